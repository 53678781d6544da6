/**
 * Instants: moments, kept in UTC.
 *
 * An `Instant` says when something was recorded. It is only ever compared,
 * stored and shown; nobody's diary is made of them. `londonDay` is the one door
 * from a moment to a civil date, and `londonMoment` the one way a moment is shown.
 */
import { type CivilDate, parseCivilDate } from './civil-date.ts';
import { invariant } from './result.ts';

declare const brand: unique symbol;
/** ISO 8601 in UTC, to the millisecond: '2021-05-12T09:30:00.000Z'. */
export type Instant = string & { readonly [brand]: 'Instant' };

/** Hands out the time. The app passes the real clock, a test passes a stopped one. */
export type Clock = () => Instant;

const SHAPE = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

export function parseInstant(text: string): Instant | null {
  return SHAPE.test(text) && !Number.isNaN(Date.parse(text)) ? (text as Instant) : null;
}

export const toInstant = (date: Date): Instant => date.toISOString() as Instant;

/** Milliseconds since 1970, for stamps and ages only. */
export const toMilliseconds = (instant: Instant): number => Date.parse(instant);

const LONDON_DAY = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

const LONDON_MOMENT = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});

/** The day it was in London at that moment: what 'today' means in this office. */
export function londonDay(instant: Instant): CivilDate {
  const day = parseCivilDate(LONDON_DAY.format(new Date(instant)));
  invariant(day, `${instant} falls on a day`);
  return day;
}

/** '12 May 2021 at 10:30', London time. */
export function londonMoment(instant: Instant): string {
  return LONDON_MOMENT.format(new Date(instant)).replace(',', ' at').replace(' at at', ' at');
}
