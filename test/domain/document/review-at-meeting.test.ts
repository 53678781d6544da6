/** Reviewing a document at a meeting: what is written, and what is refused (rules.md V-02, V-04). */
import { describe, expect, it } from 'vitest';
import type { Histories } from '#domain/document/histories.ts';
import {
  approvalLabel,
  minuteOfReview,
  type ReviewAsked,
  type ReviewSubject,
  reviewAtMeeting,
} from '#domain/document/review-at-meeting.ts';
import { exactly } from '#domain/kernel/written-date.ts';
import { aBody, aChange, aDocument, aDocumentVersion, aFile, aMeeting, aReview } from '../../builders.ts';
import { aDay as day } from '../a-day.ts';

const file = aFile({});
const body = aBody({ id: 'body:sg', name: 'Wessex Steering Group' });
const meeting = aMeeting({ id: 'meeting:1', bodyId: 'body:sg', heldOn: day('2021-05-12'), status: 'held' });
const versions = [
  aDocumentVersion({ id: 'documentVersion:7', label: '0.7', status: 'superseded' }),
  aDocumentVersion({
    id: 'documentVersion:8',
    label: '0.8',
    status: 'in-review',
    fileId: file.id,
    text: '## 1. Overview',
  }),
];
const histories: Histories = {
  changes: [aChange({ version: '0.7' }), aChange({ order: 'a1', version: '0.8' })],
  reviews: [],
  versions,
};
const subject = (fields: Partial<ReviewSubject> = {}): ReviewSubject => ({
  document: aDocument({
    title: 'Memorandum of Understanding',
    shortTitle: 'MoU',
    status: 'in-review',
    reviewEvery: 12,
  }),
  ...{ histories, meeting, body, today: day('2021-06-01') },
  ...fields,
});
const asked = (fields: Partial<ReviewAsked> = {}): ReviewAsked => ({
  ...{ version: '0.8', outcome: 'approved', approvedAs: '1.0' },
  author: { name: 'Ann Officer', personId: null, partyId: null },
  ...fields,
});
const written = (fields: Partial<ReviewAsked> = {}, about: Partial<ReviewSubject> = {}) => {
  const done = reviewAtMeeting(subject(about), asked(fields));
  if (!done.ok) throw new Error(done.reason);
  return done.value;
};

describe('an approval at a meeting', () => {
  it('writes the row of the review history, dated the day of the meeting', () => {
    expect(written().review).toEqual({
      ...{ who: 'Wessex Steering Group', reviewer: 'body:sg', version: '0.8', outcome: 'approved' },
      ...{ date: exactly(day('2021-05-12')), meetingId: 'meeting:1' },
    });
  });

  it('makes the approved version of the same text, with its change, and supersedes the draft', () => {
    const { added, changed, change, document } = written();
    expect(added).toMatchObject({ label: '1.0', status: 'approved', fileId: file.id, text: '## 1. Overview' });
    expect(added?.date?.day).toBe('2021-05-12');
    expect(changed.map(({ label, status }) => [label, status])).toEqual([['0.8', 'superseded']]);
    expect(change).toMatchObject({
      version: '1.0',
      reason: 'Approved by the Wessex Steering Group (version 0.8)',
      author: { name: 'Ann Officer' },
    });
    expect([document.status, document.nextReview]).toEqual(['agreed', '2022-05-12']);
  });

  it('with changes approves a text that is still to come', () => {
    expect(written({ outcome: 'approved-with-changes' }).added).toMatchObject({ label: '1.0', fileId: null, text: '' });
  });

  it('of an amendment keeps its label where it is asked to, and supersedes the version before', () => {
    const later: Histories = {
      ...histories,
      versions: [
        aDocumentVersion({ id: 'documentVersion:10', label: '1.0', status: 'approved' }),
        aDocumentVersion({ id: 'documentVersion:11', label: '1.1', status: 'in-review' }),
      ],
    };
    const done = written(
      { version: '1.1', approvedAs: '1.1' },
      { histories: later, document: aDocument({ status: 'in-force' }) },
    );
    expect([done.change, done.added, done.document.status]).toEqual([null, null, 'in-force']);
    expect(done.changed.map(({ label, status }) => [label, status])).toEqual([
      ['1.0', 'superseded'],
      ['1.1', 'approved'],
    ]);
    expect(approvalLabel(later, '1.1')).toBe('1.1');
    expect(approvalLabel(histories, '0.8')).toBe('1.0');
  });
});

describe('a review that is no approval', () => {
  it('leaves the label, and says where the version has got to', () => {
    const reviewed = written({ outcome: 'reviewed' });
    expect([reviewed.change, reviewed.added, reviewed.document.status]).toEqual([null, null, 'in-review']);
    const returned = written({ outcome: 'returned' });
    expect(returned.changed.map(({ status }) => status)).toEqual(['draft']);
    expect(returned.document.status).toBe('draft');
  });

  it('lists a version that only the tables knew of', () => {
    expect(written({ outcome: 'reviewed' }, { histories: { ...histories, versions: [] } }).added).toMatchObject({
      label: '0.8',
      status: 'in-review',
    });
  });
});

describe('it is refused', () => {
  const refusal = (fields: Partial<ReviewAsked>, about: Partial<ReviewSubject> = {}) => {
    const done = reviewAtMeeting(subject(about), asked(fields));
    return done.ok ? null : done.reason;
  };

  it('where the label is missing, taken, or below the version reviewed', () => {
    expect(refusal({ approvedAs: ' ' })).toBe('label-missing');
    expect(refusal({ approvedAs: '0.7' })).toBe('label-taken');
    expect(refusal({ approvedAs: '0.5' })).toBe('label-below');
    expect(refusal({ version: '' })).toBe('no-version');
  });

  it('where the meeting is still to come, or was cancelled', () => {
    expect(refusal({}, { today: day('2021-05-11') })).toBe('meeting-to-come');
    expect(refusal({}, { meeting: { ...meeting, status: 'cancelled' } })).toBe('meeting-cancelled');
  });

  it('where that meeting has reviewed that version already', () => {
    const reviews = [aReview({ version: 'v0.8', reviewer: 'body:sg', meetingId: 'meeting:1' })];
    expect(refusal({ outcome: 'reviewed' }, { histories: { ...histories, reviews } })).toBe('reviewed-already');
  });
});

describe('its minute', () => {
  it('says who did what to which version', () => {
    const said = (fields: Partial<ReviewAsked>) => minuteOfReview(subject(), asked(fields));
    expect(said({})).toBe('The Wessex Steering Group approved version 0.8 of the MoU as version 1.0.');
    expect(said({ outcome: 'returned' })).toBe(
      'The Wessex Steering Group returned, for more work, version 0.8 of the MoU.',
    );
  });
});
