/**
 * The governance diagram on screen: boxes that are walked along their lines and opened,
 * the same in a table, and the drawing saved as SVG.
 */
import { TableHead } from '#ui/table-head.tsx';
import './diagram.css';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { useDesk, useRows } from '#desk/desk.tsx';
import { saveBytes } from '#desk/sheet-file.ts';
import { GOVERNANCE_TITLE, statedWords } from '#documents/diagram/governance-content.ts';
import {
  type Diagram,
  type DiagramBox,
  type DiagramLine,
  layOutGovernance,
} from '#documents/diagram/governance-layout.ts';
import {
  APART_WORDS,
  arrowPath,
  DASHES,
  diagramWords,
  governanceSvg,
  linePath,
  linesOf,
} from '#documents/diagram/governance-svg.ts';
import { readingOrder, type Step, walk } from '#documents/diagram/walk.ts';
import { type GovernanceGraph, governanceGraph, RELATION_WORDS } from '#domain/body/governance-graph.ts';
import { nameOf, type WhoIsWho } from '#domain/body/who-is-who.ts';
import type { OwnerId } from '#domain/kernel/id.ts';
import { listRecords } from '#storage/read.ts';
import { Button } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Page } from '#ui/page.tsx';
import { bodyPlaces } from './wording.ts';

export function DiagramPage({ who }: { readonly who: WhoIsWho }) {
  const desk = useDesk();
  const routes = useRows((db) => listRecords(db, 'escalationRoute'), []);
  const graph = useMemo(
    () =>
      routes &&
      governanceGraph({ bodies: who.bodies, escalationRoutes: routes, nameOf: (id: OwnerId) => nameOf(id, who) }),
    [routes, who],
  );
  const diagram = useMemo(() => graph && layOutGovernance(graph), [graph]);
  if (!graph || !diagram) return null;
  const save = () =>
    saveBytes(desk, new TextEncoder().encode(governanceSvg(diagram, GOVERNANCE_TITLE)), `${GOVERNANCE_TITLE}.svg`);
  return (
    <Page
      title={GOVERNANCE_TITLE}
      places={bodyPlaces('diagram')}
      actions={graph.nodes.length === 0 ? undefined : <Button onPress={() => void save()}>Save as SVG</Button>}
    >
      {graph.nodes.length === 0 ? (
        <EmptyState
          title="Nothing to draw yet"
          action={
            <Button kind="primary" onPress={() => desk.go('bodies/new')}>
              New body
            </Button>
          }
        >
          The diagram is drawn from the bodies, and from whom each reports, escalates and gives assurance to.
        </EmptyState>
      ) : (
        <>
          <p className="govuk-body" id="diagram-keys">
            Lines run upwards, from a body to whom it reports, escalates or gives assurance. What is dashed the papers
            do not state. Up follows a line, down comes back along one, left and right go to the next box, Enter opens
            it.
          </p>
          <Drawing diagram={diagram} graph={graph} />
          <TiesTable graph={graph} />
        </>
      )}
    </Page>
  );
}

/** A group of links that one tab stop leads to, and what only repeats for the eye what a link says. */
const GROUP = { role: 'group' } as const;
const UNREAD = { 'aria-hidden': true } as const;

const KEYS: Readonly<Record<string, Step>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  Home: 'home',
  End: 'end',
};

function Drawing({ diagram, graph }: { readonly diagram: Diagram; readonly graph: GovernanceGraph }) {
  const place = useRef<SVGSVGElement>(null);
  const [at, setAt] = useState<OwnerId | null>(null);
  const order = readingOrder(diagram);
  const stop = order.find(({ id }) => id === at)?.id ?? order[0]?.id;

  function onKey(event: KeyboardEvent, from: OwnerId): void {
    const step = KEYS[event.key];
    if (!step || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    const to = walk(diagram, from, step);
    const box = to === null ? null : place.current?.querySelector(`[data-box="${CSS.escape(to)}"]`);
    if (box instanceof SVGElement) box.focus();
  }

  return (
    <div className="ma-diagram">
      <svg
        ref={place}
        {...GROUP}
        aria-label={diagramWords(diagram)}
        aria-describedby="diagram-keys"
        viewBox={`0 0 ${diagram.width} ${diagram.height}`}
        style={{ maxWidth: diagram.width }}
      >
        {diagram.lines.map((line) => (
          <Line key={`${line.from} ${line.to}`} line={line} />
        ))}
        {diagram.apartAt === null ? null : (
          <text x={diagram.apartAt.x} y={diagram.apartAt.y} className="ma-diagram__apart">
            {APART_WORDS}
          </text>
        )}
        {order.map((box) => (
          <Box
            key={box.id}
            box={box}
            label={inWords(box, graph)}
            isStop={box.id === stop}
            onFocus={() => setAt(box.id)}
            onKey={(event) => onKey(event, box.id)}
          />
        ))}
      </svg>
    </div>
  );
}

function Line({ line }: { readonly line: DiagramLine }) {
  const width = line.label.length * 5.9;
  return (
    <g {...UNREAD}>
      <path d={linePath(line)} className="ma-diagram__line" strokeDasharray={line.stated ? undefined : DASHES} />
      <path d={arrowPath(line)} className="ma-diagram__head" />
      <rect
        x={line.labelAt.x - width / 2}
        y={line.labelAt.y - 8}
        width={width}
        height={15}
        className="ma-diagram__gap"
      />
      <text x={line.labelAt.x} y={line.labelAt.y + 4} className="ma-diagram__label">
        {line.label}
      </text>
    </g>
  );
}

interface BoxProps {
  readonly box: DiagramBox;
  /** Its name, and every line from it and to it. */
  readonly label: string;
  readonly isStop: boolean;
  readonly onFocus: () => void;
  readonly onKey: (event: KeyboardEvent) => void;
}

function Box({ box, label, isStop, onFocus, onKey }: BoxProps) {
  const { addressOf } = useDesk();
  const { id, x, y, width, height, look } = box;
  return (
    <g className={`ma-diagram__box ma-diagram__box--${look}`}>
      <a
        href={`#${addressOf(id)}`}
        data-box={id}
        tabIndex={isStop ? 0 : -1}
        aria-label={label}
        onFocus={onFocus}
        onKeyDown={onKey}
      >
        <rect x={x - width / 2} y={y - height / 2} width={width} height={height} rx={look === 'office' ? 14 : 0} />
      </a>
      {/* The words stand upon the link, not in it: broken over lines they would not be its name. */}
      <g {...UNREAD}>
        {linesOf(box).map(({ words, isRemark, ...spot }) => (
          <text key={spot.y} {...spot} className={isRemark ? 'ma-diagram__remark' : undefined}>
            {words}
          </text>
        ))}
      </g>
    </g>
  );
}

function inWords({ id, look }: DiagramBox, { nodes, ties }: GovernanceGraph): string {
  const name = (one: OwnerId | null) => nodes.find((node) => node.id === one)?.name ?? 'not stated';
  const from = ties
    .filter((tie) => tie.from === id)
    .map(
      (tie) => `${RELATION_WORDS[tie.relation]} ${name(tie.to)}${tie.stated || tie.to === null ? '' : ', not stated'}`,
    );
  const to = ties.filter((tie) => tie.to === id).map((tie) => `${name(tie.from)} ${RELATION_WORDS[tie.relation]} it`);
  const kind = look === 'office' ? 'office' : look === 'planned' ? 'planned body' : 'body';
  const words = [...from, ...to];
  return `${name(id)}, ${kind}: ${words.length === 0 ? 'no line is stated' : words.join('; ')}`;
}

function TiesTable({ graph: { nodes, ties } }: { readonly graph: GovernanceGraph }) {
  const { addressOf } = useDesk();
  const link = (id: OwnerId | null) =>
    id === null ? (
      '–'
    ) : (
      <a className="govuk-link" href={`#${addressOf(id)}`}>
        {nodes.find((node) => node.id === id)?.name}
      </a>
    );
  return (
    <table className="govuk-table ma-dense govuk-!-margin-top-6">
      <caption className="govuk-table__caption govuk-table__caption--m">The same in words</caption>
      <TableHead titles={['From', 'Relation', 'To', 'Stated?']} />
      <tbody>
        {ties.map(({ from, relation, to, stated, words }) => (
          <tr key={`${from} ${relation} ${to}`} className="govuk-table__row">
            <td className="govuk-table__cell">{link(from)}</td>
            <td className="govuk-table__cell">{RELATION_WORDS[relation]}</td>
            <td className="govuk-table__cell">{link(to)}</td>
            <td className="govuk-table__cell">{statedWords(stated, words)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
