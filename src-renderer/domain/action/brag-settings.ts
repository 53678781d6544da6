/**
 * How soon is soon, for one body.
 *
 * Seven days before it is due an action turns amber (rules.md A-02); a body that
 * meets every fortnight or oftener takes three; a body that has said so for itself
 * has its own number. Where no cadence is stated there is no cycle to count by.
 */
import type { Body } from '../body/body.ts';
import type { BragSettings } from './brag.ts';

export function bragSettingsOf(body: Pick<Body, 'cadence' | 'amberWithin'> | undefined): BragSettings {
  const weeks = body?.cadence?.everyWeeks ?? null;
  const cycle = weeks === null || weeks === 0 ? null : weeks * 7;
  return { amberWithin: body?.amberWithin ?? (cycle !== null && cycle <= 14 ? 3 : 7), cycle };
}
