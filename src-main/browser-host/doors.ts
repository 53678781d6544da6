/**
 * The four doors that open without a token, because they are how one is had.
 *
 * `hello`: the host proves who it is and sets a challenge. `session`: a window's
 * one-time code becomes a token. `return`: a window that knew an earlier host of
 * this data folder becomes known again. `second-launch`: the person started the
 * app once more. A code and a challenge are good once, and not for long. The
 * code travels in the address's fragment: a command line is there for all to
 * read, and what is read after use is worth nothing.
 */
import { z } from 'zod';
import { keyOf, LAUNCHER, newSecret, type Purpose, prove, same } from './proof.ts';

const word = z.string().min(1).max(200);
const windowName = z.string().regex(/^w-[\w-]{10,60}$/);
const READERS = {
  hello: z.strictObject({ who: z.union([windowName, z.literal(LAUNCHER)]), challenge: word }),
  session: z.strictObject({ code: word }),
  return: z.strictObject({ who: windowName, challenge: word, proof: word }),
  'second-launch': z.strictObject({ challenge: word, proof: word, wants: z.enum(['window', 'address']) }),
} as const;

export type Door = keyof typeof READERS;
export const isDoor = (name: string): name is Door => Object.hasOwn(READERS, name);

export interface DoorAnswer {
  readonly status: 200 | 400 | 401;
  readonly body: Readonly<Record<string, string>>;
}

export interface Doors {
  readonly token: string;
  newCode(): string;
  open(door: Door, raw: unknown): DoorAnswer;
}

const CODE_LASTS = 120_000;
const CHALLENGE_LASTS = 30_000;

/** `onSecondLaunch` opens a window, or gives an address where that is what was asked. */
export function makeDoors(
  instanceKey: string,
  onSecondLaunch: (wants: 'window' | 'address') => string | null,
  now: () => number = Date.now,
): Doors {
  const token = newSecret();
  const codes = onceOnly(CODE_LASTS, now);
  const challenges = onceOnly(CHALLENGE_LASTS, now);
  const answers = (who: string, purpose: Purpose, challenge: string, proof: string) =>
    challenges.take(challenge) && same(prove(keyOf(instanceKey, who), purpose, challenge), proof);
  const stale: DoorAnswer = { status: 401, body: { error: 'stale' } };

  function open(door: Door, raw: unknown): DoorAnswer {
    if (door === 'hello') {
      const asked = READERS.hello.safeParse(raw);
      if (!asked.success) return UNREADABLE;
      const proof = prove(keyOf(instanceKey, asked.data.who), 'host', asked.data.challenge);
      return { status: 200, body: { proof, challenge: challenges.make() } };
    }
    if (door === 'session') {
      const asked = READERS.session.safeParse(raw);
      if (!asked.success) return UNREADABLE;
      if (!codes.take(asked.data.code)) return stale;
      const who = `w-${newSecret(12)}`;
      return { status: 200, body: { token, who, key: keyOf(instanceKey, who) } };
    }
    if (door === 'return') {
      const asked = READERS.return.safeParse(raw);
      if (!asked.success) return UNREADABLE;
      const { who, challenge, proof } = asked.data;
      return answers(who, 'return', challenge, proof) ? { status: 200, body: { token } } : stale;
    }
    const asked = READERS['second-launch'].safeParse(raw);
    if (!asked.success) return UNREADABLE;
    const { challenge, proof, wants } = asked.data;
    if (!answers(LAUNCHER, 'second-launch', challenge, proof)) return stale;
    const address = onSecondLaunch(wants);
    return { status: 200, body: address === null ? {} : { address } };
  }

  return { token, newCode: codes.make, open };
}

const UNREADABLE: DoorAnswer = { status: 400, body: { error: 'unreadable' } };

/** Words that are good once and for a while; the oldest go when there are too many. */
function onceOnly(lasts: number, now: () => number) {
  const given = new Map<string, number>();
  return {
    make(): string {
      const word = newSecret(18);
      given.set(word, now() + lasts);
      const oldest = given.size > 1000 ? given.keys().next().value : undefined;
      if (oldest !== undefined) given.delete(oldest);
      return word;
    },
    take(word: string): boolean {
      const until = given.get(word);
      given.delete(word);
      return until !== undefined && until >= now();
    },
  };
}
