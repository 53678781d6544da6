/**
 * A controlled document as it is typed into the register.
 *
 * A document that must exist and does not yet is entered too, as 'required'.
 * 'Dated June 2021' is kept as written; a next review is a whole day or nothing.
 * Its current version is not typed here: it is worked out (histories.ts).
 */
import { showDate } from '../kernel/civil-date.ts';
import {
  type Drafted,
  dayProblem,
  drafted,
  lineProblem,
  namedProblem,
  parseTypedDay,
  typedLine,
  typedWrittenDate,
} from '../kernel/draft.ts';
import type { BodyId, DocumentId, OwnerId, PartyId } from '../kernel/id.ts';
import { MARKINGS } from '../kernel/marking.ts';
import type { Unstamped } from '../kernel/schema.ts';
import { DOCUMENT_KINDS, DOCUMENT_STATUSES, type Document } from './document.ts';

export interface DocumentDraft {
  readonly title: string;
  readonly shortTitle: string;
  readonly kind: string;
  readonly status: string;
  readonly owner: string;
  readonly bodyId: string;
  readonly parties: readonly string[];
  readonly parentId: string;
  readonly nextReview: string;
  readonly dated: string;
  readonly originalName: string;
  readonly marking: string;
  readonly note: string;
}

export type DocumentFields = Pick<Document, keyof DocumentDraft>;
export type DocumentProblem = 'missing' | 'too-long' | 'not-a-day' | 'circle';

export function documentDraft(document: Document | null): DocumentDraft {
  return {
    title: document?.title ?? '',
    shortTitle: document?.shortTitle ?? '',
    kind: document?.kind ?? 'memorandum',
    status: document?.status ?? 'draft',
    owner: document?.owner ?? '',
    bodyId: document?.bodyId ?? '',
    parties: document?.parties ?? [],
    parentId: document?.parentId ?? '',
    nextReview: document?.nextReview ? showDate(document.nextReview) : '',
    dated: document?.dated?.text ?? '',
    originalName: document?.originalName ?? '',
    marking: document?.marking ?? 'OFFICIAL',
    note: document?.note ?? '',
  };
}

/** `id` is the document being edited, null for a new one. Ids in the draft come from lists, so they are taken as they are. */
export function readDocumentDraft(
  draft: DocumentDraft,
  id: DocumentId | null,
): Drafted<DocumentFields, DocumentDraft, DocumentProblem> {
  return drafted<DocumentFields, DocumentDraft, DocumentProblem>(
    {
      title: namedProblem(draft.title),
      shortTitle: lineProblem(draft.shortTitle),
      parentId: id !== null && draft.parentId === id ? 'circle' : null,
      nextReview: dayProblem(draft.nextReview),
      originalName: lineProblem(draft.originalName),
    },
    {
      title: typedLine(draft.title),
      shortTitle: typedLine(draft.shortTitle),
      kind: DOCUMENT_KINDS.find((kind) => kind === draft.kind) ?? 'other',
      status: DOCUMENT_STATUSES.find((status) => status === draft.status) ?? 'draft',
      owner: draft.owner === '' ? null : (draft.owner as OwnerId),
      bodyId: draft.bodyId === '' ? null : (draft.bodyId as BodyId),
      parties: draft.parties as readonly PartyId[],
      parentId: draft.parentId === '' ? null : (draft.parentId as DocumentId),
      nextReview: parseTypedDay(draft.nextReview),
      dated: typedWrittenDate(draft.dated),
      originalName: typedLine(draft.originalName),
      marking: MARKINGS.find((marking) => marking === draft.marking) ?? 'OFFICIAL',
      note: draft.note,
    },
  );
}

/** Nothing is known of it but what was typed: not executed, no notice, no end. */
export function newDocument(fields: DocumentFields): Omit<Unstamped<Document>, 'id'> {
  return {
    ...fields,
    executedVersion: null,
    term: '',
    noticeMonths: null,
    notice: null,
    ended: null,
    replacedBy: null,
    reviewEvery: null,
    annexSignOffs: [],
  };
}
