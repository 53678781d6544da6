/**
 * Escalations: matters passed up a route, and whether they came back.
 *
 * An escalation is a question with options and a day by which an answer is
 * needed. Each step says which rung took it, when, and the meeting and minute
 * that show it: the receiving body's minutes should evidence receipt
 * (rules.md E-02).
 */
import { z } from 'zod';
import { civilDate, id, line, named, owner, prose, stamps } from '../kernel/schema.ts';
import { writtenDate } from '../kernel/written-date.ts';
import { source } from '../minutes/source.ts';

export const ESCALATION_STATUSES = [
  'raised',
  'accepted',
  'on-agenda',
  'considered',
  'answered',
  'communicated-back',
  'closed',
  'withdrawn',
] as const;
export type EscalationStatus = (typeof ESCALATION_STATUSES)[number];

export const SEVERITIES = ['low', 'medium', 'high'] as const;

export const escalationStep = z.strictObject({
  step: z.enum([...ESCALATION_STATUSES, 'passed-up']),
  rung: owner,
  on: civilDate,
  meetingId: id('meeting').nullable(),
  minuteId: id('minute').nullable(),
  note: prose,
  /** The letter or e-mail that shows it, where the rung is a post or a body this programme does not run. */
  evidence: id('file').nullable(),
});

export const escalation = z.strictObject({
  ...stamps,
  id: id('escalation'),
  routeId: id('escalationRoute'),
  bodyId: id('body'),
  year: z.int().min(1900).max(2200),
  reference: line.nullable(),
  meetingId: id('meeting').nullable(),
  source,
  title: named,
  question: prose,
  options: z.array(named).readonly(),
  neededBy: writtenDate.nullable(),
  severity: z.enum(SEVERITIES),
  /** The rung it stands on now. */
  rung: owner,
  status: z.enum(ESCALATION_STATUSES),
  steps: z.array(escalationStep).readonly(),
  /** The risks, actions, decisions and recommendations it hangs together with. */
  linked: z.array(z.union([id('risk'), id('action'), id('decision'), id('recommendation')])).readonly(),
  answer: prose,
});
export type Escalation = Readonly<z.output<typeof escalation>>;
