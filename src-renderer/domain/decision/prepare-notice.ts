/**
 * From what a meeting agreed to a notice that offices sign.
 *
 * The Steering Group agrees; the Deputy Mayor or the Chief Officer decides, on a notice
 * with the form's own headings and its route. The minute's words stay and are the
 * decision's, so that nothing is typed twice and the notice keeps its minute. Since it
 * is now to be made by those who sign, the day the meeting agreed is no longer the day
 * it was made: it stays as the day of the step (checklist O-27).
 */
import type { CivilDate } from '../kernel/civil-date.ts';
import { no, ok, type Result } from '../kernel/result.ts';
import type { Decision } from './decision.ts';
import { FORM_HEADINGS } from './decision-draft.ts';
import { takeStep } from './decision-steps.ts';

export interface NoticeToPrepare {
  readonly kind: Decision['kind'];
  readonly route: Decision['route'];
  readonly on: CivilDate;
}

export type CannotPrepare = 'not-from-here' | 'before-the-last' | 'by-a-meeting';

export function prepareNotice(
  decision: Decision,
  { kind, route, on }: NoticeToPrepare,
): Result<Decision, CannotPrepare> {
  if (kind === 'meeting') return no('by-a-meeting');
  const reason = 'Agreed at a meeting; put forward for signature.';
  const done = takeStep(decision, { step: 'recommend', on, reason });
  if (!done.ok) return no(done.reason === 'before-the-last' ? 'before-the-last' : 'not-from-here');
  const { sections } = decision;
  return ok({ ...done.value, kind, route, made: null, sections: withFormHeadings(sections) });
}

/** The form's headings, those that are there already left as they are. */
export function withFormHeadings(sections: Decision['sections']): Decision['sections'] {
  const there = new Set(sections.map(({ heading }) => heading.trim().toLocaleLowerCase('en-GB')));
  const missing = FORM_HEADINGS.filter((heading) => !there.has(heading.toLocaleLowerCase('en-GB')));
  return [...sections, ...missing.map((heading) => ({ heading, text: '' }))];
}

export const CANNOT_PREPARE: Readonly<Record<CannotPrepare, string>> = {
  'not-from-here':
    'A notice is prepared of what a meeting has agreed, before anyone has signed it or it was published.',
  'before-the-last': 'This day is before the step that came before it. Enter that day or a later one.',
  'by-a-meeting': 'Choose whose decision the notice is: the Deputy Mayor’s, a Chief Officer’s, or a joint one.',
};
