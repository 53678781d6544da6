/** A decision is approved here, and a post that its route asks for has not signed (rules.md C-05, C-06). */
import type { Decision } from '#domain/decision/decision.ts';
import { stillMissing } from '#domain/decision/sign-off-route.ts';
import type { Found, Rule } from '../rule.ts';
import { listed, quoted } from '../words.ts';

export const approvedUnsigned: Rule = {
  id: 'approved-unsigned',
  title: 'Approved without a signature it needs',
  severity: 'contradiction',
  source: 'rules.md C-05',
  reads: ['decision'],
  find: (book) => book.gather('decision', unsignedIn),
};

function unsignedIn(decision: Decision): readonly Found[] {
  if (decision.enteredFromElsewhere || !['approved', 'varied'].includes(decision.status)) return [];
  const posts = stillMissing(decision)
    .filter(({ state }) => state !== 'voided')
    .map(({ step }) => step.title);
  if (posts.length === 0) return [];
  return [
    {
      about: decision.id,
      part: '',
      sentence: `It is approved, and its route still asks for the signature of the ${listed(posts)}.`,
      evidence: [{ recordId: decision.id, place: 'Sign-off route', quote: quoted(posts.join(', ')) }],
      remedy: 'Have it signed, or mend the route where it asks for more than the rules of the body do.',
    },
  ];
}
