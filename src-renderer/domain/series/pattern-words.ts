/** How a pattern is said: 'fortnightly', 'on the last Friday of the month', 'when required'. */
import type { Pattern } from './series.ts';

const NTH = ['first', 'second', 'third', 'fourth', 'last'] as const;
export const WEEKDAY_NAMES = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

export function patternWords(pattern: Pattern): string {
  if (pattern.every === 'ad-hoc') return 'when required';
  if (pattern.every === 'month')
    return `on the ${NTH[pattern.nth - 1]} ${WEEKDAY_NAMES[pattern.weekday - 1]} of the month`;
  if (pattern.weeks === 1) return 'weekly';
  return pattern.weeks === 2 ? 'fortnightly' : `every ${pattern.weeks} weeks`;
}
