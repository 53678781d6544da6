/**
 * The cover sheet a paper's author is sent, filled in as far as it is known.
 *
 * The headings are those of a report to a panel: title, meeting date, contact for
 * further information, executive summary, recommendation, numbered sections, and the
 * background papers each report has to list (rules.md M-16). What the author has to
 * write stands in square brackets. It leaves as a Word file, to be written in.
 */
import { type AgendaItem, numberItems } from '#domain/agenda/agenda-item.ts';
import type { Paper } from '#domain/agenda/paper.ts';
import { type CivilDate, showDateInFull } from '#domain/kernel/civil-date.ts';
import { highestMarking } from '#domain/kernel/marking.ts';
import type { Meeting } from '#domain/meeting/meeting.ts';
import { fact, paragraph, part, sheet, summary } from '../blocks.ts';
import type { Part, Sheet } from '../content.ts';
import { PURPOSE_WORDS } from '../pack/agenda-content.ts';
import { agendaOf } from './agenda-sheet.ts';
import { paperFileName } from './file-name.ts';
import { known, ofMeeting, type PaperRows } from './paper-rows.ts';

const SECTIONS: readonly (readonly [title: string, asks: string])[] = [
  ['Introduction', '[Why this paper comes to this meeting]'],
  ['Background', '[What has happened before, with dates]'],
  ['Current position', '[What is known now, and on what evidence]'],
  ['Financial, legal and risk implications', '[Each in a paragraph; say where there are none]'],
  ['Next steps', '[Who does what by when]'],
];

interface Covered {
  readonly paper: Pick<Paper, 'title' | 'author' | 'marking'>;
  readonly item: AgendaItem;
  /** When it is due; null where it cannot be told. */
  readonly due: CivilDate | null;
}

export function coverSheet({ paper, item, due }: Covered, meeting: Meeting, fetched: PaperRows): Sheet {
  const all = ofMeeting(meeting, fetched);
  const { body, rows, directory } = all;
  const number = numberItems(agendaOf(all).items).get(item.id);
  const [programme] = rows.programmes;
  const author = paper.author === null ? '' : directory.fullNameOf(paper.author);
  const recommendation = item.recommendation.trim();
  return sheet({
    title: paper.title,
    subtitle: `Report to ${body.name}, ${showDateInFull(meeting.heldOn)}`,
    reference: meeting.reference,
    organisation: programme ? programme.shortName || programme.name : body.name,
    marking: highestMarking([paper.marking, item.marking]),
    status: 'draft',
    date: showDateInFull(meeting.heldOn),
    author: author === '' ? directory.nameOf(body.secretariat[0] ?? body.id) : author,
    paging: 'document',
    contents: 0,
    parts: [
      runOn('report', 'Report', [
        summary([
          fact('Title', paper.title),
          fact('Meeting', body.name),
          fact('Meeting date', showDateInFull(meeting.heldOn)),
          ...known('Agenda item', number === undefined ? '' : `${number} ${item.title}`),
          fact('Purpose', PURPOSE_WORDS[item.purpose]),
          fact('Contact for further information', author === '' ? '[Name and post]' : author),
          ...known('Paper due', due === null ? '' : showDateInFull(due)),
        ]),
      ]),
      runOn('executive-summary', 'Executive summary', [
        paragraph('[In a few sentences: what the paper says, and why it matters now]'),
      ]),
      runOn('recommendation', 'Recommendation', [
        paragraph(
          recommendation === ''
            ? `${body.name} is asked to [agree, note or advise on what]`
            : `${body.name} is asked: ${recommendation}`,
        ),
      ]),
      ...SECTIONS.map(([title, asks], at) => runOn(`section-${at + 1}`, title, [paragraph(asks)], `${at + 1}`)),
      runOn('background-papers', 'Background papers', [
        paragraph('[Documents relied on to a material extent and not published, or “None”]'),
      ]),
    ],
  });
}

/** 'Progress report – cover sheet – 2021-05-12.docx' */
export const coverFileName = (paper: Pick<Paper, 'title'>, day: CivilDate): string =>
  paperFileName({ body: { name: paper.title }, kind: 'cover sheet', day, status: null }, 'docx');

const runOn = (id: string, title: string, blocks: Part['blocks'], number: string | null = null): Part =>
  part(id, title, blocks, { number, begins: 'run-on' });
