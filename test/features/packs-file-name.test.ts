/** What a pack is called as a file. */
import { describe, expect, it } from 'vitest';
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
});
