/**
 * References to law and guidance that are misnamed or have been replaced.
 *
 * A small table, looked for in titles and in stored text. It is a list of things
 * to check, not legal advice: a procurement begun under the old law goes on under
 * it (rules.md C-10), so every one of them is a query.
 */
import { quoted } from '../words.ts';
import type { Line, TextFault } from './lines.ts';

interface Reference {
  readonly look: RegExp;
  readonly name: string;
  readonly say: string;
}

export const REFERENCES: readonly Reference[] = [
  {
    look: /Procurement Contracts Regulations 2015/i,
    name: 'Procurement Contracts Regulations 2015',
    say: 'There are no such regulations; the Public Contracts Regulations 2015 will be meant, which the Procurement Act 2023 replaced on 24 February 2025.',
  },
  {
    look: /Public Contracts Regulations 2015/i,
    name: 'Public Contracts Regulations 2015',
    say: 'The Procurement Act 2023 replaced them on 24 February 2025; what was begun before goes on under them.',
  },
  {
    look: /Data Protection Act 1998/i,
    name: 'Data Protection Act 1998',
    say: 'The Data Protection Act 2018 replaced it on 25 May 2018.',
  },
  {
    look: /Access to Information\b[^.]{0,40}Regulations 2000|SI 2000\/3272/i,
    name: 'Access to Information Regulations 2000',
    say: 'The Executive Arrangements Regulations 2012 (SI 2012/2089) replaced them.',
  },
  {
    look: /Equality Act 2006|Disability Discrimination Act 1995/i,
    name: 'Disability Discrimination Act 1995 or Equality Act 2006',
    say: 'The Equality Act 2010 took the place of most of it.',
  },
];

const NONE: readonly Reference[] = [];
/** Each of them carries its year, and most lines carry none. */
const YEAR = /\d{4}/;

export function supersededReferences(lines: readonly Line[]): readonly TextFault[] {
  return lines.flatMap(({ text, place }) =>
    (YEAR.test(text) ? REFERENCES : NONE)
      .filter(({ look }) => look.test(text))
      .map(({ name, say }) => ({
        key: `${name} ${place}`,
        sentence: `The paper cites “${name}”. ${say}`,
        evidence: [{ place, quote: quoted(text) }],
      })),
  );
}
