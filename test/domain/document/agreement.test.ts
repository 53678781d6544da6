/** An agreement executed, under notice and ended; its annexes, its parties, its ratification and its reminders. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NOBODY_KNOWN } from '#domain/body/who-is-who.ts';
import {
  endDocument,
  executeDocument,
  giveNotice,
  noticeEnds,
  noticeWorking,
  sayNotice,
  takeBackEnd,
  takeBackNotice,
} from '#domain/document/agreement.ts';
import { agreementDraft, readAgreementDraft } from '#domain/document/agreement-draft.ts';
import { awaitedOf, joinAnnex, joinsOn, mayJoin, signOffAnnex } from '#domain/document/annex-steps.ts';
import { partiesBySide } from '#domain/document/parties-by-side.ts';
import {
  isRatified,
  ratificationDraft,
  ratificationsOf,
  readRatificationDraft,
} from '#domain/document/ratification-draft.ts';
import { documentReminders, type ReminderRows } from '#domain/document/reminders.ts';
import { partySigning, readSignatoryDraft, signatoryDraft } from '#domain/document/signatory-draft.ts';
import { addDays } from '#domain/kernel/civil-date.ts';
import {
  aDocument,
  aDocumentVersion,
  anAnnex,
  aParty,
  aPost,
  aRatification,
  aReview,
  aSeat,
  aSignatory,
} from '../../builders.ts';
import { aDay as day } from '../a-day.ts';

const inForce = aDocument({ status: 'in-force', noticeMonths: 6, executedVersion: '1.0' });
const notice = { by: null, name: 'Ministry of Justice', on: day('2021-08-31'), reason: '' };

describe('notice to end an agreement', () => {
  it('counts six calendar months, to the last day of a month that is too short', () => {
    expect(noticeWorking(inForce, day('2021-08-31'))).toMatchObject({ ends: '2022-02-28', clamped: true });
    expect(noticeWorking(inForce, day('2023-08-31'))?.ends).toBe('2024-02-29');
    expect(noticeWorking(inForce, day('2021-05-12'))).toMatchObject({ ends: '2021-11-12', clamped: false });
    expect(noticeWorking(aDocument({ noticeMonths: null }), day('2021-05-12'))).toBeNull();
  });

  it('says its working', () => {
    const working = noticeWorking(inForce, day('2021-08-31'));
    expect(working && sayNotice(working)).toBe(
      '31 August 2021, the day notice is given, and 6 calendar months: 28 February 2022. That month has no day 31, so its last day counts.',
    );
  });

  it('never skips a month, whatever day it is given on', () => {
    fc.assert(
      fc.property(fc.nat(20_000), fc.integer({ min: 1, max: 24 }), (days, months) => {
        const on = addDays(day('2000-01-01'), days);
        const ends = noticeWorking({ noticeMonths: months }, on)?.ends ?? '';
        const count = (date: string) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
        expect(count(ends) - count(on)).toBe(months);
      }),
    );
  });

  it('is taken back where it was withdrawn, and so is an end that was entered wrongly', () => {
    const given = { ...inForce, notice, status: 'notice-given' as const };
    expect(takeBackNotice(given)).toEqual({ ok: true, value: inForce });
    expect(takeBackNotice(inForce)).toEqual({ ok: false, reason: 'nothing-there' });
    for (const document of [inForce, given, aDocument({ status: 'agreed' })]) {
      const ended = endDocument(document, { on: day('2022-03-01'), how: 'terminated', reason: '', replacedBy: null });
      expect(ended.ok && takeBackEnd(ended.value)).toEqual({ ok: true, value: document });
    }
    expect(takeBackEnd(inForce)).toEqual({ ok: false, reason: 'nothing-there' });
  });

  it('is given once, of an agreement in force that states how much, and not before it was executed', () => {
    const given = giveNotice(inForce, notice);
    expect(given.ok && [given.value.status, noticeEnds(given.value)?.ends]).toEqual(['notice-given', '2022-02-28']);
    const reason = (document: typeof inForce) => {
      const done = giveNotice(document, notice);
      return done.ok ? null : done.reason;
    };
    expect(reason({ ...inForce, notice })).toBe('given-already');
    expect(reason({ ...inForce, status: 'agreed' })).toBe('not-in-force');
    expect(reason({ ...inForce, noticeMonths: null })).toBe('no-months');
    const executed = executeDocument(inForce, { on: day('2021-09-01'), version: '1.0' });
    expect(executed.ok && reason(executed.value)).toBe('before-execution');
  });
});

describe('execution and ending', () => {
  it('is on a whole day, of a version, and brings it into force', () => {
    const done = executeDocument(aDocument({ status: 'agreed' }), { on: day('2021-06-18'), version: '1.0' });
    expect(done.ok && done.value).toMatchObject({
      ...{ status: 'in-force', executedVersion: '1.0' },
      dated: { day: '2021-06-18', precision: 'day' },
    });
    expect(executeDocument(aDocument({ status: 'ended' }), { on: day('2021-06-18'), version: '1.0' }).ok).toBe(false);
    expect(executeDocument(aDocument({}), { on: day('2021-06-18'), version: '' }).ok).toBe(false);
  });

  it('ends it in one of three ways, and a replacement names what replaced it', () => {
    const ending = { on: day('2022-02-28'), how: 'terminated', reason: '', replacedBy: null } as const;
    const done = endDocument(inForce, ending);
    expect(done.ok && [done.value.status, done.value.ended?.how]).toEqual(['ended', 'terminated']);
    expect(endDocument(inForce, { ...ending, how: 'replaced' })).toMatchObject({ reason: 'replaced-by-what' });
    expect(endDocument(inForce, { ...ending, how: 'replaced', replacedBy: inForce.id })).toMatchObject({
      reason: 'replaced-by-itself',
    });
    const replaced = endDocument(inForce, { ...ending, how: 'replaced', replacedBy: 'document:refreshed' });
    expect(replaced.ok && [replaced.value.status, replaced.value.replacedBy]).toEqual([
      'superseded',
      'document:refreshed',
    ]);
    expect(done.ok && endDocument(done.value, ending)).toMatchObject({ reason: 'ended-already' });
  });
});

describe('an annex', () => {
  const document = aDocument({ annexSignOffs: ['body:sg', 'body:exec'] });
  const annex = anAnnex({ letter: 'A', title: 'Governance boards', signOffs: [] });
  const histories = { changes: [], reviews: [], versions: [aDocumentVersion({ label: '1.0', status: 'approved' })] };
  const signed = (by: `body:${string}`, before = annex) => {
    const done = signOffAnnex(document, before, { by, on: day('2021-07-01'), meetingId: 'meeting:1' });
    if (!done.ok) throw new Error(done.reason);
    return done.value;
  };

  it('waits for each body that the document names', () => {
    expect(awaitedOf(document, annex)).toEqual(['body:sg', 'body:exec']);
    expect(mayJoin(document, annex)).toMatchObject({ reason: 'awaits-sign-off' });
    const once = signed('body:sg');
    expect([once.status, awaitedOf(document, once)]).toEqual([annex.status, ['body:exec']]);
    expect(mayJoin(document, once).ok).toBe(false);
    const twice = signed('body:exec', once);
    expect([twice.status, mayJoin(document, twice).ok]).toEqual(['signed-off', true]);
    expect(signOffAnnex(document, once, { by: 'body:sg', on: day('2021-07-02'), meetingId: null })).toMatchObject({
      reason: 'given-already',
    });
    expect(signOffAnnex(document, once, { by: 'body:other', on: day('2021-07-02'), meetingId: null })).toMatchObject({
      reason: 'not-asked',
    });
  });

  it('that joins makes another version, with the words for its change', () => {
    const both = signed('body:exec', signed('body:sg'));
    expect([joinsOn(document, both), joinsOn(document, annex)]).toEqual(['2021-07-01', null]);
    const joined = joinAnnex({ document, annex: both, histories }, day('2021-07-08'));
    expect(joined.ok && joined.value).toMatchObject({
      annex: { status: 'annexed' },
      version: { label: '1.1', status: 'approved' },
      reason: 'Added Annex A, Governance boards',
    });
    expect(joinAnnex({ document, annex, histories }, day('2021-07-08')).ok).toBe(false);
    const draft = { ...histories, versions: [aDocumentVersion({ label: '0.9', status: 'draft' })] };
    const early = joinAnnex({ document, annex: both, histories: draft }, day('2021-07-08'));
    expect(early.ok && early.value.version).toMatchObject({ label: '0.10', status: 'draft' });
  });
});

describe('the parties', () => {
  it('stand by side, vacancies among them, with the dates of who held the post', () => {
    const post = aPost({
      id: 'post:1',
      holders: [
        { personId: 'person:1', from: day('2019-01-01'), to: day('2020-12-31') },
        { personId: 'person:2', from: day('2021-01-01'), to: null },
      ],
    });
    const seats = [
      aSeat({ side: 'GM', order: 'a0', holder: 'post:1' }),
      aSeat({ side: 'NPS', order: 'a1', holder: null }),
      aSeat({ side: 'GM', order: 'a2', holder: 'person:9' }),
      aSeat({ side: 'GM', order: 'a3', to: day('2020-01-01') }),
    ];
    const sides = partiesBySide(seats, [post], day('2021-05-12'));
    expect(sides.map(({ side, seats: held }) => [side, held.map(({ seat }) => seat.holder)])).toEqual([
      ['GM', ['post:1', 'person:9']],
      ['NPS', [null]],
    ]);
    expect(sides[0]?.seats[0]?.holdings.map(({ personId }) => personId)).toEqual(['person:2', 'person:1']);
  });

  it('each have a ratification, awaited until their board has said', () => {
    const document = aDocument({ parties: ['party:1', 'party:2'] });
    const rows = [aRatification({ partyId: 'party:2', status: 'ratified' })];
    expect(ratificationsOf(document, rows).map(({ partyId, row }) => [partyId, row?.status])).toEqual([
      ['party:1', undefined],
      ['party:2', 'ratified'],
    ]);
    expect(isRatified(document, rows)).toBe(false);
    expect(isRatified({ parties: ['party:2'] }, rows)).toBe(true);
    const draft = { ...ratificationDraft(null), status: 'ratified', by: 'Cabinet' };
    expect(readRatificationDraft(draft)).toMatchObject({ problems: { version: 'missing', date: 'missing' } });
    const read = readRatificationDraft({ ...draft, version: '1.0', date: '3/12/20' });
    expect(read.ok && read.value).toMatchObject({ status: 'ratified', by: 'Cabinet', date: { day: '2020-12-03' } });
    const sent = ratificationDraft(aRatification({ sentOn: day('2021-06-01') }));
    expect(sent.sentOn).toBe('1 June 2021');
    expect(readRatificationDraft({ ...sent, sentOn: '2/6/21' })).toMatchObject({ value: { sentOn: '2021-06-02' } });
    expect(readRatificationDraft({ ...sent, sentOn: '' })).toMatchObject({ value: { sentOn: null } });
    expect(readRatificationDraft({ ...sent, sentOn: 'June' })).toMatchObject({ problems: { sentOn: 'not-a-day' } });
  });

  it('are found behind the names in their signature blocks', () => {
    const known = {
      ...NOBODY_KNOWN,
      parties: [aParty({ id: 'party:1', name: 'Ministry of Justice', shortName: 'MoJ' })],
      posts: [aPost({ id: 'post:1', title: 'Secretary of State for Justice', partyId: 'party:1' })],
    };
    expect(partySigning('Ministry of Justice', known)).toBe('party:1');
    expect(partySigning('the SECRETARY OF STATE FOR JUSTICE (MoJ)', known)).toBe('party:1');
    expect(partySigning('Somebody Else', known)).toBeNull();
    const row = aSignatory({ onBehalfOf: 'Ministry of Justice', name: 'ANN MARSH', position: 'Director' });
    const read = readSignatoryDraft(signatoryDraft(row), known);
    expect(read.ok && read.value).toMatchObject({ partyId: 'party:1', name: 'ANN MARSH', personId: null });
    expect(readSignatoryDraft(signatoryDraft(null), known)).toMatchObject({ problems: { onBehalfOf: 'missing' } });
  });
});

describe('the terms as typed', () => {
  it('read back as they were, and months are numbers', () => {
    const fields = { term: 'Until replaced.', noticeMonths: 6, reviewEvery: null, annexSignOffs: ['body:sg'] } as const;
    const read = readAgreementDraft(agreementDraft(fields));
    expect(read.ok && read.value).toEqual(fields);
    expect(readAgreementDraft({ ...agreementDraft(fields), noticeMonths: 'six' })).toMatchObject({
      problems: { noticeMonths: 'not-a-number' },
    });
    expect(readAgreementDraft({ ...agreementDraft(fields), reviewEvery: '121' })).toMatchObject({
      problems: { reviewEvery: 'too-many' },
    });
  });
});

describe('the reminders', () => {
  const document = aDocument({
    ...{ id: 'document:1', shortTitle: 'MoU', status: 'agreed', parties: ['party:1'], kind: 'memorandum' },
    ...{ nextReview: day('2021-07-01'), annexSignOffs: ['body:sg', 'body:exec'] },
  });
  const rows: ReminderRows = {
    documents: [document],
    documentVersions: [
      aDocumentVersion({
        documentId: 'document:1',
        label: '0.8',
        status: 'in-review',
        circulatedOn: day('2021-05-01'),
      }),
    ],
    reviews: [],
    annexes: [
      anAnnex({
        ...{ documentId: 'document:1', letter: 'A', title: 'Boards', status: 'announced' },
        signOffs: [
          {
            by: 'body:sg',
            on: { text: 'x', day: day('2021-05-01'), precision: 'day', inferred: false },
            meetingId: null,
          },
        ],
      }),
    ],
    ratifications: [
      aRatification({ documentId: 'document:1', partyId: 'party:1', sentOn: day('2021-05-10'), status: 'awaited' }),
    ],
    nameOf: (id) => id,
  };
  const kinds = (changed: Partial<ReminderRows>, today = '2021-05-20') =>
    documentReminders({ ...rows, ...changed }, day(today)).map(({ kind, due, late }) => [kind, due, late]);

  it('come soonest first, late ones marked', () => {
    expect(kinds({})).toEqual([
      ['sign-off', null, false],
      ['circulated', '2021-05-15', true],
      ['ratification', '2021-06-07', false],
      ['review', '2021-07-01', false],
    ]);
  });

  it('go when what they ask for is done', () => {
    const reviews = [aReview({ subjectId: 'document:1', version: 'v0.8' })];
    expect(kinds({ reviews }).map(([kind]) => kind)).not.toContain('circulated');
    const ratifications = [aRatification({ documentId: 'document:1', partyId: 'party:1', status: 'ratified' })];
    expect(kinds({ ratifications }).map(([kind]) => kind)).toContain('execution');
    expect(kinds({ documents: [{ ...document, nextReview: day('2021-07-02') }] }).map(([kind]) => kind)).not.toContain(
      'review',
    );
  });

  it('say when notice runs out, and that it has', () => {
    const given = giveNotice({ ...inForce, id: 'document:1' }, notice);
    const documents = given.ok ? [given.value] : [];
    const only = { documents, documentVersions: [], annexes: [], ratifications: [] };
    expect(kinds(only, '2021-09-01')).toEqual([['notice', '2022-02-28', false]]);
    expect(documentReminders({ ...rows, ...only }, day('2022-03-01'))[0]?.sentence).toContain('record that it ended');
  });

  it('are none of a document that has ended', () => {
    const ended = { on: day('2021-01-01'), how: 'terminated', reason: '' } as const;
    expect(kinds({ documents: [{ ...document, ended }] })).toEqual([]);
  });
});
