/** One click from Today to the pages of a pack. */
import { useDesk, useRows } from '#desk/desk.tsx';
import { showDateInFull } from '#domain/kernel/civil-date.ts';
import { Button } from '#ui/button.tsx';
import { listLatestPacks } from './queries.ts';

export function PacksPart() {
  const { go } = useDesk();
  const packs = useRows(listLatestPacks, []);
  if (!packs || packs.length === 0) return null;
  return (
    <>
      <h2 className="govuk-heading-m">Packs</h2>
      <ul className="govuk-list">
        {packs.map((pack) => (
          <li key={pack.id}>
            <span>
              {pack.name}, <span className="ma-quiet">for {showDateInFull(pack.heldOn)}</span>
            </span>{' '}
            <Button
              small
              kind={pack.status === 'draft' ? 'primary' : 'secondary'}
              about={pack.name}
              onPress={() => go(`packs/${pack.id}`)}
            >
              {pack.status === 'draft' ? 'Build the pack' : 'Open the pack'}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
