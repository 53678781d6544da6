/**
 * Deadlines that run into each other across meetings.
 *
 * Draft minutes due after the next meeting's papers have gone out cannot be among
 * them. That is raised before it happens, with the days that would mend it: the
 * minutes sooner, the papers later where no law forbids it, or the minutes to
 * follow. Nothing is moved by itself.
 */
import { addDays, type CivilDate, showDateInFull } from '../kernel/civil-date.ts';
import { issueBy, rolledBack } from '../kernel/clear-days.ts';
import { LEGAL_PROFILE_RULES } from '../programme/legal-profile.ts';
import { type Deadline, type DeadlineRules, deadlineOf, deadlines } from './deadlines.ts';

export const CLASH_PROPOSALS = ['minutes-sooner', 'papers-later', 'minutes-to-follow'] as const;

export interface ClashProposal {
  readonly proposal: (typeof CLASH_PROPOSALS)[number];
  readonly day: CivilDate;
  readonly sentence: string;
}

export interface DeadlineClash {
  readonly meeting: CivilDate;
  readonly next: CivilDate;
  readonly minutes: Deadline;
  /** The next meeting's papers, as they go out. */
  readonly papers: Deadline;
  readonly sentence: string;
  /** In the order they are offered; none where the next meeting is already over by then. */
  readonly proposals: readonly ClashProposal[];
}

/** Checks each meeting against the one after it, whatever order they come in. */
export function deadlineClashes(meetings: readonly CivilDate[], rules: DeadlineRules): readonly DeadlineClash[] {
  const inOrder = [...new Set(meetings)].sort();
  return inOrder.flatMap((meeting, at) => {
    const next = inOrder[at + 1];
    return next === undefined ? [] : (clashBetween(meeting, next, rules) ?? []);
  });
}

function clashBetween(meeting: CivilDate, next: CivilDate, rules: DeadlineRules): DeadlineClash | null {
  const minutes = deadlineOf(deadlines(meeting, rules), 'draft-minutes');
  const papers = deadlineOf(deadlines(next, rules), 'agenda-out');
  if (!minutes || !papers || minutes.day <= papers.day) return null;
  const on = showDateInFull;
  const sentence = `The draft minutes of ${on(meeting)} are due on ${on(minutes.day)}, after the papers for ${on(next)} have gone out on ${on(papers.day)}.`;
  const clash = { meeting, next, minutes, papers, sentence };
  return { ...clash, proposals: proposalsFor(clash, rules) };
}

function proposalsFor(clash: Omit<DeadlineClash, 'proposals'>, rules: DeadlineRules): readonly ClashProposal[] {
  const { meeting, next, minutes, papers } = clash;
  const on = showDateInFull;
  const proposals: ClashProposal[] = [];
  const sooner = rolledBack(papers.day, rules.known.closed);
  if (sooner > meeting)
    proposals.push({
      proposal: 'minutes-sooner',
      day: sooner,
      sentence: `Have the draft minutes out by ${on(sooner)}, with the papers.`,
    });
  if (minutes.day <= latestIssue(next, rules))
    proposals.push({
      proposal: 'papers-later',
      day: minutes.day,
      sentence: `Send the papers out on ${on(minutes.day)}, with the draft minutes.`,
    });
  if (minutes.day < next)
    proposals.push({
      proposal: 'minutes-to-follow',
      day: minutes.day,
      sentence: `Send the papers as they are and let the draft minutes follow on ${on(minutes.day)}.`,
    });
  return proposals;
}

/** The latest day the law lets papers go out; the day before the meeting where no law speaks. */
function latestIssue(meeting: CivilDate, { profile, known }: DeadlineRules): CivilDate {
  const floor = LEGAL_PROFILE_RULES[profile].meetingNotice;
  return floor === null ? addDays(meeting, -1) : issueBy(meeting, floor.clearDays, floor.counting, known.closed).day;
}
