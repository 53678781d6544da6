/** A post signed, and the wording, the money or the route has changed since: the threshold moved, a line was added (rules.md C-05, C-06). */
import type { Decision } from '#domain/decision/decision.ts';
import { standSignOffs } from '#domain/decision/sign-off-route.ts';
import { showWrittenDate } from '#domain/kernel/written-date.ts';
import type { Found, Rule } from '../rule.ts';
import { quoted } from '../words.ts';

export const changedAfterSigning: Rule = {
  id: 'changed-after-signing',
  title: 'Changed after it was signed',
  severity: 'contradiction',
  source: 'rules.md C-05',
  reads: ['decision'],
  find: (book) => book.gather('decision', voidedIn),
};

function voidedIn(decision: Decision): readonly Found[] {
  return standSignOffs(decision)
    .filter(({ state }) => state === 'voided')
    .map(({ number, step, signOff }) => {
      const post = signOff?.signedAs || step.title;
      const on = showWrittenDate(signOff?.signedOn ?? null);
      return {
        about: decision.id,
        part: String(number),
        sentence: `The ${post} signed${on === '' ? '' : ` on ${on}`}, and the wording, the money or a threshold of the route has changed since.`,
        evidence: [{ recordId: decision.id, place: `Sign-off ${number}`, quote: quoted(`${post} ${on}`) }],
        remedy: 'Have what now stands there signed again, or put the wording and the money back as they were.',
      };
    });
}
