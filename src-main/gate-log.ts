/**
 * What went wrong, kept on this computer: ids, codes and counts only.
 *
 * Nothing anyone typed may stand in it, so a value is a number or a short word;
 * anything else is written as '(text)'. An error's own message is never kept
 * (it can quote a row), only its kind and where it was thrown. Failing to log
 * stops nothing.
 */
import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';

export type Facts = Readonly<Record<string, string | number>>;
export type Note = (event: string, facts?: Facts) => void;

const LARGEST = 1024 * 1024;

/** Writes to `matters.log` in the folder; one older file is kept beside it. */
export function openLog(folder: string): Note {
  const file = join(folder, 'matters.log');
  return (event, facts = {}) => {
    const kept = Object.entries(facts).map(([name, value]) => [name, plain(value)]);
    const line = JSON.stringify({ at: new Date().toISOString(), event, ...Object.fromEntries(kept) });
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > LARGEST) renameSync(file, `${file}.1`);
      appendFileSync(file, `${line}\n`, { mode: 0o600 });
    } catch {
      // A full disk must not turn a small fault into a large one.
    }
  };
}

/** An error as facts: its kind, its system code and the line that threw it. */
export function factsOf(fault: unknown): Facts {
  if (!(fault instanceof Error)) return { fault: typeof fault };
  const code = 'code' in fault && typeof fault.code === 'string' ? fault.code : 'none';
  const thrownAt = /\(?([^()\s]+:\d+:\d+)\)?$/m.exec(fault.stack ?? '')?.[1] ?? 'unknown';
  return { fault: fault.name, code, where: basename(thrownAt) };
}

const plain = (value: string | number) =>
  typeof value === 'number' || /^[\w:./-]{1,120}$/.test(value) ? value : '(text)';
