/**
 * Whether a decision may be published, and every reason why not.
 *
 * It is refused while it is a draft, while a signature is missing, and where it is
 * exempt or OFFICIAL-SENSITIVE: what is private goes in a Part 2 of its own, so
 * that the notice can stay open (rules.md M-14, S-03, C-09). Until then a notice
 * prints marked DRAFT. One made and published elsewhere is entered as it was, and
 * prints as it was.
 */
import type { Decision } from './decision.ts';
import { stillMissing } from './sign-off-route.ts';

export type WhyNotPublished = 'draft' | 'ended' | 'unsigned' | 'exempt' | 'sensitive';

export interface PublishRefusal {
  readonly reason: WhyNotPublished;
  readonly sentence: string;
}

const NOT_YET: readonly Decision['status'][] = ['proposed', 'recommended', 'deferred'];
const ENDED: readonly Decision['status'][] = ['withdrawn', 'refused'];

/** Empty: it may be published. */
export function whyNotPublished(decision: Decision): readonly PublishRefusal[] {
  const missing = stillMissing(decision).map(({ step }) => step.title);
  const { status, exempt, marking } = decision;
  return [
    ...(NOT_YET.includes(status)
      ? [{ reason: 'draft' as const, sentence: `It is ${status}, not approved: approve it first.` }]
      : []),
    ...(ENDED.includes(status)
      ? [{ reason: 'ended' as const, sentence: `It was ${status}, so there is no decision to publish.` }]
      : []),
    ...(missing.length > 0
      ? [{ reason: 'unsigned' as const, sentence: `Still to be signed by: ${missing.join(', ')}.` }]
      : []),
    ...(exempt.length > 0
      ? [
          {
            reason: 'exempt' as const,
            sentence: `It is exempt under paragraph ${exempt.join(', ')} of Schedule 12A: put the exempt part in a Part 2 of its own, and clear the paragraph here.`,
          },
        ]
      : []),
    ...(marking === 'OFFICIAL-SENSITIVE'
      ? [
          {
            reason: 'sensitive' as const,
            sentence: 'It is marked OFFICIAL-SENSITIVE: move what is sensitive to a Part 2, and mark this OFFICIAL.',
          },
        ]
      : []),
  ];
}

/** Marked DRAFT on every page: not yet published here, and not entered from a paper that was. */
export const printsAsDraft = (decision: Decision): boolean =>
  !decision.enteredFromElsewhere && decision.published === null;
