/**
 * Whole valid records, one builder a kind: a test states only what it is about.
 *
 *     aMeeting({ heldOn: '2021-05-12' as CivilDate })
 *
 * Ids count up, so rows made in a test differ; give one where two must meet.
 */
import type { CivilDate } from '#domain/kernel/civil-date.ts';
import type { Id } from '#domain/kernel/id.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import type { Kind, Records } from '#domain/records.ts';

let made = 0;
export const nextId = <K extends string>(kind: K): Id<K> => `${kind}:${String(++made).padStart(6, '0')}`;

const STAMPS = {
  createdAt: '2021-05-12T09:30:00.000Z' as Instant,
  createdBy: 'Ann Officer',
  updatedAt: '2021-05-12T09:30:00.000Z' as Instant,
  updatedBy: 'Ann Officer',
  hlc: '000001620811800000-0000-test',
  deletedAt: null,
  marking: 'OFFICIAL',
} as const;

type Fields<K extends Kind> = Partial<Records[K]>;
const day = (text: string) => text as CivilDate;

export const aProgramme = (fields: Fields<'programme'> = {}): Records['programme'] => ({
  ...STAMPS,
  id: nextId('programme'),
  name: 'Northshire Rehabilitative Services',
  shortName: 'NRS',
  purpose: '',
  legalProfile: 'P0',
  division: 'england-and-wales',
  ...fields,
});

export const aParty = (fields: Fields<'party'> = {}): Records['party'] => ({
  ...STAMPS,
  id: nextId('party'),
  name: 'Northshire Combined Authority',
  shortName: 'NCA',
  aliases: [],
  sector: 'public',
  partOf: null,
  ended: null,
  joinedOn: null,
  note: '',
  ...fields,
});

export const aPerson = (fields: Fields<'person'> = {}): Records['person'] => ({
  ...STAMPS,
  id: nextId('person'),
  name: 'Ann Officer',
  aliases: [],
  partyId: null,
  email: '',
  telephone: '',
  note: '',
  ...fields,
});

export const aPost = (fields: Fields<'post'> = {}): Records['post'] => ({
  ...STAMPS,
  id: nextId('post'),
  title: 'Programme Officer',
  aliases: [],
  partyId: null,
  holders: [],
  note: '',
  ...fields,
});

export const aBody = (fields: Fields<'body'> = {}): Records['body'] => ({
  ...STAMPS,
  id: nextId('body'),
  name: 'Steering Group',
  shortName: 'SG',
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
  ...fields,
});

export const aSeat = (fields: Fields<'seat'> = {}): Records['seat'] => ({
  ...STAMPS,
  id: nextId('seat'),
  bodyId: 'body:1',
  order: 'a0',
  role: 'member',
  side: '',
  holder: null,
  from: null,
  to: null,
  note: '',
  ...fields,
});

export const anEscalationRoute = (fields: Fields<'escalationRoute'> = {}): Records['escalationRoute'] => ({
  ...STAMPS,
  id: nextId('escalationRoute'),
  name: 'Disputes',
  purpose: '',
  rungs: [],
  quote: '',
  ...fields,
});

export const aSeries = (fields: Fields<'series'> = {}): Records['series'] => ({
  ...STAMPS,
  id: nextId('series'),
  bodyId: 'body:1',
  name: 'Monthly',
  pattern: { every: 'ad-hoc' },
  anchor: day('2021-05-12'),
  startsAt: null,
  lasts: null,
  until: null,
  mode: 'virtual',
  venue: '',
  exceptions: [],
  note: '',
  ...fields,
});

export const aMeeting = (fields: Fields<'meeting'> = {}): Records['meeting'] => ({
  ...STAMPS,
  id: nextId('meeting'),
  bodyId: 'body:1',
  seriesId: null,
  occurrence: null,
  year: Number((fields.heldOn ?? '2021').slice(0, 4)),
  reference: null,
  title: 'Steering Group',
  heldOn: day('2021-05-12'),
  startsAt: null,
  endsAt: null,
  mode: 'virtual',
  venue: '',
  status: 'planned',
  agendaVersion: null,
  minutes: 'none',
  minutesAgreedAt: null,
  note: '',
  ...fields,
});

export const anAttendance = (fields: Fields<'attendance'> = {}): Records['attendance'] => ({
  ...STAMPS,
  id: nextId('attendance'),
  meetingId: 'meeting:1',
  order: 'a0',
  group: 'present',
  groupHeading: '',
  personId: null,
  name: 'Ann Officer',
  partyId: null,
  partyName: '',
  role: null,
  capacity: '',
  substituteFor: null,
  joinedAt: null,
  leftAt: null,
  ...fields,
});

export const anAgendaItem = (fields: Fields<'agendaItem'> = {}): Records['agendaItem'] => ({
  ...STAMPS,
  id: nextId('agendaItem'),
  meetingId: 'meeting:1',
  parentId: null,
  order: 'a0',
  title: 'Welcome',
  standing: null,
  purpose: 'information',
  lead: null,
  minutesAllowed: null,
  recommendation: '',
  status: 'on-agenda',
  privateNote: '',
  ...fields,
});

export const aPaper = (fields: Fields<'paper'> = {}): Records['paper'] => ({
  ...STAMPS,
  id: nextId('paper'),
  meetingId: 'meeting:1',
  agendaItemId: 'agendaItem:1',
  order: 'a0',
  title: 'Progress report',
  reference: null,
  author: null,
  status: 'expected',
  due: null,
  files: [],
  note: '',
  ...fields,
});

export const aMinute = (fields: Fields<'minute'> = {}): Records['minute'] => ({
  ...STAMPS,
  id: nextId('minute'),
  meetingId: 'meeting:1',
  agendaItemId: null,
  order: 'a0',
  level: 0,
  text: 'The chair welcomed members.',
  ...fields,
});

export const anAction = (fields: Fields<'action'> = {}): Records['action'] => ({
  ...STAMPS,
  id: nextId('action'),
  bodyId: 'body:1',
  year: 2021,
  reference: null,
  meetingId: null,
  source: { from: 'between-meetings', raisedBy: 'Ann Officer' },
  text: 'Circulate the data dashboard.',
  owners: [],
  agreedOn: null,
  due: null,
  redated: [],
  status: 'open',
  updates: [],
  closedOn: null,
  closedAt: null,
  ...fields,
});

export const aRecommendation = (fields: Fields<'recommendation'> = {}): Records['recommendation'] => ({
  ...STAMPS,
  id: nextId('recommendation'),
  bodyId: 'body:1',
  year: 2021,
  reference: null,
  meetingId: null,
  source: { from: 'between-meetings', raisedBy: 'Ann Officer' },
  text: 'That the ministry publish the guidance.',
  addressees: [],
  madeOn: null,
  responseDue: null,
  response: '',
  respondedOn: null,
  verdict: null,
  repeats: null,
  ...fields,
});

export const aDecision = (fields: Fields<'decision'> = {}): Records['decision'] => ({
  ...STAMPS,
  id: nextId('decision'),
  order: 'a0',
  bodyId: null,
  year: 2021,
  reference: null,
  meetingId: null,
  source: { from: 'between-meetings', raisedBy: 'Ann Officer' },
  title: 'Extend the service',
  kind: 'meeting',
  key: 'non-key',
  keyReason: '',
  status: 'proposed',
  statusAsWritten: '',
  text: '',
  authors: [],
  makers: [],
  contact: '',
  sections: [],
  money: null,
  allocations: [],
  route: [],
  signOffs: [],
  steps: [],
  legalProfile: null,
  shortNotice: null,
  exempt: [],
  firstPublished: null,
  due: null,
  made: null,
  published: null,
  effective: null,
  enteredFromElsewhere: false,
  ...fields,
});

export const anEscalation = (fields: Fields<'escalation'> = {}): Records['escalation'] => ({
  ...STAMPS,
  id: nextId('escalation'),
  routeId: 'escalationRoute:1',
  bodyId: 'body:1',
  year: 2021,
  reference: null,
  meetingId: null,
  source: { from: 'between-meetings', raisedBy: 'Ann Officer' },
  title: 'Staffing at the women’s centre',
  question: '',
  options: [],
  neededBy: null,
  severity: 'medium',
  rung: 'body:1',
  status: 'raised',
  steps: [],
  answer: '',
  ...fields,
});

export const aDocument = (fields: Fields<'document'> = {}): Records['document'] => ({
  ...STAMPS,
  id: nextId('document'),
  title: 'Memorandum of Understanding',
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
  ...fields,
});

export const aDocumentVersion = (fields: Fields<'documentVersion'> = {}): Records['documentVersion'] => ({
  ...STAMPS,
  id: nextId('documentVersion'),
  documentId: 'document:1',
  label: '0.1',
  status: 'draft',
  date: null,
  fileId: null,
  note: '',
  text: '',
  ...fields,
});

export const aChange = (fields: Fields<'change'> = {}): Records['change'] => ({
  ...STAMPS,
  id: nextId('change'),
  subjectId: 'document:1',
  order: 'a0',
  version: '0.1',
  reason: 'First draft',
  author: null,
  date: null,
  ...fields,
});

export const aReview = (fields: Fields<'review'> = {}): Records['review'] => ({
  ...STAMPS,
  id: nextId('review'),
  subjectId: 'document:1',
  order: 'a0',
  who: 'Steering Group',
  reviewer: null,
  version: null,
  date: null,
  outcome: 'reviewed',
  meetingId: null,
  minuteId: null,
  ...fields,
});

export const anAnnex = (fields: Fields<'annex'> = {}): Records['annex'] => ({
  ...STAMPS,
  id: nextId('annex'),
  documentId: 'document:1',
  order: 'a0',
  letter: 'A',
  title: 'Terms of reference',
  status: 'announced',
  fileId: null,
  signOffs: [],
  note: '',
  ...fields,
});

export const aPack = (fields: Fields<'pack'> = {}): Records['pack'] => ({
  ...STAMPS,
  id: nextId('pack'),
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
  ...fields,
});

export const aFile = (fields: Fields<'file'> = {}): Records['file'] => ({
  ...STAMPS,
  id: nextId('file'),
  sha256: '0'.repeat(64),
  name: 'Progress report.pdf',
  bytes: 0,
  mediaType: 'application/pdf',
  pages: null,
  ...fields,
});

export const aFindingAcceptance = (fields: Fields<'findingAcceptance'> = {}): Records['findingAcceptance'] => ({
  ...STAMPS,
  id: nextId('findingAcceptance'),
  finding: 'quorum-not-stated/body:1/',
  factsDigest: '0'.repeat(16),
  reason: 'The terms of reference are being rewritten.',
  acceptedOn: day('2021-05-12'),
  by: 'Ann Officer',
  ...fields,
});

/** One builder for every kind there is: a kind added to RECORDS must be added here. */
export const BUILDERS: { readonly [K in Kind]: (fields?: Fields<K>) => Records[K] } = {
  programme: aProgramme,
  party: aParty,
  person: aPerson,
  post: aPost,
  body: aBody,
  seat: aSeat,
  escalationRoute: anEscalationRoute,
  series: aSeries,
  meeting: aMeeting,
  attendance: anAttendance,
  agendaItem: anAgendaItem,
  paper: aPaper,
  minute: aMinute,
  action: anAction,
  recommendation: aRecommendation,
  decision: aDecision,
  escalation: anEscalation,
  document: aDocument,
  documentVersion: aDocumentVersion,
  change: aChange,
  review: aReview,
  annex: anAnnex,
  pack: aPack,
  file: aFile,
  findingAcceptance: aFindingAcceptance,
};
