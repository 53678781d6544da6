/**
 * The agenda as the pack prints it, with the page each item's papers begin on.
 *
 * Number, item, purpose, lead, time and page. The time runs on from the start of
 * the meeting by the minutes allowed. A standing item says what it has to say; an
 * exempt one what is resolved (rules.md M-13), a late one why it is taken (D-09). A
 * paper that has not come prints as '(to follow)'. The chair's private notes are not
 * content and cannot get in.
 */
import { type AgendaItem, inOrder, numberItems } from '#domain/agenda/agenda-item.ts';
import { isOnAgenda, sayComing } from '#domain/agenda/agenda-statement.ts';
import { CONFIDENTIAL_SENTENCE, exclusionResolution } from '#domain/agenda/exempt-business.ts';
import type { Paper } from '#domain/agenda/paper.ts';
import { runningClock } from '#domain/agenda/running-clock.ts';
import { compareOrder } from '#domain/kernel/order-key.ts';
import type { Meeting } from '#domain/meeting/meeting.ts';
import type { Directory } from '#domain/party/directory.ts';
import { column, table } from '../blocks.ts';
import type { Block, Run, Text } from '../content.ts';

export const PURPOSE_WORDS: Readonly<Record<AgendaItem['purpose'], string>> = {
  decision: 'For decision',
  discussion: 'For discussion',
  assurance: 'For assurance',
  information: 'For information',
  noting: 'To note',
};

/** Where in this sheet something begins: the id of a part or an annex, or null where it is not in it. */
export type PlaceOf = (thing: Paper | AgendaItem) => string | null;

export type SaysOf = (item: AgendaItem) => readonly string[];

interface Agenda {
  readonly meeting: Meeting;
  readonly items: readonly AgendaItem[];
  readonly papers: readonly Paper[];
  readonly directory: Directory;
  /** What a standing item says of itself; nothing for any other. */
  readonly says: SaysOf;
  /** Null: an agenda that stands alone has no pages to send its reader to. */
  readonly placeOf: PlaceOf | null;
}

export function agendaContent({ meeting, items, papers, directory, says, placeOf }: Agenda): readonly Block[] {
  const numbers = numberItems(items);
  const { begins } = runningClock(meeting, items);
  return [
    table(
      [
        column('No.', '13mm'),
        column('Item', 1),
        column('Purpose', '29mm'),
        column('Lead', '36mm'),
        column('Time', '15mm'),
        ...(placeOf === null ? [] : [column('Page', '13mm', 'end')]),
      ],
      inOrder(items).map((item) => {
        const own = papers
          .filter((paper) => paper.agendaItemId === item.id && paper.deletedAt === null)
          .sort(compareOrder);
        return [
          numbers.get(item.id) ?? '',
          itemText(item, own, says, conditions(item, meeting, directory)),
          PURPOSE_WORDS[item.purpose],
          item.lead === null ? '' : directory.nameOf(item.lead),
          begins.get(item.id) ?? '',
          ...(placeOf === null ? [] : [pages(item, own, placeOf)]),
        ];
      }),
      { empty: 'No item is on the agenda yet.' },
    ),
  ];
}

function itemText(item: AgendaItem, papers: readonly Paper[], says: SaysOf, terms: readonly string[]): Text {
  const lines = [
    item.recommendation.trim(),
    ...says(item),
    ...terms,
    ...papers.filter(isOnAgenda).map((paper) => `Paper: ${paper.title}${sayComing(paper)}`),
  ];
  const runs: Run[] = [{ strong: item.title }];
  for (const line of lines) if (line !== '') runs.push(`\n${line}`);
  return runs;
}

/**
 * On what terms the item is taken: its own marking, in private, late, or not this time.
 * What a meeting that was held deferred is in its minutes; its agenda stays what it was.
 */
export function conditions(
  item: AgendaItem,
  meeting: Pick<Meeting, 'status'>,
  directory: Directory,
): readonly string[] {
  const resolution = exclusionResolution(item);
  const late = item.late === null ? null : sayLate(item.late, directory);
  return [
    item.marking === 'OFFICIAL' ? '' : item.marking,
    late ?? '',
    item.confidential ? CONFIDENTIAL_SENTENCE : '',
    resolution === null ? '' : `Resolution: ${resolution}`,
    resolution === null ? '' : `Public interest: ${item.publicInterest}`,
    item.status === 'deferred' && meeting.status !== 'held' ? 'Deferred to a later meeting.' : '',
  ].filter((line) => line !== '');
}

/** Why it is taken late, and who agreed: on the agenda, and minuted (rules.md D-09). */
export function sayLate({ reason, agreedBy }: NonNullable<AgendaItem['late']>, directory: Directory): string {
  const agreed = agreedBy === null ? '' : ` Agreed by ${directory.nameOf(agreedBy)}.`;
  return `Late item: ${/[.!?]$/.test(reason) ? reason : `${reason}.`}${agreed}`;
}

function pages(item: AgendaItem, papers: readonly Paper[], placeOf: PlaceOf): Text {
  const places = [placeOf(item), ...papers.map(placeOf)].filter((place) => place !== null);
  return places.flatMap((place, at): Run[] => (at === 0 ? [{ pageOf: place }] : ['\n', { pageOf: place }]));
}
