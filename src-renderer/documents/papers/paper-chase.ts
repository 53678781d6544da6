/**
 * Asking an author for their papers: one message for all of them, as text and as HTML.
 *
 * The subject begins with the marking (rules.md S-02). HTML keeps its table in a mail
 * program; the text says the same for one that does not take it. It has no style
 * attribute, which the window's policy would refuse when it is copied. Nothing is in it
 * but what the author has to know.
 */
import type { Owing } from '#domain/agenda/call-for-papers.ts';
import { type CivilDate, showDateInFull } from '#domain/kernel/civil-date.ts';
import { highestMarking } from '#domain/kernel/marking.ts';
import type { Meeting } from '#domain/meeting/meeting.ts';

export interface ChaseMessage {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

interface Asked {
  readonly owing: Owing;
  readonly authorName: string;
  readonly meeting: Pick<Meeting, 'heldOn' | 'marking'>;
  readonly bodyName: string;
  /** Who asks. */
  readonly from: string;
}

export function chaseMessage({ owing, authorName, meeting, bodyName, from }: Asked): ChaseMessage {
  const { papers } = owing;
  const marking = highestMarking([
    meeting.marking,
    ...papers.flatMap(({ paper, item }) => [paper.marking, item.marking]),
  ]);
  const day = showDateInFull(meeting.heldOn);
  const what = papers.length === 1 ? 'paper' : 'papers';
  const opening = `For the meeting of ${bodyName} on ${day}, please send the ${what} below.`;
  const closing =
    'Please send each as a PDF where you can, with tags for screen readers. If one will be late, say when it will come.';
  const rows = papers.map(({ number, paper, item, due, overdue }) => ({
    number,
    title: paper.title,
    item: item.title,
    due: sayDue(due, overdue),
  }));
  const subject = `${marking}: ${bodyName}, ${day}: ${what} due`;
  const text = [
    marking,
    '',
    `Dear ${authorName},`,
    '',
    opening,
    '',
    ...rows.map(
      (row) => `- Item ${row.number}, ${row.title}${row.title === row.item ? '' : ` (${row.item})`}: ${row.due}`,
    ),
    '',
    closing,
    '',
    from,
    '',
    marking,
  ].join('\n');
  const cells = (words: readonly string[], tag: string) =>
    `<tr>${words.map((word) => `<${tag}>${escaped(word)}</${tag.slice(0, 2)}>`).join('')}</tr>`;
  const html = [
    `<p><b>${marking}</b></p>`,
    `<p>Dear ${escaped(authorName)},</p>`,
    `<p>${escaped(opening)}</p>`,
    '<table border="1" cellpadding="4" cellspacing="0">',
    `<thead>${cells(['Item', 'Paper', 'Under', 'Due'], 'th scope="col"')}</thead>`,
    `<tbody>${rows.map((row) => cells([row.number, row.title, row.item, row.due], 'td')).join('')}</tbody>`,
    '</table>',
    `<p>${escaped(closing)}</p>`,
    `<p>${escaped(from)}</p>`,
    `<p><b>${marking}</b></p>`,
  ].join('\n');
  return { subject, text, html };
}

function sayDue(due: CivilDate | null, overdue: boolean): string {
  if (due === null) return 'as soon as you can';
  return overdue ? `was due on ${showDateInFull(due)}` : `due on ${showDateInFull(due)}`;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
