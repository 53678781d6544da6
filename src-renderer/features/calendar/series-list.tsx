/** A body's series in the order they ran: its rhythm, since when, until when, and the way to another cadence. */
import { useDesk } from '#desk/desk.tsx';
import { patternWords } from '#domain/series/pattern-words.ts';
import type { Series } from '#domain/series/series.ts';
import { Button } from '#ui/button.tsx';
import { MODE, shortDay } from './wording.ts';

interface SeriesListProps {
  readonly series: readonly Series[];
  /** 'calendar/body:…/2021'. */
  readonly place: string;
}

export function SeriesList({ series, place }: SeriesListProps) {
  const { go } = useDesk();
  if (series.length === 0) return null;
  const inOrder = series.toSorted((one, other) => (one.anchor < other.anchor ? -1 : 1));
  return (
    <section aria-label="Series">
      <h2 className="govuk-heading-s">Series</h2>
      <ul className="govuk-list">
        {inOrder.map((one) => (
          <li key={one.id}>
            {sentenceOf(one)}{' '}
            {one.until === null ? (
              <Button kind="link" about={`of ${one.name}`} onPress={() => go(`${place}/cadence/${one.id}`)}>
                Change the cadence
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

function sentenceOf({ pattern, anchor, until, startsAt, mode }: Series): string {
  const words = patternWords(pattern);
  const time = startsAt === null ? 'at no stated time' : `at ${startsAt}`;
  const ends = until === null ? '' : ` to ${shortDay(until)}`;
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}, ${time}, ${MODE[mode].toLowerCase()}, from ${shortDay(anchor)}${ends}.`;
}
