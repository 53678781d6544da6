/**
 * What each law has a decision wait for: how the 28 days are counted, how long call-in is.
 *
 * Where a law leaves it open the programme sets its own, profile by profile; the dates
 * of every decision follow at once. What a law fixes is shown beside it and not changed.
 */
import { useCommit } from '#desk/commit.ts';
import { useDesk, useRows } from '#desk/desk.tsx';
import { LEGAL_PROFILE_RULES, type Notice } from '#domain/programme/legal-profile.ts';
import { noticeLaw, ownNoticeOf, readCallIn, showCallIn } from '#domain/programme/own-notice.ts';
import { KEY_COUNTINGS, LEGAL_PROFILES, type LegalProfile, type Programme } from '#domain/programme/programme.ts';
import { listRecords } from '#storage/read.ts';
import { Page, type PagePlace } from '#ui/page.tsx';
import { SummaryList, type SummaryRow } from '#ui/summary-list.tsx';
import { Tag } from '#ui/tag.tsx';
import { changeOwnNotice } from './commands.ts';
import { COUNTED, NOT_A_WINDOW, PROGRAMME_GONE } from './wording.ts';

export function NoticeRules({ places }: { readonly places: readonly PagePlace[] }) {
  const programmes = useRows((db) => listRecords(db, 'programme'), []);
  const programme = programmes?.[0];
  if (!programme) return null;
  return (
    <Page title="Decisions" caption="Rules of notice" places={places}>
      <p className="govuk-body">
        The law a decision falls under is on its own page, under Dates and why. This is what each law has it wait for,
        with the source. It is not legal advice: where a source leaves something open, set here what your own officers
        follow.
      </p>
      <p className="govuk-body">
        This programme meets under {LEGAL_PROFILE_RULES[programme.legalProfile].name} ({programme.legalProfile}).{' '}
        <a className="govuk-link" href="#home/about">
          Change that under About the programme
        </a>
        .
      </p>
      {LEGAL_PROFILES.map((profile) => (
        <ProfileRules key={profile} profile={profile} programme={programme} />
      ))}
    </Page>
  );
}

interface ProfileRulesProps {
  readonly profile: LegalProfile;
  readonly programme: Programme;
}

function ProfileRules({ profile, programme }: ProfileRulesProps) {
  const commit = useCommit();
  const { store } = useDesk();
  const law = noticeLaw(profile, programme.ownNotice);
  const { name, appliesTo, keyDecisionNotice, callIn } = LEGAL_PROFILE_RULES[profile];
  const own = ownNoticeOf(profile, programme.ownNotice);

  async function save(change: Parameters<typeof changeOwnNotice>[1]): Promise<string | null> {
    const done = await commit(changeOwnNotice(profile, change), PROGRAMME_GONE);
    return done.ok ? null : done.sentence;
  }

  async function saveCallIn(text: string): Promise<string | null> {
    const typed = text.trim() === '' ? null : readCallIn(text);
    return typed === null && text.trim() !== '' ? NOT_A_WINDOW : await save({ callIn: typed });
  }

  const rows: readonly SummaryRow[] = [
    {
      key: 'notice',
      label: `Notice of a key decision under ${profile}`,
      value: law.keyDecisionNotice ? sayNotice(law.keyDecisionNotice) : 'No law here fixes one',
      edit: keyDecisionNotice
        ? {
            kind: 'choice',
            draft: own.keyCounting ?? '',
            none: `As proposed: ${COUNTED[keyDecisionNotice.counting]}`,
            options: KEY_COUNTINGS.map((id) => ({ id, name: COUNTED[id] })),
            save: (id) => save({ keyCounting: KEY_COUNTINGS.find((one) => one === id) ?? null }),
          }
        : undefined,
    },
    {
      key: 'callIn',
      label: `Call-in under ${profile}`,
      value: law.callIn
        ? `${showCallIn(law.callIn)}, from publication. ${law.callIn.source}.`
        : sayNone(own.callIn !== null),
      hint: `Working days and the time, such as “5, 16:00”, or “none”. Left blank, as proposed: ${callIn ? showCallIn(callIn) : 'none'}`,
      edit: { kind: 'text', draft: own.callIn ? showCallIn(own.callIn) : '', save: saveCallIn },
    },
    {
      key: 'hold',
      label: `Once called in under ${profile}`,
      value: law.callInHold
        ? `Held ${law.callInHold.days} days at most, reconsidered within ${law.callInHold.reconsiderWithin}. ${law.callInHold.source}.`
        : 'No law here fixes a period',
    },
  ];
  return (
    <section aria-labelledby={`rules-${profile}`}>
      <h2 id={`rules-${profile}`} className="govuk-heading-m govuk-!-margin-bottom-1">
        {profile} {name} {profile === programme.legalProfile ? <Tag text="This programme" tone="blue" /> : null}
      </h2>
      <p className="govuk-body ma-quiet govuk-!-margin-bottom-2">{appliesTo}</p>
      <SummaryList
        label={`Rules of ${profile}`}
        rows={store.readOnly === null ? rows : rows.map(({ edit, ...row }) => row)}
      />
    </section>
  );
}

const sayNotice = ({ clearDays, counting, source }: Notice): string =>
  `${clearDays} clear days before it, counted in ${COUNTED[counting].toLocaleLowerCase('en-GB')}. ${source}.`;

const sayNone = (isOwn: boolean): string => (isOwn ? 'None, as this programme has set for itself' : 'None by default');
