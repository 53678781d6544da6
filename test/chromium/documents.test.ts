/**
 * The real worker in a real browser: the same bytes as in Node, progress, cancelling.
 */
import { afterAll, describe, expect, it } from 'vitest';
import { stages } from '#documents/outcome.ts';
import { MOST_PAPERS, startPaperMaker } from '#documents/worker-client.ts';
import { aPack, TWENTY_PAGES } from '../documents/a-pack.ts';
import golden from '../golden/a-pack.sha256?raw';

const maker = startPaperMaker();

afterAll(() => maker.close());

const sha256 = async (bytes: Uint8Array): Promise<string> => {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes)));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
};

describe('a pack built in the browser', () => {
  it('has the same bytes as in Node, and names its stages', async () => {
    maker.warm();
    const heard: string[] = [];
    const outcome = await maker.build({ sheet: aPack(), annexBytes: new Map(), onStage: (stage) => heard.push(stage) });
    expect(outcome.ok && (await sha256(outcome.bytes))).toBe(golden.trim());
    expect(heard).toEqual(stages);
  });

  it('is stopped at once, and the next one is built all the same', async () => {
    const stop = new AbortController();
    const stopped = maker.build({
      sheet: aPack(TWENTY_PAGES),
      annexBytes: new Map(),
      signal: stop.signal,
      onStage: (stage) => stage === 'set pages' && stop.abort(),
    });
    const next = maker.build({ sheet: aPack(), annexBytes: new Map() });
    expect(await stopped).toMatchObject({ ok: false, reason: 'cancelled' });
    expect(await next).toMatchObject({ ok: true });
  });

  it('is refused with the annex’s name when the annex cannot be read', async () => {
    const annexes = [{ id: 'a', label: 'Annex A', title: 'Plan', fileName: 'plan.pdf', facts: [] }];
    const outcome = await maker.build({
      sheet: aPack(undefined, { annexes }),
      annexBytes: new Map([['a', new TextEncoder().encode('not a PDF')]]),
    });
    expect(outcome).toMatchObject({ ok: false, reason: 'annex-corrupt', annex: 'Annex A (plan.pdf)' });
  });
});

describe('the worker', () => {
  it('is replaced after ten papers, since its memory only grows', async () => {
    let started = 0;
    const counting = startPaperMaker(() => {
      started += 1;
      return answeringWorker();
    });
    for (let paper = 0; paper <= MOST_PAPERS; paper += 1)
      await counting.build({ sheet: aPack(), annexBytes: new Map() });
    expect(started).toBe(2);
    counting.close();
  });
});

/** A worker of three lines that answers every order. */
function answeringWorker(): Worker {
  const source = 'onmessage = ({ data }) => postMessage({ kind: "built", order: data.order, outcome: { ok: false } })';
  return new Worker(URL.createObjectURL(new Blob([source], { type: 'text/javascript' })));
}
