/**
 * The texts the rules read: what is stored of a document's versions, what stands
 * under the headings of a decision, and the minutes of a meeting.
 *
 * A text rule is a check on lines made into a rule; it is about the document, the
 * decision or the meeting, and its evidence is the row that holds the words.
 */
import { compareOrder } from '../kernel/order-key.ts';
import type { Records } from '../records.ts';
import type { Book } from './book.ts';
import { oncePerRow } from './book.ts';
import type { Found, Rule } from './rule.ts';
import { type Line, readLines, type TextFault } from './text/lines.ts';

export type TextKind = 'documentVersion' | 'decision' | 'minute';

const READS = {
  documentVersion: ['documentVersion', 'document'],
  decision: ['decision'],
  minute: ['minute', 'meeting'],
} as const;

interface TextRule extends Pick<Rule, 'id' | 'title' | 'severity' | 'source'> {
  readonly texts: readonly TextKind[];
  readonly check: (lines: readonly Line[]) => readonly TextFault[];
  readonly remedy: string;
}

/** A rule from a check on lines. What a row's text says is worked out once for the row. */
export function textRule({ texts, check, remedy, ...rule }: TextRule): Rule {
  const found = (row: { readonly id: Found['about'] }, about: Found['about'], faults: readonly TextFault[]) =>
    distinct(faults).map(
      (fault): Found => ({
        about,
        part: row.id === about ? fault.key : `${row.id}/${fault.key}`,
        sentence: fault.sentence,
        evidence: fault.evidence.map((each) => ({ recordId: row.id, ...each })),
        remedy,
      }),
    );
  const inVersion = (row: Records['documentVersion']) =>
    row.text === '' ? [] : found(row, row.documentId, check(linesOfVersion(row)));
  const inDecision = (row: Records['decision']) => found(row, row.id, check(linesOfDecision(row)));
  const inMinute = (row: Records['minute']) => found(row, row.meetingId, check([{ text: row.text, place: 'Minutes' }]));
  const findIn: Readonly<Record<TextKind, (book: Book) => readonly Found[]>> = {
    documentVersion: (book) => book.gather('documentVersion', inVersion),
    decision: (book) => book.gather('decision', inDecision),
    minute: (book) => book.gather('minute', inMinute),
  };
  return {
    ...rule,
    reads: [...new Set(texts.flatMap((kind) => READS[kind]))],
    find: (book) => texts.flatMap((kind) => findIn[kind](book)),
  };
}

export const linesOfVersion = oncePerRow((row: Records['documentVersion']): readonly Line[] =>
  readLines(row.text).map(({ text, place }) => ({ text, place: `Version ${row.label}, ${place}` })),
);

const linesOfDecision = oncePerRow((row: Records['decision']): readonly Line[] => [
  { text: row.title, place: 'Title' },
  { text: row.text, place: 'The decision' },
  ...row.sections.flatMap((section) => [
    { text: section.heading, place: 'Heading' },
    ...section.text
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((text) => ({ text, place: `Under “${section.heading}”` })),
  ]),
]);

/** The lines of every version of a document whose text is in hand, lowest in the register first. */
export function linesOfDocument(
  book: Book,
  documentId: Records['document']['id'],
): readonly (Line & { readonly recordId: Records['documentVersion']['id'] })[] {
  return book
    .where('documentVersion', 'documentId', documentId)
    .flatMap((version) => linesOfVersion(version).map((line) => ({ ...line, recordId: version.id })));
}

/** The rows of one of a document's tables with the number of each row in it. */
export function numbered<Row extends { readonly id: string; readonly order: string }>(
  rows: readonly Row[],
): readonly (readonly [row: Row, number: number])[] {
  return [...rows].sort(compareOrder).map((row, at) => [row, at + 1] as const);
}

/** The same words twice in one text are one matter. */
function distinct(faults: readonly TextFault[]): readonly TextFault[] {
  const known = new Set<string>();
  return faults.filter(({ key }) => known.size < known.add(key).size);
}
