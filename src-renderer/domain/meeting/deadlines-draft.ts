/**
 * A body's own deadlines as they are typed.
 *
 * All three numbers or none: left blank, the body is back where one of its cadence
 * starts. Papers that came in after the agenda went out could not be in it, so that
 * is refused.
 */
import type { BodyDeadlines } from '../body/body.ts';
import { COUNTINGS } from '../kernel/clear-days.ts';
import { type Drafted, drafted, numberProblem, parseTypedNumber } from '../kernel/draft.ts';

export interface DeadlinesDraft {
  readonly papersClearDays: string;
  readonly agendaClearDays: string;
  readonly minutesWithin: string;
  readonly counting: string;
}

export type DeadlinesProblem = 'missing' | 'not-a-number' | 'too-many' | 'after-agenda';

const MOST_DAYS = 60;

export function deadlinesDraft(own: BodyDeadlines | null): DeadlinesDraft {
  return {
    papersClearDays: own?.papersClearDays.toString() ?? '',
    agendaClearDays: own?.agendaClearDays.toString() ?? '',
    minutesWithin: own?.minutesWithin.toString() ?? '',
    counting: own?.counting ?? 'working',
  };
}

/** Null: none of its own. */
export function readDeadlinesDraft(
  draft: DeadlinesDraft,
): Drafted<BodyDeadlines | null, DeadlinesDraft, DeadlinesProblem> {
  const { papersClearDays, agendaClearDays, minutesWithin } = draft;
  if ([papersClearDays, agendaClearDays, minutesWithin].every((text) => text.trim() === ''))
    return { ok: true, value: null };
  const [papers, agenda, minutes] = [papersClearDays, agendaClearDays, minutesWithin].map(parseTypedNumber);
  const isLate = typeof papers === 'number' && typeof agenda === 'number' && papers < agenda;
  return drafted<BodyDeadlines | null, DeadlinesDraft, DeadlinesProblem>(
    {
      papersClearDays: daysProblem(papersClearDays) ?? (isLate ? 'after-agenda' : null),
      agendaClearDays: daysProblem(agendaClearDays),
      minutesWithin: daysProblem(minutesWithin),
    },
    {
      papersClearDays: papers ?? 0,
      agendaClearDays: agenda ?? 0,
      minutesWithin: minutes ?? 0,
      counting: COUNTINGS.find((one) => one === draft.counting) ?? 'working',
    },
  );
}

function daysProblem(text: string): DeadlinesProblem | null {
  if (text.trim() === '') return 'missing';
  return numberProblem(text) ?? ((parseTypedNumber(text) ?? 0) > MOST_DAYS ? 'too-many' : null);
}
