/**
 * The chair's brief: the same agenda with its timings and the chair's private notes.
 *
 * It is for whoever chairs and for nobody else, and must not be taken for the agenda:
 * its title, the red box on top and its file name say so, and it is laid out item by
 * item instead of in a table. It is the only paper that prints a private note.
 */
import { inOrder, numberItems } from '#domain/agenda/agenda-item.ts';
import { sayComing } from '#domain/agenda/agenda-statement.ts';
import { runningClock } from '#domain/agenda/running-clock.ts';
import { compareOrder } from '#domain/kernel/order-key.ts';
import { agendaClearance, sayClearance } from '#domain/meeting/agenda-clearance.ts';
import type { Meeting } from '#domain/meeting/meeting.ts';
import { bullets, fact, item, items as itemsBlock, note, paragraph, part, summary } from '../blocks.ts';
import type { Block, Sheet } from '../content.ts';
import { conditions, PURPOSE_WORDS } from '../pack/agenda-content.ts';
import { standingLines } from '../pack/standing-lines.ts';
import { agendaOf } from './agenda-sheet.ts';
import { known, meetingFacts, ofMeeting, type PaperRows, paperOf, whenOf } from './paper-rows.ts';

export const CHAIRS_BRIEF = 'chair’s brief – not for circulation';

export function chairsBrief(meeting: Meeting, fetched: PaperRows): Sheet {
  const all = ofMeeting(meeting, fetched);
  const { body, rows, directory, next } = all;
  const { items, papers } = agendaOf(all);
  const says = standingLines(meeting, rows, directory);
  const numbers = numberItems(items);
  const clock = runningClock(meeting, items);
  const taken = inOrder(items).map((each) => {
    const number = numbers.get(each.id) ?? '';
    const level = Math.min(number.split('.').length, 3) as 1 | 2 | 3;
    const [begins, ends] = [clock.begins.get(each.id), clock.ends.get(each.id)];
    const own = papers.filter((paper) => paper.agendaItemId === each.id).sort(compareOrder);
    const past = clock.past.get(each.id);
    const aside = [
      begins === undefined ? '' : ends === undefined ? `from ${begins}` : `${begins} to ${ends}`,
      each.minutesAllowed === null ? '' : `${each.minutesAllowed} min`,
      PURPOSE_WORDS[each.purpose],
    ];
    const lines = [
      each.lead === null ? '' : `Lead: ${directory.nameOf(each.lead)}`,
      ...says(each),
      ...conditions(each, meeting, directory),
      ...own.map((paper) => `Paper: ${paper.title}${sayComing(paper)}`),
      past === undefined ? '' : `Ends ${sayMinutes(past)} after the meeting is to end.`,
    ].filter((line) => line !== '');
    const blocks: readonly Block[] = [
      ...(each.recommendation.trim() === '' ? [] : [paragraph(each.recommendation.trim())]),
      ...(lines.length === 0 ? [] : [bullets(lines)]),
      ...(each.privateNote.trim() === '' ? [] : [note(each.privateNote.trim(), 'Private note', 'amber')]),
    ];
    return item(number, each.title, blocks, {
      id: each.id,
      level,
      aside: aside.filter((said) => said !== '').join(' · '),
    });
  });
  return paperOf(all, {
    kind: CHAIRS_BRIEF,
    version: null,
    status: 'issued',
    markings: [...inOrder(items), ...papers].map((each) => each.marking),
    parts: [
      part('meeting', 'The meeting', [
        note(
          'For whoever chairs this meeting. It holds private notes: do not forward it, table it or put it on a screen that is shared.',
          'Chair’s brief – not for circulation',
          'red',
        ),
        summary([
          ...meetingFacts(all),
          ...known('Time allowed', sayTime(clock.minutes, clock.over)),
          fact('Agenda', sayClearance(agendaClearance(meeting, body), directory.nameOf)),
          ...known('Next meeting', next === null ? '' : whenOf(next)),
        ]),
      ]),
      part('agenda', 'Agenda with timings and private notes', [itemsBlock(taken)]),
    ],
  });
}

function sayTime(minutes: number, over: number | null): string {
  if (minutes === 0) return '';
  const fits = over === null ? '' : over > 0 ? `, ${over} more than the meeting has` : `, ${-over} to spare`;
  return `${sayMinutes(minutes)}${fits}`;
}

const sayMinutes = (minutes: number): string => (minutes === 1 ? '1 minute' : `${minutes} minutes`);
