/**
 * The governance diagram on paper: the drawing, and the same in a table.
 *
 * Who cannot see the drawing, or has it in Word, reads the table: from, relation, to,
 * and whether the papers state it. It lists more than the drawing does: the words.
 */
import { type GovernanceGraph, RELATION_WORDS } from '#domain/body/governance-graph.ts';
import type { OwnerId } from '#domain/kernel/id.ts';
import { column, figure, paragraph, table } from '../blocks.ts';
import type { Block } from '../content.ts';
import { type Diagram, layOutGovernance } from './governance-layout.ts';
import { diagramWords, governanceSvg } from './governance-svg.ts';

export const GOVERNANCE_TITLE = 'Governance diagram';

/** Room on a page for the drawing, in millimetres: landscape, under the part's title and one line. */
const ROOM = { across: 247, down: 126 };

export function governanceContent(graph: GovernanceGraph): readonly Block[] {
  const diagram = layOutGovernance(graph);
  return [
    paragraph(
      'Lines run upwards, from a body to whom it reports, escalates or gives assurance. What is dashed the papers do not state.',
      { size: 'small' },
    ),
    figure(governanceSvg(diagram, GOVERNANCE_TITLE), diagramWords(diagram), { widthMm: widthOf(diagram) }),
    governanceTable(graph),
  ];
}

export function governanceTable({ nodes, ties }: GovernanceGraph): Block {
  const nameOf = (id: OwnerId | null) => nodes.find((node) => node.id === id)?.name ?? '–';
  return table(
    [column('From', 3), column('Relation', 2), column('To', 3), column('Stated?', 4)],
    ties.map(({ from, relation, to, stated, words }) => [
      nameOf(from),
      RELATION_WORDS[relation],
      nameOf(to),
      statedWords(stated, words),
    ]),
    { caption: 'The same in words', size: 'small', empty: 'No line between bodies is stated.' },
  );
}

/** 'Stated: “reporting into …”', 'Not stated'. */
export function statedWords(stated: boolean, words: string): string {
  if (stated) return words === '' ? 'Stated' : `Stated: “${words}”`;
  return words === '' ? 'Not stated' : `Not stated. ${words}`;
}

/** As wide as there is room, never so wide that it is taller than the page. */
function widthOf({ width, height }: Diagram): number {
  const scale = Math.min(ROOM.across / width, ROOM.down / height, 0.36);
  return Math.floor(width * scale);
}
