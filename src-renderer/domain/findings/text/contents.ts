/**
 * Contents against the body: pages out of order, entries without a heading,
 * numbered headings left out.
 *
 * The contents are the lines 'Title ⇥ page' under a heading 'Contents'. Only
 * numbered headings must be in them: a paper need not list its smaller headings.
 */
import { listed, plainName } from '../words.ts';
import { type Heading, type Line, readHeading, type TextFault } from './lines.ts';

const ENTRY = /^(.*\S)(?:\s*\.{2,}\s*|\s*\t\s*|\s{2,})(\d{1,4})$/;

interface Entry {
  readonly title: string;
  readonly page: number;
  readonly place: string;
}

type Placed = Heading & { readonly place: string };

export function contentsFaults(lines: readonly Line[]): readonly TextFault[] {
  const { entries, headings } = readContents(lines);
  if (entries.length === 0 || headings.length === 0) return [];
  const listedIn = (title: string) => entries.some((entry) => plainName(entry.title) === plainName(title));
  const without = entries.filter((entry) => !headings.some((each) => plainName(each.title) === plainName(entry.title)));
  const absent = headings.filter((each) => !listedIn(each.title));
  const numbered = absent.filter((each) => each.number !== null);
  return [
    ...fallingPages(entries),
    ...(without.length === 0
      ? []
      : [
          noHeading(
            without,
            absent.filter((each) => each.number === null),
          ),
        ]),
    ...(numbered.length === 0 ? [] : [leftOut(numbered)]),
  ];
}

function fallingPages(entries: readonly Entry[]): readonly TextFault[] {
  const falls = entries.flatMap((entry, at) => {
    const before = entries[at - 1];
    return before && entry.page < before.page ? [{ before, entry }] : [];
  });
  if (falls.length === 0) return [];
  const pairs = falls.map(({ before, entry }) => `${before.page} then ${entry.page}`);
  return [
    {
      key: 'pages',
      sentence: `The contents give pages out of order: ${listed(pairs)}.`,
      evidence: falls.flatMap(({ before, entry }) => [showEntry(before), showEntry(entry)]),
    },
  ];
}

function noHeading(without: readonly Entry[], absent: readonly Placed[]): TextFault {
  const cut = without.filter((entry) => absent.some((each) => isCut(entry.title, each.title)));
  const names = listed(without.map((entry) => `“${entry.title}”`));
  const also = cut.length === 0 ? '' : ` ${listed(cut.map((entry) => `“${entry.title}”`))} is cut short.`;
  return {
    key: 'without-heading',
    sentence: `The contents list ${names}, which no heading of the text has in these words.${also}`,
    evidence: [...without.map(showEntry), ...absent.map(showHeading)],
  };
}

const leftOut = (numbered: readonly Placed[]): TextFault => ({
  key: 'left-out',
  sentence: `The contents leave out ${listed(numbered.map((each) => `“${each.number} ${each.title}”`))}.`,
  evidence: numbered.map(showHeading),
});

function readContents(lines: readonly Line[]): {
  readonly entries: readonly Entry[];
  readonly headings: readonly Placed[];
} {
  const entries: Entry[] = [];
  const headings: Placed[] = [];
  let within = false;
  let section = 0;
  for (const { text, place } of lines) {
    const entry: RegExpExecArray | null = within ? ENTRY.exec(text.trim()) : null;
    const heading: Heading | null = entry ? null : readHeading(text, section);
    if (heading) {
      within = plainName(heading.title) === 'contents';
      section = heading.number === null ? section : Number(heading.number);
      if (!within) headings.push({ ...heading, place });
    } else if (entry?.[1]) entries.push({ title: entry[1].trim(), page: Number(entry[2]), place });
  }
  return { entries, headings };
}

/** 'view history' is the end of 'Review history'. */
const isCut = (entry: string, heading: string): boolean =>
  plainName(heading).endsWith(plainName(entry)) && plainName(heading) !== plainName(entry);

const showEntry = ({ title, page, place }: Entry) => ({ place: `Contents, ${place}`, quote: `${title} ${page}` });
const showHeading = ({ number, title, place }: Placed) => ({
  place,
  quote: number === null ? title : `${number}. ${title}`,
});
