/** Noise in a text taken from a scan: offered for clean-up, never mended unasked. */
import { textNoise as findNoise } from '../text/noise.ts';
import { textRule } from '../texts.ts';

export const textNoise = textRule({
  id: 'text-noise',
  title: 'Noise in the text',
  severity: 'query',
  source: 'checklist §5.7, 15',
  texts: ['documentVersion'],
  check: findNoise,
  remedy: 'Compare with the paper and clean the stored text; do not publish from it before that.',
});
