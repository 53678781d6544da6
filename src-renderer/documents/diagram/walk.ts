/**
 * Walking the governance diagram with the keyboard: where an arrow leads from a box.
 *
 * Up follows a line to where it leads, down comes back along one, each to the nearest
 * where there are several; left and right go through all boxes as one reads, so that
 * every box is reached. Null: there is nowhere to go that way.
 */
import type { OwnerId } from '#domain/kernel/id.ts';
import type { Diagram, DiagramBox } from './governance-layout.ts';

export const STEPS = ['up', 'down', 'left', 'right', 'home', 'end'] as const;
export type Step = (typeof STEPS)[number];

/** The boxes as one reads: from the top, and from the left in a row. */
export const readingOrder = ({ boxes }: Pick<Diagram, 'boxes'>): readonly DiagramBox[] =>
  boxes.toSorted((one, other) => one.y - other.y || one.x - other.x);

export function walk(diagram: Diagram, from: OwnerId, step: Step): OwnerId | null {
  const order = readingOrder(diagram);
  const at = order.findIndex(({ id }) => id === from);
  const here = order[at];
  if (!here) return order[0]?.id ?? null;
  if (step === 'home') return order[0]?.id ?? null;
  if (step === 'end') return order.at(-1)?.id ?? null;
  if (step === 'left') return order[at - 1]?.id ?? null;
  if (step === 'right') return order[at + 1]?.id ?? null;
  const along = diagram.lines.flatMap((line) => {
    const [start, end] = step === 'up' ? [line.from, line.to] : [line.to, line.from];
    return start === from ? [end] : [];
  });
  return (
    nearest(
      here,
      order.filter(({ id }) => along.includes(id)),
    )?.id ?? null
  );
}

const nearest = (here: DiagramBox, boxes: readonly DiagramBox[]): DiagramBox | undefined =>
  boxes.toSorted((one, other) => distance(here, one) - distance(here, other))[0];

const distance = (one: DiagramBox, other: DiagramBox): number => Math.hypot(one.x - other.x, one.y - other.y);
