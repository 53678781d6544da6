/**
 * The styles in which the record of a meeting is kept.
 *
 * Formal minutes, a summary note (rules.md M-11), or its actions and decisions
 * only. A body has a usual style and a meeting may have another; the entries are
 * the same.
 */
export const MINUTES_STYLES = ['minutes', 'note', 'actions'] as const;
export type MinutesStyle = (typeof MINUTES_STYLES)[number];
