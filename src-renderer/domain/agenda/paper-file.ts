/**
 * The file of a paper: the newest is what is tabled, and every earlier one is kept.
 *
 * A pack is bound from PDFs. A paper that comes as anything else is kept, and a
 * PDF of it is asked for; meanwhile the pack does not go on printing the older
 * PDF, which is no longer what is tabled: it says '(to follow)'.
 */
import type { File } from '../file/file.ts';
import type { FileId } from '../kernel/id.ts';
import type { Paper } from './paper.ts';

export const PDF = 'application/pdf';

export const isPdf = (file: Pick<File, 'mediaType'>): boolean => file.mediaType === PDF;

/** A file begins with '%PDF-' within its first kilobyte, whatever it is called. */
export function looksLikePdf(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).includes('%PDF-');
}

/** The paper with a file that has come in: now the newest, before those it replaces. */
export function receiveFile(paper: Paper, fileId: FileId): Paper {
  const waited = paper.status === 'expected' || paper.status === 'to-follow';
  return {
    ...paper,
    files: [fileId, ...paper.files.filter((id) => id !== fileId)],
    status: waited ? 'received' : paper.status,
  };
}

/** Takes the newest file back out. A paper left without one is expected again. */
export function takeBackFile(paper: Paper, fileId: FileId): Paper {
  const files = paper.files.filter((id) => id !== fileId);
  return { ...paper, files, status: files.length === 0 && paper.status === 'received' ? 'expected' : paper.status };
}

/** What the pack binds in for the paper: its newest file, where that is a PDF. */
export function fileForPack(paper: Pick<Paper, 'files'>, files: readonly File[]): File | null {
  const newest = files.find((file) => file.id === paper.files[0]);
  return newest && isPdf(newest) ? newest : null;
}
