/** The words of escalations, as a screen, a paper and a spreadsheet say them. */
import type { Escalation, EscalationStatus } from './escalation.ts';
import type { CannotStep, NextStep, StepName } from './escalation-steps.ts';

export const STATUS_WORDS: Readonly<Record<EscalationStatus, string>> = {
  raised: 'Raised',
  accepted: 'Accepted',
  'on-agenda': 'On an agenda',
  considered: 'Considered',
  answered: 'Answered',
  'communicated-back': 'Communicated back',
  closed: 'Closed',
  withdrawn: 'Withdrawn',
};

export const STEP_WORDS: Readonly<Record<StepName, string>> = { ...STATUS_WORDS, 'passed-up': 'Passed up' };

/** As a button says it. */
export const STEP_DEEDS: Readonly<Record<NextStep, string>> = {
  accepted: 'Accept',
  'on-agenda': 'Put on an agenda',
  considered: 'Record that it was considered',
  answered: 'Record the answer',
  'communicated-back': 'Communicate back',
  closed: 'Close',
  withdrawn: 'Withdraw',
  'passed-up': 'Pass up',
};

export const SEVERITY_WORDS: Readonly<Record<Escalation['severity'], string>> = {
  low: 'Low',
  medium: 'Medium',
  high: 'High',
};

export const CANNOT_STEP: Readonly<Record<CannotStep, string>> = {
  'not-from-here': 'The matter has moved on meanwhile. Look at where it stands now, then go on from there.',
  'nobody-above': 'Nobody stands above on its ladder. Add a rung to the ladder, or answer the matter where it stands.',
  'before-the-last': 'This day is before the step that came before it. Enter that day or a later one.',
  'no-reason': 'Say why it is withdrawn: the reason is kept with it.',
  'no-answer': 'Choose the minute that answers it, or enter the words of the answer.',
  'no-meeting': 'Choose the meeting on whose agenda it stands.',
  'not-its-meeting': 'That meeting is of another body. Choose a meeting of the body whose step this is.',
};
