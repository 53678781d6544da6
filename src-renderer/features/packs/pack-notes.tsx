/** What the secretary should know of the pack as built: nothing here stops it. */
import { sayNote } from '#documents/wording.ts';
import { Details } from '#ui/details.tsx';
import { WarningText } from '#ui/warning-text.tsx';
import type { Built } from './build-pack.ts';

export function PackNotes({ built: { paper, undrawable } }: { readonly built: Built }) {
  return (
    <div className="ma-pack__notes">
      {undrawable === '' ? null : <WarningText>{undrawable}</WarningText>}
      <p className="govuk-body-s">
        {paper.whyNot ?? 'Accessible: tagged, with a title and a language, and it claims PDF/UA-1.'}
      </p>
      {paper.notes.length === 0 ? null : (
        <Details summary={`What was done to papers and annexes (${paper.notes.length})`}>
          <ul className="govuk-list govuk-list--bullet">
            {paper.notes.map((note) => (
              <li key={note.annexId}>{sayNote(note)}</li>
            ))}
          </ul>
        </Details>
      )}
    </div>
  );
}
