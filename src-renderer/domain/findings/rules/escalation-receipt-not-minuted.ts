/** The body that took a matter has no minute that shows it came (rules.md E-02). */
import { showDate } from '#domain/kernel/civil-date.ts';
import type { Rule } from '../rule.ts';
import { quoted } from '../words.ts';

const TAKEN = ['accepted', 'on-agenda', 'considered', 'answered'];

export const escalationReceiptNotMinuted: Rule = {
  id: 'escalation-receipt-not-minuted',
  title: 'Escalation taken without a minute',
  severity: 'gap',
  source: 'rules.md E-02',
  reads: ['escalation'],
  find: (book) =>
    book.list('escalation').flatMap((escalation) =>
      escalation.steps
        .filter((step) => TAKEN.includes(step.step) && step.meetingId === null && step.minuteId === null)
        .map((step) => ({
          about: escalation.id,
          part: `${step.step}/${step.on}`,
          sentence: `The matter was ${step.step.replace('on-agenda', 'put on an agenda')} on ${showDate(step.on)}, and no minute shows it.`,
          evidence: [
            { recordId: escalation.id, place: `Step: ${step.step}`, quote: quoted(step.note || escalation.title) },
          ],
          remedy: 'Link the minute of the receiving body, or ask it to minute the receipt.',
        })),
    ),
};
