/** What home shows: the programme, how much is in it, the meetings to come and their packs. */
import type { CivilDate } from '#domain/kernel/civil-date.ts';
import type { Kind, Records } from '#domain/records.ts';
import type { Database } from '#storage/database.ts';
import { countRecords, findRecords, listBetween, listRecords } from '#storage/read.ts';

export async function findProgramme(db: Database): Promise<Records['programme'] | null> {
  const [programme] = await listRecords(db, 'programme');
  return programme ?? null;
}

export interface Count {
  readonly kind: Kind;
  readonly count: number;
}

const COUNTED: readonly Kind[] = ['body', 'party', 'person', 'post', 'document', 'meeting'];

export async function listCounts(db: Database): Promise<readonly Count[]> {
  return Promise.all(COUNTED.map(async (kind) => ({ kind, count: await countRecords(db, kind) })));
}

export interface NextMeeting {
  readonly id: string;
  readonly title: string;
  readonly body: string;
  readonly heldOn: CivilDate;
}

const SHOWN = 5;
const FAR_AHEAD = '9999-12-31';

/** Planned ones from today on, the nearest first. */
export async function listNextMeetings(db: Database, today: CivilDate): Promise<readonly NextMeeting[]> {
  const ahead = await listBetween(db, 'meeting', 'heldOn', today, FAR_AHEAD);
  const bodies = new Map((await listRecords(db, 'body')).map((body) => [body.id, body.name]));
  return ahead
    .filter((meeting) => meeting.status !== 'cancelled')
    .toSorted((a, b) => (a.heldOn < b.heldOn ? -1 : 1))
    .slice(0, SHOWN)
    .map(({ id, title, bodyId, heldOn }) => ({ id, title, heldOn, body: bodies.get(bodyId) ?? '' }));
}

export interface LatestPack {
  readonly id: string;
  readonly name: string;
  readonly heldOn: CivilDate;
  readonly status: Records['pack']['status'];
}

/** The packs of the latest meetings, newest meeting first; a superseded one has made way. */
export async function listLatestPacks(db: Database): Promise<readonly LatestPack[]> {
  const packs = (await listRecords(db, 'pack')).filter((pack) => pack.status !== 'superseded');
  const meetings = await findRecords(
    db,
    'meeting',
    packs.map((pack) => pack.meetingId),
  );
  const bodies = new Map((await listRecords(db, 'body')).map((body) => [body.id, body.name]));
  return packs
    .flatMap((pack) => {
      const meeting = meetings.find((one) => one.id === pack.meetingId);
      const name = `${bodies.get(pack.bodyId) ?? pack.title}, version ${pack.version}`;
      return meeting ? [{ id: pack.id, name, heldOn: meeting.heldOn, status: pack.status }] : [];
    })
    .toSorted((one, other) => (one.heldOn < other.heldOn ? 1 : -1))
    .slice(0, SHOWN);
}
