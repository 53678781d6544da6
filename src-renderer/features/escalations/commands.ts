/** What can be done to an escalation and to a ladder. Each is one commit, and one thing to undo. */
import type { Command } from '#desk/commit.ts';
import { addKeptFile, type KeptFile } from '#desk/evidence.tsx';
import type { PreparedPaper } from '#desk/issue-paper.ts';
import { nextReference } from '#desk/next-reference.ts';
import type { Body } from '#domain/body/body.ts';
import type { Escalation } from '#domain/escalation/escalation.ts';
import { changedEscalation, type EscalationFields, newEscalation } from '#domain/escalation/escalation-draft.ts';
import type { EscalationRoute, Rung } from '#domain/escalation/escalation-route.ts';
import { type CannotClimb, type RouteFields, withRungs } from '#domain/escalation/escalation-route-draft.ts';
import {
  type CannotStep,
  type StepEvidence,
  showStep,
  type TakenStep,
  takeStep,
} from '#domain/escalation/escalation-steps.ts';
import { STEP_WORDS } from '#domain/escalation/escalation-words.ts';
import type { CivilDate } from '#domain/kernel/civil-date.ts';
import type { EscalationId, EscalationRouteId } from '#domain/kernel/id.ts';
import { no, ok, type Result } from '#domain/kernel/result.ts';
import type { Database } from '#storage/database.ts';
import type { Work } from '#storage/store.ts';

const called = ({ reference, title }: Escalation): string => reference ?? `“${title.slice(0, 60)}”`;

/** Raised between meetings, by whoever enters it. */
export function raiseEscalation(
  db: Database,
  { fields, body }: { readonly fields: EscalationFields; readonly body: Body },
  { on, by }: { readonly on: CivilDate; readonly by: string },
): Command<EscalationId> {
  return {
    intention: { command: 'raiseEscalation', summary: `Raised ${fields.title.slice(0, 100)}` },
    async work(rows) {
      const reference = await nextReference(db, 'escalation', body, Number(on.slice(0, 4)));
      const raisedBy = by.trim() === '' ? 'Not stated' : by;
      const source = { from: 'between-meetings', raisedBy } as const;
      return ok(rows.add('escalation', newEscalation(fields, { on, reference, source, meetingId: null })).id);
    },
  };
}

export function changeEscalation(matter: Escalation, fields: Partial<EscalationFields>): Command<null, 'gone'> {
  return change(matter, 'changeEscalation', `Changed escalation ${called(matter)}`, async (now) =>
    ok(changedEscalation(now, fields)),
  );
}

export function stepEscalation(
  matter: Escalation,
  taken: TakenStep,
  letter: KeptFile | null,
): Command<null, 'gone' | CannotStep> {
  const summary = `${STEP_WORDS[taken.step]}: escalation ${called(matter)}`;
  return change<'gone' | CannotStep>(matter, 'stepEscalation', summary, async (now, rows) => {
    const route = await rows.get('escalationRoute', now.routeId);
    if (!route) return no('gone');
    const tried = takeStep(now, route, taken);
    if (!tried.ok || letter === null) return tried;
    return takeStep(now, route, { ...taken, evidence: addKeptFile(rows, letter, now.marking) });
  });
}

/** Linking the minute or the letter that shows a step taken before. */
export function evidenceStep(
  matter: Escalation,
  at: number,
  shown: Partial<StepEvidence>,
  letter: KeptFile | null,
): Command<null, 'gone' | 'no-step'> {
  return change<'gone' | 'no-step'>(
    matter,
    'evidenceStep',
    `Showed a step of escalation ${called(matter)}`,
    async (now, rows) =>
      showStep(now, at, letter === null ? shown : { ...shown, evidence: addKeptFile(rows, letter, now.marking) }),
  );
}

export function issueNote(matter: Escalation, paper: PreparedPaper): Command<null, 'gone'> {
  return {
    intention: { command: 'issueEscalationNote', summary: `Issued the note of escalation ${called(matter)}` },
    async work(rows) {
      if (!(await rows.get('escalation', matter.id))) return no('gone');
      await paper.write(rows);
      return ok(null);
    },
  };
}

function change<Reason extends string>(
  { id }: Escalation,
  command: string,
  summary: string,
  make: (now: Escalation, rows: Work) => Promise<Result<Escalation, Reason>>,
): Command<null, 'gone' | Reason> {
  return {
    intention: { command, summary },
    async work(rows) {
      const now = await rows.get('escalation', id);
      if (!now) return no('gone');
      const made = await make(now, rows);
      if (!made.ok) return made;
      rows.put('escalation', made.value);
      return ok(null);
    },
  };
}

export function addRoute(fields: RouteFields): Command<EscalationRouteId> {
  return {
    intention: { command: 'addEscalationRoute', summary: `Added the ladder ${fields.name}` },
    work: async (rows) => ok(rows.add('escalationRoute', { ...fields, marking: 'OFFICIAL' }).id),
  };
}

export function changeRoute(
  route: EscalationRoute,
  fields: Partial<Omit<RouteFields, 'rungs'>>,
): Command<null, 'gone'> {
  return {
    intention: { command: 'changeEscalationRoute', summary: `Changed the ladder ${route.name}` },
    async work(rows) {
      const now = await rows.get('escalationRoute', route.id);
      if (!now) return no('gone');
      rows.put('escalationRoute', { ...now, ...fields });
      return ok(null);
    },
  };
}

/** The rungs are made of the ladder as it is when they are written. */
export function changeRungs(
  route: EscalationRoute,
  make: (rungs: readonly Rung[]) => readonly Rung[],
): Command<null, 'gone' | CannotClimb> {
  return {
    intention: { command: 'changeRungs', summary: `Changed the rungs of ${route.name}` },
    async work(rows) {
      const now = await rows.get('escalationRoute', route.id);
      if (!now) return no('gone');
      const made = withRungs(now, make(now.rungs), await rows.list('escalation', 'routeId', now.id));
      if (!made.ok) return made;
      rows.put('escalationRoute', made.value);
      return ok(null);
    },
  };
}

export function removeRoute(route: EscalationRoute): Command<null, 'gone' | 'in-use'> {
  return {
    intention: { command: 'removeEscalationRoute', summary: `Took away the ladder ${route.name}` },
    async work(rows) {
      if (!(await rows.get('escalationRoute', route.id))) return no('gone');
      if ((await rows.list('escalation', 'routeId', route.id)).length > 0) return no('in-use');
      await rows.remove('escalationRoute', route.id);
      return ok(null);
    },
  };
}

/** Whether this programme runs a body: if not, it answers by letter or e-mail. */
export function setRunElsewhere(body: Body, runElsewhere: boolean): Command<null, 'gone'> {
  return {
    intention: { command: 'changeBody', summary: `Changed who runs ${body.name}` },
    async work(rows) {
      const now = await rows.get('body', body.id);
      if (!now) return no('gone');
      rows.put('body', { ...now, runElsewhere });
      return ok(null);
    },
  };
}
