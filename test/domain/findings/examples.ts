/**
 * For each rule one set of records that raises it and one that does not.
 *
 * The second is as near to the first as can be: what makes the difference is the
 * matter of the rule.
 */
import type { LeadRole } from '#domain/commissioning/co-commissioned-service.ts';
import type { AnyRecord } from '#domain/records.ts';
import {
  aBody,
  aChange,
  aDecision,
  aDocument,
  aDocumentVersion,
  aMeeting,
  aMinute,
  anAction,
  anAgendaItem,
  anAnnex,
  anAttendance,
  anEscalation,
  aParty,
  aPerson,
  aPost,
  aRatification,
  aRecommendation,
  aReview,
  aRisk,
  aSeries,
  aService,
} from '#test/builders.ts';
import { day, written } from './a-book.ts';

interface Pair {
  readonly raises: readonly AnyRecord[];
  readonly passes: readonly AnyRecord[];
}

const mou = aDocument({ id: 'document:1' });
const withText = (text: string): readonly AnyRecord[] => [mou, aDocumentVersion({ documentId: mou.id, text })];
const texts = (raises: string, passes: string): Pair => ({ raises: withText(raises), passes: withText(passes) });
const made = (version: string, date: string, order = 'a0') =>
  aChange({ version, order, date: written(date), author: { name: 'Ann', personId: null, partyId: null } });
const agreement = (fields: Parameters<typeof aDocument>[0]) => aDocument({ id: 'document:1', ...fields });
const signed = (fields: object) => ({
  required: 'Director',
  requiredPost: null,
  condition: 'In all cases',
  signedAs: 'Director',
  signedPost: null,
  signedBy: null,
  signedOn: null,
  verdict: null,
  comments: '',
  method: '',
  evidence: null,
  digest: null,
  ...fields,
});
const director = { post: null, title: 'Director', from: null };
const byCorrespondence = {
  taken: 'by-correspondence' as const,
  made: written('5 May 2021'),
};
const provider = (name: string, lead: boolean) => ({ who: 'party:1' as const, name, lead });
const locality = (...providers: readonly ReturnType<typeof provider>[]) => ({
  place: 'Northtown',
  providers,
  agreementId: null,
});
const lead = (role: LeadRole) => ({ role, who: 'party:1' as const, name: 'The Authority' });
const owner = (name: string) => ({ who: 'person:1' as const, name, lead: true });
const held = aMeeting({ id: 'meeting:1', status: 'held', minutes: 'circulated' });
const whole = aBody({
  quorum: { text: 'four members', count: 4 },
  chairs: ['post:1'],
  secretariat: ['post:2'],
  lines: [{ line: 'reports-to', to: 'body:9', quote: '' }],
});

export const EXAMPLES: Readonly<Record<string, Pair>> = {
  'action-and-apologies': {
    raises: [
      anAction({ meetingId: 'meeting:1', text: 'Ann to tell Zoe Wild.' }),
      anAttendance({ group: 'apologies', name: 'Zoe Wild' }),
    ],
    passes: [anAction({ meetingId: 'meeting:1', text: 'Ann to tell Zoe Wild.' }), anAttendance({ name: 'Zoe Wild' })],
  },
  'action-closed-before-agreed': {
    raises: [anAction({ agreedOn: day('2021-05-12'), closedOn: day('2021-05-11') })],
    passes: [anAction({ agreedOn: day('2021-05-12'), closedOn: day('2021-05-12') })],
  },
  'action-without-due-date': {
    raises: [anAction({ due: null })],
    passes: [anAction({ due: written('spring') }), anAction({ due: null, status: 'closed' })],
  },
  'action-without-owner': { raises: [anAction()], passes: [anAction({ owners: [owner('Ann')] })] },
  'action-without-reference': {
    raises: [held, anAction({ meetingId: held.id })],
    passes: [{ ...held, minutes: 'draft' }, anAction({ meetingId: held.id })],
  },
  'ambiguous-name': {
    raises: [aBody({ aliases: [{ name: 'The Board', seenIn: 'MoU', ambiguous: true }] })],
    passes: [aBody({ aliases: [{ name: 'The Group', seenIn: 'MoU', ambiguous: false }] })],
  },
  'annex-absent': {
    raises: [mou, anAnnex({ status: 'announced' })],
    passes: [mou, anAnnex({ status: 'announced', fileId: 'file:1' }), anAnnex({ status: 'withdrawn' })],
  },
  'annex-without-sign-offs': {
    raises: [mou, anAnnex({ status: 'annexed', signOffs: [{ by: 'body:1', on: null, meetingId: null }] })],
    passes: [mou, anAnnex({ status: 'annexed', signOffs: [{ by: 'body:1', on: null, meetingId: 'meeting:1' }] })],
  },
  'approved-unsigned': {
    raises: [aDecision({ status: 'approved', route: [director] })],
    passes: [
      aDecision({ status: 'recommended', route: [director] }),
      aDecision({ status: 'approved', route: [director], signOffs: [signed({ verdict: 'approved' })] }),
      aDecision({ status: 'approved', route: [director], enteredFromElsewhere: true }),
    ],
  },
  'bracket-left-open': texts('A list (of two, and no end.', 'A list (of two), ended.\na) the first\nb) the second'),
  'change-blank': {
    raises: [mou, aChange({ date: null })],
    passes: [mou, made('0.1', '6 / 8/ 20')],
  },
  'changed-after-signing': {
    raises: [aDecision({ route: [director], signOffs: [signed({ verdict: 'approved', digest: 'of other words' })] })],
    passes: [aDecision({ route: [director], signOffs: [signed({ verdict: 'approved', digest: null })] })],
  },
  'clause-outside-its-section': texts('## 8. Timescales\n10.1 It runs on.', '## 8. Timescales\n8.1 It runs on.'),
  'contact-blank': {
    raises: [aDecision({ status: 'approved' })],
    passes: [aDecision({ status: 'approved', contact: 'Ann' }), aDecision({ status: 'proposed' })],
  },
  'contents-disagree': texts(
    '## Contents\nOverview\t4\n## 1. Overview\n## 2. Context',
    '## Contents\nOverview\t4\nContext\t5\n## 1. Overview\n## 2. Context\n### A smaller heading',
  ),
  'correspondence-not-reported': {
    raises: [held, aDecision({ ...byCorrespondence, bodyId: held.bodyId })],
    passes: [
      aDecision({ ...byCorrespondence, bodyId: held.bodyId }),
      aMeeting({ bodyId: held.bodyId, heldOn: day('2021-04-01'), status: 'held' }),
      aMeeting({ bodyId: held.bodyId, heldOn: day('2021-06-01'), status: 'planned' }),
    ],
  },
  'dated-other-than-published': {
    raises: [aDocument({ title: 'Justice Devolution Memorandum of Understanding', dated: written('July 2019') })],
    passes: [aDocument({ title: 'Justice Devolution Memorandum of Understanding', dated: written('May 2019') })],
  },
  'decided-before-its-meeting': {
    raises: [held, aDecision({ meetingId: held.id, made: written('11 May 2021') })],
    passes: [held, aDecision({ meetingId: held.id, made: written('12 May 2021') })],
  },
  'decision-dates-out-of-order': {
    raises: [aDecision({ made: written('1 November 2021'), published: written('31 October 2021') })],
    passes: [aDecision({ made: written('1 November 2021'), published: written('1 November 2021') })],
  },
  'document-required-absent': { raises: [aDocument({ status: 'required' })], passes: [aDocument({ status: 'draft' })] },
  'drafting-query-left-in': texts('The VCSE sector [?] matters.', 'The VCSE sector [see Annex A] matters. Does it?'),
  'escalation-past-its-day': {
    raises: [held, anEscalation({ neededBy: written('11 May 2021') })],
    passes: [
      held,
      anEscalation({ neededBy: written('12 May 2021') }),
      anEscalation({ neededBy: written('11 May 2021'), status: 'answered' }),
      anEscalation({ neededBy: written('spring 2021') }),
    ],
  },
  'escalation-receipt-not-minuted': {
    raises: [held, anEscalation({ steps: [{ ...step('meeting:1'), step: 'considered' }] })],
    passes: [
      held,
      anEscalation({ steps: [{ ...step('meeting:1'), step: 'considered', minuteId: 'minute:1' }] }),
      anEscalation({ steps: [{ ...step(null), step: 'answered', rung: 'post:1', evidence: 'file:1' }] }),
      anEscalation({ steps: [step('meeting:1')] }),
    ],
  },
  'executed-unratified': {
    raises: [
      agreement({ parties: ['party:1'], executedVersion: '1.0', status: 'in-force' }),
      aRatification({ partyId: 'party:1', status: 'awaited' }),
    ],
    passes: [
      agreement({ parties: ['party:1'], executedVersion: '1.0', status: 'in-force' }),
      aRatification({ partyId: 'party:1', status: 'ratified' }),
    ],
  },
  'execution-date-without-day': {
    raises: [agreement({ dated: written('June 2021') })],
    passes: [agreement({ dated: written('21 June 2021') }), aDocument({ kind: 'report', dated: written('June 2021') })],
  },
  'heading-empty': {
    raises: [aDecision({ status: 'approved', sections: [{ heading: 'Background papers', text: '' }] })],
    passes: [
      aDecision({ status: 'approved', sections: [{ heading: 'Background papers', text: 'None.' }] }),
      aDecision({ status: 'recommended', sections: [{ heading: 'Background papers', text: '' }] }),
    ],
  },
  'history-out-of-order': {
    raises: [mou, made('0.1', '11/09/20', 'a0'), made('0.2', '6/8/20', 'a1')],
    passes: [mou, made('0.9', '6/8/20', 'a0'), made('0.10', '11/09/20', 'a1')],
  },
  'key-decision-unreasoned': {
    raises: [aDecision({ money: { lines: [], statedTotal: 60_000_000, threshold: null } })],
    passes: [aDecision(), aDecision({ keyReason: 'Under the threshold', allocations: [place('A'), place('B')] })],
  },
  'lead-not-stated': {
    raises: [
      aDecision({ allocations: [{ place: 'Oldham', providers: [provider('One', false), provider('Two', false)] }] }),
    ],
    passes: [
      aDecision({ allocations: [{ place: 'Oldham', providers: [provider('One', true), provider('Two', false)] }] }),
    ],
  },
  'link-dead': {
    raises: [held, aMinute({ text: 'It advised ([see notes here](#)).' })],
    passes: [held, aMinute({ text: 'It advised ([see notes here](https://example.org/notes)).' })],
  },
  'locality-lead-not-stated': {
    raises: [aService({ localities: [locality(provider('One', false), provider('Two', false))] })],
    passes: [
      aService({
        localities: [locality(provider('One', true), provider('Two', false)), locality(provider('One', false))],
      }),
    ],
  },
  'many-names': {
    raises: [aBody({ name: 'Justice Executive', aliases: [named('Joint Executive'), named('Justice Board')] })],
    passes: [aBody({ name: 'Justice Executive', aliases: [named('the Executive'), named('The Justice executive')] })],
  },
  'next-meeting-not-dated': {
    raises: [held],
    passes: [held, anAgendaItem({ standing: 'date-of-next-meeting' })],
  },
  'no-approved-version': {
    raises: [agreement({ status: 'in-force' }), aDocumentVersion({ label: '0.8' })],
    passes: [agreement({ status: 'in-force' }), aDocumentVersion({ label: '0.8' }), aDocumentVersion({ label: '1.0' })],
  },
  'notice-after-due': {
    raises: [aDecision({ firstPublished: written('08/08/2022'), due: written('30 May 2022') })],
    passes: [aDecision({ firstPublished: written('1 May 2022'), due: written('30 May 2022') })],
  },
  'number-left-out': texts('Priority – Preventing violence.', 'Priority 2 – Preventing violence.'),
  'numbers-conflict': texts(
    '3 top tier authorities met.\nThe 4 Top Tier Authorities agreed.',
    '3 top tier authorities met.',
  ),
  'owner-in-short-form': {
    raises: [
      anAction({ meetingId: 'meeting:1', owners: [owner('Chris Stacey')] }),
      anAttendance({ personId: 'person:1', name: 'Christopher Stacey' }),
    ],
    passes: [
      anAction({ meetingId: 'meeting:1', owners: [owner('Christopher Stacey')] }),
      anAttendance({ personId: 'person:1', name: 'Christopher Stacey' }),
    ],
  },
  'owner-is-a-role': {
    raises: [anAction({ owners: [{ who: null, name: 'Secretariat', lead: true }] })],
    passes: [anAction({ owners: [{ who: null, name: 'Ann Officer', lead: true }] })],
  },
  'owner-left-out': texts(
    'A plan will be developed by, with oversight.',
    'A plan will be developed by Ann, with oversight.',
  ),
  'parties-differ-from-signatories': {
    raises: [
      agreement({ parties: ['party:1'] }),
      aParty({ id: 'party:1', name: 'Probation Service' }),
      aDocumentVersion({ text: 'SIGNED for and on behalf of the SECRETARY OF STATE' }),
    ],
    passes: [
      agreement({ parties: ['party:1'] }),
      aParty({ id: 'party:1', name: 'Ministry of Justice' }),
      aPost({ title: 'Secretary of State', partyId: 'party:1' }),
      aDocumentVersion({ text: 'SIGNED for and on behalf of the SECRETARY OF STATE (MoJ)' }),
    ],
  },
  'previous-notes-not-agreed': {
    raises: [held],
    passes: [
      aSeries({ id: 'series:1', anchor: held.heldOn }),
      { ...held, seriesId: 'series:1' },
      aMeeting({ status: 'held', minutes: 'draft' }),
    ],
  },
  'provider-spellings': {
    raises: [aDecision({ allocations: [place('POPs'), place('PoPs')] })],
    passes: [aDecision({ allocations: [place('POPs'), place('POPs')] })],
  },
  'recommendation-without-addressee': {
    raises: [aRecommendation()],
    passes: [aRecommendation({ addressees: [{ who: null, name: 'The ministry' }] })],
  },
  'reference-to-re-check': texts(
    'It must comply with the Procurement Contracts Regulations 2015.',
    'It must comply with the Procurement Act 2023.',
  ),
  'reference-used-twice': {
    raises: [anAction({ reference: 'SG/2021/A1' }), anAction({ reference: 'SG/2021/A1' })],
    passes: [anAction({ reference: 'SG/2021/A1' }), aMeeting({ reference: 'SG/2021/A1' }), anAction(), anAction()],
  },
  'reporting-line-not-stated': {
    raises: [aBody()],
    passes: [whole, aBody({ status: 'planned' }), aBody({ runElsewhere: true })],
  },
  'review-date-differs-from-meeting': {
    raises: [mou, held, aReview({ date: written('13/5/21'), meetingId: held.id })],
    passes: [mou, held, aReview({ date: written('12/5/21'), meetingId: held.id })],
  },
  'reviewed-not-in-change-history': {
    raises: [mou, made('0.7', '27/11/20'), aReview({ version: '0.8' })],
    passes: [mou, made('v0.7', '27/11/20'), aReview({ version: '0.7' }), aReview({ version: null })],
  },
  'risk-review-overdue': {
    raises: [held, aRisk({ reviewOn: day('2021-05-11') })],
    passes: [held, aRisk({ reviewOn: day('2021-05-12') }), aRisk({ reviewOn: day('2021-05-11'), status: 'closed' })],
  },
  'risk-without-owner': {
    raises: [aRisk()],
    passes: [aRisk({ owners: [owner('Ann')] }), aRisk({ status: 'closed' })],
  },
  'sentence-repeated': texts(
    'The committee has today published its interim report on the whole programme.\nThe committee has today published its interim report on the programme.',
    'The committee has today published its interim report.\nThe committee has yet to publish any final report at all.',
  ),
  'service-lead-not-one': {
    raises: [
      aService({
        leads: [
          lead('lead-commissioner'),
          lead('contracting-party'),
          lead('contracting-party'),
          lead('lead-contract-manager'),
        ],
      }),
    ],
    passes: [
      aService({ leads: [lead('lead-commissioner'), lead('contracting-party'), lead('lead-contract-manager')] }),
      aService({ status: 'ended' }),
    ],
  },
  'signatory-unknown': {
    raises: [aDecision({ signOffs: [signed({ signedAs: 'Director', signedPost: 'post:gone' })] })],
    passes: [
      aPost({ id: 'post:1', title: 'Director' }),
      aDecision({ signOffs: [signed({ signedAs: 'the Director' }), signed({ signedPost: 'post:1' })] }),
    ],
  },
  'signature-block-blank': texts(
    'SIGNED for and on behalf of the Authority\nSignature\nDate',
    'SIGNED for and on behalf of the Authority\nSignature: A Member\nDate: 1 June 2021',
  ),
  'signed-by-another-post': {
    raises: [aDecision({ signOffs: [signed({ required: 'Assistant Director' })] })],
    passes: [aDecision({ signOffs: [signed({ required: 'the Director' })] })],
  },
  'superseded-version-reviewed': {
    raises: [mou, made('0.6a', '17/11/20'), aReview({ version: '0.6', date: written('19/11/20') })],
    passes: [mou, made('0.6a', '17/11/20'), aReview({ version: '0.6a', date: written('19/11/20') })],
  },
  'terms-not-stated': {
    raises: [aBody()],
    passes: [whole, aBody({ status: 'ended' }), aBody({ runElsewhere: true })],
  },
  'text-noise': texts('Mem\tnorandum of Understanding', 'Version\tReason\tAuthor'),
  'total-does-not-add-up': {
    raises: [aDecision({ money: { lines: [{ label: 'Bolton', amount: 100 }], statedTotal: 101, threshold: null } })],
    passes: [aDecision({ money: { lines: [{ label: 'Bolton', amount: 100 }], statedTotal: 100, threshold: null } })],
  },
  'two-date-formats': {
    raises: [aDecision({ firstPublished: written('08/08/2022'), due: written('30 May 2022') })],
    passes: [aDecision({ firstPublished: written('8 August 2022'), due: written('30 May 2022') })],
  },
  'two-titles-for-one-post': {
    raises: [
      aPost({ title: 'NPS Head of Community Integration', partyId: 'party:1' }),
      aPost({ title: 'GM Head of Integrated Community Services', partyId: 'party:1' }),
    ],
    passes: [
      aPost({ title: 'Director of Police and Crime', partyId: 'party:1' }),
      aPost({ title: 'Assistant Director of Police and Crime', partyId: 'party:1' }),
      aPerson(),
    ],
  },
  'weekday-wrong': {
    raises: [aDecision({ made: written('Tuesday 1 November 2021') })],
    passes: [aDecision({ made: written('MONDAY, 1ST NOVEMBER, 2021') })],
  },
  'weekday-wrong-in-text': {
    raises: [held, aMinute({ text: 'We meet on Monday 12 May 2021.' })],
    passes: [held, aMinute({ text: 'We meet on Wednesday 12 May 2021 at 10:00.' })],
  },
};

function step(meetingId: 'meeting:1' | null) {
  return {
    step: 'accepted' as const,
    rung: 'body:1' as const,
    on: day('2021-05-12'),
    meetingId,
    minuteId: null,
    note: '',
    evidence: null,
  };
}

function named(name: string) {
  return { name, seenIn: 'MoU', ambiguous: false };
}

function place(name: string) {
  return { place: name, providers: [provider(name, true)] };
}
