/**
 * The number a quorum's words plainly give: '3', '3 members', 'at least three members present'.
 *
 * Words that ask for more than a count ('three members, one from each Party', 'a
 * majority') give none: that is for the chair to judge (rules.md M-04).
 */
const IN_WORDS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

const PLAIN = new RegExp(
  `^(?:a minimum of |a quorum of |at least |not (?:less|fewer) than )?(\\d{1,3}|${IN_WORDS.join('|')})(?: (?:voting )?members?)?(?: (?:are |is |being |to be )?present)?\\.?$`,
  'i',
);

export function plainQuorum(text: string): number | null {
  const said = PLAIN.exec(text.trim())?.[1]?.toLowerCase();
  if (said === undefined) return null;
  const count = IN_WORDS.includes(said) ? IN_WORDS.indexOf(said) + 1 : Number(said);
  return count === 0 ? null : count;
}
