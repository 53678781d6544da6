/**
 * Issuing a paper: its PDF is made and kept, then the rows that name it are written.
 *
 * The bytes are on disk before any row names them. The rows are written within the
 * command that issues, so that publishing an agenda and keeping its PDF are one
 * intention and one thing to undo. An earlier issue of the same paper is superseded
 * and its bytes stay.
 */
import type { Sheet } from '#documents/content.ts';
import { printPaper } from '#documents/press.ts';
import { PDF } from '#domain/agenda/paper-file.ts';
import type { IssuedPaper } from '#domain/circulation/issued-paper.ts';
import type { Work } from '#storage/store.ts';
import { NOT_SAVED } from '#storage/wording.ts';
import type { Desk } from './desk.tsx';

export interface PaperToIssue {
  readonly sheet: Sheet;
  readonly fileName: string;
  readonly as: Pick<IssuedPaper, 'subjectId' | 'kind' | 'title' | 'version' | 'issuedOn' | 'note' | 'marking'> &
    Partial<Pick<IssuedPaper, 'says'>>;
}

export interface PreparedPaper {
  /** Writes the file and the issued paper, and supersedes the ones before it. */
  readonly write: (work: Work) => Promise<IssuedPaper>;
}

const NOT_MADE = 'The paper could not be made, for a reason nobody foresaw. Nothing was issued. Try again.';

/** The paper ready to be issued, or a sentence why it cannot be. */
export async function preparePaper(desk: Pick<Desk, 'store'>, order: PaperToIssue): Promise<PreparedPaper | string> {
  const { sheet, fileName, as } = order;
  const made = await printPaper({ sheet, annexBytes: new Map() }).catch(() => null);
  if (made === null) return NOT_MADE;
  if (!made.ok) return made.message;
  const kept = await desk.store.putBytes(made.bytes);
  if (!kept.ok) return NOT_SAVED[kept.reason];
  return {
    async write(work) {
      const { marking } = as;
      const file = work.add('file', { ...kept.value, marking, name: fileName, mediaType: PDF, pages: made.pages });
      const before = await work.list('issuedPaper', 'subjectId', as.subjectId);
      for (const old of before.filter((each) => each.kind === as.kind && each.status === 'issued'))
        work.put('issuedPaper', { ...old, status: 'superseded' });
      return work.add('issuedPaper', { says: [], ...as, status: 'issued', fileId: file.id });
    },
  };
}
