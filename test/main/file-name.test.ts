/** What a saved file may be called: any name at all is fitted, and none is refused. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fittingNames } from '#bridge/connect.ts';
import type { Bridge } from '#contract/bridge.ts';
import { asFileName, fileName } from '#contract/file-name.ts';

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc
    .tuple(fc.constantFrom('con', 'PRN', 'aux', 'nul', 'com1', 'LPT9', '..', '’', '💼'), fc.string({ maxLength: 12 }))
    .map((parts) => parts.join('.')),
);

describe('the name of a saved file', () => {
  it.each([
    ['Children’s Board – minutes – 2021-05-12 – draft.pdf', 'Children’s Board – minutes – 2021-05-12 – draft.pdf'],
    ["Children's Board.pdf", 'Children’s Board.pdf'],
    ['Health/Justice: “Board”.docx', 'Health Justice Board.docx'],
    ['con.pdf', 'File con.pdf'],
    ['.hidden', 'hidden'],
    ['💼', 'File'],
    ['Cafe\u0301.txt', 'Café.txt'],
    ['ends with dots...', 'ends with dots'],
  ])('%j becomes %j', (given, fitted) => {
    expect(asFileName(given)).toBe(fitted);
  });
  it('keeps its ending however long it is', () => {
    const name = asFileName(`${'Steering Group '.repeat(40)}.docx`);
    expect(name).toMatch(/^Steering Group .*Steer\.docx$/);
    expect(name.length).toBeLessThanOrEqual(160);
  });
  it('is taken whatever was typed, and fitting it again changes nothing', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const name = asFileName(text);
        expect(fileName.safeParse(name).error).toBeUndefined();
        expect(asFileName(name)).toBe(name);
      }),
      { numRuns: 2000 },
    );
  });
  it('is fitted on the way to either host', async () => {
    const asked: string[] = [];
    const saveFile: Bridge['saveFile'] = async ({ suggestedName }) => {
      asked.push(suggestedName);
      return { ok: true, value: { name: suggestedName } };
    };
    await fittingNames({ saveFile } as Bridge).saveFile({ suggestedName: 'A/B.pdf', bytes: new Uint8Array() });
    expect(asked).toEqual(['A B.pdf']);
  });
});
