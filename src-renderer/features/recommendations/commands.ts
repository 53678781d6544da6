/** What can be done to a recommendation. Each is one commit, and one thing to undo. */
import type { Command } from '#desk/commit.ts';
import { addKeptFile, type KeptFile } from '#desk/evidence.tsx';
import type { CivilDate } from '#domain/kernel/civil-date.ts';
import type { RecommendationId } from '#domain/kernel/id.ts';
import { allocateReference, referenceCode } from '#domain/kernel/reference.ts';
import { no, ok, type Result } from '#domain/kernel/result.ts';
import type { Recommendation } from '#domain/recommendation/recommendation.ts';
import { newRecommendation, type RecommendationFields } from '#domain/recommendation/recommendation-draft.ts';
import {
  type CannotChase,
  type CannotRepeat,
  type CannotRespond,
  chase,
  type Responding,
  repeat,
  respond,
  takeBackResponse,
} from '#domain/recommendation/recommendation-steps.ts';
import type { Database } from '#storage/database.ts';
import { usedReferences } from './queries.ts';

const called = ({ reference, text }: Recommendation): string =>
  reference ?? `“${text.slice(0, 60).replace(/\s+/g, ' ')}”`;

interface Origin {
  readonly today: CivilDate;
  readonly by: string;
  /** The one that this makes again. */
  readonly repeats: RecommendationId | null;
}

/** Made by hand: its meeting's paper is its source, or whoever enters it between meetings. */
export function addRecommendation(
  db: Database,
  fields: RecommendationFields,
  { today, by, repeats }: Origin,
): Command<RecommendationId, 'no-body'> {
  return {
    intention: { command: 'addRecommendation', summary: `Added the recommendation “${fields.text.slice(0, 80)}”` },
    async work(rows) {
      const body = await rows.get('body', fields.bodyId);
      if (!body) return no('no-body');
      const meeting = fields.meetingId === null ? undefined : await rows.get('meeting', fields.meetingId);
      const madeOn = fields.madeOn ?? meeting?.heldOn ?? null;
      const year = Number((madeOn ?? today).slice(0, 4));
      const used = await usedReferences(db, body.id, year);
      const source: Recommendation['source'] = meeting
        ? { from: 'paper', paper: [meeting.reference, meeting.title].filter(Boolean).join(', ').slice(0, 500) }
        : { from: 'between-meetings', raisedBy: by.trim() === '' ? 'Not stated' : by };
      const reference = allocateReference({ code: referenceCode(body), year, series: 'R' }, used);
      return ok(
        rows.add('recommendation', newRecommendation({ ...fields, madeOn }, { reference, source, repeats, today })).id,
      );
    },
  };
}

export function changeRecommendation(one: Recommendation, fields: Partial<Recommendation>): Command<null, 'gone'> {
  return step(one, 'changeRecommendation', `Changed the recommendation ${called(one)}`, (now) =>
    ok({ ...now, ...fields }),
  );
}

export function respondTo(
  one: Recommendation,
  responding: Omit<Responding, 'evidence'>,
  file: KeptFile | null,
): Command<null, 'gone' | CannotRespond> {
  return {
    intention: { command: 'respondTo', summary: `Recorded the response to ${called(one)}` },
    async work(rows) {
      const now = await rows.get('recommendation', one.id);
      if (!now) return no('gone');
      // Refused before its evidence is named.
      const tried = respond(now, { ...responding, evidence: null });
      if (!tried.ok) return tried;
      rows.put('recommendation', { ...tried.value, evidence: addKeptFile(rows, file, now.marking) ?? now.evidence });
      return ok(null);
    },
  };
}

export function takeBack(one: Recommendation): Command<null, 'gone'> {
  return step(one, 'takeBackResponse', `Took back the response to ${called(one)}`, (now) => ok(takeBackResponse(now)));
}

export function chaseResponse(one: Recommendation, on: CivilDate, by: string): Command<null, 'gone' | CannotChase> {
  return step(one, 'chaseResponse', `Chased the response to ${called(one)}`, (now) => chase(now, on, by.slice(0, 500)));
}

export function repeatEarlier(
  one: Recommendation,
  earlier: RecommendationId | null,
): Command<null, 'gone' | CannotRepeat> {
  return {
    intention: { command: 'repeatEarlier', summary: `Linked the recommendation ${called(one)} to an earlier one` },
    async work(rows) {
      const now = await rows.get('recommendation', one.id);
      if (!now) return no('gone');
      const done = repeat(now, earlier, await rows.list('recommendation'));
      if (!done.ok) return done;
      rows.put('recommendation', done.value);
      return ok(null);
    },
  };
}

function step<Reason extends string>(
  { id }: Recommendation,
  command: string,
  summary: string,
  take: (now: Recommendation) => Result<Recommendation, Reason>,
): Command<null, 'gone' | Reason> {
  return {
    intention: { command, summary },
    async work(rows) {
      const now = await rows.get('recommendation', id);
      if (!now) return no('gone');
      const after = take(now);
      if (!after.ok) return after;
      rows.put('recommendation', after.value);
      return ok(null);
    },
  };
}
