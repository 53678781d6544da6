/**
 * The decisions made since a panel last met, for the summary it is given (rules.md C-07).
 *
 * A decision counts from the day it was made; where the paper states none, from the day
 * it was published, or its notice was first. What is exempt or OFFICIAL-SENSITIVE is not
 * in a public report: it is counted, so that nobody thinks there was nothing.
 */
import type { CivilDate } from '../kernel/civil-date.ts';
import type { Decision } from './decision.ts';

export interface Span {
  /** The panel's last meeting; null for its first. */
  readonly since: CivilDate | null;
  /** The day of the meeting the summary is for. */
  readonly on: CivilDate;
}

export interface MadeSince {
  /** In the order they were made. */
  readonly open: readonly Decision[];
  readonly withheld: readonly Decision[];
}

const NOT_MADE: readonly Decision['status'][] = ['proposed', 'recommended', 'deferred', 'withdrawn', 'refused'];

export function decisionsSince(decisions: readonly Decision[], { since, on }: Span): MadeSince {
  const made = decisions
    .flatMap((decision) => {
      const day = dayOf(decision);
      if (decision.deletedAt !== null || NOT_MADE.includes(decision.status) || day === null) return [];
      return day <= on && (since === null || day > since) ? [{ day, decision }] : [];
    })
    .sort((one, other) => `${one.day} ${one.decision.id}`.localeCompare(`${other.day} ${other.decision.id}`))
    .map(({ decision }) => decision);
  return { open: made.filter(isOpen), withheld: made.filter((decision) => !isOpen(decision)) };
}

/** May stand in a public paper. */
export const isOpen = ({ exempt, marking }: Pick<Decision, 'exempt' | 'marking'>): boolean =>
  exempt.length === 0 && marking === 'OFFICIAL';

const dayOf = ({ made, published, firstPublished }: Decision): CivilDate | null =>
  [made, published, firstPublished].find((date) => date?.precision === 'day')?.day ?? null;
