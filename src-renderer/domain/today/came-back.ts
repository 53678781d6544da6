/**
 * What came back: what owners, other bodies and those recommended to have answered.
 *
 * An owner's proposal waits for a meeting; an answered escalation waits to be told to
 * whoever raised it (rules.md E-02); a response to a recommendation is news for four
 * weeks.
 */
import type { Action } from '../action/action.ts';
import type { Escalation } from '../escalation/escalation.ts';
import { addDays, type CivilDate } from '../kernel/civil-date.ts';
import type { Recommendation } from '../recommendation/recommendation.ts';

export type CameBack =
  | {
      readonly kind: 'closure';
      readonly on: CivilDate;
      readonly action: Action;
      readonly words: string;
      readonly by: string;
    }
  | { readonly kind: 'answer'; readonly on: CivilDate | null; readonly escalation: Escalation; readonly words: string }
  | {
      readonly kind: 'response';
      readonly on: CivilDate;
      readonly recommendation: Recommendation;
      readonly words: string;
    };

const NEWS_FOR = 28;

/** The latest first. */
export function cameBack(
  {
    actions,
    escalations,
    recommendations,
  }: {
    readonly actions: readonly Action[];
    readonly escalations: readonly Escalation[];
    readonly recommendations: readonly Recommendation[];
  },
  today: CivilDate,
): readonly CameBack[] {
  const since = addDays(today, -NEWS_FOR);
  const all: readonly CameBack[] = [
    ...actions.flatMap((action): CameBack[] => {
      const said = action.closureProposed;
      if (action.deletedAt !== null || action.status !== 'proposed-for-closure' || said === null) return [];
      return [{ kind: 'closure', on: said.on, action, words: said.text, by: said.by }];
    }),
    ...escalations.flatMap((escalation): CameBack[] => {
      if (escalation.deletedAt !== null || escalation.status !== 'answered') return [];
      const on = escalation.steps.findLast(({ step }) => step === 'answered')?.on ?? null;
      return [{ kind: 'answer', on, escalation, words: escalation.answer }];
    }),
    ...recommendations.flatMap((recommendation): CameBack[] => {
      const on = recommendation.respondedOn?.day ?? null;
      if (recommendation.deletedAt !== null || on === null || on < since || on > today) return [];
      return [{ kind: 'response', on, recommendation, words: recommendation.response }];
    }),
  ];
  return [...all].sort((one, other) => ((one.on ?? '') < (other.on ?? '') ? 1 : -1));
}
