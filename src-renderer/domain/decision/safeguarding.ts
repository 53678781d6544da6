/**
 * Safeguarding: yes or no, with an explanation, as the decision form asks twice.
 *
 * The notice has one heading and running text under it: "Yes, …". The answer is the
 * first word, so that what is printed is what was answered; an answer without an
 * explanation is asked for one. Text that begins otherwise is kept, and is no answer
 * (checklist O-26).
 */
export type Answer = 'yes' | 'no';

const ASKS = /^is safeguarding of (children|vulnerable adults) relevant/i;
const ANSWERED = /^(yes|no)\b[\s.,:;–-]*/i;

/** Whether a heading of the notice asks for yes or no. */
export const asksYesOrNo = (heading: string): boolean => ASKS.test(heading.trim());

export function readAnswer(text: string): { readonly answer: Answer | null; readonly explanation: string } {
  const found = ANSWERED.exec(text.trim());
  if (!found) return { answer: null, explanation: text };
  const rest = text.trim().slice(found[0].length);
  return { answer: found[1]?.toLowerCase() === 'yes' ? 'yes' : 'no', explanation: rest };
}

/** 'Yes. The providers have long worked with such adults.' */
export function sayAnswer(answer: Answer | null, explanation: string): string {
  if (answer === null) return explanation;
  return `${answer === 'yes' ? 'Yes' : 'No'}. ${explanation.trim()}`.trim();
}

/** What is still to be said; null where the question is answered and explained. */
export function askOf(text: string): string | null {
  const { answer, explanation } = readAnswer(text);
  if (answer === null)
    return text.trim() === '' ? 'Answer yes or no, and explain.' : 'It does not begin with yes or no.';
  return explanation.trim() === '' ? 'Say why: an explanation is asked for beside yes or no.' : null;
}
