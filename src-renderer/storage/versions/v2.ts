/**
 * Schema version 2: the whole cycle of a meeting, and what agreements need.
 *
 * New kinds: the backlog, declarations, issued papers and their circulation, saved
 * views, risks, milestones, ratifications, signatories and services. Older kinds
 * get new fields, blank: nothing is known of them yet.
 */
import type { SchemaVersion, StoredRow } from './schema-version.ts';
import { v1 } from './v1.ts';

const NEW_FIELDS: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  programmes: { closedDays: [], ownNotice: [] },
  bodies: {
    runElsewhere: false,
    usualAgenda: [],
    circulation: [],
    minutesStyle: null,
    minutesAreSigned: false,
    amberWithin: null,
    riskBands: null,
  },
  meetings: {
    agendaClearances: [],
    minutesStyle: null,
    minutesClearances: [],
    minutesAgreedOn: null,
    corrections: [],
    minutesSigned: null,
    reopenings: [],
  },
  agendaItems: {
    statusReason: '',
    late: null,
    exempt: [],
    publicInterest: '',
    confidential: false,
    concerns: [],
    carriedFrom: null,
  },
  papers: { chases: [] },
  actions: { closureProposed: null, chases: [], endReason: '', mergedInto: null, transferredTo: null },
  decisions: { taken: 'not-stated', correspondence: null, commentClearances: [], follows: null, partTwo: null },
  recommendations: { paragraph: '', chases: [], evidence: null },
  escalations: { linked: [] },
  documents: {
    executedVersion: null,
    term: '',
    noticeMonths: null,
    notice: null,
    ended: null,
    replacedBy: null,
    reviewEvery: null,
    annexSignOffs: [],
  },
  documentVersions: { circulatedOn: null, earlierFiles: [] },
};

export const v2: SchemaVersion = {
  number: 2,
  sentence: 'The backlog, circulation, risks, ratification and services; and more is known of what was there.',
  indexes: {
    ...v1.indexes,
    backlogItems: 'id, bodyId, status',
    declarations: 'id, meetingId, agendaItemId',
    issuedPapers: 'id, subjectId',
    circulations: 'id, bodyId, meetingId, what',
    savedViews: 'id, place',
    risks: 'id, bodyId, meetingId, status, source.minuteId, [bodyId+year]',
    milestones: 'id, bodyId, status',
    ratifications: 'id, documentId, partyId',
    signatories: 'id, documentId',
    services: 'id, documentId',
  },
  upgrade: {
    upgradeRow: (table, row) => withSteps(table, { ...NEW_FIELDS[table], ...row }),
    example: {
      table: 'escalations',
      before: { id: 'escalation:1', title: 'Bed spaces', steps: [{ step: 'raised', on: '2021-05-12' }] },
      after: {
        id: 'escalation:1',
        title: 'Bed spaces',
        steps: [{ step: 'raised', on: '2021-05-12', evidence: null }],
        linked: [],
      },
    },
  },
};

/** A step of an escalation may now have its evidence. */
function withSteps(table: string, row: StoredRow): StoredRow {
  if (table !== 'escalations' || !Array.isArray(row.steps)) return row;
  return { ...row, steps: row.steps.map((step: object) => ({ evidence: null, ...step })) };
}
