/**
 * Circulation: which version of what went to whom, when, and by whom.
 *
 * The list it went to is kept as it was that day: a body's circulation list goes
 * on changing. An address is for the secretariat and is printed in nothing issued.
 */
import { z } from 'zod';
import { recipient } from '../body/body.ts';
import { civilDate, id, line, named, prose, stamps } from '../kernel/schema.ts';

export const circulation = z.strictObject({
  ...stamps,
  id: id('circulation'),
  bodyId: id('body'),
  meetingId: id('meeting').nullable(),
  what: z.union([id('issuedPaper'), id('pack'), id('documentVersion'), id('meeting')]),
  /** What was sent, in words: 'Agenda', 'Minutes', 'Governance pack'. */
  title: named,
  version: line,
  on: civilDate,
  sentBy: line,
  /** 'E-mail', 'Post', 'By hand'. */
  method: line,
  recipients: z.array(recipient).readonly(),
  note: prose,
});
export type Circulation = Readonly<z.output<typeof circulation>>;
