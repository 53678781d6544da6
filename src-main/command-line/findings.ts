/**
 * `matters findings`: where the file contradicts itself, without a window.
 *
 * Plain, it is grouped by severity, one line each with the words it rests on and
 * what to do. With --json it is the same for a program. Findings are an answer and
 * not a failure: it exits 0 whatever it finds.
 */
import { findingsListed } from '#documents/assurance/findings-listed.ts';
import type { Tables } from '#domain/findings/book.ts';
import { findAll } from '#domain/findings/find-all.ts';
import { type Finding, SEVERITIES, type Severity, showSource } from '#domain/findings/finding.ts';
import type { FindingAcceptance } from '#domain/findings/finding-acceptance.ts';
import { standingOf } from '#domain/findings/standing.ts';
import { inQuotes } from '#domain/findings/words.ts';
import { type AnyRecord, KINDS, RECORDS } from '#domain/records.ts';
import { openSource, SOURCE_OPTIONS } from './open-source.ts';
import { readWords } from './options.ts';
import { Misuse, type Voice } from './said.ts';

const HEADINGS: Readonly<Record<Severity, string>> = {
  contradiction: 'CONTRADICTIONS',
  gap: 'GAPS',
  query: 'QUERIES',
};

export async function findings(args: readonly string[], voice: Voice): Promise<void> {
  const words = readWords(args, { texts: SOURCE_OPTIONS.texts, flags: ['json', ...SOURCE_OPTIONS.flags] });
  if (words.places.length > 0) throw new Misuse(`"${words.places[0]}" was not expected. Run "matters --help".`);
  const source = await openSource(words);
  const tables = tablesByKind(source.tables);
  const found = findAll(tables);
  const acceptances = tables.findingAcceptance ?? [];
  if (words.flags.has('json')) return voice.answer(JSON.stringify(findingsListed(found, acceptances), null, 2));
  voice.answer(inWords(found, acceptances));
}

/** Every table was read strictly when its source was opened, so its rows are of its kind. */
const tablesByKind = (tables: ReadonlyMap<string, readonly AnyRecord[]>): Tables =>
  Object.fromEntries(KINDS.map((kind) => [kind, tables.get(RECORDS[kind].table) ?? []]));

function inWords(found: readonly Finding[], acceptances: readonly FindingAcceptance[]): string {
  const accepted = found.filter((finding) => standingOf(finding, acceptances).state === 'accepted');
  const open = found.filter((finding) => !accepted.includes(finding));
  const groups = SEVERITIES.flatMap((severity) => {
    const its = open.filter((finding) => finding.severity === severity);
    return its.length === 0 ? [] : [`${HEADINGS[severity]} (${its.length})`, ...its.map(lineOf), ''];
  });
  const counts = SEVERITIES.map((severity) =>
    count(open.filter((each) => each.severity === severity).length, severity),
  );
  return [...groups, `${counts.join(', ')}${accepted.length > 0 ? `, ${accepted.length} accepted` : ''}.`].join('\n');
}

function lineOf(finding: Finding): string {
  const words = finding.evidence.map(({ place, quote }) => `${place}: ${inQuotes(quote)}`).join('; ');
  return `  ${finding.aboutName}: ${finding.sentence} [${words}] ${finding.remedy} (${showSource(finding)})`;
}

const count = (number: number, severity: Severity): string =>
  `${number} ${number === 1 ? severity : severity.replace(/y$/, 'ie').concat('s')}`;
