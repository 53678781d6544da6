/**
 * Whether a table speaks of every place it should: no district left out, none twice.
 *
 * A list of places is data. The ten districts of Greater Manchester are the first
 * (checklist B-23); a table of ten rows that has nine of them and 'Salford' twice
 * adds up to the penny and is still wrong.
 */
export interface PlaceList {
  readonly id: string;
  readonly name: string;
  readonly places: readonly string[];
}

export const GREATER_MANCHESTER: PlaceList = {
  id: 'greater-manchester',
  name: 'the ten districts of Greater Manchester',
  places: [
    'Bolton',
    'Bury',
    'Manchester',
    'Oldham',
    'Rochdale',
    'Salford',
    'Stockport',
    'Tameside',
    'Trafford',
    'Wigan',
  ],
};

export interface PlaceCheck {
  readonly missing: readonly string[];
  readonly twice: readonly string[];
  /** Lines that name none of the places: 'Mobilisation'. */
  readonly others: readonly string[];
}

export function checkPlaces(named: readonly string[], list: PlaceList = GREATER_MANCHESTER): PlaceCheck {
  const count = (place: string) => named.filter((one) => plain(one) === plain(place)).length;
  return {
    missing: list.places.filter((place) => count(place) === 0),
    twice: list.places.filter((place) => count(place) > 1),
    others: named.filter((one) => !list.places.some((place) => plain(place) === plain(one))),
  };
}

/** One sentence; null where the table names none of the places, and so is no table of them. */
export function sayPlaces(named: readonly string[], list: PlaceList = GREATER_MANCHESTER): string | null {
  const { missing, twice, others } = checkPlaces(named, list);
  if (missing.length === list.places.length) return null;
  const besides = others.length === 0 ? '' : ` Besides them it has: ${others.join(', ')}.`;
  if (missing.length === 0 && twice.length === 0) return `All of ${list.name} are there, each once.${besides}`;
  const said = [
    ...(missing.length > 0 ? [`left out: ${missing.join(', ')}`] : []),
    ...(twice.length > 0 ? [`more than once: ${twice.join(', ')}`] : []),
  ];
  return `Of ${list.name}, ${said.join('; ')}.${besides}`;
}

const plain = (place: string): string => place.trim().toLocaleLowerCase('en-GB');
