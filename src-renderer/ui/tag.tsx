/** A status as a word in a coloured tag. The word says it all; the colour only helps the eye. */
export type TagTone = 'grey' | 'blue' | 'green' | 'turquoise' | 'yellow' | 'orange' | 'red' | 'purple';

export function Tag({ text, tone = 'grey' }: { readonly text: string; readonly tone?: TagTone }) {
  return <strong className={`govuk-tag govuk-tag--${tone} ma-tag`}>{text}</strong>;
}
