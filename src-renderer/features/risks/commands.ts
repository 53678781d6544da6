/** What can be done to a risk, and to the bands of a body. Each is one commit, and one thing to undo. */
import type { Command } from '#desk/commit.ts';
import { nextReference } from '#desk/next-reference.ts';
import type { Body, RiskBands } from '#domain/body/body.ts';
import type { CivilDate } from '#domain/kernel/civil-date.ts';
import type { RiskId } from '#domain/kernel/id.ts';
import { no, ok, type Result } from '#domain/kernel/result.ts';
import type { Risk } from '#domain/risk/risk.ts';
import { newRisk, type RiskFields } from '#domain/risk/risk-draft.ts';
import { areBands } from '#domain/risk/risk-score.ts';
import {
  type CannotReview,
  endRisk,
  type RiskEnd,
  type RiskReview,
  reopenRisk,
  reviewRisk,
} from '#domain/risk/risk-steps.ts';
import type { Database } from '#storage/database.ts';

const called = ({ reference, title }: Risk): string => reference ?? `“${title.slice(0, 60)}”`;

export function addRisk(
  db: Database,
  { fields, body }: { readonly fields: RiskFields; readonly body: Body },
  { today, by }: { readonly today: CivilDate; readonly by: string },
): Command<RiskId> {
  return {
    intention: { command: 'addRisk', summary: `Added the risk ${fields.title.slice(0, 100)}` },
    async work(rows) {
      const on = fields.raisedOn ?? today;
      const reference = await nextReference(db, 'risk', body, Number(on.slice(0, 4)));
      const source = { from: 'between-meetings', raisedBy: by.trim() === '' ? 'Not stated' : by } as const;
      return ok(rows.add('risk', newRisk(fields, { reference, on, source, meetingId: null })).id);
    },
  };
}

export function changeRisk(risk: Risk, fields: Partial<Risk>): Command<null, 'gone'> {
  return step(risk, 'changeRisk', `Changed risk ${called(risk)}`, (now) => ok({ ...now, ...fields }));
}

export function addReview(risk: Risk, review: RiskReview): Command<null, 'gone' | CannotReview> {
  return step(risk, 'reviewRisk', `Reviewed risk ${called(risk)}`, (now) => reviewRisk(now, review));
}

export function endRiskAs(risk: Risk, end: RiskEnd, on: CivilDate): Command<null, 'gone' | 'already-so'> {
  const done = end === 'closed' ? 'Closed' : 'Recorded as having happened';
  return step(risk, 'endRisk', `${done}: risk ${called(risk)}`, (now) => endRisk(now, end, on));
}

export function openAgain(risk: Risk): Command<null, 'gone' | 'already-so'> {
  return step(risk, 'reopenRisk', `Opened risk ${called(risk)} again`, reopenRisk);
}

function step<Reason extends string>(
  { id }: Risk,
  command: string,
  summary: string,
  take: (now: Risk) => Result<Risk, Reason>,
): Command<null, 'gone' | Reason> {
  return {
    intention: { command, summary },
    async work(rows) {
      const now = await rows.get('risk', id);
      if (!now) return no('gone');
      const after = take(now);
      if (!after.ok) return after;
      rows.put('risk', after.value);
      return ok(null);
    },
  };
}

/** Null: the bands of rule K-02 again. */
export function setBands(body: Body, bands: RiskBands | null): Command<null, 'gone' | 'not-bands'> {
  return {
    intention: { command: 'changeRiskBands', summary: `Changed the risk bands of ${body.name}` },
    async work(rows) {
      if (bands !== null && !areBands(bands)) return no('not-bands');
      const now = await rows.get('body', body.id);
      if (!now) return no('gone');
      rows.put('body', { ...now, riskBands: bands });
      return ok(null);
    },
  };
}
