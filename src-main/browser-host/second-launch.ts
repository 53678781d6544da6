/**
 * Starting the app while it already runs: the running host opens the window.
 *
 * Whoever answers on the port must first prove it is this account's host for
 * this data folder; a stranger learns nothing from being asked.
 */
import { request } from 'node:http';
import { z } from 'zod';
import { keyOf, LAUNCHER, newSecret, prove, same } from './proof.ts';

export type SecondLaunch =
  | { readonly kind: 'opened' }
  | { readonly kind: 'address'; readonly address: string }
  /** Nobody answers on the port. */
  | { readonly kind: 'nobody' }
  /** Somebody else does. */
  | { readonly kind: 'stranger' };

const helloAnswer = z.object({ proof: z.string(), challenge: z.string() });
const launchAnswer = z.object({ address: z.string().optional() });

export async function askRunningHost(
  origin: string,
  instanceKey: string,
  wants: 'window' | 'address',
): Promise<SecondLaunch> {
  const key = keyOf(instanceKey, LAUNCHER);
  const challenge = newSecret(18);
  const hello = await post(origin, 'hello', { who: LAUNCHER, challenge });
  if (hello === 'nobody') return { kind: 'nobody' };
  const answer = helloAnswer.safeParse(hello);
  if (!answer.success || !same(answer.data.proof, prove(key, 'host', challenge))) return { kind: 'stranger' };
  const proof = prove(key, 'second-launch', answer.data.challenge);
  const launched = launchAnswer.safeParse(
    await post(origin, 'second-launch', { challenge: answer.data.challenge, proof, wants }),
  );
  if (!launched.success) return { kind: 'stranger' };
  const { address } = launched.data;
  return address === undefined ? { kind: 'opened' } : { kind: 'address', address };
}

/** The answer's JSON; 'nobody' when the port is closed; null for anything else. */
function post(origin: string, door: string, body: object): Promise<unknown> {
  return new Promise((resolve) => {
    const sent = request(
      `${origin}/bridge/${door}`,
      { method: 'POST', headers: { origin, 'content-type': 'application/json' }, timeout: 3000 },
      (response) => {
        const parts: Buffer[] = [];
        let size = 0;
        response.on('data', (part: Buffer) => {
          size += part.length;
          if (size > 65_536) sent.destroy();
          else parts.push(part);
        });
        response.on('end', () => resolve(response.statusCode === 200 ? readJson(Buffer.concat(parts)) : null));
        response.on('close', () => resolve(null));
      },
    );
    sent.on('timeout', () => sent.destroy());
    sent.on('error', (fault) => resolve('code' in fault && fault.code === 'ECONNREFUSED' ? 'nobody' : null));
    sent.end(JSON.stringify(body));
  });
}

function readJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return null;
  }
}
