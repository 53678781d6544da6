/** The words of decisions, as a screen, a paper and a spreadsheet say them. A notice has some of ModernGov's own. */
import type { Decision } from './decision.ts';

export const STATUS_WORDS: Readonly<Record<Decision['status'], string>> = {
  proposed: 'Proposed',
  recommended: 'Recommended',
  approved: 'Approved',
  deferred: 'Deferred',
  withdrawn: 'Withdrawn',
  refused: 'Refused',
  'called-in': 'Called in',
  varied: 'Varied',
  superseded: 'Superseded',
  revoked: 'Revoked',
};

export const KEY_WORDS: Readonly<Record<Decision['key'], string>> = {
  key: 'Key',
  'non-key': 'Non-key',
  'not-stated': 'Not stated',
};
