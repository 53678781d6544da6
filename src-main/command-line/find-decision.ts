/**
 * Which decision the words on the command line mean: its reference, its id, or a
 * part of its title. Where nothing fits, or more than one does, the sentence lists them.
 */
import type { Decision } from '#domain/decision/decision.ts';
import { CannotDo } from './said.ts';

export function findDecision(decisions: readonly Decision[], words: string): Decision {
  const there = decisions.filter((each) => each.deletedAt === null);
  const wanted = words.trim().toLocaleLowerCase('en-GB');
  const called = there.filter(({ id, reference }) => id === words || reference?.toLocaleLowerCase('en-GB') === wanted);
  const partly = wanted === '' ? [] : there.filter(({ title }) => title.toLocaleLowerCase('en-GB').includes(wanted));
  const [first, ...others] = called.length > 0 ? called : partly;
  if (first && others.length === 0) return first;
  if (first)
    throw new CannotDo(
      `More than one decision is "${words}": ${[first, ...others].map(say).join('; ')}. Give more of its title.`,
    );
  const known = there.length === 0 ? 'there are none in it' : `there are ${there.slice(0, 10).map(say).join('; ')}`;
  throw new CannotDo(`No decision is "${words}": ${known}. Give a reference, or a part of its title.`);
}

const say = ({ reference, title }: Decision): string => (reference === null ? title : `${reference} ${title}`);
