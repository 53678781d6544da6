/** What a pack is called as a file: any body's name gives a name that the host takes. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileName } from '#contract/bridge.ts';
import { packFileName } from '#features/packs/file-name.ts';
import { aDay } from '../domain/a-day.ts';

const meeting = { heldOn: aDay('2021-05-12') };

describe('the name of a pack’s file', () => {
  it('says body, date, version and status', () => {
    expect(packFileName({ version: '0.1', status: 'draft' }, meeting, { name: 'GM IRS Steering Group' })).toBe(
      'GM IRS Steering Group – pack – 2021-05-12 – v0.1 draft.pdf',
    );
    expect(packFileName({ version: 'v1.0', status: 'issued' }, meeting, { name: 'Health/Justice: “Board”' })).toBe(
      'Health Justice Board – pack – 2021-05-12 – v1.0 issued.pdf',
    );
  });
  it('is taken by the host whatever the body is called', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 300 }),
        fc.string({ minLength: 1, maxLength: 20 }),
        (name, version) => {
          expect(fileName.safeParse(packFileName({ version, status: 'draft' }, meeting, { name })).success).toBe(true);
        },
      ),
    );
  });
});
