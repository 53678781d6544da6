/** One post: its titles, who held it and when, whether it is vacant, and what touches it. */
import { useState } from 'react';
import { useDesk } from '#desk/desk.tsx';
import { FindingsOn } from '#desk/findings-on.tsx';
import { useHistory } from '#desk/history.ts';
import { useInPlace } from '#desk/in-place.ts';
import { TouchesOn } from '#desk/touches-on.tsx';
import { useAliases } from '#desk/use-aliases.ts';
import { listChoices, nameOf, type WhoIsWho } from '#domain/body/who-is-who.ts';
import { parseTypedDay } from '#domain/kernel/draft.ts';
import { londonDay } from '#domain/kernel/instant.ts';
import type { Post } from '#domain/party/post.ts';
import { isVacantOn, type PostDraft, postDraft, readPostDraft } from '#domain/party/post-draft.ts';
import { AliasTable } from '#ui/alias-table.tsx';
import { DateField } from '#ui/date-field.tsx';
import { HistoryList } from '#ui/history-list.tsx';
import { SidePanel } from '#ui/side-panel.tsx';
import { SummaryList } from '#ui/summary-list.tsx';
import { Tag } from '#ui/tag.tsx';
import { changePost } from './commands.ts';
import { HoldersTable } from './holders-table.tsx';
import { heldBy } from './posts-list.tsx';
import { HINT, NOT_SAVED_POST, POST_LABEL, postSentence } from './wording.ts';

export function PostPanel({ post, who }: { readonly post: Post; readonly who: WhoIsWho }) {
  const { clock, go } = useDesk();
  const lines = useHistory(post.id, post.updatedAt);
  const aliases = useAliases(
    post.aliases,
    (edit) => changePost(post.id, post.title, ({ aliases }) => ({ aliases: edit(aliases) })),
    NOT_SAVED_POST.gone,
  );
  const isVacant = isVacantOn(post, londonDay(clock()));
  return (
    <SidePanel
      title={post.title}
      caption="Post"
      tag={isVacant ? <Tag text="Vacant today" tone="yellow" /> : undefined}
      onClose={() => go('people/posts')}
    >
      <FindingsOn about={post.id} />
      <PostFacts post={post} who={who} />
      <h3 className="govuk-heading-s">Who held it</h3>
      <HoldersTable post={post} who={who} />
      <HeldOn post={post} who={who} />
      <h3 className="govuk-heading-s">Also called</h3>
      <AliasTable caption={`Other titles of ${post.title}`} {...aliases} />
      <h3 className="govuk-heading-s">What touches it</h3>
      <TouchesOn id={post.id} none="Nothing points at this post yet." />
      <HistoryList lines={lines} />
    </SidePanel>
  );
}

function HeldOn({ post, who }: { readonly post: Post; readonly who: WhoIsWho }) {
  const [typed, setTyped] = useState('');
  const day = parseTypedDay(typed);
  return (
    <div>
      <DateField name="heldOn" label="Who held it on" value={typed} onChange={setTyped} />
      <p className="govuk-body-s" role="status">
        {day ? `Held by: ${heldBy(post, day, who)}.` : ''}
      </p>
    </div>
  );
}

function PostFacts({ post, who }: { readonly post: Post; readonly who: WhoIsWho }) {
  const draft = postDraft(post);
  const save = useInPlace({
    record: post,
    draft,
    read: (typed: PostDraft) => readPostDraft(typed, who.parties),
    sentence: postSentence,
    change: (fields) => changePost(post.id, post.title, fields),
    gone: NOT_SAVED_POST.gone,
  });
  return (
    <SummaryList
      label={`Facts of ${post.title}`}
      rows={[
        {
          key: 'title',
          label: POST_LABEL.title,
          value: post.title,
          hint: HINT.title,
          edit: { kind: 'text', draft: draft.title, save: (title) => save({ title }) },
        },
        {
          key: 'partyId',
          label: POST_LABEL.partyId,
          value: post.partyId ? (
            <a className="govuk-link" href={`#parties/${post.partyId}`}>
              {nameOf(post.partyId, who)}
            </a>
          ) : (
            'not stated'
          ),
          edit: {
            kind: 'search',
            draft: post.partyId,
            options: listChoices(who, ['party']),
            save: (id) => save({ partyId: id ?? '' }),
          },
        },
        {
          key: 'note',
          label: POST_LABEL.note,
          value: post.note,
          edit: { kind: 'prose', draft: draft.note, save: (note) => save({ note }) },
        },
      ]}
    />
  );
}
