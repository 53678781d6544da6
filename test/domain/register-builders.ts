/** Whole, valid records of the registers. A test states only what it is about. */
import type { Body } from '#domain/body/body.ts';
import type { Seat } from '#domain/body/seat.ts';
import type { Change } from '#domain/document/change.ts';
import type { Document } from '#domain/document/document.ts';
import type { DocumentVersion } from '#domain/document/document-version.ts';
import type { Review } from '#domain/document/review.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import type { Party } from '#domain/party/party.ts';
import type { Person } from '#domain/party/person.ts';
import type { Post } from '#domain/party/post.ts';

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

export const aParty = (own: Partial<Party>): Party => ({
  ...STAMPS,
  id: 'party:1',
  name: 'Wessex Combined Authority',
  shortName: '',
  aliases: [],
  sector: 'public',
  partOf: null,
  ended: null,
  joinedOn: null,
  note: '',
  ...own,
});

export const aPerson = (own: Partial<Person>): Person => ({
  ...STAMPS,
  id: 'person:1',
  name: 'Ann Marsh',
  aliases: [],
  partyId: null,
  email: '',
  telephone: '',
  note: '',
  ...own,
});

export const aPost = (own: Partial<Post>): Post => ({
  ...STAMPS,
  id: 'post:1',
  title: 'Regional Director',
  aliases: [],
  partyId: null,
  holders: [],
  note: '',
  ...own,
});

export const aBody = (own: Partial<Body>): Body => ({
  ...STAMPS,
  id: 'body:1',
  name: 'Wessex Steering Group',
  shortName: '',
  aliases: [],
  status: 'sitting',
  purpose: '',
  functions: [],
  cadence: null,
  quorum: null,
  deadlines: null,
  chairs: [],
  secretariat: [],
  lines: [],
  parentId: null,
  note: '',
  ...own,
});

export const aSeat = (own: Partial<Seat>): Seat => ({
  ...STAMPS,
  id: 'seat:1',
  bodyId: 'body:1',
  order: 'a0',
  role: 'member',
  side: '',
  holder: null,
  from: null,
  to: null,
  note: '',
  ...own,
});

export const aDocument = (own: Partial<Document>): Document => ({
  ...STAMPS,
  id: 'document:1',
  title: 'Wessex Memorandum of Understanding',
  shortTitle: 'MoU',
  kind: 'memorandum',
  status: 'draft',
  owner: null,
  bodyId: null,
  parties: [],
  parentId: null,
  nextReview: null,
  dated: null,
  originalName: '',
  note: '',
  ...own,
});

export const aChange = (own: Partial<Change>): Change => ({
  ...STAMPS,
  id: 'change:1',
  subjectId: 'document:1',
  order: 'a0',
  version: '0.1',
  reason: 'First draft',
  author: null,
  date: null,
  ...own,
});

export const aReview = (own: Partial<Review>): Review => ({
  ...STAMPS,
  id: 'review:1',
  subjectId: 'document:1',
  order: 'a0',
  who: 'Wessex Steering Group',
  reviewer: null,
  version: '0.1',
  date: null,
  outcome: 'not-stated',
  meetingId: null,
  minuteId: null,
  ...own,
});

export const aVersion = (own: Partial<DocumentVersion>): DocumentVersion => ({
  ...STAMPS,
  id: 'documentVersion:1',
  documentId: 'document:1',
  label: '0.1',
  status: 'draft',
  date: null,
  fileId: null,
  note: '',
  text: '',
  ...own,
});
