/** One notice writes its dates in two ways: '08/08/2022' and '30 May 2022' (rules.md D-16). */
import type { Records } from '#domain/records.ts';
import type { Found, Rule } from '../rule.ts';

export const twoDateFormats: Rule = {
  id: 'two-date-formats',
  title: 'Two date formats in one paper',
  severity: 'query',
  source: 'rules.md D-16',
  reads: ['decision'],
  find: (book) => book.gather('decision', twoFormats),
};

const twoFormats = (decision: Records['decision']): readonly Found[] => {
  const { firstPublished, due, made, published, effective, signOffs } = decision;
  const dates = [
    { place: 'Notice first published', date: firstPublished },
    { place: 'Decision due', date: due },
    { place: 'Made', date: made },
    { place: 'Published', date: published },
    { place: 'Effective from', date: effective },
    ...signOffs.map((each) => ({ place: `Signed: ${each.signedAs || each.required}`, date: each.signedOn })),
  ].flatMap(({ place, date }) => (date?.day == null ? [] : [{ place, text: date.text }]));
  const figures = dates.filter(({ text }) => !/\p{L}/u.test(text));
  const words = dates.filter(({ text }) => /\p{L}/u.test(text));
  if (figures.length === 0 || words.length === 0) return [];
  return [
    {
      about: decision.id,
      part: '',
      sentence: `The paper writes some dates in figures and others in words, such as “${figures[0]?.text}” and “${words[0]?.text}”.`,
      evidence: dates.map(({ place, text }) => ({ recordId: decision.id, place, quote: text })),
      remedy: 'Write each date in full, such as 8 August 2022, in the next notice.',
    },
  ];
};
