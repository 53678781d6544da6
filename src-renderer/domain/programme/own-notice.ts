/**
 * What a programme has decided for itself where a legal profile leaves it open.
 *
 * Whether the 28 clear days before a key decision are calendar or working days is
 * settled by nothing found, and the call-in window is local practice (rules.md D-05,
 * D-10): so both may be set here, profile by profile. Nothing set is the profile's
 * own. A profile whose law has no notice of key decisions gets none by this.
 */
import { readWallTime } from '../kernel/wall-time.ts';
import { LEGAL_PROFILE_RULES, type LegalProfileRules } from './legal-profile.ts';
import type { LegalProfile, Programme } from './programme.ts';

export type OwnNotice = Programme['ownNotice'][number];
export type OwnCallIn = NonNullable<OwnNotice['callIn']>;

const NOTHING: Omit<OwnNotice, 'profile'> = { keyCounting: null, callIn: null };

/** What is set for a profile; blank where nothing is. */
export const ownNoticeOf = (profile: LegalProfile, own: readonly OwnNotice[]): OwnNotice =>
  own.find((each) => each.profile === profile) ?? { profile, ...NOTHING };

/** With one thing set, or unset with null; a profile of which nothing is set has no line. */
export function setOwnNotice(
  own: readonly OwnNotice[],
  profile: LegalProfile,
  change: Partial<Omit<OwnNotice, 'profile'>>,
): readonly OwnNotice[] {
  const changed = { ...ownNoticeOf(profile, own), ...change };
  const others = own.filter((each) => each.profile !== profile);
  return changed.keyCounting === null && changed.callIn === null ? others : [...others, changed];
}

/** The profile's rules as they hold in a programme. */
export function noticeLaw(profile: LegalProfile, own: readonly OwnNotice[]): LegalProfileRules {
  const law = LEGAL_PROFILE_RULES[profile];
  const { keyCounting, callIn } = ownNoticeOf(profile, own);
  const { keyDecisionNotice } = law;
  return {
    ...law,
    keyDecisionNotice:
      keyDecisionNotice === null || keyCounting === null
        ? keyDecisionNotice
        : {
            ...keyDecisionNotice,
            counting: keyCounting,
            source: `${keyDecisionNotice.source}; this programme has chosen which days count`,
          },
    callIn:
      callIn === null
        ? law.callIn
        : callIn.workingDays === 0
          ? null
          : { ...callIn, rule: 'D-10', source: 'The window this programme has set for itself' },
  };
}

/** Reads '5, 16:00', '3 working days until noon', 'none'; null where it says no window. A time left out is 16:00. */
export function readCallIn(text: string): OwnCallIn | null {
  const said = text
    .trim()
    .toLocaleLowerCase('en-GB')
    .replace(/\bnoon\b/, '12:00');
  const at = readWallTime('16:00');
  if (at === null) return null;
  if (/^(none|no|no call-in|0)$/.test(said)) return { workingDays: 0, at };
  const [, days = '', time] =
    /^(\d{1,2})(?:\s*working)?(?:\s*days?)?(?:\s*(?:,|;|until|at|by)?\s*(\d[\d:.]*\s*(?:am|pm)?))?$/.exec(said) ?? [];
  const until = time === undefined ? at : readWallTime(time);
  return days === '' || until === null || Number(days) > 60 ? null : { workingDays: Number(days), at: until };
}

/** As it is typed: '5 working days, 16:00'. */
export function showCallIn({ workingDays, at }: OwnCallIn): string {
  return workingDays === 0 ? 'none' : `${workingDays} working ${workingDays === 1 ? 'day' : 'days'}, ${at}`;
}
