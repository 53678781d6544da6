/** What this document asks somebody to do, soonest first, each with its working. Nothing is shown where it asks nothing. */
import { useDesk, useRows } from '#desk/desk.tsx';
import { nameOf, type WhoIsWho } from '#domain/body/who-is-who.ts';
import { documentReminders } from '#domain/document/reminders.ts';
import { londonDay } from '#domain/kernel/instant.ts';
import { Tag } from '#ui/tag.tsx';
import { Why } from '#ui/why.tsx';
import { findLife, type OneDocument } from './queries.ts';

export function Reminders({ one, who }: { readonly one: OneDocument; readonly who: WhoIsWho }) {
  const { clock } = useDesk();
  const life = useRows((db) => findLife(db, one), [one]);
  if (!life) return null;
  const { histories, annexes, ratifications } = life;
  const { versions, reviews } = histories;
  const rows = { documents: [one.document], documentVersions: versions, reviews, annexes, ratifications };
  const reminders = documentReminders({ ...rows, nameOf: (id) => nameOf(id, who) }, londonDay(clock()));
  if (reminders.length === 0) return null;
  return (
    <ul className="govuk-list" aria-label="What this document asks">
      {reminders.map(({ key, sentence, why, late }) => (
        <li key={key}>
          {late ? <Tag text="Late" tone="red" /> : null} {sentence} <Why about={sentence}>{why}</Why>
        </li>
      ))}
    </ul>
  );
}
