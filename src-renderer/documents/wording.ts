/**
 * What the engine says of a paper, in sentences that name the file and say what to do.
 */
import { type AnnexNote, type AnnexRefusal, type AnnexRemark, MOST_ANNEX_PAGES } from './outcome.ts';

const REFUSALS: Readonly<Record<AnnexRefusal, (annex: string) => string>> = {
  'annex-missing': (annex) => `${annex} is not there. Attach the file again, or take the annex out of the paper.`,
  'annex-corrupt': (annex) =>
    `${annex} cannot be read as a PDF: it may be damaged or cut short. Open it in the program that made it, save it as PDF again, and attach the new file.`,
  'annex-encrypted': (annex) =>
    `${annex} is protected by a password. Ask its owner for a copy without one, and attach that.`,
  'annex-too-long': (annex) =>
    `${annex} has more than ${MOST_ANNEX_PAGES.toLocaleString('en-GB')} pages, the most that one annex may have. Split it, or attach the pages that the meeting needs.`,
};

const REMARKS: Readonly<Record<AnnexRemark, string>> = {
  'form-flattened': 'Its form fields are now print: they can be read and no longer filled in.',
  'signature-broken': 'Its electronic signature no longer holds in the bound copy. Keep the signed original.',
  'script-removed': 'Scripts and actions in it were removed.',
  'attachment-removed': 'Files attached inside it were left out.',
  'media-removed': 'Sound, video and other media in it were left out.',
  'owner-password': 'Its owner had restricted printing or copying. Make sure that it may be circulated.',
  untagged: 'It has no tags, so a screen reader meets each page as one piece of text.',
  scanned: 'It holds scanned pages: pictures without text. Attach a version with text if there is one.',
  'not-pdf-ua': 'It does not claim to be accessible (PDF/UA-1).',
};

export const CANCELLED = 'Stopped. Nothing was written.';

export const sayRefusal = (reason: AnnexRefusal, annex: string): string => REFUSALS[reason](annex);

/** All that is to be said of one annex, beginning with its name. */
export const sayNote = ({ label, fileName, remarks }: AnnexNote): string =>
  `${label} (${fileName}): ${remarks.map((remark) => REMARKS[remark]).join(' ')}`;

/** Remarks that take the claim of PDF/UA away from the whole paper. */
const SPOILS_CLAIM: ReadonlySet<AnnexRemark> = new Set<AnnexRemark>([
  'untagged',
  'scanned',
  'not-pdf-ua',
  'form-flattened',
]);

/** Null where every annex lets the paper claim PDF/UA-1. */
export function sayWhyNot(notes: readonly AnnexNote[]): string | null {
  const spoilers = notes.filter((note) => note.remarks.some((remark) => SPOILS_CLAIM.has(remark)));
  if (spoilers.length === 0) return null;
  const reasons = spoilers.map((note) => `${note.label} (${note.fileName}) ${sayWhy(note)}`);
  return `The paper does not claim PDF/UA-1, because ${listed(reasons)}.`;
}

const sayWhy = ({ remarks }: AnnexNote): string => {
  if (remarks.includes('scanned')) return 'is scanned';
  if (remarks.includes('untagged')) return 'has no tags';
  if (remarks.includes('form-flattened')) return 'held a form that had to be made print';
  return 'does not claim it';
};

const listed = (said: readonly string[]): string =>
  said.length < 2 ? said.join('') : `${said.slice(0, -1).join(', ')} and ${said.at(-1)}`;
