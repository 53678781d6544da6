/** What touches a party, a person, a post or a body: every record that points at it, of every kind. */
import { describe, expect, it } from 'vitest';
import type { CivilDate } from '#domain/kernel/civil-date.ts';
import { KINDS } from '#domain/records.ts';
import { LOOKED_THROUGH, whatTouches } from '#domain/what-touches.ts';
import {
  aBody,
  aCirculation,
  aDeclaration,
  aDocument,
  aMeeting,
  anAction,
  anAttendance,
  aPost,
  aRatification,
  aRisk,
  aSeat,
  aSeries,
  aService,
  aSignatory,
  BUILDERS,
} from '#test/builders.ts';

const group = aBody({ id: 'body:group', name: 'Steering Group' });
const executive = aBody({
  id: 'body:executive',
  name: 'Executive',
  lines: [{ line: 'assures', to: group.id, quote: '' }],
  parentId: group.id,
});

describe('what touches a body', () => {
  const found = whatTouches(group.id, {
    body: [group, executive],
    meeting: [aMeeting({ id: 'meeting:1', bodyId: group.id, title: 'First' })],
    action: [
      anAction({ bodyId: group.id, text: 'Done long ago', status: 'closed' }),
      anAction({ bodyId: group.id, text: 'Still to do', reference: 'SG/2021/A1' }),
      anAction({ bodyId: 'body:other', text: 'Elsewhere' }),
    ],
    circulation: [aCirculation({ bodyId: group.id, meetingId: 'meeting:1' })],
    risk: [aRisk({ id: 'risk:1', bodyId: group.id, title: 'Late' })],
  });

  it('names each, how it is tied and where it is read, open actions first', () => {
    expect(
      found.map(({ kind, touches }) => [kind, ...touches.map(({ text, detail }) => `${text} | ${detail}`)]),
    ).toEqual([
      ['body', 'Executive | stands under it, assures it'],
      ['meeting', 'First, 12 May 2021 | '],
      ['action', 'SG/2021/A1 Still to do | open', 'Done long ago | closed'],
      ['circulation', 'Agenda, version 1 | sent on 5 May 2021'],
      ['risk', 'Late | open'],
    ]);
    expect(found.find(({ kind }) => kind === 'circulation')?.touches[0]?.at).toBe('meeting:1');
  });

  it('does not count the body itself or its own seats, and gives no way back to its own page', () => {
    const own = { body: [group], seat: [aSeat({ bodyId: group.id })], series: [aSeries({ bodyId: group.id })] };
    expect(whatTouches(group.id, own).map(({ kind, touches }) => [kind, touches[0]?.at])).toEqual([['series', null]]);
  });
});

describe('what touches a person', () => {
  it('has the post held and when, the meetings, and what was declared', () => {
    const day = (text: string) => text as CivilDate;
    const found = whatTouches('person:ann', {
      post: [aPost({ title: 'Officer', holders: [{ personId: 'person:ann', from: day('2021-05-01'), to: null }] })],
      meeting: [aMeeting({ id: 'meeting:1', title: 'First' })],
      attendance: [anAttendance({ meetingId: 'meeting:1', personId: 'person:ann', group: 'apologies' })],
      declaration: [aDeclaration({ meetingId: 'meeting:1', personId: 'person:ann' })],
    });
    expect(found.flatMap(({ touches }) => touches.map(({ text, detail }) => `${text} | ${detail}`))).toEqual([
      'Officer | from 1 May 2021',
      'First, 12 May 2021 | apologies',
      'A trustee of a bidder. | First, 12 May 2021',
    ]);
  });
});

describe('what touches a party', () => {
  it('has what it ratifies and signs, and the services it leads', () => {
    const found = whatTouches('party:ca', {
      document: [aDocument({ id: 'document:1', title: 'Memorandum' })],
      ratification: [aRatification({ documentId: 'document:1', partyId: 'party:ca' })],
      signatory: [aSignatory({ documentId: 'document:1', partyId: 'party:ca', onBehalfOf: 'The Authority' })],
      service: [
        aService({
          name: 'Wellbeing',
          leads: [{ role: 'lead-commissioner', who: 'party:ca', name: 'The Authority' }],
          localities: [
            { place: 'Northtown', providers: [{ who: 'party:ca', name: 'CA', lead: true }], agreementId: null },
          ],
        }),
      ],
    });
    expect(found.flatMap(({ touches }) => touches.map(({ text, detail }) => `${text} | ${detail}`))).toEqual([
      'Memorandum | awaited',
      'Memorandum | for The Authority, not signed',
      'Wellbeing | lead commissioner, provider in Northtown',
    ]);
  });
});

describe('every kind of record', () => {
  it('is looked through, unless it names nobody by id', () => {
    expect(KINDS.filter((kind) => !LOOKED_THROUGH.includes(kind))).toEqual([
      'programme',
      'minute',
      'documentVersion',
      'file',
      'savedView',
      'findingAcceptance',
    ]);
  });

  it('has words for each of its rows, whatever else is known', () => {
    for (const kind of LOOKED_THROUGH) {
      // One row of the kind that points at the person in a field no kind has a rule about.
      const row = { ...BUILDERS[kind](), createdBy: 'person:ann' };
      const [found] = whatTouches('person:ann', { [kind]: [row] });
      expect(found?.touches[0]?.text.trim(), kind).not.toBe('');
    }
  });
});
