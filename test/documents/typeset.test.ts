/**
 * Content made ready for the template: what is settled before anything is drawn.
 */
import { describe, expect, it } from 'vitest';
import {
  column,
  fact,
  heading,
  item,
  items,
  outcome,
  pageBreak,
  paragraph,
  part,
  sheet,
  summary,
  table,
} from '#documents/blocks.ts';
import type { Block } from '#documents/content.ts';
import { typesetContent } from '#documents/typeset.ts';

interface Prepared {
  readonly parts: readonly { readonly blocks: readonly Record<string, unknown>[] }[];
}

const prepared = (...blocks: Block[]): readonly Record<string, unknown>[] => {
  const paper = sheet({
    title: 'Minutes',
    organisation: 'Northmoor',
    marking: 'Official',
    author: 'Secretariat',
    parts: [part('minutes', 'Minutes', blocks)],
  });
  const read: Prepared = JSON.parse(JSON.stringify(typesetContent(paper, new Map())));
  return read.parts[0]?.blocks ?? [];
};

describe('headings', () => {
  it('never skip a level, which PDF/UA-1 forbids', () => {
    const levels = prepared(heading(4, 'First'), heading(4, 'Second'), heading(2, 'Third'), heading(4, 'Fourth'));
    expect(levels.map(({ level }) => level)).toEqual([2, 3, 2, 3]);
  });
});

describe('facts', () => {
  const facts = summary([fact('Signed', 'Yes')]);
  const kept = (...blocks: Block[]) => prepared(...blocks).map(({ kind, keep }) => [kind, keep]);

  it('take the line that leads to them along, and go along with a last line that would stand alone', () => {
    expect(kept(paragraph('Only above £50,000.'), facts, paragraph('Contact officer:'))).toEqual([
      ['paragraph', true],
      ['summary', true],
      ['paragraph', false],
    ]);
  });

  it('stay where they are before anything longer', () => {
    expect(kept(facts, paragraph('One.'), paragraph('Two.'))[0]).toEqual(['summary', false]);
    expect(kept(facts, paragraph('A long way. '.repeat(40)))[0]).toEqual(['summary', false]);
    expect(kept(facts)).toEqual([['summary', false]]);
  });
});

describe('numbered items', () => {
  it('become a heading with what belongs to them set in below, tables and numbered paragraphs at full width', () => {
    const blocks = prepared(
      items([
        item('4', 'Risks', [
          paragraph('It was noted.', { number: '4.1' }),
          paragraph('And so on.'),
          outcome('action', 'Action', 'Write.'),
          table([column('A', 1)], [['x']]),
        ]),
      ]),
    );
    expect(blocks.map(({ kind, indented }) => [kind, indented])).toEqual([
      ['heading', false],
      ['paragraph', false],
      ['paragraph', true],
      ['outcome', true],
      ['table', false],
    ]);
    expect(blocks[0]).toMatchObject({ level: 2, number: '4', text: 'Risks' });
  });

  it('put their number on their first paragraph where they have no title', () => {
    const [first, second] = prepared(items([item('4.1', null, [paragraph('One.'), paragraph('Two.')], { id: 'm1' })]));
    expect(first).toMatchObject({ kind: 'paragraph', number: '4.1', text: 'One.', id: 'at:m1' });
    expect(second).toMatchObject({ number: null, indented: true });
  });
});

describe('references', () => {
  it('to a part that was left out become plain words, and its page a dash', () => {
    const [block] = prepared(paragraph(['See ', { goTo: 'risks', text: 'the risks' }, ', page ', { pageOf: 'risks' }]));
    expect(block).toMatchObject({ text: ['See ', 'the risks', ', page ', '–'] });
  });

  it('to a part that is there are kept', () => {
    const [block] = prepared(paragraph([{ pageOf: 'minutes' }]));
    expect(block).toMatchObject({ text: [{ pageOf: 'at:minutes' }] });
  });

  it('lead to the web only where the address is one', () => {
    const [block] = prepared(
      paragraph([
        { link: 'here', href: 'javascript:alert(1)' },
        { link: 'there', href: 'https://example.org' },
      ]),
    );
    expect(block).toMatchObject({ text: ['here', { link: 'there', href: 'https://example.org' }] });
  });
});

describe('what stays together', () => {
  it('keeps a short paragraph with the action it led to, and a long one not', () => {
    const made = outcome('action', 'Action', 'Write.');
    expect(prepared(paragraph('Short.'), made)[0]).toMatchObject({ keep: true });
    expect(prepared(paragraph('Long. '.repeat(100)), made)[0]).toMatchObject({ keep: false });
    expect(prepared(paragraph('Short.'), paragraph('Next.'))[0]).toMatchObject({ keep: false });
  });

  it('lets a row break only where it would not fit', () => {
    const [block] = prepared(table([column('A', 1)], [['short'], ['long '.repeat(400)]]));
    expect(block).toMatchObject({ rows: [{ whole: true }, { whole: false }] });
  });
});

describe('small things', () => {
  it('leave no empty page after the last block', () => {
    expect(prepared(paragraph('End.'), pageBreak)).toHaveLength(1);
  });

  it('say in words that a table has no rows, where there are words for it', () => {
    expect(prepared(table([column('A', 1)], [], { empty: 'No risk is open.' }))[0]).toMatchObject({
      kind: 'paragraph',
      text: 'No risk is open.',
    });
    expect(prepared(table([column('A', 1)], []))[0]).toMatchObject({ kind: 'table', rows: [] });
  });

  it('refuse two things of one name', () => {
    expect(() => prepared(heading(2, 'One', { id: 'same' }), heading(2, 'Two', { id: 'same' }))).toThrow('same');
  });
});
