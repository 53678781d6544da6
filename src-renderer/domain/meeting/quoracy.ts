/**
 * Whether a meeting was quorate, and how that is said (rules.md M-04).
 *
 * Only those present count: neither officers in attendance nor apologies. Where
 * the terms of reference state no quorum that is what is said; where they state
 * one in words alone ('a majority of members') it is for the chair to judge.
 */
import { type Body, NO_QUORUM_STATED } from '../body/body.ts';
import { type Attendance, countByGroup } from './attendance.ts';

export interface Quoracy {
  readonly present: number;
  /** Null: none stated, or stated in words alone. */
  readonly needed: number | null;
  readonly quorate: boolean | null;
  readonly sentence: string;
}

export function quoracyOf(body: Pick<Body, 'quorum'> | undefined, attendances: readonly Attendance[]): Quoracy {
  const { present } = countByGroup(attendances);
  const quorum = body?.quorum ?? null;
  const here = `${present} present`;
  if (quorum === null) {
    return { present, needed: null, quorate: null, sentence: `${here}; ${NO_QUORUM_STATED}.` };
  }
  if (quorum.count === null) {
    const sentence = `${here}; the quorum is “${quorum.text}”, which the chair judges.`;
    return { present, needed: null, quorate: null, sentence };
  }
  const quorate = present >= quorum.count;
  const sentence = `${here}; the quorum is ${quorum.count}: the meeting is ${quorate ? 'quorate' : 'not quorate'}.`;
  return { present, needed: quorum.count, quorate, sentence };
}
