/**
 * The life of a document in one line: its changes and reviews together, and what
 * came of them.
 *
 * A row without a day keeps its place after the row above it in its own table, and
 * its date stays blank. The working of a date is not in it: it is printed. On one day a version is made, sent round and reviewed before
 * the next version; what carries no version comes after. Nothing is stored: each
 * entry says which record it is of.
 */
import type { CivilDate } from '../kernel/civil-date.ts';
import type { DocumentId, Id, MeetingId, MinuteId, OwnerId, PartyId } from '../kernel/id.ts';
import { compareOrder } from '../kernel/order-key.ts';
import { compareVersionLabels, type VersionLabel } from '../kernel/version-label.ts';
import { exactly, type WrittenDate } from '../kernel/written-date.ts';
import { noticeEnds } from './agreement.ts';
import type { Annex } from './annex.ts';
import type { Document } from './document.ts';
import type { Histories } from './histories.ts';
import type { Ratification } from './ratification.ts';
import type { Review } from './review.ts';
import type { Signatory } from './signatory.ts';

export const TIMELINE_KINDS = [
  'change',
  'circulation',
  'review',
  'ratification-sent',
  'ratification',
  'sign-off',
  'signature',
  'execution',
  'notice',
  'notice-end',
  'end',
] as const;
export type TimelineKind = (typeof TIMELINE_KINDS)[number];

export interface TimelineEntry {
  readonly key: string;
  readonly kind: TimelineKind;
  /** The record it is of. */
  readonly of: Id<string>;
  readonly date: WrittenDate | null;
  readonly version: VersionLabel | null;
  /** Who did it, as it is to be printed; '' where it is not known. */
  readonly who: string;
  readonly what: string;
  readonly meetingId: MeetingId | null;
  readonly minuteId: MinuteId | null;
}

export interface DocumentLife {
  readonly document: Document;
  readonly histories: Histories;
  readonly annexes: readonly Annex[];
  readonly ratifications: readonly Ratification[];
  readonly signatories: readonly Signatory[];
}

export interface Names {
  readonly nameOf: (id: OwnerId) => string;
  readonly partyName: (id: PartyId) => string;
  readonly titleOf: (id: DocumentId) => string;
}

const OUTCOME: Readonly<Record<Review['outcome'], string>> = {
  reviewed: 'Reviewed',
  approved: 'Approved',
  'approved-with-changes': 'Approved with changes',
  returned: 'Returned for more work',
  'not-stated': 'Reviewed or approved; which is not stated',
};

export function documentTimeline(life: DocumentLife, names: Names): readonly TimelineEntry[] {
  const rows: readonly (readonly Placed[])[] = [
    follow(changesOf(life)),
    follow(reviewsOf(life)),
    circulationsOf(life).map(placed),
    ratificationsOf(life, names).map(placed),
    signOffsOf(life, names).map(placed),
    endsOf(life, names).map(placed),
  ];
  return rows
    .flat()
    .sort(comparePlaced)
    .map(({ entry }) => entry);
}

interface Placed {
  readonly entry: TimelineEntry;
  /** Null: nothing says when, so it stands last. */
  readonly day: CivilDate | null;
}

const placed = (entry: TimelineEntry): Placed => ({ entry, day: entry.date?.day ?? null });

/** Rows of a table, those without a day placed after the row above. A first row without one stands before all. */
function follow(entries: readonly TimelineEntry[]): readonly Placed[] {
  let last: CivilDate = '0001-01-01' as CivilDate;
  return entries.map((entry) => {
    last = entry.date?.day ?? last;
    return { entry, day: last };
  });
}

function comparePlaced(one: Placed, other: Placed): number {
  if (one.day !== other.day) {
    if (one.day === null || other.day === null) return one.day === null ? 1 : -1;
    return one.day < other.day ? -1 : 1;
  }
  const [a, b] = [one.entry.version, other.entry.version];
  if ((a === null) !== (b === null)) return a === null ? 1 : -1;
  const byVersion = a === null || b === null ? 0 : compareVersionLabels(a, b);
  return byVersion || TIMELINE_KINDS.indexOf(one.entry.kind) - TIMELINE_KINDS.indexOf(other.entry.kind);
}

type Said = Pick<TimelineEntry, 'kind' | 'of' | 'date' | 'what'> & Partial<TimelineEntry>;

const entry = (said: Said): TimelineEntry => ({
  key: `${said.kind}/${said.of}`,
  ...{ version: null, who: '', meetingId: null, minuteId: null },
  ...said,
});

const changesOf = ({ histories }: DocumentLife): readonly TimelineEntry[] =>
  [...histories.changes].sort(compareOrder).map((change) =>
    entry({
      ...{ kind: 'change', of: change.id, date: change.date, version: change.version },
      who: change.author?.name ?? '',
      what: change.reason,
    }),
  );

const reviewsOf = ({ histories }: DocumentLife): readonly TimelineEntry[] =>
  [...histories.reviews].sort(compareOrder).map((review) =>
    entry({
      ...{ kind: 'review', of: review.id, date: review.date, version: review.version, who: review.who },
      ...{ what: OUTCOME[review.outcome], meetingId: review.meetingId, minuteId: review.minuteId },
    }),
  );

const circulationsOf = ({ histories }: DocumentLife): readonly TimelineEntry[] =>
  histories.versions.flatMap(({ id, label, circulatedOn }) =>
    circulatedOn === null
      ? []
      : [
          entry({
            ...{ kind: 'circulation', of: id, date: exactly(circulatedOn), version: label },
            what: 'Sent round for review',
          }),
        ],
  );

const RATIFIED: Readonly<Record<Ratification['status'], string>> = {
  awaited: '',
  ratified: 'Ratified',
  declined: 'Declined to ratify',
};

const ratificationsOf = ({ ratifications }: DocumentLife, { partyName }: Names): readonly TimelineEntry[] =>
  ratifications.flatMap((row) => [
    ...(row.sentOn === null
      ? []
      : [
          entry({
            ...{ kind: 'ratification-sent', of: row.id, date: exactly(row.sentOn), version: row.version },
            what: `Ratification sheet sent to ${partyName(row.partyId)}`,
          }),
        ]),
    ...(row.status === 'awaited'
      ? []
      : [
          entry({
            ...{ kind: 'ratification', of: row.id, date: row.date, version: row.version },
            who: [partyName(row.partyId), row.by].filter(Boolean).join(', '),
            what: RATIFIED[row.status],
          }),
        ]),
  ]);

const signOffsOf = ({ annexes }: DocumentLife, { nameOf }: Names): readonly TimelineEntry[] =>
  annexes.flatMap((annex) =>
    annex.signOffs.flatMap(({ by, on, meetingId }) =>
      on === null
        ? []
        : [
            entry({
              ...{ kind: 'sign-off', key: `sign-off/${annex.id}/${by}`, of: annex.id, date: on, meetingId },
              who: nameOf(by),
              what: `Signed off ${annex.letter === '' ? 'the annex' : `Annex ${annex.letter},`} ${annex.title}`,
            }),
          ],
    ),
  );

function endsOf({ document, signatories }: DocumentLife, names: Names): readonly TimelineEntry[] {
  const { id, dated, executedVersion, notice, ended } = document;
  const runsOut = noticeEnds(document);
  const how = {
    terminated: 'Ended by notice or agreement',
    'nothing-delivered': 'Ended: nothing is delivered under it',
  };
  return [
    ...signatories.flatMap((row) =>
      row.signedOn === null
        ? []
        : [
            entry({
              ...{ kind: 'signature', of: row.id, date: row.signedOn },
              who: [row.name, row.position].filter(Boolean).join(', '),
              what: `Signed for ${row.onBehalfOf}`,
            }),
          ],
    ),
    ...(executedVersion === null || dated === null
      ? []
      : [entry({ kind: 'execution', of: id, date: dated, version: executedVersion, what: 'Executed by the parties' })]),
    ...(notice === null
      ? []
      : [
          entry({ kind: 'notice', of: id, date: exactly(notice.on), who: notice.name, what: 'Notice given to end it' }),
        ]),
    ...(runsOut === null || ended !== null
      ? []
      : [
          entry({
            kind: 'notice-end',
            of: id,
            date: exactly(runsOut.ends),
            what: 'Notice runs out',
          }),
        ]),
    ...(ended === null
      ? []
      : [
          entry({
            ...{ kind: 'end', of: id, date: exactly(ended.on) },
            what:
              ended.how === 'replaced'
                ? `Replaced by ${document.replacedBy === null ? 'another' : names.titleOf(document.replacedBy)}`
                : how[ended.how],
          }),
        ]),
  ];
}
