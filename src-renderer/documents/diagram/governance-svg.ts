/**
 * The governance diagram as SVG: a file to save, and the figure in a pack.
 *
 * It names no outside file and holds its own title and description. What is not stated
 * is dashed and says so; no colour carries a meaning. It has no ground of its own, so
 * that DRAFT across a page shows through. The path of a line is given apart,
 * because the screen draws the same lines with boxes that can be walked.
 */
import type { Diagram, DiagramBox, DiagramLine, Spot } from './governance-layout.ts';
import { LINE_HEIGHT } from './governance-layout.ts';

export const APART_WORDS = 'No line to or from these bodies is stated';

/** 'Governance diagram of 12 bodies and offices, with 9 lines between them.' */
export function diagramWords({ boxes, lines }: Diagram): string {
  const dashed = lines.filter(({ stated }) => !stated).length;
  const unstated = dashed === 0 ? '' : `, ${dashed} of them dashed because no paper states them`;
  return `Governance diagram of ${boxes.length} bodies and offices, with ${lines.length} lines between them${unstated}. The table says the same in words.`;
}

export function governanceSvg(diagram: Diagram, title: string): string {
  const { width, height, boxes, lines, apartAt } = diagram;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="title desc" font-family="Source Sans 3, Arial, sans-serif" font-size="13">`,
    `<title id="title">${safe(title)}</title>`,
    `<desc id="desc">${safe(diagramWords(diagram))}</desc>`,
    ...lines.map(drawnLine),
    ...lines.map(drawnLabel),
    ...boxes.map(drawnBox),
    ...(apartAt === null ? [] : [text(apartAt, APART_WORDS, 'font-weight="600" dominant-baseline="auto"')]),
    '</svg>',
  ].join('\n');
}

/** The line itself, ending at the foot of its arrow. */
export const linePath = ({ points }: Pick<DiagramLine, 'points'>): string =>
  points.map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${x} ${y}`).join(' ');

/** The arrow's head, where the line arrives. */
export function arrowPath({ points }: Pick<DiagramLine, 'points'>): string {
  const [tip, before] = [points.at(-1), points.at(-2)];
  if (!tip || !before) return '';
  const length = Math.hypot(tip.x - before.x, tip.y - before.y) || 1;
  const [dx, dy] = [(tip.x - before.x) / length, (tip.y - before.y) / length];
  const side = (by: number): Spot => ({ x: tip.x - dx * 8 - dy * by, y: tip.y - dy * 8 + dx * by });
  const [one, other] = [side(4), side(-4)];
  return `M${tip.x} ${tip.y} L${fixed(one.x)} ${fixed(one.y)} L${fixed(other.x)} ${fixed(other.y)} Z`;
}

/** Where each of a box's words stands, its remark last. */
export function linesOf({
  lines,
  remark,
  x,
  y,
}: DiagramBox): readonly (Spot & { readonly words: string; readonly isRemark: boolean })[] {
  const all = remark === null ? lines : [...lines, remark];
  return all.map((words, at) => ({
    words,
    isRemark: remark !== null && at === lines.length,
    x,
    y: fixed(y + (at - (all.length - 1) / 2) * LINE_HEIGHT + 4),
  }));
}

export const DASHES = '5 4';

function drawnLine(line: DiagramLine): string {
  const dashes = line.stated ? '' : ` stroke-dasharray="${DASHES}"`;
  return `<path d="${linePath(line)}" fill="none" stroke="#0b0c0c" stroke-width="1.2"${dashes}/><path d="${arrowPath(line)}" fill="#0b0c0c"/>`;
}

function drawnLabel({ label, labelAt }: DiagramLine): string {
  const width = label.length * 5.9;
  return `<rect x="${fixed(labelAt.x - width / 2)}" y="${fixed(labelAt.y - 8)}" width="${fixed(width)}" height="15" fill="#ffffff"/>${text({ x: labelAt.x, y: labelAt.y + 4 }, label, 'text-anchor="middle" font-size="12"')}`;
}

function drawnBox(box: DiagramBox): string {
  const { x, y, width, height, look } = box;
  const dashes = look === 'planned' ? ` stroke-dasharray="${DASHES}"` : '';
  const round = look === 'office' ? ' rx="14"' : '';
  const fill = look === 'body' ? '#f3f8fc' : '#ffffff';
  return [
    `<rect x="${fixed(x - width / 2)}" y="${fixed(y - height / 2)}" width="${width}" height="${height}" fill="${fill}" stroke="#0b0c0c" stroke-width="1.2"${round}${dashes}/>`,
    ...linesOf(box).map(({ words, isRemark, ...at }) =>
      text(at, words, `text-anchor="middle"${isRemark ? ' font-style="italic" font-size="12"' : ''}`),
    ),
  ].join('');
}

const text = ({ x, y }: Spot, words: string, more: string): string =>
  `<text x="${fixed(x)}" y="${fixed(y)}" fill="#0b0c0c" ${more}>${safe(words)}</text>`;

const fixed = (number: number): number => Math.round(number * 10) / 10;

const safe = (words: string): string =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
