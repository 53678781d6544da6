/**
 * Two versions of a document side by side, on paper.
 *
 * Only what differs is printed, under the last heading above it. The words that
 * were taken out stand in bold on the left, those put in on the right: which is
 * which is said by the column, not by a colour.
 */
import { column, fact, heading, paragraph, part, summary, table } from '../blocks.ts';
import type { Block, Run, Sheet, Text } from '../content.ts';
import { calledOf, type DocumentRows, documentPaper } from './document-rows.ts';

export interface ComparedPiece {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

export type ComparedParagraph =
  | { readonly kind: 'same' | 'added' | 'removed'; readonly text: string }
  | {
      readonly kind: 'changed';
      readonly before: string;
      readonly after: string;
      readonly pieces: readonly ComparedPiece[];
    };

export interface ComparedVersions {
  readonly before: string;
  readonly after: string;
  readonly differences: readonly ComparedParagraph[];
  readonly counts: Readonly<Record<ComparedParagraph['kind'], number>>;
  readonly words: { readonly added: number; readonly removed: number };
}

export function comparisonSheet(rows: DocumentRows, compared: ComparedVersions): Sheet {
  const { before, after, counts, words } = compared;
  return documentPaper(rows, {
    title: calledOf(rows),
    subtitle: `Version ${before} compared with version ${after}`,
    version: after,
    parts: [
      part('sums', 'In short', [
        summary([
          fact('Paragraphs changed', String(counts.changed)),
          fact('Paragraphs put in', String(counts.added)),
          fact('Paragraphs taken out', String(counts.removed)),
          fact('Words', `${words.added} put in, ${words.removed} taken out`),
        ]),
        paragraph('Words taken out are in bold on the left; words put in are in bold on the right.', { size: 'small' }),
      ]),
      part('differences', 'Differences', differencesContent(compared)),
    ],
  });
}

function differencesContent({ before, after, differences }: ComparedVersions): readonly Block[] {
  const blocks: Block[] = [];
  let rows: (readonly Text[])[] = [];
  let under = '';
  let named = '';
  const flush = () => {
    if (rows.length === 0) return;
    if (under !== '' && under !== named) blocks.push(heading(2, under));
    named = under;
    blocks.push(
      table([column('What', '24mm'), column(`Version ${before}`, 1), column(`Version ${after}`, 1)], rows, {
        size: 'small',
      }),
    );
    rows = [];
  };
  for (const difference of differences) {
    const text = difference.kind === 'changed' ? difference.after : difference.text;
    const title = /^#{1,6}\s+(.*)$/.exec(text)?.[1];
    if (title !== undefined) {
      flush();
      under = title;
    }
    const row = rowOf(difference);
    if (row) rows.push(row);
  }
  flush();
  return blocks.length === 0 ? [paragraph('The two versions have the same words.')] : blocks;
}

function rowOf(difference: ComparedParagraph): readonly Text[] | null {
  if (difference.kind === 'same') return null;
  if (difference.kind === 'added') return ['Put in', '', [{ strong: bare(difference.text) }]];
  if (!('pieces' in difference)) return ['Taken out', [{ strong: bare(difference.text) }], ''];
  const side = (own: 'added' | 'removed'): readonly Run[] =>
    difference.pieces
      .filter(({ kind }) => kind === 'same' || kind === own)
      .map(({ kind, text }) => (kind === 'same' ? text : { strong: text }));
  return ['Changed', side('removed'), side('added')];
}

const bare = (text: string): string => text.replace(/^#{1,6}\s+/, '');
