/**
 * What is being typed in the meeting room and is no entry yet, kept on disk as it is typed.
 *
 * It is written at most every four tenths of a second while keys are pressed, so a
 * crash in mid-sentence costs less than a second. What was found when the room was
 * opened stays in the draft until it is taken up or thrown away.
 */
import type { AgendaItemId, MinuteId } from '#domain/kernel/id.ts';
import type { Store } from '#storage/store.ts';

export interface Unsaved {
  /** The entry it belongs to; null where it was to be a new one. */
  readonly id: MinuteId | null;
  readonly item: AgendaItemId | null;
  readonly text: string;
}

const KEEP_EVERY = 400;

export interface UnsavedLines {
  readonly typed: (key: string, line: Unsaved) => void;
  readonly settled: (key: string) => void;
  /** Lines of last time that wait for an answer. */
  readonly waiting: (lines: readonly Unsaved[]) => void;
  readonly flush: () => void;
}

export function openUnsaved(store: Pick<Store, 'keepDraft'>, draftKey: string): UnsavedLines {
  const lines = new Map<string, Unsaved>();
  let offered: readonly Unsaved[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = () => {
    if (timer === undefined) return;
    clearTimeout(timer);
    timer = undefined;
    const all = [...offered, ...lines.values()].filter((line) => line.text !== '');
    void store.keepDraft(draftKey, all.length === 0 ? null : all);
  };
  const soon = () => {
    timer ??= setTimeout(flush, KEEP_EVERY);
  };
  return {
    typed(key, line) {
      lines.set(key, line);
      soon();
    },
    settled(key) {
      if (lines.delete(key)) soon();
    },
    waiting(found) {
      offered = found;
      soon();
    },
    flush,
  };
}

/** What the draft holds, if it has this shape. */
export function readUnsaved(kept: unknown): readonly Unsaved[] {
  if (!Array.isArray(kept)) return [];
  return kept.flatMap((one: unknown): readonly Unsaved[] => {
    if (typeof one !== 'object' || one === null) return [];
    const line: ReadonlyMap<string, unknown> = new Map(Object.entries(one));
    const [id, item, text] = [line.get('id'), line.get('item'), line.get('text')];
    if (typeof text !== 'string' || text.trim() === '') return [];
    return [{ id: isId(id, 'minute') ? id : null, item: isId(item, 'agendaItem') ? item : null, text }];
  });
}

const isId = <Kind extends string>(value: unknown, kind: Kind): value is `${Kind}:${string}` =>
  typeof value === 'string' && value.startsWith(`${kind}:`);
