/**
 * Whoever took a matter, or answered it, has nothing that shows it (rules.md E-02).
 *
 * A body that meets here should have it in its minutes; a post, or a body run elsewhere,
 * in a letter or an e-mail. A meeting that is not minuted yet is not asked.
 */
import { isShown } from '#domain/escalation/escalation-steps.ts';
import { STEP_WORDS } from '#domain/escalation/escalation-words.ts';
import { showDate } from '#domain/kernel/civil-date.ts';
import type { Rule } from '../rule.ts';
import { quoted } from '../words.ts';

export const escalationReceiptNotMinuted: Rule = {
  id: 'escalation-receipt-not-minuted',
  title: 'Escalation taken without a minute',
  severity: 'gap',
  source: 'rules.md E-02',
  reads: ['escalation', 'meeting', 'body'],
  find: (book) =>
    book.list('escalation').flatMap((escalation) =>
      escalation.steps
        .filter((step) => !isShown(step) && book.find('meeting', step.meetingId)?.minutes !== 'none')
        .map((step) => {
          const body = book.list('body').find(({ id }) => id === step.rung);
          const byLetter = body === undefined ? !step.rung.startsWith('body:') : body.runElsewhere;
          return {
            about: escalation.id,
            part: `${step.step}/${step.on}`,
            sentence: `“${STEP_WORDS[step.step]}” is recorded on ${showDate(step.on)}, and no ${byLetter ? 'letter or e-mail' : 'minute'} shows it.`,
            evidence: [
              { recordId: escalation.id, place: `Step: ${step.step}`, quote: quoted(step.note || escalation.title) },
            ],
            remedy: byLetter
              ? 'Attach the letter or the e-mail to the step, or ask for one.'
              : 'Link the minute of the receiving body, or ask it to minute the receipt.',
          };
        }),
    ),
};
