/**
 * Who held a post, from a day to a day, and a line to enter the next one.
 *
 * A holder is chosen from the people there are, so that two of one name are not
 * mixed up; an unknown end is left blank and shown as not known.
 */
import { useState } from 'react';
import { useCommit } from '#desk/commit.ts';
import { listChoices, nameInFull, type WhoIsWho } from '#domain/body/who-is-who.ts';
import { showDate } from '#domain/kernel/civil-date.ts';
import type { Holding, Post } from '#domain/party/post.ts';
import { type HoldingDraft, holdersInOrder, holdingDraft, readHoldingDraft } from '#domain/party/post-draft.ts';
import { Button } from '#ui/button.tsx';
import { Combobox } from '#ui/combobox.tsx';
import { DateField } from '#ui/date-field.tsx';
import { SmallForm } from '#ui/form.tsx';
import { changeHolders } from './commands.ts';
import { holdingSentence, NOT_SAVED_POST } from './wording.ts';

export function HoldersTable({ post, who }: { readonly post: Post; readonly who: WhoIsWho }) {
  const commit = useCommit();
  const [editing, setEditing] = useState<Holding | 'new' | null>(null);

  async function save(holders: readonly Holding[]): Promise<string | null> {
    const done = await commit(changeHolders(post, holders), NOT_SAVED_POST);
    if (!done.ok) return done.sentence;
    setEditing(null);
    return null;
  }

  const holders = holdersInOrder(post);
  return (
    <>
      {holders.length === 0 ? <p className="govuk-body-s ma-quiet">Nobody is entered as having held it.</p> : null}
      {holders.length > 0 ? (
        <table className="govuk-table ma-dense">
          <caption className="govuk-visually-hidden">Holders of {post.title}</caption>
          <thead>
            <tr className="govuk-table__row">
              <th scope="col" className="govuk-table__header">
                Holder
              </th>
              <th scope="col" className="govuk-table__header">
                From
              </th>
              <th scope="col" className="govuk-table__header">
                To
              </th>
              <th scope="col" className="govuk-table__header">
                <span className="govuk-visually-hidden">Change</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {holders.map((holder) => (
              <tr key={`${holder.personId} ${holder.from} ${holder.to}`} className="govuk-table__row">
                <td className="govuk-table__cell">
                  <a className="govuk-link" href={`#people/${holder.personId}`}>
                    {nameInFull(holder.personId, who)}
                  </a>
                </td>
                <td className="govuk-table__cell">{holder.from ? showDate(holder.from) : 'not known'}</td>
                <td className="govuk-table__cell">{holder.to ? showDate(holder.to) : 'still, or not known'}</td>
                <td className="govuk-table__cell">
                  <Button kind="link" about={nameInFull(holder.personId, who)} onPress={() => setEditing(holder)}>
                    Change
                  </Button>{' '}
                  <Button
                    kind="link"
                    about={nameInFull(holder.personId, who)}
                    onPress={() => void save(post.holders.filter((other) => other !== holder))}
                  >
                    Take out
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      {editing === null ? (
        <Button small onPress={() => setEditing('new')}>
          Add a holder
        </Button>
      ) : (
        <HolderForm
          holding={editing === 'new' ? null : editing}
          who={who}
          onSave={(holding) =>
            save(
              editing === 'new'
                ? [...post.holders, holding]
                : post.holders.map((other) => (other === editing ? holding : other)),
            )
          }
          onCancel={() => setEditing(null)}
        />
      )}
    </>
  );
}

interface HolderFormProps {
  readonly holding: Holding | null;
  readonly who: WhoIsWho;
  readonly onSave: (holding: Holding) => Promise<string | null>;
  readonly onCancel: () => void;
}

function HolderForm({ holding, who, onSave, onCancel }: HolderFormProps) {
  const [draft, setDraft] = useState<HoldingDraft>(holdingDraft(holding));
  const [problems, setProblems] = useState<Partial<Record<keyof HoldingDraft, string>>>({});
  const box = (field: keyof HoldingDraft) => ({
    name: field,
    value: draft[field],
    onChange: (text: string) => setDraft({ ...draft, [field]: text }),
    problem: problems[field],
  });

  async function save(): Promise<void> {
    const read = readHoldingDraft(draft, who.people);
    if (read.ok) {
      const refused = await onSave(read.value);
      setProblems(refused === null ? {} : { personId: refused });
      return;
    }
    const { personId, from, to } = read.problems;
    setProblems({
      ...(personId ? { personId: holdingSentence('personId', personId) } : {}),
      ...(from ? { from: holdingSentence('from', from) } : {}),
      ...(to ? { to: holdingSentence('to', to) } : {}),
    });
  }

  return (
    <SmallForm label="Holder" saveLabel="Save holder" onCancel={onCancel} onSave={save}>
      <Combobox
        {...box('personId')}
        label="Who"
        value={draft.personId || null}
        options={listChoices(who, ['person'])}
        onChange={(id) => setDraft({ ...draft, personId: id ?? '' })}
      />
      <DateField {...box('from')} label="From" hint="Blank where it is not known" />
      <DateField {...box('to')} label="To" hint="Blank where they still hold it, or it is not known" />
    </SmallForm>
  );
}
