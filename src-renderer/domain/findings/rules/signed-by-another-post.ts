/** A decision needed one post and another signed: Assistant Director and Director (rules.md C-05). */
import type { Rule } from '../rule.ts';
import { plainName, quoted } from '../words.ts';

export const signedByAnotherPost: Rule = {
  id: 'signed-by-another-post',
  title: 'Signed by another post than required',
  severity: 'contradiction',
  source: 'rules.md C-05',
  reads: ['decision'],
  find: (book) =>
    book.list('decision').flatMap((decision) =>
      decision.signOffs.flatMap((signOff, at) => {
        const { required, requiredPost, signedAs, signedPost, condition } = signOff;
        if (required === '' || signedAs === '') return [];
        const same =
          requiredPost !== null && signedPost !== null
            ? requiredPost === signedPost
            : plainName(required) === plainName(signedAs);
        if (same) return [];
        const when = condition === '' ? '' : ` (“${condition}”)`;
        return [
          {
            about: decision.id,
            part: String(at + 1),
            sentence: `The paper asks for the ${required}${when}; the ${signedAs} signed.`,
            evidence: [
              {
                recordId: decision.id,
                place: 'Approval required',
                quote: quoted(`${condition}: ${required}`.replace(/^: /, '')),
              },
              { recordId: decision.id, place: `Signature block ${at + 1}`, quote: quoted(signedAs) },
            ],
            remedy: `Ask whether the ${signedAs} may sign in that place, and record the delegation, or have it signed anew.`,
          },
        ];
      }),
    ),
};
