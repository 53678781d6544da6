/**
 * Where a paper has got to: what its status says, and what is worked out from its file.
 *
 * 'In the pack' is never stored: a paper is in the pack when its newest file is a PDF,
 * it is not withdrawn, and the pack has not left its papers out. A file the pack
 * cannot take is kept, and a PDF of it is asked for.
 */
import type { File } from '../file/file.ts';
import type { Pack } from '../pack/pack.ts';
import type { Paper } from './paper.ts';
import { fileForPack, isPdf } from './paper-file.ts';

export interface PaperStanding {
  readonly inPack: boolean;
  /** Its newest file is there and no PDF. */
  readonly pdfWanted: boolean;
  /** Somebody still has to send it. */
  readonly outstanding: boolean;
}

/** `pack` is the meeting's latest; null where none has been begun, when every part is in it. */
export function paperStanding(paper: Paper, files: readonly File[], pack: Pick<Pack, 'without'> | null): PaperStanding {
  const newest = files.find((file) => file.id === paper.files[0]);
  const goes = paper.deletedAt === null && paper.status !== 'withdrawn';
  return {
    inPack: goes && fileForPack(paper, files) !== null && !(pack?.without.includes('papers') ?? false),
    pdfWanted: goes && newest !== undefined && !isPdf(newest),
    outstanding: goes && paper.files.length === 0 && paper.status !== 'tabled',
  };
}
