/**
 * What an agenda says, line by line, so that a published one can be told from what it is now.
 *
 * A published agenda is kept with these lines. What the secretariat has changed since
 * is any line that differs. What fills itself (apologies, the action log) and what
 * became of an item at the meeting are no change of the agenda.
 */
import { showDateInFull } from '../kernel/civil-date.ts';
import type { OwnerId } from '../kernel/id.ts';
import { compareOrder } from '../kernel/order-key.ts';
import type { Meeting } from '../meeting/meeting.ts';
import { type AgendaItem, inOrder, numberItems } from './agenda-item.ts';
import { listParagraphs } from './exempt-business.ts';
import type { Paper } from './paper.ts';

export interface StatedAgenda {
  readonly meeting: Meeting;
  readonly items: readonly AgendaItem[];
  readonly papers: readonly Paper[];
  readonly nameOf: (id: OwnerId) => string;
}

export function agendaStatement({ meeting, items, papers, nameOf }: StatedAgenda): readonly string[] {
  const numbers = numberItems(items);
  const times = [meeting.startsAt, meeting.endsAt].filter((time) => time !== null).join(' to ');
  const said = (parts: readonly (string | null)[]) => parts.filter((part) => part !== null && part !== '').join(' · ');
  return [
    said([showDateInFull(meeting.heldOn), times, meeting.mode, meeting.venue]),
    ...inOrder(items).map((item) => {
      const own = papers.filter((paper) => paper.agendaItemId === item.id && isOnAgenda(paper)).sort(compareOrder);
      return said([
        `${numbers.get(item.id)} ${item.title}`,
        item.purpose,
        item.lead === null ? null : nameOf(item.lead),
        item.minutesAllowed === null ? null : `${item.minutesAllowed} minutes`,
        item.recommendation,
        item.marking === 'OFFICIAL' ? null : item.marking,
        item.exempt.length === 0 ? null : `exempt, paragraph ${listParagraphs(item.exempt)}: ${item.publicInterest}`,
        item.confidential ? 'confidential' : null,
        item.late === null ? null : `late: ${item.late.reason}`,
        item.status === 'deferred' ? 'deferred' : null,
        ...own.map((paper) => `paper: ${paper.title}${sayComing(paper)}`),
      ]);
    }),
  ];
}

export const isOnAgenda = (paper: Paper): boolean => paper.deletedAt === null && paper.status !== 'withdrawn';

/** What the agenda prints behind a paper's title. */
export function sayComing(paper: Pick<Paper, 'status' | 'files'>): string {
  if (paper.status === 'tabled') return ' (tabled)';
  return paper.files.length === 0 || paper.status === 'to-follow' ? ' (to follow)' : '';
}

/** Where a line of the statement says that its item is deferred. */
const DEFERRED = / · deferred(?= · paper: |$)/;

export interface AgendaChange {
  readonly added: readonly string[];
  readonly gone: readonly string[];
}

/**
 * Null where it says the same; lines that only moved have another number, and so differ.
 * Once the meeting is held, an item deferred there is what became of it and no change.
 */
export function agendaChange(
  published: readonly string[],
  now: readonly string[],
  meeting: Pick<Meeting, 'status'>,
): AgendaChange | null {
  const same = (line: string) => (meeting.status === 'held' ? line.replace(DEFERRED, '') : line);
  const [before, after] = [new Set(published.map(same)), new Set(now.map(same))];
  const added = now.filter((line) => !before.has(same(line)));
  const gone = published.filter((line) => !after.has(same(line)));
  return added.length === 0 && gone.length === 0 ? null : { added, gone };
}
