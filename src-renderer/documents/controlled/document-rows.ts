/**
 * The rows of one controlled document, as its papers need them, and what they share.
 *
 * A paper about a version is marked DRAFT on every page until that version is
 * approved (rules.md V-02). Nothing is fetched here.
 */

import { currentVersion } from '#domain/document/histories.ts';
import { approvedVersion } from '#domain/document/next-version.ts';
import type { DocumentLife } from '#domain/document/timeline.ts';
import { type CivilDate, showDate } from '#domain/kernel/civil-date.ts';
import { isDraftLabel, sameVersion, type VersionLabel } from '#domain/kernel/version-label.ts';
import type { Directory } from '#domain/party/directory.ts';
import { sheet } from '../blocks.ts';
import type { Part, Sheet, SheetStatus } from '../content.ts';

export interface DocumentRows extends DocumentLife {
  readonly directory: Directory;
  /** What another document in the register is called. */
  readonly titleOf: (id: DocumentLife['document']['id']) => string;
  /** The programme's short name, at the head of every page. */
  readonly organisation: string;
  readonly today: CivilDate;
}

export const calledOf = ({ document }: Pick<DocumentRows, 'document'>): string => document.shortTitle || document.title;

/** The version to print where nobody has asked for another: the approved one, else the latest known. */
export function versionToPrint({ histories }: Pick<DocumentRows, 'histories'>): VersionLabel | null {
  return approvedVersion(histories.versions)?.label ?? currentVersion(histories)?.label ?? null;
}

/** A version is a draft until it is approved; one that only the tables know of is one by its label. */
export function statusOf({ histories }: Pick<DocumentRows, 'histories'>, version: VersionLabel | null): SheetStatus {
  const row = version === null ? undefined : histories.versions.find(({ label }) => sameVersion(label, version));
  if (row) return row.status === 'approved' ? 'agreed' : row.status === 'superseded' ? 'superseded' : 'draft';
  return version !== null && !isDraftLabel(version) ? 'agreed' : 'draft';
}

interface Said {
  readonly title: string;
  readonly subtitle: string | null;
  readonly version: VersionLabel | null;
  readonly status?: SheetStatus;
  readonly parts: readonly Part[];
}

/** A short paper: no cover, no contents, its parts run on, "Page 2 of 4". */
export function documentPaper(rows: DocumentRows, { parts, ...said }: Said): Sheet {
  const { document, directory, organisation, today } = rows;
  return sheet({
    status: statusOf(rows, said.version),
    ...said,
    organisation,
    marking: document.marking,
    date: showDate(today),
    author: document.owner === null ? organisation : directory.nameOf(document.owner),
    paging: 'document',
    contents: 0,
    parts: parts.map((part) => ({ ...part, begins: 'run-on' })),
  });
}
