/** A text says it is executed and its signature blocks are blank (rules.md V-08). */
import { blankSignatures } from '../text/signature-blocks.ts';
import { textRule } from '../texts.ts';

export const signatureBlockBlank = textRule({
  id: 'signature-block-blank',
  title: 'Signature blocks blank',
  severity: 'gap',
  source: 'rules.md V-08',
  texts: ['documentVersion'],
  check: blankSignatures,
  remedy: 'Get the signed copy, and record who signed, in which post, on which day.',
});
