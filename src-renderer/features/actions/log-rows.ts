/**
 * The rows of the log, as its table shows them.
 *
 * How an action stands and how old it is are worked out when a row is drawn, sorted
 * or filtered by them, and once: a log of thousands draws forty rows.
 */
import type { Action } from '#domain/action/action.ts';
import { type ActionAge, ageOf } from '#domain/action/action-age.ts';
import { type Brag, bragOf } from '#domain/action/brag.ts';
import { bragSettingsOf } from '#domain/action/brag-settings.ts';
import { isShown, type LogFilter } from '#domain/action/log-filter.ts';
import type { Body } from '#domain/body/body.ts';
import type { CivilDate } from '#domain/kernel/civil-date.ts';
import type { ActionId, BodyId } from '#domain/kernel/id.ts';

export interface ActionRow {
  readonly id: ActionId;
  readonly action: Action;
  readonly body: string;
  readonly brag: Brag;
  readonly age: ActionAge | null;
}

export interface LogContext {
  readonly bodies: readonly Body[];
  /** From daysHeldByBody; null while it has not been read: ages are then in days alone. */
  readonly held: ReadonlyMap<BodyId, readonly CivilDate[]> | null;
  readonly today: CivilDate;
}

export function logRows(
  actions: readonly Action[],
  filter: Omit<LogFilter, 'order'>,
  { bodies, held, today }: LogContext,
): readonly ActionRow[] {
  const known = new Map(
    bodies.map((body) => [
      body.id,
      { name: body.shortName || body.name, settings: bragSettingsOf(body), held: held?.get(body.id) ?? [] },
    ]),
  );
  const unknown = { name: '', settings: bragSettingsOf(undefined), held: [] };
  return actions.flatMap((action) => {
    const body = known.get(action.bodyId) ?? unknown;
    let brag: Brag | null = null;
    let age: ActionAge | null | undefined;
    const row: ActionRow = {
      id: action.id,
      action,
      body: body.name,
      get brag() {
        brag ??= bragOf(action, today, body.settings);
        return brag;
      },
      get age() {
        if (age === undefined) age = ageOf(action, today, body.held);
        return age;
      },
    };
    return isShown(action, filter, today, () => row.brag) ? [row] : [];
  });
}
