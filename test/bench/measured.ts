/**
 * One figure beside a rival's, and how a run of them is printed.
 *
 * Ratios travel between machines, seconds do not: the rival is always measured
 * in the same run. Above 1, ours is quicker or smaller.
 */
import { loadavg } from 'node:os';

export interface Measured {
  readonly name: string;
  readonly ours: number;
  readonly rival: number | null;
  readonly unit: string;
  readonly aim?: number | null;
}

export function printMeasured(title: string, figures: readonly Measured[]): void {
  const width = Math.max(...figures.map(({ name }) => name.length), 20);
  console.log(`\n${title} (load ${loadavg()[0]?.toFixed(1)})`);
  console.log(`${''.padEnd(width)}  ${'ours'.padStart(12)}  ${'rival'.padStart(12)}  rival:ours  aim`);
  for (const { name, ours, rival, unit, aim = null } of figures) {
    const ratio = rival === null || ours === 0 ? '' : (rival / ours).toFixed(2);
    const held = aim === null ? '' : `${ours <= aim ? 'met' : 'MISSED'} (${aim} ${unit})`;
    const other = rival === null ? '' : `${show(rival)} ${unit}`;
    console.log(
      `${name.padEnd(width)}  ${`${show(ours)} ${unit}`.padStart(12)}  ${other.padStart(12)}  ${ratio.padStart(10)}  ${held}`,
    );
  }
}

const show = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toFixed(value >= 10 ? 1 : 2));
