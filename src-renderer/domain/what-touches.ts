/**
 * What touches a party, a person, a post or a body: every record that points at it.
 *
 * One list of kinds says how a record of each is called in a line, how it is tied to
 * the thing, and on whose page it is read; a kind added to RECORDS must be said here
 * too. Minutes and files name nobody by id, and acceptances and saved views are no
 * part of the record, so those are not looked through.
 */
import { isOpen } from './action/action.ts';
import type { GovernanceLine } from './body/body.ts';
import { type CivilDate, showDate } from './kernel/civil-date.ts';
import type { Id, OwnerId } from './kernel/id.ts';
import { showWrittenDate } from './kernel/written-date.ts';
import { mentions } from './party/merge.ts';
import { shortNameOf } from './party/party.ts';
import { KINDS, type Kind, type Records } from './records.ts';

export interface Touch {
  readonly id: string;
  readonly text: string;
  /** How it is tied: 'Chair, from 1 May 2021'. '' where the kind says it. */
  readonly detail: string;
  /** The record whose page it is read on; null where that is the thing's own. */
  readonly at: Id<string> | null;
}

export interface TouchesOfKind {
  readonly kind: Kind;
  /** Newest first where they have days, otherwise by name. */
  readonly touches: readonly Touch[];
}

export type TouchingRows = { readonly [K in Kind]?: readonly Records[K][] };

interface Seen extends Omit<Touch, 'id'> {
  /** What it is sorted by, the greater first; '' : by its text. */
  readonly newest: string;
}

/** Null: it is on the thing's own page already. */
type Reading<K extends Kind> = (row: Records[K], id: OwnerId, rows: TouchingRows) => Seen | null;

export function whatTouches(id: OwnerId, rows: TouchingRows): readonly TouchesOfKind[] {
  return LOOKED_THROUGH.flatMap((kind) => {
    const touches = touchesOfKind(kind, id, rows);
    return touches.length === 0 ? [] : [{ kind, touches }];
  });
}

function touchesOfKind<K extends Kind>(kind: K, id: OwnerId, rows: TouchingRows): readonly Touch[] {
  const read = READINGS[kind];
  const own: readonly Records[K][] = rows[kind] ?? [];
  if (read === null) return [];
  return own
    .filter((row) => row.id !== id && mentions(row, id))
    .flatMap((row) => {
      const one = read(row, id, rows);
      return one === null ? [] : [{ row, seen: one }];
    })
    .sort((one, other) => compareSeen(one.seen, other.seen))
    .map(({ row, seen: { newest, at, ...rest } }) => ({ id: row.id, ...rest, at: at === id ? null : at }));
}

const compareSeen = (one: Seen, other: Seen): number =>
  one.newest === other.newest ? one.text.localeCompare(other.text, 'en-GB') : one.newest < other.newest ? 1 : -1;

const seen = (text: string, at: Id<string> | null, detail = '', newest = ''): Seen => ({ text, detail, at, newest });
const opening = (text: string): string => (text.length > 90 ? `${text.slice(0, 88).trimEnd()} …` : text);
const referenced = (reference: string | null, text: string): string =>
  opening(reference === null ? text : `${reference} ${text}`);
const listed = (parts: readonly string[]): string => parts.filter(Boolean).join(', ');

const bodyName = (id: string, rows: TouchingRows): string =>
  rows.body?.find((body) => body.id === id)?.name ?? 'A body no longer in the register';
const documentTitle = (id: string, rows: TouchingRows): string =>
  rows.document?.find((document) => document.id === id)?.title ?? 'A pack';
const meetingOf = (id: string | null, rows: TouchingRows) => rows.meeting?.find((meeting) => meeting.id === id);
function meetingName(id: string | null, rows: TouchingRows): string {
  const meeting = meetingOf(id, rows);
  return meeting ? `${meeting.title}, ${showDate(meeting.heldOn)}` : 'A meeting no longer in the register';
}

/** 'from 1 May 2021 to 3 June 2021'; an end nobody knows is left out. */
export function spanInWords(span: { readonly from: CivilDate | null; readonly to: CivilDate | null }): string {
  return [span.from ? `from ${showDate(span.from)}` : '', span.to ? `to ${showDate(span.to)}` : '']
    .filter(Boolean)
    .join(' ');
}

/** How the other body is tied to this one, said from this one's side. */
const LINE_TO_IT: Readonly<Record<GovernanceLine, string>> = {
  'reports-to': 'reports to it',
  'escalates-to': 'escalates to it',
  assures: 'assures it',
  supports: 'supports it',
  'accountable-to': 'is accountable to it',
};

const LEAD_ROLE: Readonly<Record<Records['service']['leads'][number]['role'], string>> = {
  'lead-commissioner': 'lead commissioner',
  'contracting-party': 'contracting party',
  'lead-contract-manager': 'lead contract manager',
};

const spaced = (word: string): string => word.replaceAll('-', ' ');

const READINGS: { readonly [K in Kind]: Reading<K> | null } = {
  programme: null,
  file: null,
  minute: null,
  savedView: null,
  findingAcceptance: null,
  documentVersion: null,
  party: (party) => seen(shortNameOf(party), party.id),
  person: (person) => seen(person.name, person.id),
  post: (post, id) =>
    seen(
      post.title,
      post.id,
      post.holders
        .filter((holder) => holder.personId === id)
        .map(spanInWords)
        .filter(Boolean)
        .join('; '),
    ),
  body: (body, id) =>
    seen(
      body.name,
      body.id,
      listed([
        body.parentId === id ? 'stands under it' : '',
        ...body.lines.filter((line) => line.to === id).map(({ line }) => LINE_TO_IT[line]),
        body.chairs.includes(id) ? 'chair' : '',
        body.secretariat.includes(id) ? 'secretariat' : '',
        mentions(body.circulation, id) ? 'on its circulation list' : '',
        mentions(body.usualAgenda, id) ? 'leads a usual item' : '',
      ]),
    ),
  seat: (seat, id, rows) =>
    seat.bodyId === id
      ? null
      : seen(bodyName(seat.bodyId, rows), seat.bodyId, listed([spaced(seat.role), seat.side, spanInWords(seat)])),
  escalationRoute: (route) => seen(route.name, route.id),
  series: (series) => seen(series.name, series.bodyId, '', series.anchor),
  meeting: (meeting) => seen(`${meeting.title}, ${showDate(meeting.heldOn)}`, meeting.id, '', meeting.heldOn),
  attendance: (attendance, id, rows) =>
    seen(
      meetingName(attendance.meetingId, rows),
      attendance.meetingId,
      listed([
        attendance.substituteFor === id ? `${attendance.name} came as substitute` : spaced(attendance.group),
        attendance.partyId === id ? attendance.name : '',
        attendance.capacity,
      ]),
      meetingOf(attendance.meetingId, rows)?.heldOn,
    ),
  agendaItem: (item, _id, rows) =>
    seen(
      opening(item.title),
      item.meetingId,
      meetingName(item.meetingId, rows),
      meetingOf(item.meetingId, rows)?.heldOn,
    ),
  paper: (paper, _id, rows) =>
    seen(
      opening(paper.title),
      paper.meetingId,
      meetingName(paper.meetingId, rows),
      meetingOf(paper.meetingId, rows)?.heldOn,
    ),
  action: (action) =>
    seen(
      referenced(action.reference, action.text),
      action.id,
      spaced(action.status),
      `${isOpen(action) ? 1 : 0}${action.createdAt}`,
    ),
  recommendation: (one) =>
    seen(referenced(one.reference, one.text), one.id, one.verdict === null ? 'no reply' : spaced(one.verdict)),
  decision: (decision) => seen(referenced(decision.reference, decision.title), decision.id, spaced(decision.status)),
  escalation: (one) => seen(referenced(one.reference, one.title), one.id, spaced(one.status)),
  document: (document) => seen(document.title, document.id, spaced(document.status)),
  change: (change, _id, rows) =>
    seen(
      `${documentTitle(change.subjectId, rows)}, version ${change.version}`,
      change.subjectId,
      opening(change.reason),
    ),
  review: (review, _id, rows) =>
    seen(
      documentTitle(review.subjectId, rows),
      review.subjectId,
      listed([
        review.version === null ? '' : `version ${review.version}`,
        review.date === null ? '' : showWrittenDate(review.date),
      ]),
    ),
  annex: (annex, _id, rows) =>
    seen(`${annex.title}, annex of ${documentTitle(annex.documentId, rows)}`, annex.documentId, spaced(annex.status)),
  pack: (pack, _id, rows) =>
    seen(`${pack.title}, version ${pack.version}`, pack.id, meetingName(pack.meetingId, rows), pack.createdAt),
  backlogItem: (item) => seen(opening(item.title), item.bodyId, spaced(item.status)),
  declaration: (declaration, _id, rows) =>
    seen(
      opening(declaration.interest || 'An interest'),
      declaration.meetingId,
      meetingName(declaration.meetingId, rows),
      meetingOf(declaration.meetingId, rows)?.heldOn,
    ),
  issuedPaper: (paper) => seen(paper.title, paper.subjectId, '', paper.issuedOn),
  circulation: (one) =>
    seen(
      listed([one.title, one.version === '' ? '' : `version ${one.version}`]),
      one.meetingId ?? one.bodyId,
      `sent on ${showDate(one.on)}`,
      one.on,
    ),
  risk: (risk) => seen(referenced(risk.reference, risk.title), risk.id, spaced(risk.status)),
  milestone: (milestone) =>
    seen(
      milestone.title,
      milestone.id,
      listed([milestone.date === null ? '' : showWrittenDate(milestone.date), spaced(milestone.status)]),
    ),
  ratification: (one, _id, rows) => seen(documentTitle(one.documentId, rows), one.documentId, spaced(one.status)),
  signatory: (one, _id, rows) =>
    seen(
      documentTitle(one.documentId, rows),
      one.documentId,
      listed([`for ${one.onBehalfOf}`, one.signedOn === null ? 'not signed' : 'signed']),
    ),
  service: (service, id) =>
    seen(
      service.name,
      service.id,
      listed([
        ...service.leads.filter(({ who }) => who === id).map(({ role }) => LEAD_ROLE[role]),
        mentions(service.evaluation, id) ? 'evaluation' : '',
        ...service.localities
          .filter(({ providers }) => mentions(providers, id))
          .map(({ place }) => `provider in ${place}`),
      ]),
    ),
};

/** The kinds that may point at somebody, in the order they are shown. */
export const LOOKED_THROUGH: readonly Kind[] = KINDS.filter((kind) => READINGS[kind] !== null);
