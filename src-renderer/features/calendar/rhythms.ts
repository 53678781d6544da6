/** How often a series may meet, to choose from. */
import type { Choice } from '#ui/choice.ts';

export const RHYTHMS: readonly Choice[] = [
  { id: 'weeks', name: 'Every so many weeks' },
  { id: 'month', name: 'Monthly, on the weekday of its first meeting' },
  { id: 'month-last', name: 'Monthly, on the last such weekday' },
  { id: 'ad-hoc', name: 'When required' },
];
