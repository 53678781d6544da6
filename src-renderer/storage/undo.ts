/**
 * Taking back and doing again, worked out from the journal alone.
 *
 * An undo is a commit of its own that names the one it takes back; so what can
 * be undone is the same after a restart, and in another window. It is refused
 * when a row it would touch says something else by now, because the newer words
 * would be lost without anyone having seen it.
 */
import type { JournalEntry } from '#contract/journal-entry.ts';
import { no, ok, type Result } from '#domain/kernel/result.ts';
import { catchUp } from './catch-up.ts';
import { commitNow, type Session, type Written } from './commit.ts';
import { restoreNow } from './restore.ts';
import type { Intention, NotSaved, UndoState } from './store.ts';
import { upgradeRow } from './versions/schema-version.ts';
import { sameContent } from './work.ts';

export interface Step extends Written {
  readonly restored: boolean;
}

export interface History {
  /** Takes in what the journal holds beyond what is known. */
  readonly learn: () => Promise<void>;
  /** This window's own entry; where another window's came between, that is learned too. */
  readonly add: (written: Written) => Promise<void>;
  readonly steps: () => readonly Step[];
}

/** An upgrade is nobody's intention: taking it back would leave rows that this release cannot read. */
export const UPGRADE_COMMAND = 'upgradeRows';
/** What was issued has left the house; taking it back here would not bring it back. It is superseded instead. */
const STANDS: ReadonlySet<string> = new Set([UPGRADE_COMMAND, 'issuePack']);
const MOST_STEPS = 200;

/** The last things done and the last things taken back, latest last. Something new done forgets what was taken back. */
export function workOutSteps(steps: readonly Step[]): {
  readonly undo: readonly Step[];
  readonly redo: readonly Step[];
} {
  let undo: readonly Step[] = [];
  let redo: readonly Step[] = [];
  for (const step of steps) {
    const isUndo = undo.some((done) => done.opId === step.undoes);
    const isRedo = redo.some((taken) => taken.opId === step.undoes);
    if (STANDS.has(step.command)) undo = redo = [];
    else if (isUndo) {
      undo = undo.filter((done) => done.opId !== step.undoes);
      redo = [...redo, step];
    } else if (isRedo) {
      redo = redo.filter((taken) => taken.opId !== step.undoes);
      undo = [...undo, step];
    } else {
      undo = [...undo, step];
      redo = [];
    }
  }
  return { undo, redo };
}

/** What the step was about in the first place: undoing an undo is doing the first thing again. */
export function intentionOf(steps: readonly Step[], step: Step): Intention {
  const before = steps.find((other) => other.opId === step.undoes);
  return before === undefined ? { command: step.command, summary: step.summary } : intentionOf(steps, before);
}

export function undoStateOf(steps: readonly Step[]): UndoState {
  const { undo, redo } = workOutSteps(steps);
  const [done, taken] = [undo.at(-1), redo.at(-1)];
  return {
    undo: done === undefined ? null : intentionOf(steps, done),
    redo: taken === undefined ? null : intentionOf(steps, taken),
  };
}

export function openHistory(session: Pick<Session, 'bridge' | 'workspace' | 'hlc' | 'state'>, seq: number): History {
  let steps: readonly Step[] = [];
  let known = Math.max(0, seq - MOST_STEPS);
  const take = (news: readonly Step[]) => {
    steps = [...steps, ...news.filter((step) => step.seq > known)].slice(-MOST_STEPS);
    known = Math.max(known, steps.at(-1)?.seq ?? 0);
    session.state.setUndo(undoStateOf(steps));
  };
  const learn = async () => {
    for (;;) {
      const read = await session.bridge.readJournal({ workspace: session.workspace, after: known, limit: MOST_STEPS });
      if (!read.ok || read.value.entries.length === 0) return;
      for (const entry of read.value.entries) followStamps(session, entry);
      take(read.value.entries.map(stepOf));
    }
  };
  return {
    steps: () => steps,
    learn,
    async add(written) {
      if (written.seq === known + 1) take([{ ...written, restored: false }]);
      else await learn();
    },
  };
}

/** Call in turn: see `openTurns`. */
export async function takeBack<Which extends 'undo' | 'redo'>(
  session: Session,
  history: History,
  which: Which,
): Promise<Result<Intention, `nothing-to-${Which}` | 'changed-since' | NotSaved>> {
  const barred = session.barred();
  if (barred !== null) return no(barred);
  await catchUp(session);
  await history.learn();
  const steps = history.steps();
  const step = workOutSteps(steps)[which].at(-1);
  const nothing = no(`nothing-to-${which}` as const);
  if (step === undefined) return nothing;
  const intention = intentionOf(steps, step);
  if (step.restored) {
    const restored = await takeBackRestore(session, step, intention);
    await history.learn();
    return restored ?? nothing;
  }

  const read = await session.bridge.readJournal({ workspace: session.workspace, after: step.seq - 1, limit: 1 });
  const entry = read.ok ? read.value.entries[0] : undefined;
  if (entry === undefined) return no('failed');
  const summary = `${which === 'undo' ? 'Undid' : 'Did again'}: ${intention.summary}`.slice(0, 500);
  const order = { intention: { command: which, summary }, undoes: step.opId };
  return await commitNow(session, order, async ({ look, putBack }) => {
    const upgraded = entry.operations.map(({ table, id, before, after }) => ({
      table,
      id,
      before: before && upgradeRow(session.versions, entry.schemaVersion, table, before),
      after: after && upgradeRow(session.versions, entry.schemaVersion, table, after),
    }));
    for (const { table, id, after } of upgraded) {
      if (!sameContent(await look(table, id), after)) return no('changed-since');
    }
    for (const { table, id, before } of upgraded) await putBack(table, id, before);
    return ok(intention);
  });
}

/** The snapshot that the host took just before the restore holds what was there. Null where it is no longer kept. */
async function takeBackRestore(
  session: Session,
  step: Step,
  intention: Intention,
): Promise<Result<Intention, NotSaved> | null> {
  const { bridge, workspace } = session;
  const listed = await bridge.listSnapshots({ workspace });
  const before = listed.ok
    ? listed.value.find((one) => one.head.seq === step.seq - 1 && one.checked !== 'damaged')
    : undefined;
  if (before === undefined) return null;
  const bytes = await bridge.readSnapshot({ workspace, name: before.name });
  if (!bytes.ok) return null;
  const restored = await restoreNow(session, bytes.value, `Undid: ${intention.summary}`.slice(0, 500));
  if (restored.ok) return ok(intention);
  return restored.reason === 'not-readable' ? null : no(restored.reason);
}

function stepOf({ seq, opId, undoes, command, summary, restored }: JournalEntry): Step {
  return { seq, opId, undoes, command, summary, restored: restored !== null };
}

function followStamps({ hlc }: Pick<Session, 'hlc'>, entry: JournalEntry): void {
  for (const { after } of entry.operations) if (typeof after?.hlc === 'string') hlc.follow(after.hlc);
}
