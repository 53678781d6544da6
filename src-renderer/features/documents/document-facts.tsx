/** A document's facts, changed in place. */
import type { ReactNode } from 'react';
import { useInPlace } from '#desk/in-place.ts';
import { listChoices, nameInFull, type WhoIsWho } from '#domain/body/who-is-who.ts';
import { DOCUMENT_KINDS, DOCUMENT_STATUSES, type Document } from '#domain/document/document.ts';
import { type DocumentDraft, documentDraft, readDocumentDraft } from '#domain/document/document-draft.ts';
import { showDate } from '#domain/kernel/civil-date.ts';
import { readingOf } from '#domain/kernel/draft.ts';
import { MARKINGS } from '#domain/kernel/marking.ts';
import { SummaryList, type SummaryRow } from '#ui/summary-list.tsx';
import { changeDocument } from './commands.ts';
import { documentSentence, HINT, KIND, LABEL, NOT_SAVED_DOCUMENT, NOT_STATED, STATUS } from './wording.ts';

export interface DocumentFactsProps {
  readonly document: Document;
  readonly documents: readonly Document[];
  readonly who: WhoIsWho;
}

type TextBox = Exclude<keyof DocumentDraft, 'parties'>;

export function DocumentFacts({ document, documents, who }: DocumentFactsProps) {
  const draft = documentDraft(document);
  const save = useInPlace({
    record: document,
    draft,
    read: (typed: DocumentDraft) => readDocumentDraft(typed, document.id),
    sentence: documentSentence,
    change: (fields) => changeDocument(document.id, document.title, fields),
    gone: NOT_SAVED_DOCUMENT.gone,
  });
  const unstated = (value: ReactNode): ReactNode =>
    value === null || value === '' ? <span className="ma-quiet">{NOT_STATED}</span> : value;
  const hint = (field: keyof DocumentDraft) => (HINT[field] ? { hint: HINT[field] } : {});
  const text = (field: TextBox, value: ReactNode, kind: 'text' | 'prose' | 'date' = 'text'): SummaryRow => ({
    key: field,
    label: LABEL[field],
    value: unstated(value),
    ...hint(field),
    edit: { kind, draft: draft[field], save: (typed) => save({ [field]: typed }) },
  });
  const choice = (field: TextBox, words: Readonly<Record<string, string>>, ids: readonly string[]): SummaryRow => ({
    key: field,
    label: LABEL[field],
    value: words[draft[field]] ?? draft[field],
    ...hint(field),
    edit: {
      kind: 'choice',
      draft: draft[field],
      options: ids.map((id) => ({ id, name: words[id] ?? id })),
      save: (id) => save({ [field]: id }),
    },
  });
  const search = (field: TextBox, value: ReactNode, options: ReturnType<typeof listChoices>): SummaryRow => ({
    key: field,
    label: LABEL[field],
    value: unstated(value),
    ...hint(field),
    edit: { kind: 'search', draft: draft[field] || null, options, save: (id) => save({ [field]: id ?? '' }) },
  });
  const reading = readingOf(document.dated);
  const parent = documents.find((other) => other.id === document.parentId);
  return (
    <>
      <h2 className="govuk-heading-m govuk-!-margin-top-6">About it</h2>
      <SummaryList
        label={`Facts of ${document.title}`}
        rows={[
          text('title', document.title),
          text('shortTitle', document.shortTitle),
          choice('kind', KIND, DOCUMENT_KINDS),
          choice('status', STATUS, DOCUMENT_STATUSES),
          search(
            'owner',
            document.owner ? nameInFull(document.owner, who) : null,
            listChoices(who, ['post', 'person', 'party', 'body']),
          ),
          search('bodyId', document.bodyId ? nameInFull(document.bodyId, who) : null, listChoices(who, ['body'])),
          {
            key: 'parties',
            label: LABEL.parties,
            value: unstated(document.parties.map((id) => nameInFull(id, who)).join(', ')),
            edit: {
              kind: 'many',
              drafts: draft.parties,
              options: listChoices(who, ['party']),
              save: (parties) => save({ parties }),
            },
          },
          {
            key: 'parentId',
            label: LABEL.parentId,
            value: unstated(parent?.title ?? null),
            ...hint('parentId'),
            edit: {
              kind: 'search',
              draft: document.parentId,
              options: documents
                .filter((other) => other.id !== document.id)
                .map(({ id, title }) => ({ id, name: title })),
              save: (id) => save({ parentId: id ?? '' }),
            },
          },
          text('dated', document.dated ? `${document.dated.text}${reading ? ` (${reading})` : ''}` : null),
          text('nextReview', document.nextReview ? showDate(document.nextReview) : null, 'date'),
          choice('marking', {}, MARKINGS),
          text('originalName', document.originalName),
          { ...text('note', document.note, 'prose'), value: document.note },
        ]}
      />
    </>
  );
}
