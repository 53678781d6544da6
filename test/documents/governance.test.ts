/** The governance diagram: laid out, walked, drawn as SVG, and on a page of a pack. */
import { describe, expect, it, vi } from 'vitest';
import { part, sheet } from '#documents/blocks.ts';
import type { Block } from '#documents/content.ts';
import { governanceContent } from '#documents/diagram/governance-content.ts';
import { layOutGovernance, wrapped } from '#documents/diagram/governance-layout.ts';
import { governanceSvg } from '#documents/diagram/governance-svg.ts';
import { readingOrder, walk } from '#documents/diagram/walk.ts';
import { htmlFile } from '#documents/html/html-paper.ts';
import { aGovernance } from './a-governance.ts';
import { anEngine, built, sha256 } from './an-engine.ts';
import { readPdf } from './read-pdf.ts';

// Papers are heavy: on a busy machine one may take many seconds.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const diagram = layOutGovernance(aGovernance());
const paper = sheet({
  title: 'Governance',
  organisation: 'Northshire',
  marking: 'OFFICIAL',
  author: 'Secretariat',
  contents: 0,
  parts: [part('governance', 'Governance diagram', governanceContent(aGovernance()), { orientation: 'landscape' })],
});

describe('the layout', () => {
  it('has every box once, inside the drawing, and none upon another', () => {
    const { boxes, width, height } = diagram;
    expect(boxes).toHaveLength(aGovernance().nodes.length);
    for (const one of boxes) {
      expect(one.x - one.width / 2).toBeGreaterThanOrEqual(0);
      expect(one.x + one.width / 2).toBeLessThanOrEqual(width);
      expect(one.y - one.height / 2).toBeGreaterThanOrEqual(0);
      expect(one.y + one.height / 2).toBeLessThanOrEqual(height);
      for (const other of boxes.filter(({ id }) => id !== one.id)) {
        const isApart =
          Math.abs(one.x - other.x) >= (one.width + other.width) / 2 ||
          Math.abs(one.y - other.y) >= (one.height + other.height) / 2;
        expect(isApart, `${one.id} and ${other.id}`).toBe(true);
      }
    }
  });

  it('runs every line upwards, and joins several relations of the same two in one', () => {
    const yOf = (id: string) => diagram.boxes.find((box) => box.id === id)?.y ?? 0;
    for (const { from, to } of diagram.lines) expect(yOf(from)).toBeGreaterThan(yOf(to));
    const labels = new Map(diagram.lines.map(({ from, to, label, stated }) => [`${from} ${to}`, [label, stated]]));
    expect(labels.get('body:board body:executive')).toEqual(['assures, reports to (not stated)', false]);
    expect(labels.get('body:executive post:mayor')).toEqual(['is accountable to, is chaired by', true]);
  });

  it('remarks in the box that nothing states whom a body reports to, and sets apart what nothing ties', () => {
    const remarks = diagram.boxes.filter(({ remark }) => remark !== null);
    expect(remarks.map(({ id, remark }) => [id, remark])).toEqual([['body:group', 'reports to: not stated']]);
    const apart = diagram.boxes.slice(-2).map(({ id, look }) => [id, look]);
    expect(apart).toEqual([
      ['body:core', 'body'],
      ['body:forum', 'planned'],
    ]);
    expect(diagram.apartAt).not.toBeNull();
  });

  it('draws a circle of bodies all the same, and nothing where there is nothing', () => {
    const node = (id: 'body:1' | 'body:2') => ({ id, name: id, isBody: true, isPlanned: false });
    const tie = (from: 'body:1' | 'body:2', to: 'body:1' | 'body:2') => ({
      ...{ from, to, relation: 'assures' as const },
      ...{ stated: true, words: '' },
    });
    const circle = layOutGovernance({
      nodes: [node('body:1'), node('body:2')],
      ties: [tie('body:1', 'body:2'), tie('body:2', 'body:1')],
    });
    expect(circle.lines).toHaveLength(2);
    expect(layOutGovernance({ nodes: [], ties: [] })).toMatchObject({ boxes: [], lines: [], apartAt: null });
  });

  it('breaks a name between words, and ends one that is too long', () => {
    expect(wrapped('Joint Core Group')).toEqual(['Joint Core Group']);
    const lines = wrapped('Offender Management Partnership Board of the whole of Northshire and Southshire');
    expect(lines).toHaveLength(4);
    expect(lines.at(-1)).toMatch(/…$/);
    expect(wrapped('x'.repeat(60))[0]).toHaveLength(18);
  });
});

describe('walking it', () => {
  it('goes up a line to where it leads and down again', () => {
    expect(walk(diagram, 'body:working', 'up')).toBe('body:group');
    expect(walk(diagram, 'body:group', 'up')).toBe('body:joint');
    expect(walk(diagram, 'body:joint', 'up')).toBeNull();
    expect(walk(diagram, 'body:joint', 'down')).toBe('body:group');
  });

  it('reaches every box to the right, one after another, and comes back', () => {
    const order = readingOrder(diagram).map(({ id }) => id);
    const [first] = order;
    const reached = [first];
    for (let at = first; at; at = walk(diagram, at, 'right') ?? undefined) if (at !== first) reached.push(at);
    expect(reached).toEqual(order);
    expect(first && walk(diagram, first, 'end')).toBe(order.at(-1));
    expect(first && walk(diagram, first, 'left')).toBeNull();
  });
});

describe('the drawing', () => {
  const svg = governanceSvg(diagram, 'Governance diagram');

  it('is the drawing that was agreed, here and in the browser', async () => {
    // After a change that is meant to show, look at the drawing, then run vitest with -u.
    await expect(`${svg}\n`).toMatchFileSnapshot('../golden/governance.svg');
  });

  it('says what it is, names nothing outside itself, and takes no name for markup', () => {
    expect(svg).toContain('<title id="title">Governance diagram</title>');
    expect(svg).toMatch(/<desc id="desc">Governance diagram of \d+ bodies and offices, with \d+ lines/);
    expect(svg).toContain('&lt;Northshire&gt;');
    expect(svg.replace('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|href|url\(|<script/);
  });
});

describe('on paper', () => {
  it('is a drawing with words for who cannot see it, and the same in a table', () => {
    const blocks = governanceContent(aGovernance());
    const [, drawing, words] = blocks as readonly [Block, Block, Block];
    expect(drawing).toMatchObject({
      kind: 'figure',
      alt: expect.stringContaining('The table says the same in words.'),
    });
    expect(words).toMatchObject({ kind: 'table' });
    if (words.kind !== 'table') return;
    expect(words.columns.map(({ head }) => head)).toEqual(['From', 'Relation', 'To', 'Stated?']);
    expect(words.rows).toContainEqual(['Steering Group', 'reports to', '–', 'Not stated']);
    expect(words.rows).toContainEqual([
      'Executive',
      'is accountable to',
      'Deputy Mayor',
      'Stated: “the accountable party”',
    ]);
    expect(words.rows).toContainEqual([
      'Regional Director',
      'escalates to',
      'Deputy Mayor',
      'Not stated. The way up is the reverse of the way down',
    ]);
  });

  it('is a tagged figure of a PDF that claims PDF/UA-1, the same whenever it is built', async () => {
    const engine = await anEngine();
    const once = built(await engine.build({ sheet: paper, annexBytes: new Map() }));
    const again = built(await engine.build({ sheet: paper, annexBytes: new Map() }));
    expect(once.claimsPdfUa).toBe(true);
    expect(sha256(again.bytes)).toBe(sha256(once.bytes));
    const read = await readPdf(once.bytes);
    const page = read.roles.findIndex((roles) => roles.has('Figure'));
    expect(read.pages[page]).toContain('Steering Group');
    expect(read.pages.join(' ')).toContain('Not stated. The way up is the reverse of the way down');
  });

  it('is in the page for a browser as a picture with the same words', () => {
    const html = new TextDecoder().decode(htmlFile(paper));
    expect(html).toMatch(/<img src="data:image\/svg\+xml,[^"]+" alt="Governance diagram of/);
    expect(html).toContain('<th scope="col" class="start">Stated?</th>');
  });
});
