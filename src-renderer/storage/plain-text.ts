/**
 * Text as every tool can carry it.
 *
 * Pasted text brings control characters nobody sees, and halves of characters
 * cut in two. The journal and the workspace file refuse them, so they are taken
 * out when a row is written. Tabs, line ends and all that shows stay as typed.
 */
const CONTROL = new RegExp(
  `[${String.fromCharCode(0)}-${String.fromCharCode(8)}${String.fromCharCode(14)}-${String.fromCharCode(31)}]`,
  'g',
);
const HALF_CHARACTER = /\p{Surrogate}/gu;

/** The same value, with its text cleaned, whatever the depth. */
export function cleanText(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(CONTROL, '').replace(HALF_CHARACTER, '�');
  if (Array.isArray(value)) return value.map(cleanText);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, cleanText(inner)]));
}
