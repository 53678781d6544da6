/** Changes and reviews in one line, and what came of them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DocumentLife, documentTimeline, type Names } from '#domain/document/timeline.ts';
import { typedWrittenDate } from '#domain/kernel/draft.ts';
import { exactly } from '#domain/kernel/written-date.ts';
import { aChange, aDocument, aDocumentVersion, anAnnex, aRatification, aReview, aSignatory } from '../../builders.ts';
import { aDay as day } from '../a-day.ts';

const NAMES: Names = { nameOf: (id) => id, partyName: (id) => id, titleOf: (id) => id };
const CHANGES = [
  ['0.1', '6 / 8/ 20'],
  ['0.2', '11/09/20'],
  ['0.3', ''],
  ['0.6', '10/11/20'],
  ['0.6a', '17/11/20'],
  ['1.0', '12/5/21'],
] as const;
const life: DocumentLife = {
  document: aDocument({
    ...{ status: 'notice-given', executedVersion: '1.0', dated: exactly(day('2021-06-18')), noticeMonths: 6 },
    notice: { by: null, name: 'GMCA', on: day('2022-01-31'), reason: '' },
  }),
  histories: {
    changes: CHANGES.map(([version, date], at) =>
      aChange({ order: `a${at}`, version, reason: 'Edits', date: typedWrittenDate(date) }),
    ),
    reviews: [
      aReview({ order: 'a0', who: 'Board', version: '0.6', date: typedWrittenDate('19/11/20') }),
      aReview({
        order: 'a1',
        who: 'Steering Group',
        version: '0.8',
        date: typedWrittenDate('12/5/21'),
        outcome: 'approved',
      }),
    ],
    versions: [aDocumentVersion({ label: '0.8', circulatedOn: day('2021-05-05') })],
  },
  annexes: [
    anAnnex({
      letter: 'A',
      title: 'Boards',
      signOffs: [{ by: 'body:1', on: exactly(day('2021-07-01')), meetingId: null }],
    }),
  ],
  ratifications: [aRatification({ status: 'ratified', date: exactly(day('2021-06-01')), sentOn: day('2021-05-14') })],
  signatories: [aSignatory({ name: 'ANN MARSH', signedOn: exactly(day('2021-06-18')) })],
};

describe('the timeline of a document', () => {
  it('puts changes and reviews together by day, and on one day by version', () => {
    const said = documentTimeline(life, NAMES).map(({ kind, version }) => [kind, version].filter(Boolean).join(' '));
    expect(said).toEqual([
      'change 0.1',
      'change 0.2',
      'change 0.3',
      'change 0.6',
      'change 0.6a',
      'review 0.6',
      'circulation 0.8',
      'review 0.8',
      'change 1.0',
      'ratification-sent',
      'ratification',
      'execution 1.0',
      'signature',
      'sign-off',
      'notice',
      'notice-end',
    ]);
  });

  it('keeps a blank date blank', () => {
    expect(documentTimeline(life, NAMES).find(({ version }) => version === '0.3')?.date).toBeNull();
  });

  it('ends with the day the notice runs out, without its working, which is for the screen', () => {
    expect(documentTimeline(life, NAMES).at(-1)).toMatchObject({
      what: 'Notice runs out',
      date: { day: '2022-07-31' },
    });
  });

  it('has every change and every review once, in the order of its own table where their days allow it', () => {
    const date = fc.constantFrom('', '6/8/20', '11/9/20', '12/5/21', 'June 2021', 'soon');
    fc.assert(
      fc.property(fc.array(date, { maxLength: 10 }), fc.array(date, { maxLength: 10 }), (made, reviewed) => {
        const histories = {
          versions: [],
          changes: made.map((text, at) =>
            aChange({ id: `change:${at}`, order: `a${at}`, date: typedWrittenDate(text) }),
          ),
          reviews: reviewed.map((text, at) =>
            aReview({ id: `review:${at}`, order: `a${at}`, date: typedWrittenDate(text) }),
          ),
        };
        const line = documentTimeline(
          { ...life, document: aDocument({}), histories, annexes: [], ratifications: [], signatories: [] },
          NAMES,
        );
        expect(line).toHaveLength(made.length + reviewed.length);
        expect(new Set(line.map(({ of }) => of))).toEqual(
          new Set([...histories.changes, ...histories.reviews].map(({ id }) => id)),
        );
        const days = line.flatMap((entry) => entry.date?.day ?? []);
        expect(days).toEqual([...days].sort());
      }),
    );
  });
});
