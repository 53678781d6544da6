/** Keeping a look at the log under a name, and taking it away. */
import type { Command } from '#desk/commit.ts';
import { filterWords, type LogFilter } from '#domain/action/log-filter.ts';
import { namedProblem, typedLine } from '#domain/kernel/draft.ts';
import type { SavedViewId } from '#domain/kernel/id.ts';
import { compareOrder, orderKeyBetween } from '#domain/kernel/order-key.ts';
import { no, ok } from '#domain/kernel/result.ts';
import type { SavedView } from '#domain/saved-view/saved-view.ts';

export type CannotKeep = 'missing' | 'too-long' | 'name-taken';

export function saveActionView(id: SavedViewId, name: string, filter: LogFilter): Command<SavedViewId, CannotKeep> {
  const called = typedLine(name);
  return {
    intention: { command: 'saveActionView', summary: `Saved the view “${called.slice(0, 100)}”` },
    async work(rows) {
      const problem = namedProblem(called);
      if (problem) return no(problem);
      const views = [...(await rows.list('savedView', 'place', 'actions'))].sort(compareOrder);
      const same = (view: SavedView) => view.name.toLocaleLowerCase('en-GB') === called.toLocaleLowerCase('en-GB');
      if (views.some(same)) return no('name-taken');
      const order = orderKeyBetween(views.at(-1)?.order ?? null, null);
      const filters = filterWords(filter);
      return ok(rows.add('savedView', { id, place: 'actions', order, name: called, filters, marking: 'OFFICIAL' }).id);
    },
  };
}

export function removeActionView(view: SavedView): Command<null> {
  return {
    intention: { command: 'removeActionView', summary: `Removed the view “${view.name}”` },
    async work(rows) {
      await rows.remove('savedView', view.id);
      return ok(null);
    },
  };
}
