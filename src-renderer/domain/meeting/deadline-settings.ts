/**
 * How many days a body gives its papers and its minutes.
 *
 * What the body has set for itself holds. Until then a body that meets every
 * fortnight starts at three clear working days for papers and four working days
 * for draft minutes, since five and five would run into each other; any other
 * starts at five (rules.md §4.1 and M-09). All of it may be changed; none of it is law.
 */
import type { Body, BodyDeadlines } from '../body/body.ts';
import type { Series } from '../series/series.ts';

export interface DeadlineSettings extends BodyDeadlines {
  /** Whose numbers these are: the body's own, or where a body of its cadence starts. */
  readonly setBy: 'body' | 'fortnightly' | 'usual';
}

const FORTNIGHTLY: DeadlineSettings = {
  papersClearDays: 3,
  agendaClearDays: 3,
  minutesWithin: 4,
  counting: 'working',
  setBy: 'fortnightly',
};

const USUAL: DeadlineSettings = {
  papersClearDays: 5,
  agendaClearDays: 5,
  minutesWithin: 5,
  counting: 'working',
  setBy: 'usual',
};

/** `series` are the body's: where its terms state no cadence, the one that still runs and meets most often gives it. */
export function deadlineSettings(
  body: Pick<Body, 'deadlines' | 'cadence'>,
  series: readonly Pick<Series, 'pattern' | 'until' | 'deletedAt'>[] = [],
): DeadlineSettings {
  if (body.deadlines !== null) return { ...body.deadlines, setBy: 'body' };
  const running = series.filter((one) => one.until === null && one.deletedAt === null);
  const weeks = running.flatMap(({ pattern }) => (pattern.every === 'weeks' ? [pattern.weeks] : []));
  return startingSettings(body.cadence?.everyWeeks ?? (weeks.length === 0 ? null : Math.min(...weeks)));
}

/** Where a body that meets every so many weeks starts; null: no fixed cadence. Weekly is as tight as fortnightly. */
export function startingSettings(everyWeeks: number | null): DeadlineSettings {
  return everyWeeks !== null && everyWeeks >= 1 && everyWeeks <= 2 ? FORTNIGHTLY : USUAL;
}

export const SETTINGS_SOURCES: Readonly<Record<DeadlineSettings['setBy'], string>> = {
  body: 'House rule: the deadlines this body has set for itself',
  fortnightly: 'House rule: where a fortnightly body starts until it sets its own',
  usual: 'House rule: five days, where a body starts until it sets its own',
};
