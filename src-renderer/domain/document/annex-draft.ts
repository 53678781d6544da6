/**
 * An annex, and a version of the document itself, as they are typed.
 *
 * 'To be annexed' is a promise and is entered as one. A version label may be used
 * once for a document: two files under one label could never be told apart.
 */
import { type Drafted, drafted, lineProblem, namedProblem, typedLine, typedWrittenDate } from '../kernel/draft.ts';
import { sameVersion } from '../kernel/version-label.ts';
import { ANNEX_STATUSES, type Annex } from './annex.ts';
import { type DocumentVersion, VERSION_STATUSES } from './document-version.ts';

export interface AnnexDraft {
  readonly letter: string;
  readonly title: string;
  readonly status: string;
  readonly note: string;
}

export type AnnexFields = Pick<Annex, 'letter' | 'title' | 'status' | 'note'>;

export function annexDraft(annex: Annex | null): AnnexDraft {
  return {
    letter: annex?.letter ?? '',
    title: annex?.title ?? '',
    status: annex?.status ?? 'to-be-annexed',
    note: annex?.note ?? '',
  };
}

export function readAnnexDraft(draft: AnnexDraft): Drafted<AnnexFields, AnnexDraft, 'missing' | 'too-long'> {
  return drafted<AnnexFields, AnnexDraft, 'missing' | 'too-long'>(
    { letter: lineProblem(draft.letter), title: namedProblem(draft.title) },
    {
      letter: typedLine(draft.letter),
      title: typedLine(draft.title),
      status: ANNEX_STATUSES.find((status) => status === draft.status) ?? 'to-be-annexed',
      note: draft.note,
    },
  );
}

export interface VersionDraft {
  readonly label: string;
  readonly status: string;
  readonly date: string;
  readonly note: string;
}

export type VersionFields = Pick<DocumentVersion, 'label' | 'status' | 'date' | 'note'>;

export function versionDraft(version: DocumentVersion | null): VersionDraft {
  return {
    label: version?.label ?? '',
    status: version?.status ?? 'draft',
    date: version?.date?.text ?? '',
    note: version?.note ?? '',
  };
}

/** `others` are the document's other versions. */
export function readVersionDraft(
  draft: VersionDraft,
  others: readonly DocumentVersion[],
): Drafted<VersionFields, VersionDraft, 'missing' | 'too-long' | 'taken'> {
  const label = typedLine(draft.label);
  const taken = label !== '' && others.some((other) => sameVersion(other.label, label));
  return drafted<VersionFields, VersionDraft, 'missing' | 'too-long' | 'taken'>(
    { label: label.length > 60 ? 'too-long' : (namedProblem(draft.label) ?? (taken ? 'taken' : null)) },
    {
      label,
      status: VERSION_STATUSES.find((status) => status === draft.status) ?? 'draft',
      date: typedWrittenDate(draft.date),
      note: draft.note,
    },
  );
}
