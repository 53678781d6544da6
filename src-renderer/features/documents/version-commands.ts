/**
 * What can be done to a version: made with its change, sent round, given its file and
 * its text. Each is one commit, and one thing to undo.
 */
import type { Command } from '#desk/commit.ts';
import { addKeptFile, type KeptFile } from '#desk/evidence.tsx';
import type { Document } from '#domain/document/document.ts';
import type { DocumentVersion } from '#domain/document/document-version.ts';
import { currentVersion, standingOf } from '#domain/document/histories.ts';
import { isTaken, supersededBy } from '#domain/document/next-version.ts';
import type { NextVersionFields } from '#domain/document/next-version-draft.ts';
import type { CivilDate } from '#domain/kernel/civil-date.ts';
import type { DocumentId, DocumentVersionId } from '#domain/kernel/id.ts';
import { orderKeyAt } from '#domain/kernel/order-key.ts';
import { no, ok } from '#domain/kernel/result.ts';
import type { Unstamped } from '#domain/kernel/schema.ts';
import { sameVersion, type VersionLabel } from '#domain/kernel/version-label.ts';
import type { Work } from '#storage/store.ts';

/** A version that only the tables know of is listed when something is first said of it. */
export interface VersionPlace {
  readonly document: Document;
  readonly label: VersionLabel;
}

/** The version, and its row of the Change history: a draft, and the drafts before it are superseded. */
export function addNextVersion(document: Document, { change }: NextVersionFields): Command<null, 'gone' | 'taken'> {
  return {
    intention: { command: 'addVersion', summary: `Made version ${change.version} of ${nameOf(document)}` },
    async work(rows) {
      const now = await rows.get('document', document.id);
      if (!now) return no('gone');
      const histories = await historiesIn(rows, document.id);
      if (isTaken(histories, change.version)) return no('taken');
      const { changes, versions } = histories;
      const { marking } = now;
      const order = orderKeyAt(changes, changes.length);
      const version = { label: change.version, status: 'draft', date: change.date } as const;
      rows.add('change', { ...change, subjectId: document.id, order, marking });
      for (const older of supersededBy(versions, version)) rows.put('documentVersion', older);
      rows.add('documentVersion', { ...NOTHING_KNOWN, ...version, documentId: document.id, marking });
      if (now.status === 'required') rows.put('document', { ...now, status: 'draft' });
      return ok(null);
    },
  };
}

export function circulateVersion({ document, label }: VersionPlace, on: CivilDate): Command<null, 'gone'> {
  return {
    intention: {
      command: 'circulateVersion',
      summary: `Sent version ${label} of ${nameOf(document)} round for review`,
    },
    async work(rows) {
      const now = await rows.get('document', document.id);
      if (!now) return no('gone');
      const version = await findOrList(rows, now, label);
      const status = version.status === 'draft' ? 'in-review' : version.status;
      rows.put('documentVersion', { ...version, circulatedOn: on, status });
      if (now.status === 'draft' || now.status === 'required') rows.put('document', { ...now, status: 'in-review' });
      return ok(null);
    },
  };
}

/** The file is now the version's; the one it had is kept among the earlier ones. Text taken from that one is no longer its text. */
export function receiveVersionFile(
  { document, label }: VersionPlace,
  file: KeptFile,
): Command<DocumentVersionId, 'gone'> {
  return {
    intention: {
      command: 'receiveVersionFile',
      summary: `Put ${file.name} in as version ${label} of ${nameOf(document)}`,
    },
    async work(rows) {
      const now = await rows.get('document', document.id);
      if (!now) return no('gone');
      const version = await findOrList(rows, now, label);
      const fileId = addKeptFile(rows, file, now.marking);
      const earlierFiles = version.fileId === null ? version.earlierFiles : [version.fileId, ...version.earlierFiles];
      rows.put('documentVersion', { ...version, fileId, earlierFiles });
      return ok(version.id);
    },
  };
}

export function keepVersionText({ document, label }: VersionPlace, text: string): Command<null, 'gone'> {
  return {
    intention: { command: 'keepVersionText', summary: `Kept the text of version ${label} of ${nameOf(document)}` },
    async work(rows) {
      const now = await rows.get('document', document.id);
      if (!now) return no('gone');
      rows.put('documentVersion', { ...(await findOrList(rows, now, label)), text });
      return ok(null);
    },
  };
}

export function changeVersion(
  { document, label }: VersionPlace,
  fields: Partial<Pick<DocumentVersion, 'status' | 'date' | 'note' | 'circulatedOn'>>,
): Command<null, 'gone'> {
  return {
    intention: { command: 'changeVersion', summary: `Changed version ${label} of ${nameOf(document)}` },
    async work(rows) {
      const now = await rows.get('document', document.id);
      if (!now) return no('gone');
      rows.put('documentVersion', { ...(await findOrList(rows, now, label)), ...fields });
      return ok(null);
    },
  };
}

async function findOrList(rows: Work, document: Document, label: VersionLabel): Promise<DocumentVersion> {
  const histories = await historiesIn(rows, document.id);
  const there = histories.versions.find((version) => sameVersion(version.label, label));
  if (there) return there;
  const date = histories.changes.find((change) => sameVersion(change.version, label))?.date ?? null;
  const status = standingOf({ label, version: null }, currentVersion(histories)) ?? 'draft';
  const { marking } = document;
  return rows.add('documentVersion', { ...NOTHING_KNOWN, label, date, status, documentId: document.id, marking });
}

export async function historiesIn(rows: Work, id: DocumentId) {
  return {
    changes: await rows.list('change', 'subjectId', id),
    reviews: await rows.list('review', 'subjectId', id),
    versions: await rows.list('documentVersion', 'documentId', id),
  };
}

export const NOTHING_KNOWN: Omit<Unstamped<DocumentVersion>, 'id' | 'documentId' | 'label' | 'marking'> = {
  ...{ status: 'draft', date: null, fileId: null, earlierFiles: [], note: '', text: '', circulatedOn: null },
};

const nameOf = ({ shortTitle, title }: Document): string => shortTitle || title;
