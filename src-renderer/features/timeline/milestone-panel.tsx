/** One milestone, changed in place. Its date stays in the words it was written in, with how they were understood. */
import type { ReactNode } from 'react';
import { useCommit } from '#desk/commit.ts';
import { useDesk, useRows } from '#desk/desk.tsx';
import { useHistory } from '#desk/history.ts';
import { useInPlace } from '#desk/in-place.ts';
import { listChoices, nameInFull, type WhoIsWho } from '#domain/body/who-is-who.ts';
import { readingOf } from '#domain/kernel/draft.ts';
import type { MilestoneId } from '#domain/kernel/id.ts';
import type { WrittenDate } from '#domain/kernel/written-date.ts';
import { MILESTONE_STATUSES, type Milestone } from '#domain/risk/milestone.ts';
import { type MilestoneDraft, milestoneDraft, readMilestoneDraft } from '#domain/risk/milestone-draft.ts';
import { MILESTONE_WORDS } from '#domain/risk/timeline.ts';
import { findRecord } from '#storage/read.ts';
import { Button } from '#ui/button.tsx';
import { HistoryList } from '#ui/history-list.tsx';
import { SidePanel } from '#ui/side-panel.tsx';
import { SummaryList, type SummaryRow } from '#ui/summary-list.tsx';
import { Tag } from '#ui/tag.tsx';
import { changeMilestone, removeMilestone } from './commands.ts';
import { GONE, HINT, LABEL, milestoneSentence, NOT_STATED, STATUS_TONE } from './wording.ts';

interface OneMilestoneProps {
  readonly id: MilestoneId;
  readonly who: WhoIsWho;
}

/** Whether the list shows it or not: a filter takes nothing away from under the hand. */
export function OneMilestone({ id, who }: OneMilestoneProps) {
  const { go } = useDesk();
  const milestone = useRows(async (db) => (await findRecord(db, 'milestone', id)) ?? null, [id]);
  if (milestone === undefined) return null;
  if (milestone !== null) return <MilestonePanel milestone={milestone} who={who} />;
  return (
    <SidePanel title="No such milestone" onClose={() => go('timeline')}>
      <p className="govuk-body">{GONE}</p>
    </SidePanel>
  );
}

interface MilestonePanelProps {
  readonly milestone: Milestone;
  readonly who: WhoIsWho;
}

function MilestonePanel({ milestone, who }: MilestonePanelProps) {
  const { go, announce } = useDesk();
  const commit = useCommit();
  const lines = useHistory(milestone.id, milestone.updatedAt);
  const draft = milestoneDraft(milestone);
  const save = useInPlace({
    record: milestone,
    draft,
    read: (typed: MilestoneDraft) => readMilestoneDraft(typed, milestone),
    sentence: milestoneSentence,
    change: (fields) => changeMilestone(milestone, fields),
    gone: GONE,
  });
  const unstated = (value: ReactNode): ReactNode =>
    value === null || value === '' ? <span className="ma-quiet">{NOT_STATED}</span> : value;
  const text = (field: keyof MilestoneDraft, value: ReactNode, kind: 'text' | 'prose' = 'text'): SummaryRow => ({
    ...{ key: field, label: LABEL[field], value: unstated(value), ...(HINT[field] ? { hint: HINT[field] } : {}) },
    edit: { kind, draft: draft[field], save: (typed) => save({ [field]: typed }) },
  });
  const search = (field: 'bodyId' | 'owner', kinds: Parameters<typeof listChoices>[1]): SummaryRow => {
    const id = milestone[field];
    return {
      ...{ key: field, label: LABEL[field], value: unstated(id === null ? '' : nameInFull(id, who)) },
      edit: {
        kind: 'search',
        draft: id,
        options: listChoices(who, kinds),
        save: (chosen) => save({ [field]: chosen ?? '' }),
      },
    };
  };

  async function remove(): Promise<void> {
    const done = await commit(removeMilestone(milestone), { gone: GONE });
    if (done.ok) go('timeline');
    else announce({ text: done.sentence, tone: 'refused' });
  }

  return (
    <SidePanel
      title={milestone.title}
      caption="Milestone"
      tag={<Tag text={MILESTONE_WORDS[milestone.status]} tone={STATUS_TONE[milestone.status]} />}
      onClose={() => go('timeline')}
    >
      <SummaryList
        label="Facts of the milestone"
        rows={[
          text('title', milestone.title),
          text('date', <AsWritten date={milestone.date} />),
          {
            ...{ key: 'status', label: LABEL.status, value: MILESTONE_WORDS[milestone.status] },
            edit: {
              kind: 'choice',
              draft: draft.status,
              options: MILESTONE_STATUSES.map((status) => ({ id: status, name: MILESTONE_WORDS[status] })),
              save: (status) => save({ status }),
            },
          },
          text('reached', milestone.reached === null ? '' : <AsWritten date={milestone.reached} />),
          search('bodyId', ['body']),
          search('owner', ['person', 'post', 'party', 'body']),
          text('statedIn', milestone.statedIn),
          text('quote', milestone.quote === '' ? '' : `“${milestone.quote}”`, 'prose'),
          text('note', milestone.note, 'prose'),
        ]}
      />
      <Button small onPress={() => void remove()}>
        Take this milestone away
      </Button>
      <HistoryList lines={lines} />
    </SidePanel>
  );
}

function AsWritten({ date }: { readonly date: WrittenDate | null }) {
  if (date === null) return <span className="ma-quiet">no date stated</span>;
  const reading = readingOf(date);
  return (
    <>
      {date.text}
      {reading === null ? null : <span className="ma-quiet"> ({reading})</span>}
    </>
  );
}
