/**
 * A paper as one HTML file: the twin of its PDF, for whoever reads better in a browser.
 *
 * It needs nothing else: no script, no outside file, one style sheet inside. Headings
 * follow the paper's own (its title is h1, a part h2), tables have real headers,
 * numbers are words in the text and not the browser's, so that they are the PDF's.
 * The marking stands at the top and the foot, DRAFT beside the title.
 */
import { printableText } from '../clean-text.ts';
import type { BoundAnnex, Fact, ListEntry, Part, Run, Sheet, Signatory, Table, Text } from '../content.ts';
import { type Placed, type Plain, placeBlocks } from '../place-blocks.ts';
import { LOOK } from './look.ts';

export const HTML_MEDIA_TYPE = 'text/html';

export const htmlFile = (sheet: Sheet): Uint8Array => new TextEncoder().encode(htmlPaper(sheet));

export function htmlPaper(sheet: Sheet): string {
  const marking = safe(sheet.marking.toUpperCase());
  const shout = sheet.status === 'draft' || sheet.status === 'superseded' ? sheet.status.toUpperCase() : null;
  const facts = sheet.cover?.facts ?? [];
  const foot = [sheet.title, sheet.version === null ? null : `Version ${sheet.version}`, sheet.organisation];
  return `<!DOCTYPE html>
<html lang="${sheet.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="author" content="${safe(sheet.author)}">
<meta name="description" content="${safe([sheet.reference, sheet.subtitle].filter(Boolean).join(', '))}">
<title>${safe(sheet.title)}${shout === null ? '' : ` (${shout})`}</title>
<style>${LOOK}</style>
</head>
<body>
<header>
<p class="marking">${marking}</p>
${shout === null ? '' : `<p class="shout"><strong>${shout}</strong></p>\n`}</header>
<main>
${sheet.cover?.overline ? `<p class="overline">${safe(sheet.cover.overline)}</p>\n` : ''}<h1>${safe(sheet.title)}</h1>
${sheet.subtitle === null ? '' : `<p class="subtitle">${safe(sheet.subtitle)}</p>\n`}${facts.length === 0 ? '' : `${factList(facts)}\n`}${sheet.cover?.notice ? `<p class="small">${words(sheet.cover.notice)}</p>\n` : ''}${contents(sheet)}${sheet.parts.map(partHtml).join('\n')}
${sheet.annexes.map(annexHtml).join('\n')}
</main>
<footer>
<p class="small">${foot
    .filter((said) => said !== null)
    .map(safe)
    .join(' · ')}</p>
<p class="marking">${marking}</p>
</footer>
</body>
</html>
`;
}

function contents({ contents: depth, parts, annexes }: Sheet): string {
  if (depth === 0) return '';
  const entries = [
    ...parts.map((part) => `<li><a href="#${anchor(part.id)}">${numbered(part.number, part.title)}</a></li>`),
    ...annexes.map((annex) => `<li><a href="#${anchor(annex.id)}">${safe(`${annex.label}: ${annex.title}`)}</a></li>`),
  ];
  return `<nav aria-labelledby="contents-of-the-paper">
<h2 id="contents-of-the-paper">Contents</h2>
<ul class="contents">${entries.join('')}</ul>
</nav>
`;
}

const partHtml = (part: Part): string =>
  `<section aria-labelledby="${safe(part.id)}">
<h2 id="${safe(part.id)}">${numbered(part.number, part.title)}</h2>
${placeBlocks(part.blocks).map(placedHtml).join('\n')}
</section>`;

const annexHtml = (annex: BoundAnnex): string =>
  `<section aria-labelledby="${safe(annex.id)}">
<h2 id="${safe(annex.id)}">${safe(`${annex.label}: ${annex.title}`)}</h2>
${factList([...annex.facts, { term: 'File', detail: annex.fileName }])}
<p>This annex is bound into the PDF and is not repeated here.</p>
</section>`;

function placedHtml(placed: Placed): string {
  const html = blockHtml(placed.block, placed);
  return placed.indented ? `<div class="in">${html}</div>` : html;
}

function blockHtml(block: Plain, { aside, id }: Placed): string {
  const beside = aside === null ? '' : ` <span class="aside">${words(aside)}</span>`;
  switch (block.kind) {
    case 'heading': {
      const tag = `h${block.level + 1}`;
      const named = block.id === null ? '' : ` id="${safe(block.id)}"`;
      return `<${tag}${named}>${numbered(block.number, block.text)}${beside}</${tag}>`;
    }
    case 'paragraph': {
      const named = id === null ? '' : ` id="${safe(id)}"`;
      const look = block.number === null ? block.size : `${block.size} numbered`;
      return `<p class="${look}"${named}>${block.number === null ? '' : `${number(block.number)} `}${words(block.text)}${beside}</p>`;
    }
    case 'list':
      return entriesHtml(block.entries, block.ordered);
    case 'outcome':
      return `<div class="outcome ${block.outcome}">
<p><strong>${safe(block.label)}</strong>${block.reference === null ? '' : ` <span class="reference">${safe(block.reference)}</span>`}</p>
<p>${words(block.text)}</p>${block.facts.length === 0 ? '' : `\n${factList(block.facts)}`}
</div>`;
    case 'table':
      return tableHtml(block);
    case 'summary':
      return factList(block.facts);
    case 'note':
      return `<div class="note ${block.tone}">${block.title === null ? '' : `<p><strong>${safe(block.title)}</strong></p>`}<p>${words(block.text)}</p></div>`;
    case 'quotation':
      return `<blockquote><p>${words(block.text)}</p>${block.source === null ? '' : `<p class="small">${safe(block.source)}</p>`}</blockquote>`;
    case 'signatures':
      return `<ul class="signatures">${block.signatories.map(signatoryHtml).join('')}</ul>`;
    case 'figure':
      return `<figure><img src="data:image/svg+xml,${encodeURIComponent(block.svg)}" alt="${safe(block.alt)}">${block.caption === null ? '' : `<figcaption>${safe(block.caption)}</figcaption>`}</figure>`;
    case 'space':
    case 'page-break':
      return '';
  }
}

const entriesHtml = (entries: readonly ListEntry[], ordered: boolean): string => {
  const tag = ordered ? 'ol' : 'ul';
  const list = entries.map(
    (entry) =>
      `<li>${words(entry.text)}${entry.entries.length === 0 ? '' : `\n${entriesHtml(entry.entries, ordered)}`}</li>`,
  );
  return `<${tag}>\n${list.join('\n')}\n</${tag}>`;
};

const factList = (facts: readonly Fact[]): string =>
  `<dl>${facts.map(({ term, detail }) => `<div><dt>${safe(term)}</dt><dd>${words(detail)}</dd></div>`).join('')}</dl>`;

function tableHtml({ caption, columns, rows, size }: Table): string {
  const heads = columns.map(({ head, align }) => `<th scope="col" class="${align}">${safe(head)}</th>`).join('');
  const cells = (row: readonly Text[]): string =>
    row.map((cell, at) => `<td class="${columns[at]?.align ?? 'start'}">${words(cell)}</td>`).join('');
  return `<table class="${size}">
${caption === null ? '' : `<caption>${safe(caption)}</caption>\n`}<thead><tr>${heads}</tr></thead>
<tbody>
${rows.map((row) => `<tr>${cells(row)}</tr>`).join('\n')}
</tbody>
</table>`;
}

function signatoryHtml({ name, post, party, signed, date }: Signatory): string {
  const said = [name ?? 'Name:', post, party, signed ?? 'Signature:', date ?? 'Date:'];
  return `<li>${said
    .filter((each) => each !== null)
    .map(safe)
    .join('<br>')}</li>`;
}

const number = (said: string): string => `<span class="number">${safe(said)}</span>`;

const numbered = (said: string | null, text: string): string =>
  said === null ? safe(text) : `${number(said)} ${safe(text)}`;

const words = (text: Text): string => (typeof text === 'string' ? lines(text) : text.map(runHtml).join(''));

function runHtml(run: Run): string {
  if (typeof run === 'string') return lines(run);
  if ('strong' in run) return `<strong>${lines(run.strong)}</strong>`;
  if ('emphasis' in run) return `<em>${lines(run.emphasis)}</em>`;
  if ('link' in run)
    return /^(https?:\/\/|mailto:)/u.test(run.href)
      ? `<a href="${safe(run.href)}">${lines(run.link)}</a>`
      : lines(run.link);
  if ('pageOf' in run) return `<a href="#${anchor(run.pageOf)}">see below</a>`;
  if ('goTo' in run) return `<a href="#${anchor(run.goTo)}">${lines(run.text)}</a>`;
  return `<span class="tag ${run.tone}">${safe(run.tag)}</span>`;
}

const lines = (text: string): string => safe(text).replaceAll('\n', '<br>');

/** An id as a link names it: percent signs keep whatever is in it apart from the address. */
const anchor = (id: string): string => encodeURIComponent(id);

const safe = (text: string): string =>
  printableText(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
