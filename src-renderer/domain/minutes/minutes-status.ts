/**
 * The life of a meeting's minutes.
 *
 *     none ──draft──▶ draft ──clear──▶ cleared ──circulate──▶ circulated ──agree──▶ agreed
 *                       ◀───────────recall──────────────────────┘                     │
 *                       ◀───────────────────────────reopen────────────────────────────┘
 *
 * Minutes are agreed by a later meeting of the same body, never by the meeting
 * they record, or by correspondence. Agreed minutes do not change: opening them
 * again needs a reason and makes a new revision (rules.md M-07, M-10).
 */
import { no, ok, type Result } from '../kernel/result.ts';

export const MINUTES_STATUSES = ['none', 'draft', 'cleared', 'circulated', 'agreed'] as const;
export type MinutesStatus = (typeof MINUTES_STATUSES)[number];
export type MinutesStep = 'draft' | 'clear' | 'circulate' | 'recall' | 'agree' | 'reopen';

const STEPS: Readonly<Record<MinutesStep, { readonly from: readonly MinutesStatus[]; readonly to: MinutesStatus }>> = {
  draft: { from: ['none'], to: 'draft' },
  clear: { from: ['draft'], to: 'cleared' },
  circulate: { from: ['draft', 'cleared'], to: 'circulated' },
  recall: { from: ['cleared', 'circulated'], to: 'draft' },
  agree: { from: ['circulated'], to: 'agreed' },
  reopen: { from: ['agreed'], to: 'draft' },
};

export function takeStep(status: MinutesStatus, step: MinutesStep): Result<MinutesStatus, 'not-from-here'> {
  return STEPS[step].from.includes(status) ? ok(STEPS[step].to) : no('not-from-here');
}

/** DRAFT stands on every page until the minutes are agreed (rules.md M-07). */
export function printsAsDraft(status: MinutesStatus): boolean {
  return status !== 'agreed';
}
