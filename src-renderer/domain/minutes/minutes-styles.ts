/**
 * The styles in which the record of a meeting is kept.
 *
 * Formal minutes, a summary note (rules.md M-11), or its actions and decisions
 * only. A body has a usual style and a meeting may have another; the entries are
 * the same.
 */
export const MINUTES_STYLES = ['minutes', 'note', 'actions'] as const;
export type MinutesStyle = (typeof MINUTES_STYLES)[number];

/**
 * The meeting's own style, else its body's. Where neither says, a meeting without
 * standing items was not run on a formal agenda: it has a note.
 */
export function styleOfMinutes(
  meeting: { readonly minutesStyle: MinutesStyle | null },
  body: { readonly minutesStyle: MinutesStyle | null } | undefined,
  items: readonly { readonly standing: string | null }[],
): MinutesStyle {
  const suggested = items.some((each) => each.standing !== null) ? 'minutes' : 'note';
  return meeting.minutesStyle ?? body?.minutesStyle ?? suggested;
}
