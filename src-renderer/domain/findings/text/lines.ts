/**
 * The stored text of a paper, line by line, each with where it stands.
 *
 * One paragraph a line. A line 'Excerpt, page 8:' is ours: it says where the lines
 * below it stand; a line 'Excerpts …' only says that the rest is left out. Where
 * there is no such line, the place is the line's number.
 */
export interface Line {
  readonly text: string;
  /** 'page 8', 'line 12', 'under “Legal comments”'. */
  readonly place: string;
}

/** What a check found: where, in which words, and what tells it apart from the next. */
export interface TextFault {
  readonly key: string;
  readonly sentence: string;
  readonly evidence: readonly { readonly place: string; readonly quote: string }[];
}

const PLACE = /^Excerpt, ([^:]{1,80}):$/;
const REMARK = /^Excerpts\b/;

export function readLines(text: string): readonly Line[] {
  const lines: Line[] = [];
  let place: string | null = null;
  text.split(/\r?\n/).forEach((line, at) => {
    const marker = PLACE.exec(line.trim());
    if (marker?.[1]) place = marker[1];
    else if (line.trim() !== '' && !REMARK.test(line)) lines.push({ text: line, place: place ?? `line ${at + 1}` });
  });
  return lines;
}

export interface Heading {
  readonly level: number;
  /** '4' in '4. Context'; null where it has no number. */
  readonly number: string | null;
  readonly title: string;
}

const MARKED = /^(#{1,6})\s+(.*)$/;
const NUMBERED = /^(\d{1,3})\.?\s+(\p{L}.*)$/u;
const LONGEST = 12;

/**
 * A heading is marked with '#'. In text without marks it is a short line that
 * carries the number after the last section's: a numbered list starts at 1 again.
 */
export function readHeading(line: string, lastSection: number): Heading | null {
  const marked = MARKED.exec(line.trim());
  if (marked) {
    const title = (marked[2] ?? '').replaceAll('*', '').trim();
    const numbered = NUMBERED.exec(title);
    return { level: marked[1]?.length ?? 1, number: numbered?.[1] ?? null, title: numbered?.[2] ?? title };
  }
  const numbered = NUMBERED.exec(line.trim());
  const isNext = numbered !== null && Number(numbered[1]) === lastSection + 1 && /^\d{1,3}\.\s/.test(line.trim());
  const isShort = line.trim().split(/\s+/).length <= LONGEST && !/[.;:,]$/.test(line.trim());
  return isNext && isShort ? { level: 2, number: numbered[1] ?? null, title: numbered[2] ?? '' } : null;
}

/** Sentences, roughly: a stop or a quotation mark ends one. */
export const sentencesOf = (text: string): readonly string[] =>
  text
    .split(/(?<=[.?!])\s+|[“”:\n]/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
