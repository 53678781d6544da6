/**
 * The governance pack of a meeting, as plain content.
 *
 * Cover and contents (made by the engine), Review history, Change history, agenda,
 * minutes of the last meeting, matters arising and action log, decisions,
 * recommendations, escalations, risks, timeline, the state of each controlled document, papers and
 * annexes (design: What a pack is). The front tables are those of the governing
 * memorandum and of the pack itself, which is a controlled document too. A part
 * may be left out; its page references then disappear with it.
 */

import { logFor } from '#domain/action/action-log.ts';
import { bragSettingsOf } from '#domain/action/brag-settings.ts';
import type { AgendaItem } from '#domain/agenda/agenda-item.ts';
import type { Paper } from '#domain/agenda/paper.ts';
import { fileForPack } from '#domain/agenda/paper-file.ts';
import { governanceGraph } from '#domain/body/governance-graph.ts';
import { decisionsFor } from '#domain/decision/decisions-for.ts';
import type { Document } from '#domain/document/document.ts';
import { escalationsFor } from '#domain/escalation/escalations-for.ts';
import { type CivilDate, showDate, showDateInFull } from '#domain/kernel/civil-date.ts';
import { highestMarking } from '#domain/kernel/marking.ts';
import { compareOrder } from '#domain/kernel/order-key.ts';
import { invariant } from '#domain/kernel/result.ts';
import type { Meeting } from '#domain/meeting/meeting.ts';
import { printsAsDraft } from '#domain/minutes/minutes-status.ts';
import { PACK_PARTS, type Pack, type PackPart } from '#domain/pack/pack.ts';
import { directoryOf } from '#domain/party/directory.ts';
import { recommendationsFor } from '#domain/recommendation/recommendations-for.ts';
import { risksFor } from '#domain/risk/risk-steps.ts';
import { inTimeOrder } from '#domain/risk/timeline.ts';
import { fact, heading, note, part, sheet } from '../blocks.ts';
import { withoutJoiningDetails } from '../calendar/joining-details.ts';
import type { Block, BoundAnnex, Part, Sheet } from '../content.ts';
import { GOVERNANCE_TITLE, governanceContent } from '../diagram/governance-content.ts';
import { agendaContent } from './agenda-content.ts';
import { documentsContent } from './documents-content.ts';
import { escalationsContent } from './escalations-content.ts';
import { changeHistory, reviewHistory } from './histories-content.ts';
import { minutesContent } from './minutes-content.ts';
import { inFixedOrder, live, type PackRows } from './pack-rows.ts';
import { actionLogContent, decisionsContent, recommendationsContent } from './registers-content.ts';
import { risksContent, timelineContent } from './risks-content.ts';
import { standingLines } from './standing-lines.ts';

/** What the pack holds as bytes: which file stands for which annex of the sheet. */
export interface PackContent {
  readonly sheet: Sheet;
  readonly annexFiles: ReadonlyMap<BoundAnnex['id'], { readonly sha256: string; readonly name: string }>;
  readonly parts: readonly PackPart[];
}

export function packContent(pack: Pack, fetched: PackRows): PackContent {
  const rows = inFixedOrder(fetched);
  const meeting = rows.meetings.find((each) => each.id === pack.meetingId);
  const body = rows.bodies.find((each) => each.id === pack.bodyId);
  invariant(meeting && body, 'a pack is of a meeting of a body');
  const directory = directoryOf(rows);
  const previous = previousMeeting(rows.meetings, meeting);
  const items = live(rows.agendaItems).filter((item) => item.meetingId === meeting.id);
  const papers = live(rows.papers)
    .filter((paper) => paper.meetingId === meeting.id && paper.status !== 'withdrawn')
    .map((paper) => (fileForPack(paper, rows.files) ? paper : { ...paper, files: [] }));
  const bound = boundAnnexes(pack, papers, items, rows);
  const governing = governingMemorandum(rows);
  const settings = bragSettingsOf(body);
  const span = { bodyId: body.id, since: previous?.heldOn ?? null, on: meeting.heldOn };
  const actions = logFor(rows.actions, span);

  const governance = governanceGraph({ ...rows, nameOf: directory.nameOf });

  const wanted = PACK_PARTS.filter((name) => !pack.without.includes(name));
  const placeOf = (thing: Paper | AgendaItem): string | null => {
    if ('agendaItemId' in thing) return bound.places.get(thing.id) ?? null;
    if (thing.standing === 'minutes-of-last-meeting') return wanted.includes('minutes') && previous ? 'minutes' : null;
    if (thing.standing === 'matters-arising') return wanted.includes('matters-arising') ? 'matters-arising' : null;
    return null;
  };
  const says = standingLines(meeting, rows, directory);
  const made: Readonly<Record<PackPart, () => readonly Part[]>> = {
    'review-history': () => [
      part(
        'review-history',
        'Review history',
        frontTables(pack, governing, (subject) => reviewHistory(rows.reviews, subject)),
      ),
    ],
    'change-history': () => [
      part(
        'change-history',
        'Change history',
        frontTables(pack, governing, (subject) => changeHistory(rows.changes, subject)),
      ),
    ],
    agenda: () => [part('agenda', 'Agenda', agendaContent({ meeting, items, papers, directory, says, placeOf }))],
    minutes: () =>
      previous
        ? [
            part('minutes', `Minutes of the last meeting, ${showDate(previous.heldOn)}`, [
              ...minutesNote(previous),
              ...minutesContent(previous, rows, 'last-'),
            ]),
          ]
        : [],
    'matters-arising': () => [
      part('matters-arising', 'Matters arising and action log', actionLogContent(actions, meeting.heldOn, settings), {
        orientation: 'landscape',
      }),
    ],
    decisions: () => [
      part(
        'decisions',
        'Decisions',
        decisionsContent([...decisionsFor(rows.decisions, span)].sort(compareOrder), directory),
      ),
    ],
    recommendations: () => [
      part(
        'recommendations',
        'Recommendations to others',
        recommendationsContent(recommendationsFor(rows.recommendations, span)),
        {
          orientation: 'landscape',
        },
      ),
    ],
    escalations: () => [
      part(
        'escalations',
        'Escalations',
        escalationsContent(escalationsFor(rows.escalations, live(rows.escalationRoutes), span), rows, {
          directory,
          on: meeting.heldOn,
        }),
      ),
    ],
    risks: () => [part('risks', 'Risks', risksContent(risksFor(rows.risks, span), body), { orientation: 'landscape' })],
    timeline: () => [
      part('timeline', 'Timeline', timelineContent(milestonesOf(rows, body.id), { directory, on: meeting.heldOn })),
    ],
    'governance-diagram': () =>
      governance.ties.some(({ to }) => to !== null)
        ? [part('governance-diagram', GOVERNANCE_TITLE, governanceContent(governance), { orientation: 'landscape' })]
        : [],
    documents: () => [
      part(
        'documents',
        'Controlled documents',
        documentsContent(rows, wanted.includes('review-history') ? governing : null, directory),
      ),
    ],
    papers: () => [],
    annexes: () => [],
  };
  const parts = emptyTogether(wanted.flatMap((name) => made[name]()));
  const annexes = bound.annexes.filter((annex) =>
    wanted.includes(annex.id.startsWith('paper:') ? 'papers' : 'annexes'),
  );
  const programme = rows.programmes[0];
  const venue = withoutJoiningDetails(meeting.venue);
  return {
    parts: wanted,
    annexFiles: bound.files,
    sheet: sheet({
      title: `${body.name}: ${pack.title}`,
      subtitle: showDateInFull(meeting.heldOn),
      reference: pack.reference ?? meeting.reference,
      organisation: programme ? programme.shortName || programme.name : body.name,
      marking: highestMarking([
        pack.marking,
        meeting.marking,
        ...items.map((each) => each.marking),
        ...papers.map((each) => each.marking),
      ]),
      version: pack.version,
      status: pack.status,
      author: directory.nameOf(body.secretariat[0] ?? body.id),
      date: showDateInFull(meeting.heldOn),
      cover: {
        overline: body.name,
        facts: [
          fact('Meeting', meetingLine(meeting)),
          ...(venue === '' ? [] : [fact('Place', venue)]),
          fact('Status', `Version ${pack.version}, ${pack.status}`),
          ...(pack.issuedOn === null ? [] : [fact('Issued', showDateInFull(pack.issuedOn))]),
        ],
        notice: 'This pack is itself a controlled document: its Review history and Change history follow the contents.',
      },
      parts,
      annexes,
    }),
  };
}

/** A part that only says that there is nothing stands under the one before it: a page of one sentence is not worth printing. */
const emptyTogether = (parts: readonly Part[]): readonly Part[] =>
  parts.map((each, at) => {
    const before = parts[at - 1];
    if (!saysNothing(each)) return each;
    const room = before !== undefined && (before.orientation === 'portrait' || saysNothing(before));
    return { ...each, orientation: 'portrait', begins: room ? 'run-on' : 'new-page' };
  });

function saysNothing({ blocks }: Part): boolean {
  const [only, ...more] = blocks;
  return more.length === 0 && (only?.kind === 'paragraph' || (only?.kind === 'table' && only.rows.length === 0));
}

function frontTables(
  pack: Pack,
  governing: Document | null,
  tables: (subject: Document['id'] | Pack['id']) => readonly Block[],
): readonly Block[] {
  const own = [heading(2, 'This pack'), ...tables(pack.id)];
  return governing === null
    ? own
    : [heading(2, governing.shortTitle || governing.title), ...tables(governing.id), ...own];
}

/** The memorandum the programme runs under: the first of that kind with a history. */
function governingMemorandum(rows: PackRows): Document | null {
  const known = new Set<string>([...live(rows.changes), ...live(rows.reviews)].map((row) => row.subjectId));
  return live(rows.documents).find((document) => document.kind === 'memorandum' && known.has(document.id)) ?? null;
}

/** The last meeting of the same body that was held before this one. */
export function previousMeeting(meetings: readonly Meeting[], meeting: Meeting): Meeting | null {
  const earlier = live(meetings).filter(
    (each) => each.bodyId === meeting.bodyId && each.heldOn < meeting.heldOn && each.status !== 'cancelled',
  );
  return earlier.sort((one, other) => (one.heldOn < other.heldOn ? 1 : -1))[0] ?? null;
}

function minutesNote(previous: Meeting): readonly Block[] {
  return printsAsDraft(previous.minutes)
    ? [note('These minutes have not been agreed yet. Corrections are taken at this meeting.', 'Draft minutes', 'amber')]
    : [];
}

function meetingLine(meeting: Meeting): string {
  const times = [meeting.startsAt, meeting.endsAt].filter((time) => time !== null).join(' to ');
  return [showDateInFull(meeting.heldOn as CivilDate), times].filter((said) => said !== '').join(', ');
}

/** Those of the whole programme, and this body's own. */
const milestonesOf = (rows: PackRows, bodyId: Pack['bodyId']) =>
  inTimeOrder(rows.milestones).filter((each) => each.bodyId === null || each.bodyId === bodyId);

/** Papers by item, then the annexes dropped in: A, B, C …, each a file bound in behind the parts. */
function boundAnnexes(pack: Pack, papers: readonly Paper[], items: readonly AgendaItem[], rows: PackRows) {
  const files = new Map(rows.files.map((file) => [file.id, file]));
  const bound = new Map<BoundAnnex['id'], { readonly sha256: string; readonly name: string }>();
  const places = new Map<Paper['id'], string>();
  const order = new Map([...items].sort(compareOrder).map((item, at) => [item.id, at]));
  const sorted = [...papers].sort(
    (one, other) =>
      (order.get(one.agendaItemId) ?? 0) - (order.get(other.agendaItemId) ?? 0) || compareOrder(one, other),
  );
  const ofPapers = sorted.flatMap((paper, at): readonly BoundAnnex[] => {
    const file = fileForPack(paper, rows.files);
    if (!file) return [];
    bound.set(paper.id, file);
    places.set(paper.id, paper.id);
    return [{ id: paper.id, label: `Paper ${at + 1}`, title: paper.title, fileName: file.name, facts: [] }];
  });
  const dropped = pack.annexes.flatMap((annex, at): readonly BoundAnnex[] => {
    const file = files.get(annex.fileId);
    if (!file) return [];
    const id = `annex-${at + 1}`;
    bound.set(id, file);
    return [{ id, label: `Annex ${letter(at)}`, title: annex.title, fileName: file.name, facts: [] }];
  });
  return { annexes: [...ofPapers, ...dropped], files: bound, places };
}

/** A … Z, AA, AB … */
export function letter(place: number): string {
  return `${place >= 26 ? letter(Math.floor(place / 26) - 1) : ''}${String.fromCharCode(65 + (place % 26))}`;
}
