/**
 * The memorandum of the sample: what it states, and what it leaves unstated (checklist.md §5.7, §5.8).
 */
import { describe, expect, it } from 'vitest';
import { ratificationsOf } from '#domain/document/ratification-draft.ts';
import { partySigning } from '#domain/document/signatory-draft.ts';
import { checkRungs } from '#domain/escalation/escalation-route.ts';
import { compareVersionLabels } from '#domain/kernel/version-label.ts';
import { showWrittenDate } from '#domain/kernel/written-date.ts';
import { isCalled } from '#domain/party/party.ts';
import { findSample, listSample } from './sample-papers.ts';

const bodies = listSample('body');
const changes = listSample('change').filter((change) => change.subjectId === 'document:mou');
const reviews = listSample('review').filter((review) => review.subjectId === 'document:mou');

describe('the memorandum', () => {
  const mou = findSample('document', 'document:mou');

  it('is dated June 2021, to the month only, and keeps the name of its file', () => {
    expect(mou.dated).toEqual({ text: 'June 2021', day: '2021-06-01', precision: 'month', inferred: false });
    expect(mou.originalName).toBe('$p3rkmcz1.docx');
  });

  it('names three parties, which are not its two signatories', () => {
    expect(mou.parties).toEqual(['party:nps', 'party:hmpps', 'party:gmca']);
    expect(mou.note).toContain('Secretary of State for Justice (MoJ)');
  });

  it('states six months’ notice and three ways to end, and that two bodies sign off its annexes', () => {
    expect([mou.noticeMonths, mou.annexSignOffs]).toEqual([6, ['body:steering-group', 'body:executive']]);
    expect(mou.term).toMatch(/ended, replaced .* nothing is delivered/);
    expect([mou.notice, mou.ended, mou.executedVersion]).toEqual([null, null, null]);
  });

  it('awaits ratification by each of its parties, and has two blocks to sign, both blank', () => {
    const rows = ratificationsOf(mou, listSample('ratification'));
    expect(rows.map(({ partyId, row }) => [partyId, row?.status])).toEqual([
      ['party:nps', 'awaited'],
      ['party:hmpps', 'awaited'],
      ['party:gmca', 'awaited'],
    ]);
    const who = { people: listSample('person'), parties: listSample('party'), posts: listSample('post'), bodies };
    const blocks = listSample('signatory');
    expect(blocks.map(({ onBehalfOf, partyId }) => [partySigning(onBehalfOf, who), partyId])).toEqual([
      ['party:moj', 'party:moj'],
      ['party:gmca', 'party:gmca'],
    ]);
    expect(blocks.every(({ name, position, signedOn }) => name === '' && position === '' && signedOn === null)).toBe(
      true,
    );
  });

  it('asks for an agreement with each of the ten localities, none of them there', () => {
    const asked = listSample('document').filter(({ kind }) => kind === 'partnership-agreement');
    expect(asked).toHaveLength(10);
    expect(asked.every(({ status, parentId }) => status === 'required' && parentId === mou.id)).toBe(true);
  });

  it('stands under the Justice Devolution MoU of July 2019', () => {
    expect(mou.parentId).toBe('document:justice-devolution-mou');
    expect(showWrittenDate(findSample('document', 'document:justice-devolution-mou').dated)).toBe('July 2019');
  });

  it('was never approved: its last label is 0.8', () => {
    const labels = listSample('documentVersion').filter((version) => version.documentId === mou.id);
    expect([...labels].sort((a, b) => compareVersionLabels(b.label, a.label))[0]?.label).toBe('0.8');
    expect(labels.some((version) => version.status === 'approved')).toBe(false);
  });

  it('requires an information sharing agreement that is not there', () => {
    expect(findSample('document', 'document:isa')).toMatchObject({ status: 'required', parentId: mou.id });
  });

  it('has an Annex A that is announced and three annexes to be annexed, none signed off by either body', () => {
    const annexes = listSample('annex');
    expect(annexes.map((annex) => [annex.letter, annex.title, annex.status])).toEqual([
      ['A', 'Schematic of the GMCA governance boards', 'announced'],
      ['', 'Governance Structure Diagram', 'to-be-annexed'],
      ['', 'GM Programme Plan', 'to-be-annexed'],
      ['', 'Infosec standards', 'to-be-annexed'],
    ]);
    for (const annex of annexes)
      expect(annex.signOffs.map(({ by, on }) => [by, on])).toEqual([
        ['body:steering-group', null],
        ['body:executive', null],
      ]);
  });
});

describe('its Change history', () => {
  it('prints eight rows in order, with 0.3 blank where the paper is blank', () => {
    expect(
      changes.map(({ version, reason, author, date }) => [version, reason, author?.name ?? '', showWrittenDate(date)]),
    ).toEqual([
      ['0.1', 'Initial draft', 'Alison Connelly', '6 August 2020'],
      ['0.2', 'HMPPS edits', 'Janet Phillipson', '11 September 2020'],
      ['0.3', 'GM edits', '', ''],
      ['0.4', 'HMPPS edits', 'Janet Phillipson', '15 October 2020'],
      ['0.5', 'Further edits following 29/10/20 GMCA / HMPPS call', 'Chris Taylor', '29 October 2020'],
      ['0.6', 'Edits following discussion on 6th Nov', 'Alison Connelly', '10 November 2020'],
      ['0.6a', 'Edits (MOJ/GLD)', 'Elliot Woodruff', '17 November 2020'],
      ['0.7', 'Edits GMCA', 'Alison Connelly', '27 November 2020'],
    ]);
    expect(changes[2]).toMatchObject({ author: null, date: null });
  });

  it('keeps the dates as the paper wrote them', () => {
    expect(changes.map(({ date }) => date?.text ?? null)).toEqual([
      '6 / 8/ 20',
      '11/09/20',
      null,
      '15/10/20',
      '29/10/20',
      '10/11/20',
      '17/11/20',
      '27/11/20',
    ]);
  });

  it('has dates that never fall as versions rise', () => {
    const days = changes.flatMap(({ date }) => (date?.day ? [date.day] : []));
    expect([...days].sort()).toEqual(days);
    expect([...changes].sort((a, b) => compareVersionLabels(a.version, b.version))).toEqual(changes);
  });
});

describe('its Review history', () => {
  it('prints three rows with 0.8 reviewed at the Steering Group of 12 May 2021', () => {
    expect(reviews.map(({ who, version, date }) => [who, version, showWrittenDate(date)])).toEqual([
      ['GM Offender Management Partnership Board', '0.6', '19 November 2020'],
      ['GM Justice and Rehabilitation Executive', '0.7', '3 December 2020'],
      ['GM IRS Steering Group', '0.8', '12 May 2021'],
    ]);
    const last = reviews[2];
    expect(last && [last.meetingId, last.minuteId]).toEqual(['meeting:sg-2021-05-12', 'minute:sg-2021-05-12-mou']);
  });

  it('reviewed 0.8, for which the Change history has no row', () => {
    expect(changes.some(({ version }) => version === '0.8')).toBe(false);
  });

  it('reviewed 0.6 two days after 0.6a had replaced it', () => {
    const replaced = changes.find(({ version }) => version === '0.6a')?.date?.day ?? '';
    expect([reviews[0]?.version, replaced < (reviews[0]?.date?.day ?? '')]).toEqual(['0.6', true]);
  });

  it('calls its reviewers what they are called', () => {
    for (const review of reviews) expect(bodies.find((body) => isCalled(body, review.who))?.id).toBe(review.reviewer);
  });
});

describe('the bodies of the memorandum', () => {
  it('stand in the lines that the papers state, and in no other', () => {
    expect(bodies.flatMap((body) => body.lines.map(({ line, to }) => [body.id, line, to]))).toEqual([
      ['body:steering-group', 'escalates-to', 'body:joint-meetings'],
      ['body:hmpps-delivery-board', 'supports', 'body:steering-group'],
      ['body:executive', 'accountable-to', 'post:deputy-mayor'],
      ['body:ompb', 'assures', 'body:executive'],
      ['body:ompb', 'reports-to', 'body:executive'],
      ['body:working-groups', 'escalates-to', 'body:steering-group'],
    ]);
  });

  it('state a quorum or a secretariat nowhere, and the Steering Group no chair', () => {
    expect(bodies.filter((body) => body.quorum !== null || body.secretariat.length > 0)).toEqual([]);
    expect(findSample('body', 'body:steering-group').chairs).toEqual([]);
  });

  it('have the chairs that are stated', () => {
    expect(bodies.flatMap((body) => body.chairs.map((chair) => [body.id, chair]))).toEqual([
      ['body:executive', 'post:deputy-mayor'],
      ['body:ompb', 'post:regional-probation-director'],
      ['body:ompb', 'party:gmp'],
      ['body:operational-board', 'post:head-of-operations'],
    ]);
  });

  it('know the executive by five other names, and “The Board” as ambiguous', () => {
    expect(findSample('body', 'body:executive').aliases).toHaveLength(5);
    const board = findSample('body', 'body:ompb');
    expect(board.aliases.find(({ name }) => name === 'The Board')?.ambiguous).toBe(true);
    expect(isCalled(board, 'The Board')).toBe(false);
  });

  it('have short names that are all different', () => {
    expect(new Set(bodies.map((body) => body.shortName)).size).toBe(bodies.length);
  });

  it('meet fortnightly where that is stated', () => {
    const fortnightly = bodies.filter((body) => body.cadence?.everyWeeks === 2).map((body) => body.id);
    expect(fortnightly).toEqual(['body:steering-group', 'body:joint-core-group']);
  });

  it('seat the Identified Parties by side: one for GM, one for HMPPS, two for NPS', () => {
    const seats = listSample('seat').filter((seat) => seat.bodyId === 'body:steering-group');
    expect(seats.map(({ side, holder }) => [side, holder])).toEqual([
      ['GM', 'post:ca-cjs-principal'],
      ['HMPPS', 'post:deputy-director-probation-reform'],
      ['NPS', 'post:regional-probation-director'],
      ['NPS', 'post:head-of-integrated-community-services'],
    ]);
  });

  it('are joined by three ladders, none of them a circle', () => {
    const routes = listSample('escalationRoute');
    expect(routes.map((route) => route.rungs.map(({ who }) => who))).toEqual([
      ['body:working-groups', 'body:steering-group', 'body:joint-meetings'],
      [
        'post:contract-and-partnership-staff',
        'post:head-of-community-integration',
        'post:regional-probation-director',
        'post:chief-probation-officer',
        'body:nps-higher-leadership',
      ],
      ['body:ompb', 'body:executive', 'post:deputy-mayor'],
    ]);
    expect(routes.every((route) => checkRungs(route.rungs).ok)).toBe(true);
  });
});
