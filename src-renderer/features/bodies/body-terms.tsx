/** A body's terms of reference, changed in place. What they do not state reads 'not stated'. */
import type { ReactNode } from 'react';
import { useInPlace } from '#desk/in-place.ts';
import { bragSettingsOf } from '#domain/action/brag-settings.ts';
import { BODY_STATUSES, type Body, NO_QUORUM_STATED } from '#domain/body/body.ts';
import { type BodyDraft, bodyDraft, readBodyDraft } from '#domain/body/body-draft.ts';
import { listChoices, nameInFull, type WhoIsWho } from '#domain/body/who-is-who.ts';
import type { OwnerId } from '#domain/kernel/id.ts';
import { SummaryList, type SummaryRow } from '#ui/summary-list.tsx';
import { changeBody } from './commands.ts';
import { bodySentence, HINT, LABEL, NOT_SAVED_BODY, NOT_STATED, RUN_BY, STATUS } from './wording.ts';

type TextBox = Exclude<keyof BodyDraft, 'chairs' | 'secretariat'>;

export function BodyTerms({ body, who }: { readonly body: Body; readonly who: WhoIsWho }) {
  const draft = bodyDraft(body);
  const save = useInPlace({
    record: body,
    draft,
    read: (typed: BodyDraft) => readBodyDraft(typed, body.id, who.bodies),
    sentence: bodySentence,
    change: (fields) => changeBody(body.id, body.name, fields),
    gone: NOT_SAVED_BODY.gone,
  });
  const text = (field: TextBox, value: ReactNode, kind: 'text' | 'prose' = 'text'): SummaryRow => ({
    key: field,
    label: LABEL[field],
    value: value === '' || value === null ? <Unstated /> : value,
    ...(HINT[field] ? { hint: HINT[field] } : {}),
    edit: { kind, draft: draft[field], save: (typed) => save({ [field]: typed }) },
  });
  const owners = (field: 'chairs' | 'secretariat', ids: readonly OwnerId[]): SummaryRow => ({
    key: field,
    label: LABEL[field],
    value: ids.length === 0 ? <Unstated /> : <Lines texts={ids.map((id) => nameInFull(id, who))} />,
    edit: {
      kind: 'many',
      drafts: draft[field],
      options: listChoices(who, ['post', 'person', 'party']),
      save: (typed) => save({ [field]: typed }),
    },
  });
  const parent = who.bodies.find((other) => other.id === body.parentId);
  return (
    <SummaryList
      label={`Terms of reference of ${body.name}`}
      rows={[
        text('name', body.name),
        text('shortName', body.shortName),
        {
          key: 'status',
          label: LABEL.status,
          value: STATUS[body.status],
          edit: {
            kind: 'choice',
            draft: draft.status,
            options: BODY_STATUSES.map((status) => ({ id: status, name: STATUS[status] })),
            save: (status) => save({ status }),
          },
        },
        text('purpose', body.purpose, 'prose'),
        text('functions', body.functions.length === 0 ? '' : <Lines texts={body.functions} />, 'prose'),
        text('cadence', body.cadence?.text ?? ''),
        text('everyWeeks', body.cadence?.everyWeeks?.toString() ?? ''),
        text('quorum', body.quorum?.text ?? <span className="ma-quiet">{NO_QUORUM_STATED}</span>),
        text('quorumCount', body.quorum?.count?.toString() ?? ''),
        owners('chairs', body.chairs),
        owners('secretariat', body.secretariat),
        {
          key: 'parentId',
          label: LABEL.parentId,
          value: parent ? (
            <a className="govuk-link" href={`#bodies/${parent.id}`}>
              {parent.name}
            </a>
          ) : (
            <Unstated />
          ),
          edit: {
            kind: 'search',
            draft: body.parentId,
            options: listChoices(who, ['body']).filter((choice) => choice.id !== body.id),
            save: (id) => save({ parentId: id ?? '' }),
          },
        },
        {
          key: 'runElsewhere',
          label: LABEL.runElsewhere,
          value: RUN_BY.find(({ id }) => id === draft.runElsewhere)?.name,
          edit: {
            kind: 'choice',
            draft: draft.runElsewhere,
            options: RUN_BY,
            save: (runElsewhere) => save({ runElsewhere }),
          },
        },
        text('amberWithin', amberWords(body)),
        {
          key: 'note',
          label: LABEL.note,
          value: body.note,
          edit: { kind: 'prose', draft: draft.note, save: (note) => save({ note }) },
        },
      ]}
    />
  );
}

function amberWords(body: Body): string {
  const { amberWithin } = bragSettingsOf(body);
  const days = `${amberWithin} ${amberWithin === 1 ? 'day' : 'days'} before they are due`;
  return body.amberWithin === null ? `${days}, as how often it meets has it` : days;
}

const Unstated = () => <span className="ma-quiet">{NOT_STATED}</span>;

function Lines({ texts }: { readonly texts: readonly string[] }) {
  if (texts.length === 1) return texts[0];
  return (
    <ul className="govuk-list govuk-list--bullet govuk-!-margin-bottom-0">
      {texts.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
}
