/**
 * Where the window stood and how large it was, in a small file of its own.
 *
 * It is a convenience: a file that is missing, damaged or from a screen that is
 * no longer there gives the usual size in the middle, and never stops the start.
 */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';

const pixels = z.int().min(-100_000).max(100_000);
const windowPlace = z.strictObject({
  x: pixels,
  y: pixels,
  width: z.int().min(320).max(20_000),
  height: z.int().min(240).max(20_000),
  maximised: z.boolean(),
});
export type WindowPlace = Readonly<z.infer<typeof windowPlace>>;

export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Null unless the place was kept and enough of its title bar is on a screen to take hold of. */
export function readWindowPlace(file: string, screens: readonly Rectangle[]): WindowPlace | null {
  const read = windowPlace.safeParse(readJson(file));
  if (!read.success) return null;
  const place = read.data;
  const reachable = screens.some(
    (screen) =>
      place.x + place.width >= screen.x + 100 &&
      place.x <= screen.x + screen.width - 100 &&
      place.y >= screen.y - 10 &&
      place.y <= screen.y + screen.height - 50,
  );
  return reachable ? place : null;
}

export function keepWindowPlace(file: string, place: WindowPlace): void {
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    writeFileSync(`${file}.new`, JSON.stringify(place), { mode: 0o600 });
    renameSync(`${file}.new`, file);
  } catch {
    // The next start uses the usual size.
  }
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}
