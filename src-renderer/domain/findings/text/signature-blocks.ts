/** Signature blocks as a text prints them: for whom, and which of their lines are blank. */
import { quoted } from '../words.ts';
import type { Line, TextFault } from './lines.ts';

const FOR = /signed\s+for\s+and\s+on\s+behalf\s+of\s+(?:the\s+)?(.+?)(?=\t|$|\s+signed\s+for)/gi;
const BLANK = /^(Signature|Name \(block capitals\)|Position|Date)\s*[:.…_\s]*(?:\t\s*\1\s*[:.…_\s]*)*$/i;

export interface SignatureBlock extends Line {
  readonly signatory: string;
}

export function signatureBlocks(lines: readonly Line[]): readonly SignatureBlock[] {
  return lines.flatMap(({ text, place }) =>
    [...text.matchAll(FOR)].map(([, signatory = '']) => ({ text, place, signatory: signatory.trim() })),
  );
}

/** Blank only counts where there is a block to sign. */
export function blankSignatures(lines: readonly Line[]): readonly TextFault[] {
  const blocks = signatureBlocks(lines);
  const blank = lines.filter(({ text }) => BLANK.test(text.trim()));
  if (blocks.length === 0 || !blank.some(({ text }) => /^signature/i.test(text.trim()))) return [];
  return [
    {
      key: 'blank',
      sentence: `The signature blocks are blank: ${blank.map(({ text }) => quoted(text)).join(', ')}.`,
      evidence: [...blocks, ...blank].map(({ text, place }) => ({ place, quote: quoted(text) })),
    },
  ];
}
