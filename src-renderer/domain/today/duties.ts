/**
 * What the secretariat must do, with the day each thing is due: worked out, never stored.
 *
 * The deadline engine gives the days of a meeting's papers, agenda and draft minutes;
 * an owner is chased before an action is due and when it is late, once a week
 * (rules.md A-03); a decision waits for its signatures, a document and a risk for their
 * review, and a document says what else it asks: a ratification to be answered, an annex
 * to be signed off, notice running out. A duty that is done is not there any more: nothing is ticked by hand.
 */
import { type Action, isOverdue } from '../action/action.ts';
import { bragSettingsOf } from '../action/brag-settings.ts';
import { lastChased, type Owed, owedByOwner } from '../action/owed.ts';
import type { AgendaItem } from '../agenda/agenda-item.ts';
import type { Paper } from '../agenda/paper.ts';
import type { Body } from '../body/body.ts';
import { nameOf, type WhoIsWho } from '../body/who-is-who.ts';
import type { Decision } from '../decision/decision.ts';
import { stillMissing } from '../decision/sign-off-route.ts';
import type { Document } from '../document/document.ts';
import { type DocumentReminder, documentReminders, type ReminderRows } from '../document/reminders.ts';
import { addDays, type CivilDate, daysBetween } from '../kernel/civil-date.ts';
import type { BodyId, MeetingId } from '../kernel/id.ts';
import type { KnownDays } from '../kernel/known-days.ts';
import { deadlineSettings } from '../meeting/deadline-settings.ts';
import { type Deadline, deadlineOf, deadlines } from '../meeting/deadlines.ts';
import type { Meeting } from '../meeting/meeting.ts';
import type { LegalProfile } from '../programme/programme.ts';
import type { Risk } from '../risk/risk.ts';
import type { Series } from '../series/series.ts';

export interface TodayRows extends WhoIsWho, Omit<ReminderRows, 'nameOf'> {
  readonly series: readonly Series[];
  readonly meetings: readonly Meeting[];
  /** Items and papers of the meetings that are to come soon, or were held lately. */
  readonly items: readonly AgendaItem[];
  readonly papers: readonly Paper[];
  /** The open ones. */
  readonly actions: readonly Action[];
  /** Those not settled yet. */
  readonly decisions: readonly Decision[];
  readonly risks: readonly Risk[];
}

export interface TodayContext {
  readonly today: CivilDate;
  readonly profile: LegalProfile;
  readonly known: KnownDays;
}

export type Duty =
  | {
      readonly kind: 'papers-in' | 'agenda-out' | 'draft-minutes';
      readonly day: CivilDate;
      readonly meeting: Meeting;
      readonly body: Body | undefined;
      /** Of papers, how many are not in yet. */
      readonly missing: number;
      readonly deadline: Deadline;
    }
  | { readonly kind: 'chase'; readonly day: CivilDate; readonly owed: Owed; readonly overdue: number }
  | { readonly kind: 'sign'; readonly day: CivilDate | null; readonly decision: Decision; readonly missing: number }
  | { readonly kind: 'review'; readonly day: CivilDate; readonly what: Document | Risk; readonly title: string }
  | { readonly kind: 'document'; readonly day: CivilDate | null; readonly reminder: DocumentReminder };

/** Duties are seen coming for a week; a meeting's, as soon as it is the body's next. */
export const AHEAD = 7;
/** An owner who was asked is not asked again within a week. */
const CHASED_WITHIN = 7;

/** Those with a day first, the earliest first; what has none last. */
export function dutiesOf(rows: TodayRows, context: TodayContext): readonly Duty[] {
  const until = addDays(context.today, AHEAD);
  const duties: readonly Duty[] = [
    ...meetingDuties(rows, context),
    ...chasesOf(rows, context),
    ...signaturesOf(rows.decisions),
    ...reviewsOf(rows),
    ...documentsOf(rows, context.today),
  ];
  return duties
    .filter(({ day }) => day === null || day <= until)
    .sort((one, other) => ((one.day ?? '9999') < (other.day ?? '9999') ? -1 : 1));
}

export const isLate = (duty: Duty, today: CivilDate): boolean => duty.day !== null && duty.day < today;

function meetingDuties({ bodies, series, meetings, items, papers }: TodayRows, context: TodayContext): Duty[] {
  const known = new Map(bodies.map((body) => [body.id, body]));
  const expected = new Map<MeetingId, number>();
  const onAgenda = new Set(items.filter(({ deletedAt }) => deletedAt === null).map(({ meetingId }) => meetingId));
  for (const paper of papers) {
    if (paper.deletedAt !== null || (paper.status !== 'expected' && paper.status !== 'to-follow')) continue;
    expected.set(paper.meetingId, (expected.get(paper.meetingId) ?? 0) + 1);
  }
  return meetings.flatMap((meeting): Duty[] => {
    if (meeting.deletedAt !== null || meeting.status === 'cancelled') return [];
    const body = known.get(meeting.bodyId);
    if (body?.runElsewhere) return [];
    const missing = expected.get(meeting.id) ?? 0;
    const isAhead = meeting.status !== 'held' && meeting.heldOn >= context.today;
    const asksAgenda = isAhead && meeting.status === 'planned';
    const asksPapers = isAhead && missing > 0;
    // A meeting whose day has passed is minuted, whether or not anyone marked it as held; one with no agenda was none.
    const asksMinutes =
      (meeting.minutes === 'none' || meeting.minutes === 'draft') &&
      (meeting.status === 'held' || (meeting.heldOn < context.today && onAgenda.has(meeting.id)));
    if (!asksAgenda && !asksPapers && !asksMinutes) return [];
    const own = series.filter((one) => one.bodyId === meeting.bodyId);
    const settings = deadlineSettings(body ?? { deadlines: null, cadence: null }, own);
    const found = deadlines(meeting.heldOn, { profile: context.profile, settings, known: context.known });
    const duty = (kind: 'papers-in' | 'agenda-out' | 'draft-minutes', asked: boolean): Duty[] => {
      const deadline = deadlineOf(found, kind);
      return asked && deadline ? [{ kind, day: deadline.day, meeting, body, missing, deadline }] : [];
    };
    return [...duty('papers-in', asksPapers), ...duty('agenda-out', asksAgenda), ...duty('draft-minutes', asksMinutes)];
  });
}

function chasesOf({ actions, bodies }: TodayRows, { today }: TodayContext): Duty[] {
  const within = new Map<BodyId, number>(bodies.map((body) => [body.id, bragSettingsOf(body).amberWithin]));
  const isDue = (action: Action): boolean =>
    isOverdue(action, today) ||
    (action.due?.precision === 'day' &&
      action.due.day !== null &&
      action.due.day <= addDays(today, within.get(action.bodyId) ?? AHEAD));
  const asked = (action: Action): boolean => {
    const last = lastChased([action]);
    return last !== null && daysBetween(last, today) < CHASED_WITHIN;
  };
  return owedByOwner(actions.filter((action) => isDue(action) && !asked(action)))
    .filter(({ name }) => name !== '')
    .map((owed) => ({
      kind: 'chase',
      day: today,
      owed,
      overdue: owed.actions.filter((action) => isOverdue(action, today)).length,
    }));
}

/** A decision that was only entered from elsewhere is not ours to have signed. */
function signaturesOf(decisions: readonly Decision[]): Duty[] {
  return decisions
    .filter(({ deletedAt, status }) => deletedAt === null && (status === 'proposed' || status === 'recommended'))
    .filter(({ enteredFromElsewhere }) => !enteredFromElsewhere)
    .flatMap((decision): Duty[] => {
      const missing = stillMissing(decision).length;
      const day = decision.due?.precision === 'day' ? decision.due.day : null;
      return missing === 0 ? [] : [{ kind: 'sign', day, decision, missing }];
    });
}

function reviewsOf({ documents, risks }: TodayRows): Duty[] {
  const ended: ReadonlySet<Document['status']> = new Set(['ended', 'superseded']);
  return [
    ...documents.flatMap((what): Duty[] =>
      what.deletedAt !== null || what.nextReview === null || ended.has(what.status)
        ? []
        : [{ kind: 'review', day: what.nextReview, what, title: what.title }],
    ),
    ...risks.flatMap((what): Duty[] =>
      what.deletedAt !== null || what.reviewOn === null || what.status !== 'open'
        ? []
        : [{ kind: 'review', day: what.reviewOn, what, title: what.title }],
    ),
  ];
}

/** Reviews are said above, with those of risks. */
function documentsOf(rows: TodayRows, today: CivilDate): Duty[] {
  return documentReminders({ ...rows, nameOf: (id) => nameOf(id, rows) }, today)
    .filter(({ kind }) => kind !== 'review')
    .map((reminder) => ({ kind: 'document', day: reminder.due, reminder }));
}
