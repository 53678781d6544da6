/**
 * Where in the log the user is, as the address has it: the filters, then what is open.
 *
 * '#actions/with:shown=overdue/action:…'. The filters are a part of their own, so that
 * Back, a bookmark and a link from Today all come to the same rows.
 */
import { filterWords, type LogFilter, readFilterWords } from '#domain/action/log-filter.ts';

const WITH = 'with:';

export interface LogPlace {
  readonly filter: LogFilter;
  /** What comes after the filters: ['action:…'], ['new', 'meeting:…']. */
  readonly rest: readonly string[];
}

export function readLogPath(path: readonly string[]): LogPlace {
  const [first = '', ...rest] = path;
  const has = first.startsWith(WITH);
  const words = has ? [...new URLSearchParams(first.slice(WITH.length))] : [];
  return {
    filter: readFilterWords(words.map(([field, value]) => ({ field, value }))),
    rest: has ? rest : path,
  };
}

/** Encoded once for the filter words and once as a part of the address, which is decoded before it is read. */
export function logAddress(filter: LogFilter, ...rest: readonly string[]): string {
  const words = new URLSearchParams(filterWords(filter).map(({ field, value }) => [field, value])).toString();
  return ['actions', ...(words === '' ? [] : [encodeURIComponent(`${WITH}${words}`)]), ...rest].join('/');
}
