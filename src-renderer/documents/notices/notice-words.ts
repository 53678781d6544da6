/**
 * The words of a decision's notice, and of the ModernGov record it is pasted into.
 *
 * The labels are those of Greater Manchester's own decision pages and notices
 * (rules.md C-03), so that what is printed, exported and pasted back is one
 * vocabulary.
 */
import type { Decision } from '#domain/decision/decision.ts';
import { STATUS_WORDS } from '#domain/decision/decision-words.ts';

const MODERNGOV_WORDS: Readonly<Record<Decision['status'], string>> = {
  ...STATUS_WORDS,
  approved: 'Recommendations Approved',
  varied: 'Approved with amendment',
};

/** The paper's own words for its status, where it has them. */
export const statusOf = (decision: Decision): string => decision.statusAsWritten || MODERNGOV_WORDS[decision.status];

/** Where the seed prints a tick row: whose decision it is. */
export const DEPUTY_MAYORS: readonly Decision['kind'][] = ['deputy-mayor', 'commissioning-sign-off'];

/** 'Director for Police, GM Deputy Mayor, Treasurer GMCA', as the paper names them. */
export const namedIn = (people: Decision['makers']): string => people.map(({ name }) => name).join(', ');

/** A heading as it opens what follows: the paper's own colon, once. */
export const opening = (heading: string): string => `${heading.replace(/[\s:;]+$/, '')}:`;
