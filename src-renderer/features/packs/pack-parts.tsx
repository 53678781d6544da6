/** The parts of a pack in the order they are bound, each put in or left out, with the pages it has. */
import { useState } from 'react';
import { useCommit } from '#desk/commit.ts';
import type { PartPages } from '#documents/outcome.ts';
import { PACK_PARTS, type Pack, type PackPart } from '#domain/pack/pack.ts';
import { withPart } from '#domain/pack/pack-steps.ts';
import { changePack } from './commands.ts';
import { NOT_CHANGED, PART } from './wording.ts';

interface PackPartsProps {
  readonly pack: Pack;
  readonly pages: readonly PartPages[];
}

export function PackParts({ pack, pages }: PackPartsProps) {
  const commit = useCommit();
  // The box turns at the press; what is saved follows within a moment, or turns it back.
  const [meant, setMeant] = useState<readonly PackPart[] | null>(null);
  const without = meant ?? pack.without;
  async function turn(part: PackPart, isIn: boolean): Promise<void> {
    setMeant(withPart({ ...pack, without }, part, isIn).without);
    const summary = `${isIn ? 'Put' : 'Left'} ${PART[part]} ${isIn ? 'into' : 'out of'} the pack`;
    await commit(
      changePack(pack, summary, (kept) => withPart(kept, part, isIn)),
      NOT_CHANGED,
    );
    setMeant(null);
  }
  return (
    <fieldset className="govuk-fieldset">
      <legend className="govuk-fieldset__legend">Parts, in the order they are bound</legend>
      <ol className="ma-pack__parts govuk-checkboxes govuk-checkboxes--small">
        {PACK_PARTS.map((part) => (
          <li key={part} className="ma-pack__part">
            <div className="govuk-checkboxes__item">
              <input
                id={`part-${part}`}
                className="govuk-checkboxes__input"
                type="checkbox"
                checked={!without.includes(part)}
                onChange={(event) => void turn(part, event.target.checked)}
              />
              <label className="govuk-label govuk-checkboxes__label" htmlFor={`part-${part}`}>
                {PART[part]}
              </label>
            </div>
            <span className="ma-quiet ma-pack__pages">{pagesOf(part, pages)}</span>
          </li>
        ))}
      </ol>
    </fieldset>
  );
}

/** 'page 4', 'pages 5–9'; a part with nothing in it has none. */
function pagesOf(part: PackPart, pages: readonly PartPages[]): string {
  const own = pages.filter((one) => {
    if (part === 'papers') return one.kind === 'annex' && one.id.startsWith('paper:');
    return part === 'annexes' ? one.kind === 'annex' && !one.id.startsWith('paper:') : one.id === part;
  });
  const [first, last] = [own[0]?.firstPage, own.at(-1)?.lastPage];
  if (first === undefined || last === undefined) return '';
  return first === last ? `page ${first}` : `pages ${first}–${last}`;
}
