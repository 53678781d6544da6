/**
 * Two titles that may be one post: 'NPS Head of Community Integration' and 'GM Head
 * of Integrated Community Services' (MoU §6 and §7).
 *
 * Titles of one party are compared by the stems of their words. A deputy is not the
 * one deputised for, so titles that differ in rank alone are two posts.
 */
import type { Records } from '#domain/records.ts';
import type { Rule } from '../rule.ts';
import { alike, plainWords } from '../words.ts';

const ALIKE = 0.7;
const STEM = 6;
const IDLE = new Set(['of', 'the', 'for', 'and', 'a', 'an', 'in', 'to', 'gm', 'nps', 'hmpps', 'gmca', 'ca']);
const RANKS = new Set(['assist', 'deputy', 'vice', 'chief', 'senior', 'acting', 'interi', 'region', 'princi']);

export const twoTitlesForOnePost: Rule = {
  id: 'two-titles-for-one-post',
  title: 'Two titles for perhaps one post',
  severity: 'query',
  source: 'MoU §6 and §7',
  reads: ['post'],
  find: (book) => {
    const posts = book.list('post').filter((post) => post.partyId !== null);
    return posts.flatMap((post, at) =>
      posts
        .slice(at + 1)
        .filter((other) => other.partyId === post.partyId && mayBeOne(post, other))
        .map((other) => ({
          about: post.id,
          part: other.id,
          sentence: `“${post.title}” and “${other.title}” may be one post.`,
          evidence: [post, other].map(({ id, title }) => ({ recordId: id, place: 'Title', quote: title })),
          remedy: 'Ask the party; if they are one, merge them, and both names are kept.',
        })),
    );
  },
};

function mayBeOne(one: Records['post'], other: Records['post']): boolean {
  const [a, b] = [stemsOf(one.title), stemsOf(other.title)];
  const different = [...[...a].filter((stem) => !b.has(stem)), ...[...b].filter((stem) => !a.has(stem))];
  return alike(a, b) >= ALIKE && !different.some((stem) => RANKS.has(stem));
}

const stemsOf = (title: string): ReadonlySet<string> =>
  new Set(
    plainWords(title)
      .filter((word) => !IDLE.has(word))
      .map((word) => word.slice(0, STEM)),
  );
