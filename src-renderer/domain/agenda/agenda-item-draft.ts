/**
 * An agenda item as it is typed.
 *
 * Only the title must be there: what the body is asked to do, who leads and how
 * long it takes often come later. An item is taken late for a reason that is
 * recorded (rules.md D-09); one that is exempt says why the public interest lies in
 * that (M-13), and only a body whose law knows Schedule 12A has exempt items.
 */
import {
  type Drafted,
  drafted,
  isTooLong,
  namedProblem,
  numberProblem,
  parseTypedNumber,
  typedLine,
} from '../kernel/draft.ts';
import type { AgendaItemId, MeetingId, OwnerId } from '../kernel/id.ts';
import { MARKINGS } from '../kernel/marking.ts';
import type { OrderKey } from '../kernel/order-key.ts';
import type { Unstamped } from '../kernel/schema.ts';
import { LEGAL_PROFILE_RULES } from '../programme/legal-profile.ts';
import type { LegalProfile } from '../programme/programme.ts';
import { type AgendaItem, type Concern, ITEM_PURPOSES } from './agenda-item.ts';

export interface AgendaItemDraft {
  readonly title: string;
  readonly purpose: string;
  /** The id of whoever leads, or ''. */
  readonly lead: string;
  readonly minutesAllowed: string;
  readonly recommendation: string;
  readonly marking: string;
  /** Ids of the records it is about. */
  readonly concerns: readonly string[];
  /** 'late', 'confidential'. */
  readonly flags: readonly string[];
  readonly lateReason: string;
  readonly lateAgreedBy: string;
  /** '1' to '7'. */
  readonly exempt: readonly string[];
  readonly publicInterest: string;
  readonly privateNote: string;
}

/** What every item has from its first moment. */
export type AgendaItemBasics = Pick<AgendaItem, 'title' | 'purpose' | 'lead' | 'minutesAllowed' | 'recommendation'>;
export type AgendaItemFields = AgendaItemBasics &
  Pick<AgendaItem, 'marking' | 'concerns' | 'late' | 'exempt' | 'publicInterest' | 'confidential' | 'privateNote'>;
export type AgendaItemProblem =
  | 'missing'
  | 'too-long'
  | 'not-a-number'
  | 'too-many-minutes'
  | 'late-without-reason'
  | 'no-public-interest'
  | 'not-under-this-profile';

export const LONGEST_ITEM = 600;

export function agendaItemDraft(item: AgendaItem | null): AgendaItemDraft {
  return {
    title: item?.title ?? '',
    purpose: item?.purpose ?? 'discussion',
    lead: item?.lead ?? '',
    minutesAllowed: item?.minutesAllowed?.toString() ?? '',
    recommendation: item?.recommendation ?? '',
    marking: item?.marking ?? 'OFFICIAL',
    concerns: item?.concerns ?? [],
    flags: [...(item?.late ? ['late'] : []), ...(item?.confidential ? ['confidential'] : [])],
    lateReason: item?.late?.reason ?? '',
    lateAgreedBy: item?.late?.agreedBy ?? '',
    exempt: item?.exempt.map(String) ?? [],
    publicInterest: item?.publicInterest ?? '',
    privateNote: item?.privateNote ?? '',
  };
}

/** `profile` is the law the body meets under: it says whether an item may be exempt at all. */
export function readAgendaItemDraft(
  draft: AgendaItemDraft,
  profile: LegalProfile = 'P0',
): Drafted<AgendaItemFields, AgendaItemDraft, AgendaItemProblem> {
  const minutes = parseTypedNumber(draft.minutesAllowed);
  const late = draft.flags.includes('late');
  const exempt = draft.exempt.map(Number).filter((paragraph) => paragraph >= 1 && paragraph <= 7);
  const mayBeExempt = LEGAL_PROFILE_RULES[profile].exemptParagraphs;
  const lateReason = typedLine(draft.lateReason);
  return drafted<AgendaItemFields, AgendaItemDraft, AgendaItemProblem>(
    {
      title: namedProblem(draft.title),
      minutesAllowed:
        numberProblem(draft.minutesAllowed) ?? (minutes !== null && minutes > LONGEST_ITEM ? 'too-many-minutes' : null),
      lateReason: !late ? null : lateReason === '' ? 'late-without-reason' : isTooLong(lateReason) ? 'too-long' : null,
      exempt: exempt.length > 0 && !mayBeExempt ? 'not-under-this-profile' : null,
      publicInterest:
        exempt.length > 0 && mayBeExempt && draft.publicInterest.trim() === '' ? 'no-public-interest' : null,
    },
    {
      title: typedLine(draft.title),
      purpose: ITEM_PURPOSES.find((purpose) => purpose === draft.purpose) ?? 'discussion',
      lead: draft.lead === '' ? null : (draft.lead as OwnerId),
      minutesAllowed: minutes,
      recommendation: draft.recommendation.trim(),
      marking: MARKINGS.find((marking) => marking === draft.marking) ?? 'OFFICIAL',
      concerns: draft.concerns.map((id) => id as Concern),
      late: late
        ? { reason: lateReason, agreedBy: draft.lateAgreedBy === '' ? null : (draft.lateAgreedBy as OwnerId) }
        : null,
      exempt,
      publicInterest: draft.publicInterest.trim(),
      confidential: draft.flags.includes('confidential'),
      privateNote: draft.privateNote.trim(),
    },
  );
}

interface Place {
  readonly meetingId: MeetingId;
  readonly parentId: AgendaItemId | null;
  readonly order: OrderKey;
}

export type NewAgendaItem = Omit<Unstamped<AgendaItem>, 'id'>;

/** Nothing has become of it yet, and what is not said of it is blank. */
export function newAgendaItem(fields: AgendaItemBasics & Partial<NewAgendaItem>, place: Place): NewAgendaItem {
  return {
    marking: 'OFFICIAL',
    standing: null,
    status: 'on-agenda',
    statusReason: '',
    late: null,
    exempt: [],
    publicInterest: '',
    confidential: false,
    concerns: [],
    carriedFrom: null,
    privateNote: '',
    ...fields,
    ...place,
  };
}
