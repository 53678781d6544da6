/** What the calendar reads: the bodies, and one body's series and meetings. */
import type { Body } from '#domain/body/body.ts';
import type { BodyId } from '#domain/kernel/id.ts';
import type { Meeting } from '#domain/meeting/meeting.ts';
import type { OwnNotice } from '#domain/programme/own-notice.ts';
import type { LegalProfile } from '#domain/programme/programme.ts';
import type { Series } from '#domain/series/series.ts';
import type { Database } from '#storage/database.ts';
import { listBy, listRecords } from '#storage/read.ts';

export interface BodyCalendar {
  readonly body: Body;
  readonly series: readonly Series[];
  readonly meetings: readonly Meeting[];
  readonly profile: LegalProfile;
  /** What the programme has set for itself where its profile leaves it open. */
  readonly own: readonly OwnNotice[];
  /** All there are, by name, to choose from. */
  readonly bodies: readonly Body[];
}

/** Without an id, the first body that has a series, else the first; null where there is no such body. */
export async function findCalendar(db: Database, id: BodyId | null): Promise<BodyCalendar | null> {
  const [all, everySeries, programmes] = await Promise.all([
    listRecords(db, 'body'),
    listRecords(db, 'series'),
    listRecords(db, 'programme'),
  ]);
  const bodies = [...all].sort((one, other) => one.name.localeCompare(other.name, 'en-GB'));
  const withSeries = (body: Body) => everySeries.some((series) => series.bodyId === body.id);
  const body = id === null ? (bodies.find(withSeries) ?? bodies[0]) : bodies.find((one) => one.id === id);
  if (!body) return null;
  const meetings = await listBy(db, 'meeting', 'bodyId', body.id);
  const series = everySeries.filter((one) => one.bodyId === body.id);
  const [programme] = programmes;
  return {
    ...{ body, series, meetings, bodies },
    ...{ profile: programme?.legalProfile ?? 'P0', own: programme?.ownNotice ?? [] },
  };
}
