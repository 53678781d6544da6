/**
 * Evidence: the letter, the e-mail or the scanned page that proves what was entered.
 *
 * Its bytes are kept before any row names them; the row is written in the command that
 * enters the thing it proves, so that the two are one thing to undo. Whatever kind of
 * file it is, it is kept as it came.
 */
import { useState } from 'react';
import { looksLikePdf, PDF } from '#domain/agenda/paper-file.ts';
import type { File } from '#domain/file/file.ts';
import type { FileId } from '#domain/kernel/id.ts';
import type { Marking } from '#domain/kernel/marking.ts';
import { findRecord } from '#storage/read.ts';
import type { Work } from '#storage/store.ts';
import { NOT_SAVED } from '#storage/wording.ts';
import { Button } from '#ui/button.tsx';
import { type DroppedFile, FileDrop } from '#ui/file-drop.tsx';
import { useDesk, useRows } from './desk.tsx';
import { saveBytes } from './sheet-file.ts';

/** A file whose bytes are kept, and that no row names yet. */
export type KeptFile = Pick<File, 'sha256' | 'bytes' | 'name' | 'mediaType'>;

const TAKEN = ['pdf', 'docx', 'doc', 'odt', 'rtf', 'txt', 'eml', 'msg', 'png', 'jpg', 'jpeg', 'xlsx'] as const;
const LONGEST_NAME = 480;
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const NOT_OPENED = 'The file could not be opened. Try again, or drop it here.';

/** Names a kept file in a row of the command that uses it. */
export const addKeptFile = (rows: Work, file: KeptFile | null, marking: Marking): FileId | null =>
  file === null ? null : rows.add('file', { ...file, pages: null, marking }).id;

interface EvidenceFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly problem?: string | undefined;
  /** The kinds of file taken, where not every kind will do. */
  readonly extensions?: readonly string[];
  readonly file: KeptFile | null;
  readonly onFile: (file: KeptFile | null) => void;
}

export function EvidenceField({ label, hint, problem, extensions = TAKEN, file, onFile }: EvidenceFieldProps) {
  const { store, bridge } = useDesk();
  const [refused, setRefused] = useState<string | null>(null);

  async function take([first]: readonly DroppedFile[]): Promise<void> {
    if (!first) return;
    if (first.bytes.length === 0) return setRefused(`${first.name} is empty. Save it again and put that file in.`);
    const put = await store.putBytes(first.bytes);
    setRefused(put.ok ? null : NOT_SAVED[put.reason]);
    if (!put.ok) return;
    const name = first.name.replace(/[\r\n]+/g, ' ').slice(0, LONGEST_NAME) || 'file';
    onFile({ ...put.value, name, mediaType: mediaTypeOf(name, first.bytes) });
  }

  async function choose(): Promise<void> {
    const chosen = await bridge.openFiles({ extensions: [...extensions], many: false });
    if (chosen.ok) await take(chosen.value);
    else if (chosen.reason !== 'cancelled') setRefused(NOT_OPENED);
  }

  return (
    <>
      {file === null ? (
        <FileDrop
          label={label}
          {...(hint === undefined ? {} : { hint })}
          extensions={extensions}
          onFiles={(files) => void take(files)}
          onChoose={() => void choose()}
        />
      ) : (
        <p className="govuk-body">
          {label}: {file.name}{' '}
          <Button kind="link" about={file.name} onPress={() => onFile(null)}>
            Leave it out
          </Button>
        </p>
      )}
      {refused === null && !problem ? null : (
        <p className="govuk-error-message" role="alert">
          {refused ?? problem}
        </p>
      )}
    </>
  );
}

/** A kept file by its name, to be saved as it came. Nothing is shown for none. */
export function EvidenceLine({ id, label }: { readonly id: FileId | null; readonly label: string }) {
  const desk = useDesk();
  const file = useRows(async (db) => (id === null ? null : ((await findRecord(db, 'file', id)) ?? null)), [id]);
  if (!file) return null;

  async function save(kept: File): Promise<void> {
    const bytes = await desk.store.getBytes(kept.sha256);
    if (bytes.ok) return saveBytes(desk, bytes.value, kept.name);
    const text = `${kept.name} cannot be read here. Look for it in a copy of the workspace, under Data safety.`;
    desk.announce({ text, tone: 'refused' });
  }

  return (
    <span>
      {label}: {file.name}{' '}
      <Button kind="link" about={file.name} onPress={() => void save(file)}>
        Save a copy
      </Button>
    </span>
  );
}

function mediaTypeOf(name: string, bytes: Uint8Array): string {
  if (looksLikePdf(bytes)) return PDF;
  return /\.docx$/i.test(name) ? WORD : 'application/octet-stream';
}
