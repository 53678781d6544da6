/**
 * The governance graph laid out: where each box stands and how each line runs.
 *
 * Lines run upwards, to whom a body reports, escalates or gives assurance. Several
 * relations between the same two are one line. Bodies that nothing ties to anything
 * stand apart below, and say so. Widths are reckoned from the number of letters, since
 * nothing can be measured here; the same graph gives the same numbers anywhere.
 */
import { type EdgeLabel, Graph, type GraphLabel, layout, type NodeLabel } from '@dagrejs/dagre';
import {
  type GovernanceGraph,
  type GovernanceNode,
  type GovernanceTie,
  RELATION_WORDS,
} from '#domain/body/governance-graph.ts';
import type { OwnerId } from '#domain/kernel/id.ts';
import { cleanLine } from '../clean-text.ts';

export interface Spot {
  readonly x: number;
  readonly y: number;
}

export interface DiagramBox {
  readonly id: OwnerId;
  readonly lines: readonly string[];
  /** Stands last in the box: that nothing states whom it reports to. Null where something does. */
  readonly remark: string | null;
  readonly look: 'body' | 'office' | 'planned';
  /** Its middle. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface DiagramLine {
  readonly from: OwnerId;
  readonly to: OwnerId;
  readonly label: string;
  readonly stated: boolean;
  readonly points: readonly Spot[];
  readonly labelAt: Spot;
}

export interface Diagram {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly DiagramBox[];
  readonly lines: readonly DiagramLine[];
  /** Where the words stand that lead in the boxes below; null where there are none. */
  readonly apartAt: Spot | null;
}

const BOX_WIDTH = 134;
const LETTERS = 18;
const MOST_LINES = 4;
export const LINE_HEIGHT = 16;
const PADDING = 9;
const MARGIN = 12;
const LETTER_WIDTH = 6;
const GAP = 22;
/** Groups of boxes that no line joins stand beside each other up to this width, and below each other after that. */
const ROW_WIDTH = 1250;

export const NOT_STATED = 'not stated';
const REMARK = `reports to: ${NOT_STATED}`;

export function layOutGovernance({ nodes, ties }: GovernanceGraph): Diagram {
  const silent = new Set(ties.filter(({ to }) => to === null).map(({ from }) => from));
  const joined = joinedTies(ties);
  const groups = groupsOf(nodes, joined);
  const laid = groups
    .filter((group) => group.length > 1)
    .map((group) => layOutGroup(group, joined, silent))
    .sort((one, other) => other.boxes.length - one.boxes.length);
  const apart = groups.filter((group) => group.length === 1).flat();
  return withApart(beside(laid), apart);
}

/** What lines join, each group in the order of the graph. */
function groupsOf(nodes: readonly GovernanceNode[], joined: readonly Joined[]): readonly (readonly GovernanceNode[])[] {
  const groups: GovernanceNode[][] = [];
  const placed = new Set<OwnerId>();
  for (const node of nodes) {
    if (placed.has(node.id)) continue;
    const reached = new Set<OwnerId>([node.id]);
    for (const at of reached)
      for (const { from, to } of joined) {
        if (from === at) reached.add(to);
        if (to === at) reached.add(from);
      }
    for (const id of reached) placed.add(id);
    groups.push(nodes.filter(({ id }) => reached.has(id)));
  }
  return groups;
}

type Drawn = Omit<Diagram, 'apartAt'>;

function layOutGroup(group: readonly GovernanceNode[], joined: readonly Joined[], silent: ReadonlySet<OwnerId>): Drawn {
  const graph = new Graph<GraphLabel, NodeLabel, EdgeLabel>();
  graph.setGraph({ rankdir: 'BT', nodesep: 16, ranksep: 30 });
  const inOrder = group.toSorted((one, other) => (one.id < other.id ? -1 : 1));
  const boxOf = (node: GovernanceNode) => boxFor(node, silent.has(node.id) ? REMARK : null);
  for (const node of inOrder) {
    const { width, height } = boxOf(node);
    graph.setNode(node.id, { width, height });
  }
  const own = joined.filter(({ from }) => group.some(({ id }) => id === from));
  for (const { from, to, label } of own)
    graph.setEdge(from, to, { width: label.length * LETTER_WIDTH, height: LINE_HEIGHT, labelpos: 'c' });
  layout(graph);
  const boxes = inOrder.map((node): DiagramBox => {
    const { x = 0, y = 0 } = graph.node(node.id);
    return { ...boxOf(node), x: round(x), y: round(y) };
  });
  const lines = own.map(({ from, to, label, stated }): DiagramLine => {
    const edge = graph.edge(from, to);
    const points = (edge.points ?? []).map(({ x, y }) => ({ x: round(x), y: round(y) }));
    return { from, to, label, stated, points, labelAt: { x: round(edge.x ?? 0), y: round(edge.y ?? 0) } };
  });
  return extent({ boxes, lines });
}

function boxFor(node: GovernanceNode, remark: string | null): Omit<DiagramBox, 'x' | 'y'> {
  const lines = wrapped(node.name);
  const height = (lines.length + (remark === null ? 0 : 1)) * LINE_HEIGHT + 2 * PADDING;
  return { id: node.id, lines, remark, look: lookOf(node), width: BOX_WIDTH, height };
}

/** Moved so that it begins at 0, 0, and as wide and high as what is in it, words of lines included. */
function extent({ boxes, lines }: Pick<Drawn, 'boxes' | 'lines'>): Drawn {
  const half = ({ label }: DiagramLine) => (label.length * LETTER_WIDTH) / 2;
  const lefts = [...boxes.map(({ x, width }) => x - width / 2), ...lines.map((line) => line.labelAt.x - half(line))];
  const rights = [...boxes.map(({ x, width }) => x + width / 2), ...lines.map((line) => line.labelAt.x + half(line))];
  const left = Math.min(...lefts);
  const top = Math.min(...boxes.map(({ y, height }) => y - height / 2));
  const bottom = Math.max(...boxes.map(({ y, height }) => y + height / 2));
  const size = { width: round(Math.max(...rights) - left), height: round(bottom - top) };
  return { ...moved({ boxes, lines, ...size }, -left, -top), ...size };
}

function moved(drawn: Drawn, right: number, down: number): Drawn {
  const at = ({ x, y }: Spot): Spot => ({ x: round(x + right), y: round(y + down) });
  return {
    ...drawn,
    boxes: drawn.boxes.map((box) => ({ ...box, ...at(box) })),
    lines: drawn.lines.map((line) => ({ ...line, points: line.points.map(at), labelAt: at(line.labelAt) })),
  };
}

/** The groups in rows, the largest first, their feet on one level. */
function beside(groups: readonly Drawn[]): Drawn {
  const rows: Drawn[][] = [];
  for (const group of groups) {
    const row = rows.find((one) => widthOf(one) + GAP + group.width <= ROW_WIDTH);
    if (row) row.push(group);
    else rows.push([group]);
  }
  let top = MARGIN;
  const placed: Drawn[] = [];
  for (const row of rows) {
    const height = Math.max(...row.map((group) => group.height));
    let left = MARGIN;
    for (const group of row) {
      placed.push(moved(group, left, top + height - group.height));
      left += group.width + GAP;
    }
    top += height + 2 * GAP;
  }
  return {
    width: round(2 * MARGIN + Math.max(0, ...rows.map(widthOf))),
    height: round(rows.length === 0 ? MARGIN : top - 2 * GAP + MARGIN),
    boxes: placed.flatMap(({ boxes }) => boxes),
    lines: placed.flatMap(({ lines }) => lines),
  };
}

const widthOf = (row: readonly Drawn[]): number =>
  row.reduce((sum, { width }) => sum + width, 0) + Math.max(0, row.length - 1) * GAP;

interface Joined {
  readonly from: OwnerId;
  readonly to: OwnerId;
  readonly label: string;
  readonly stated: boolean;
}

/** One line for each pair; it is stated where all of its relations are. */
function joinedTies(ties: readonly GovernanceTie[]): readonly Joined[] {
  const pairs = new Map<string, Joined>();
  for (const { from, to, relation, stated } of ties) {
    if (to === null) continue;
    const words = stated ? RELATION_WORDS[relation] : `${RELATION_WORDS[relation]} (${NOT_STATED})`;
    const before = pairs.get(`${from} ${to}`);
    const label = before ? `${before.label}, ${words}` : words;
    pairs.set(`${from} ${to}`, { from, to, label, stated: stated && (before?.stated ?? true) });
  }
  return [...pairs.values()].sort((one, other) => (one.from + one.to < other.from + other.to ? -1 : 1));
}

const lookOf = ({ isBody, isPlanned }: GovernanceNode): DiagramBox['look'] =>
  isPlanned ? 'planned' : isBody ? 'body' : 'office';

/** Boxes in rows below, as many beside each other as the drawing is wide, or four. */
function withApart(drawn: Drawn, apart: readonly GovernanceNode[]): Diagram {
  if (apart.length === 0) return { ...drawn, apartAt: null };
  const across = Math.max(4, Math.floor((drawn.width - 2 * MARGIN + GAP) / (BOX_WIDTH + GAP)));
  const top = drawn.boxes.length === 0 ? MARGIN : drawn.height + GAP;
  let y = top + LINE_HEIGHT + PADDING;
  const boxes: DiagramBox[] = [];
  for (let at = 0; at < apart.length; at += across) {
    const row = apart.slice(at, at + across).map((node) => boxFor(node, null));
    const height = Math.max(...row.map((box) => box.height));
    for (const [place, box] of row.entries())
      boxes.push({ ...box, x: MARGIN + BOX_WIDTH / 2 + place * (BOX_WIDTH + GAP), y: y + height / 2, height });
    y += height + GAP / 2;
  }
  const width = 2 * MARGIN + Math.min(across, apart.length) * (BOX_WIDTH + GAP) - GAP;
  return {
    ...drawn,
    width: Math.max(drawn.width, width),
    height: round(y + MARGIN),
    boxes: [...drawn.boxes, ...boxes],
    apartAt: { x: MARGIN, y: top + LINE_HEIGHT / 2 },
  };
}

/** A name in lines of so many letters, broken between words; a longer one ends in an ellipsis. */
export function wrapped(name: string): readonly string[] {
  const lines: string[] = [];
  for (const word of cleanLine(name).split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= LETTERS) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word.length > LETTERS ? `${word.slice(0, LETTERS - 1)}…` : word);
  }
  return lines.length <= MOST_LINES ? lines : [...lines.slice(0, MOST_LINES - 1), `${lines[MOST_LINES - 1] ?? ''}…`];
}

const round = (number: number): number => Math.round(number * 10) / 10;
