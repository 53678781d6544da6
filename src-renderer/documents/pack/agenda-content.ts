/**
 * The agenda as the pack prints it, with the page each item's papers begin on.
 *
 * Number, item, purpose, lead, time and page. The time runs on from the start of
 * the meeting by the minutes allowed. A paper that has not come prints as '(to
 * follow)'. The chair's private notes are not content and cannot get in.
 */
import { type AgendaItem, inOrder, numberItems } from '#domain/agenda/agenda-item.ts';
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

interface Agenda {
  readonly meeting: Meeting;
  readonly items: readonly AgendaItem[];
  readonly papers: readonly Paper[];
  readonly directory: Directory;
  /** Null: an agenda that stands alone has no pages to send its reader to. */
  readonly placeOf: PlaceOf | null;
}

export function agendaContent({ meeting, items, papers, directory, placeOf }: Agenda): readonly Block[] {
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
          itemText(item, own),
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

function itemText(item: AgendaItem, papers: readonly Paper[]): Text {
  const runs: Run[] = [{ strong: item.title }];
  if (item.recommendation.trim() !== '') runs.push(`\n${item.recommendation.trim()}`);
  for (const paper of papers.filter((each) => each.status !== 'withdrawn'))
    runs.push(`\nPaper: ${paper.title}${state(paper)}`);
  return runs;
}

function state(paper: Paper): string {
  if (paper.status === 'tabled') return ' (tabled)';
  return paper.files.length === 0 ? ' (to follow)' : '';
}

function pages(item: AgendaItem, papers: readonly Paper[], placeOf: PlaceOf): Text {
  const places = [placeOf(item), ...papers.map(placeOf)].filter((place) => place !== null);
  return places.flatMap((place, at): Run[] => (at === 0 ? [{ pageOf: place }] : ['\n', { pageOf: place }]));
}
