/** Accepting a finding with a reason, and what opens it again. */
import { describe, expect, it } from 'vitest';
import { findAll } from '#domain/findings/find-all.ts';
import type { Finding } from '#domain/findings/finding.ts';
import { factsDigest, standingOf } from '#domain/findings/standing.ts';
import type { AnyRecord } from '#domain/records.ts';
import { aChange, aDocument, aFindingAcceptance } from '#test/builders.ts';
import { tablesOf, written } from './a-book.ts';

const mou = aDocument({ id: 'document:1' });
const blank = aChange({ id: 'change:1' });

function blankIn(records: readonly AnyRecord[]): Finding {
  const found = findAll(tablesOf(records)).find(({ rule }) => rule === 'change-blank');
  if (!found) throw new Error('There is no blank.');
  return found;
}

const accepted = (finding: Finding, fields: Parameters<typeof aFindingAcceptance>[0] = {}) =>
  aFindingAcceptance({ finding: finding.id, factsDigest: factsDigest(finding), ...fields });

describe('a finding', () => {
  const finding = blankIn([mou, blank]);

  it('is open until somebody accepts it', () => {
    expect(standingOf(finding, []).state).toBe('open');
    expect(standingOf(finding, [accepted({ ...finding, id: 'another' })]).state).toBe('open');
  });

  it('stays accepted while its facts are the same, whatever else changes', () => {
    const acceptance = accepted(finding);
    expect(standingOf(finding, [acceptance])).toEqual({ state: 'accepted', acceptance });
    const elsewhere = blankIn([{ ...mou, note: 'Another note' }, blank, aChange({ subjectId: 'document:2' })]);
    expect(standingOf(elsewhere, [acceptance]).state).toBe('accepted');
  });

  it('is open again when its facts change, and says who had accepted it', () => {
    const changed = blankIn([mou, { ...blank, date: written('6 / 8/ 20') }]);
    expect(changed.id).toBe(finding.id);
    expect(standingOf(changed, [accepted(finding)])).toMatchObject({
      state: 'reopened',
      acceptance: { by: 'Ann Officer' },
    });
  });

  it('is open again when the acceptance is taken back', () => {
    const taken = accepted(finding);
    expect(standingOf(finding, [{ ...taken, deletedAt: taken.createdAt }]).state).toBe('open');
  });
});
