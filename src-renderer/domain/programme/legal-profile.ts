/**
 * The legal profiles, P0 to P4, as data (rules.md §4.1).
 *
 * Which law a body meets under decides what notice it owes, whether an item may be
 * exempt, and whether decisions can be called in. None of this is legal advice:
 * each number carries its source, and where a source leaves something open the
 * words say so. P0 has no law but its own memorandum and terms of reference.
 */
import type { Counting } from '../kernel/clear-days.ts';
import type { WallTime } from '../kernel/wall-time.ts';
import type { LegalProfile } from './programme.ts';

/** A period of notice, the rule it comes from and the paper that states it. */
export interface Notice {
  readonly clearDays: number;
  readonly counting: Counting;
  readonly rule: string;
  readonly source: string;
}

export interface CallIn {
  readonly workingDays: number;
  readonly at: WallTime;
  readonly rule: string;
  readonly source: string;
}

export interface CallInHold {
  /** Calendar days a direction may hold it, from the day it is called in. */
  readonly days: number;
  /** Calendar days from the scrutiny committee's recommendations. */
  readonly reconsiderWithin: number;
  readonly rule: string;
  readonly source: string;
}

export interface LegalProfileRules {
  readonly profile: LegalProfile;
  readonly name: string;
  readonly appliesTo: string;
  readonly instruments: readonly string[];
  /** The least notice of a meeting, its agenda and reports. Null: no law fixes one. */
  readonly meetingNotice: Notice | null;
  /** What to say of notice where no law fixes one; otherwise of the floor. */
  readonly onNotice: string;
  /** Whether an item may be exempt under Schedule 12A, with its public-interest test (M-13, M-14). */
  readonly exemptParagraphs: boolean;
  readonly keyDecisionNotice: Notice | null;
  /** First and second notice of a meeting held in private (D-08). */
  readonly privateMeetingNotices: readonly [Notice, Notice] | null;
  readonly callIn: CallIn | null;
  /** How long a called-in decision may be held, and how soon it is reconsidered (D-11). */
  readonly callInHold: CallInHold | null;
}

const LGA = 'Local Government Act 1972 ss.100A(6) and 100B, as amended by SI 2002/715';

const FIVE_CLEAR_DAYS: Notice = { clearDays: 5, counting: 'working', rule: 'D-02, D-03', source: LGA };

const keyDecision = (source: string): Notice => ({ clearDays: 28, counting: 'calendar', rule: 'D-05', source });

const CALL_IN: CallIn = {
  workingDays: 5,
  at: '16:00' as WallTime,
  rule: 'D-10',
  source: 'Local practice: Salford, effective at 4pm on the fifth working day after publication',
};

const FIVE_CLEAR_SENTENCE =
  'Five clear days, counted as weekdays that are not bank holidays: neither the day of issue nor the day of the meeting counts.';

export const LEGAL_PROFILE_RULES: Readonly<Record<LegalProfile, LegalProfileRules>> = {
  P0: {
    profile: 'P0',
    name: 'Partnership group without a statute',
    appliesTo: 'Steering groups, core groups and delivery boards that meet under a memorandum',
    instruments: ['The memorandum of understanding and the terms of reference'],
    meetingNotice: null,
    onNotice: 'No statute fixes notice for this group: the house rule holds.',
    exemptParagraphs: false,
    keyDecisionNotice: null,
    privateMeetingNotices: null,
    callIn: null,
    callInHold: null,
  },
  P1: {
    profile: 'P1',
    name: 'Combined authority',
    appliesTo: 'A combined authority, its Mayor and those who exercise its functions',
    instruments: [
      'Combined Authorities (Overview and Scrutiny Committees, Access to Information and Audit Committees) Order 2017, SI 2017/68',
      'Local Government Act 1972 Part VA',
    ],
    meetingNotice: FIVE_CLEAR_DAYS,
    onNotice: FIVE_CLEAR_SENTENCE,
    exemptParagraphs: true,
    keyDecisionNotice: keyDecision('SI 2017/68 art 11(2)–(3)'),
    privateMeetingNotices: null,
    callIn: CALL_IN,
    callInHold: {
      days: 14,
      reconsiderWithin: 10,
      rule: 'D-11',
      source: 'SI 2017/68 art 7, read in its parallel for combined county authorities: verify',
    },
  },
  P2: {
    profile: 'P2',
    name: 'Local authority executive',
    appliesTo: 'Councils with a leader or mayor and a cabinet',
    instruments: [
      'Local Authorities (Executive Arrangements) (Meetings and Access to Information) (England) Regulations 2012, SI 2012/2089',
      'Local Government Act 1972 Part VA',
    ],
    meetingNotice: { ...FIVE_CLEAR_DAYS, source: 'SI 2012/2089 regs 6–7' },
    onNotice: FIVE_CLEAR_SENTENCE,
    exemptParagraphs: true,
    keyDecisionNotice: keyDecision('SI 2012/2089 reg 9'),
    privateMeetingNotices: [
      { clearDays: 28, counting: 'calendar', rule: 'D-08', source: 'SI 2012/2089 reg 5' },
      { clearDays: 5, counting: 'working', rule: 'D-08', source: 'SI 2012/2089 reg 5' },
    ],
    callIn: CALL_IN,
    callInHold: null,
  },
  P3: {
    profile: 'P3',
    name: 'Police and crime commissioner functions',
    appliesTo: 'A Mayor or Deputy Mayor acting as police and crime commissioner',
    instruments: ['Elected Local Policing Bodies (Specified Information) Order 2011, SI 2011/3050 as amended'],
    meetingNotice: null,
    onNotice:
      'SI 2011/3050 has decisions of significant public interest published and fixes no notice of meetings: the house rule holds.',
    exemptParagraphs: false,
    keyDecisionNotice: null,
    privateMeetingNotices: null,
    callIn: null,
    callInHold: null,
  },
  P4: {
    profile: 'P4',
    name: 'Police and crime panel',
    appliesTo: 'A police and crime panel',
    instruments: [
      'Police Reform and Social Responsibility Act 2011 s.28',
      'Local Government Act 1972 Part VA, as applied to panels',
    ],
    meetingNotice: { ...FIVE_CLEAR_DAYS, source: `${LGA}, as applied to panels` },
    onNotice: FIVE_CLEAR_SENTENCE,
    exemptParagraphs: true,
    keyDecisionNotice: null,
    privateMeetingNotices: null,
    callIn: null,
    callInHold: null,
  },
};
