/**
 * A document bears another date than the one it was published on.
 *
 * A small table of publications that other papers cite. The memorandum dates the
 * Justice Devolution MoU 'July 2019'; GOV.UK published it on 31 May 2019.
 */
import { parseCivilDate, showDate } from '#domain/kernel/civil-date.ts';
import type { Rule } from '../rule.ts';

const PUBLISHED = [
  {
    title: /justice devolution (?:memorandum of understanding|mou)/i,
    on: parseCivilDate('2019-05-31'),
    where: 'GOV.UK',
  },
] as const;

export const datedOtherThanPublished: Rule = {
  id: 'dated-other-than-published',
  title: 'Date differs from publication',
  severity: 'query',
  source: 'checklist §5.7, 13',
  reads: ['document'],
  find: (book) =>
    book.list('document').flatMap((document) => {
      const known = PUBLISHED.find(({ title }) => title.test(document.title));
      const { dated } = document;
      if (!known?.on || dated?.day == null) return [];
      const length = dated.precision === 'day' ? 10 : dated.precision === 'month' ? 7 : 4;
      if (dated.day.slice(0, length) === known.on.slice(0, length)) return [];
      return [
        {
          about: document.id,
          part: '',
          sentence: `${document.shortTitle || document.title} is dated “${dated.text}” here; ${known.where} published it on ${showDate(known.on)}.`,
          evidence: [{ recordId: document.id, place: 'Dated', quote: dated.text }],
          remedy: 'Ask which of the two is meant before citing it again.',
        },
      ];
    }),
};
