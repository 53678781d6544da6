/** A reference to law that is misnamed or has been replaced (rules.md C-10). */
import { supersededReferences } from '../text/superseded-references.ts';
import { textRule } from '../texts.ts';

export const referenceToReCheck = textRule({
  id: 'reference-to-re-check',
  title: 'Legal reference to re-check',
  severity: 'query',
  source: 'rules.md C-10',
  texts: ['documentVersion', 'decision'],
  check: supersededReferences,
  remedy: 'Ask the legal adviser which law applies to this procurement, and cite that.',
});
