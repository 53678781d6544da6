/**
 * Exempt and confidential business: what the law calls it, and what is resolved.
 *
 * The seven paragraphs are those of Part 1 of Schedule 12A to the Local Government
 * Act 1972, for England (rules.md M-14). Each is subject to the public-interest test,
 * so the resolution names the paragraphs and the test (M-13). Confidential is another
 * thing: the exclusion is not a choice (M-15). None of this is legal advice.
 */
import type { AgendaItem } from './agenda-item.ts';

export const SCHEDULE_12A: readonly { readonly paragraph: number; readonly says: string }[] = [
  { paragraph: 1, says: 'Information relating to any individual' },
  { paragraph: 2, says: 'Information which is likely to reveal the identity of an individual' },
  {
    paragraph: 3,
    says: 'Information relating to the financial or business affairs of any particular person, including the authority',
  },
  { paragraph: 4, says: 'Information relating to consultations or negotiations on labour relations' },
  { paragraph: 5, says: 'Information in which legal professional privilege could be maintained in legal proceedings' },
  { paragraph: 6, says: 'Information about a notice, order or direction to be given or made under an enactment' },
  { paragraph: 7, says: 'Information about the prevention, investigation or prosecution of crime' },
];

/** '3', '1 and 3', '1, 2 and 3': in the order of the schedule, each once. */
export function listParagraphs(paragraphs: readonly number[]): string {
  const sorted = [...new Set(paragraphs)].sort((one, other) => one - other);
  return sorted.length < 2 ? sorted.join('') : `${sorted.slice(0, -1).join(', ')} and ${sorted.at(-1)}`;
}

/** What the body resolves before the item is taken; null where it is not exempt. */
export function exclusionResolution(item: Pick<AgendaItem, 'exempt'>): string | null {
  if (item.exempt.length === 0) return null;
  const word = new Set(item.exempt).size === 1 ? 'paragraph' : 'paragraphs';
  return `That under Section 100A(4) of the Local Government Act 1972 the press and public be excluded from the meeting for this item of business, on the grounds that it involves the likely disclosure of exempt information as defined in ${word} ${listParagraphs(item.exempt)} of Part 1 of Schedule 12A to the Act, and that the public interest in maintaining the exemption outweighs the public interest in disclosing the information.`;
}

export const CONFIDENTIAL_SENTENCE =
  'Confidential: given by a government department on terms that forbid its disclosure, or forbidden by an enactment or a court. It is not taken in public.';
