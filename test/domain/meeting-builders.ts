/** Whole, valid records of the meeting cycle. A test states only what it is about. */
import type { Action } from '#domain/action/action.ts';
import type { AgendaItem } from '#domain/agenda/agenda-item.ts';
import type { Paper } from '#domain/agenda/paper.ts';
import type { File } from '#domain/file/file.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import type { Meeting } from '#domain/meeting/meeting.ts';
import type { Pack } from '#domain/pack/pack.ts';
import { aDay } from './a-day.ts';

const at = '2021-05-12T09:30:00.000Z' as Instant;
const STAMPS = {
  createdAt: at,
  createdBy: 'Ann Marsh',
  updatedAt: at,
  updatedBy: 'Ann Marsh',
  hlc: '0',
  deletedAt: null,
  marking: 'OFFICIAL',
} as const;

export const aMeeting = (own: Partial<Meeting>): Meeting => ({
  ...STAMPS,
  id: 'meeting:1',
  bodyId: 'body:1',
  seriesId: null,
  occurrence: null,
  year: 2021,
  reference: null,
  title: 'Wessex Steering Group meeting',
  heldOn: aDay('2021-05-12'),
  startsAt: null,
  endsAt: null,
  mode: 'in-person',
  venue: '',
  status: 'planned',
  agendaVersion: null,
  minutes: 'none',
  minutesAgreedAt: null,
  note: '',
  ...own,
});

export const anItem = (own: Partial<AgendaItem>): AgendaItem => ({
  ...STAMPS,
  id: 'agendaItem:1',
  meetingId: 'meeting:1',
  parentId: null,
  order: 'a0',
  title: 'Performance',
  standing: null,
  purpose: 'discussion',
  lead: null,
  minutesAllowed: null,
  recommendation: '',
  status: 'on-agenda',
  privateNote: '',
  ...own,
});

export const aPaper = (own: Partial<Paper>): Paper => ({
  ...STAMPS,
  id: 'paper:1',
  meetingId: 'meeting:1',
  agendaItemId: 'agendaItem:1',
  order: 'a0',
  title: 'Performance report',
  reference: null,
  author: null,
  status: 'expected',
  due: null,
  files: [],
  note: '',
  ...own,
});

export const aFile = (own: Partial<File>): File => ({
  ...STAMPS,
  id: 'file:1',
  sha256: 'a'.repeat(64),
  name: 'report.pdf',
  bytes: 1000,
  mediaType: 'application/pdf',
  pages: null,
  ...own,
});

export const anAction = (own: Partial<Action>): Action => ({
  ...STAMPS,
  id: 'action:1',
  bodyId: 'body:1',
  year: 2021,
  reference: null,
  meetingId: null,
  source: { from: 'between-meetings', raisedBy: 'Ann Marsh' },
  text: 'Circulate the draft',
  owners: [],
  agreedOn: aDay('2021-05-12'),
  due: null,
  redated: [],
  status: 'open',
  updates: [],
  closedOn: null,
  closedAt: null,
  ...own,
});

export const aPack = (own: Partial<Pack>): Pack => ({
  ...STAMPS,
  id: 'pack:1',
  bodyId: 'body:1',
  meetingId: 'meeting:1',
  year: 2021,
  reference: null,
  title: 'Governance pack',
  version: '0.1',
  status: 'draft',
  without: [],
  annexes: [],
  issuedOn: null,
  fileId: null,
  manifest: [],
  supersededBy: null,
  ...own,
});
