/** What can be done to a decision. Each is one commit, and one thing to undo. */
import type { Command } from '#desk/commit.ts';
import type { Decision } from '#domain/decision/decision.ts';
import { type DecisionFields, newDecision, routeToFollow } from '#domain/decision/decision-draft.ts';
import { type CannotStep, type TakenStep, takeStep } from '#domain/decision/decision-steps.ts';
import { whyNotPublished } from '#domain/decision/may-publish.ts';
import { type CannotSign, type Signing, sign } from '#domain/decision/signing.ts';
import type { CivilDate } from '#domain/kernel/civil-date.ts';
import type { DecisionId, PostId } from '#domain/kernel/id.ts';
import { compareOrder, orderKeyAt } from '#domain/kernel/order-key.ts';
import { no, ok, type Result } from '#domain/kernel/result.ts';
import { exactly } from '#domain/kernel/written-date.ts';

interface Origin {
  readonly today: CivilDate;
  readonly by: string;
}

/** It follows the route that the last decision of its kind went. */
export function addDecision(fields: DecisionFields, { today, by }: Origin): Command<DecisionId> {
  return {
    intention: { command: 'addDecision', summary: `Added the decision ${fields.title.slice(0, 100)}` },
    async work(rows) {
      const decisions = [...(await rows.list('decision'))].sort(compareOrder);
      const day = fields.made?.day ?? fields.due?.day ?? today;
      const begun = newDecision(fields, {
        year: Number(day.slice(0, 4)),
        order: orderKeyAt(decisions, decisions.length),
        source: { from: 'between-meetings', raisedBy: by.trim() === '' ? 'Not stated' : by },
        route: routeToFollow(fields.kind, decisions),
      });
      return ok(rows.add('decision', begun).id);
    },
  };
}

/** New fields, or what makes them of the decision as it is when they are written. */
export function changeDecision(
  { id, title }: Decision,
  change: Partial<Decision> | ((now: Decision) => Partial<Decision>),
): Command<null, 'gone'> {
  return step(id, 'changeDecision', `Changed the decision ${title.slice(0, 100)}`, (now) =>
    ok({ ...now, ...(typeof change === 'function' ? change(now) : change) }),
  );
}

export function signDecision(
  { id, title }: Decision,
  signing: Signing,
  titles: ReadonlyMap<PostId, string>,
): Command<null, 'gone' | CannotSign> {
  const done = signing.verdict === 'approved' ? 'Signed' : 'Returned';
  return step(id, 'signDecision', `${done} the decision ${title.slice(0, 100)}`, (now) => sign(now, signing, titles));
}

export function stepDecision({ id, title }: Decision, taken: TakenStep): Command<null, 'gone' | CannotStep> {
  return step(id, 'stepDecision', `Moved on (${taken.step}): ${title.slice(0, 100)}`, (now) => takeStep(now, taken));
}

/** Published on a day, and effective from the end of call-in where there is one. */
export function publishDecision(
  { id, title }: Decision,
  on: CivilDate,
  effective: CivilDate,
): Command<null, 'gone' | 'not-publishable'> {
  return step(id, 'publishDecision', `Published the decision ${title.slice(0, 100)}`, (now) =>
    whyNotPublished(now).length > 0
      ? no('not-publishable')
      : ok({ ...now, made: now.made ?? exactly(on), published: exactly(on), effective: exactly(effective) }),
  );
}

function step<Reason extends string>(
  id: DecisionId,
  command: string,
  summary: string,
  make: (now: Decision) => Result<Decision, Reason>,
): Command<null, 'gone' | Reason> {
  return {
    intention: { command, summary },
    async work(rows) {
      const now = await rows.get('decision', id);
      if (!now) return no('gone');
      const made = make(now);
      if (!made.ok) return made;
      rows.put('decision', made.value);
      return ok(null);
    },
  };
}
