/**
 * Clauses that carry the number of another section, and numbers left out between them.
 *
 * '10.1' under section 8 was moved or its section was; a reader who is sent to
 * clause 8.1 finds none.
 */
import { listed, quoted } from '../words.ts';
import { type Line, readHeading, type TextFault } from './lines.ts';

const CLAUSE = /^(?:[-•*]\s*)?(\d{1,3})\.(\d{1,3})\.?\s+\S/;

interface Clause extends Line {
  readonly section: number;
  readonly major: number;
  readonly minor: number;
}

export function clauseNumbers(lines: readonly Line[]): readonly TextFault[] {
  const clauses = readClauses(lines);
  const sections = [...new Set(clauses.map((clause) => clause.section))];
  return sections.flatMap((section) => {
    const astray = clauses.filter((clause) => clause.section === section && clause.major !== section);
    if (astray.length === 0) return [];
    const numbers = astray.map((clause) => `${clause.major}.${clause.minor}`);
    const missing = leftOut(astray);
    const also = missing.length === 0 ? '' : ` ${listed(missing)} ${missing.length === 1 ? 'is' : 'are'} not there.`;
    return [
      {
        key: `section ${section}`,
        sentence: `Clause${numbers.length === 1 ? '' : 's'} ${listed(numbers)} stand${numbers.length === 1 ? 's' : ''} in section ${section}.${also}`,
        evidence: astray.map(({ text, place }) => ({ place, quote: quoted(text) })),
      },
    ];
  });
}

function readClauses(lines: readonly Line[]): readonly Clause[] {
  const clauses: Clause[] = [];
  let section: number | null = null;
  for (const line of lines) {
    const number: string | null = readHeading(line.text, section ?? 0)?.number ?? null;
    if (number !== null) section = Number(number);
    const clause = CLAUSE.exec(line.text.trim());
    if (clause && section !== null)
      clauses.push({ ...line, section, major: Number(clause[1]), minor: Number(clause[2]) });
  }
  return clauses;
}

/** '10.2', '10.3', '10.4' where 10.1 and 10.5 alone are there. */
function leftOut(clauses: readonly Clause[]): readonly string[] {
  return clauses.flatMap((clause, at) => {
    const next = clauses[at + 1];
    if (!next || next.major !== clause.major) return [];
    const gap = Math.max(0, next.minor - clause.minor - 1);
    return Array.from({ length: Math.min(gap, 20) }, (_, step) => `${clause.major}.${clause.minor + step + 1}`);
  });
}
