/**
 * What points at what, read off the records' own schemas.
 *
 * An id stands where a schema asks for one, at whatever depth: `bodyId`,
 * `owners.*.who`, `source.minuteId`. Worked out once per kind, so that a field
 * added to a record is followed without anyone remembering to.
 */
import type { z } from 'zod';
import { KINDS, type Kind, RECORDS } from '#domain/records.ts';

export interface Reference {
  /** Where it stands in the row: 'owners.1.who'. */
  readonly path: string;
  readonly id: string;
}

type Path = readonly string[];
type AnySchema = z.core.$ZodType;

const EVERY = '*';
const ID = new RegExp(`^(${KINDS.join('|')}):[\\w-]{1,100}$`);

const PATHS: ReadonlyMap<Kind, readonly Path[]> = new Map(
  KINDS.map((kind) => [kind, listCustomPaths(RECORDS[kind].schema, []).filter((path) => path.join('.') !== 'id')]),
);

/** Every id a row points at, tombstoned or not, in the order of its fields. */
export function listReferences(kind: Kind, row: object): readonly Reference[] {
  return (PATHS.get(kind) ?? []).flatMap((path) => collect(row, path, []));
}

function collect(value: unknown, [step, ...rest]: Path, walked: Path): readonly Reference[] {
  if (step === undefined)
    return typeof value === 'string' && ID.test(value) ? [{ path: walked.join('.'), id: value }] : [];
  if (step === EVERY) {
    return Array.isArray(value) ? value.flatMap((item, at) => collect(item, rest, [...walked, String(at)])) : [];
  }
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return [];
  return collect(Reflect.get(value, step), rest, [...walked, step]);
}

/** Ids and dates are schemas of our own, 'custom' to zod; which of them holds an id, the value tells. */
function listCustomPaths(schema: AnySchema, walked: Path): readonly Path[] {
  const { def } = schema._zod;
  if (def.type === 'custom') return [walked];
  if (isObject(def))
    return Object.entries(def.shape).flatMap(([key, inner]) => listCustomPaths(inner, [...walked, key]));
  if (isArray(def)) return listCustomPaths(def.element, [...walked, EVERY]);
  if (isUnion(def)) return withoutRepeats(def.options.flatMap((option) => listCustomPaths(option, walked)));
  if (isWrapper(def)) return listCustomPaths(def.innerType, walked);
  return [];
}

type Def = AnySchema['_zod']['def'];
function isObject(def: Def): def is z.core.$ZodObjectDef {
  return def.type === 'object';
}

function isArray(def: Def): def is z.core.$ZodArrayDef {
  return def.type === 'array';
}

function isUnion(def: Def): def is z.core.$ZodUnionDef {
  return def.type === 'union';
}

function isWrapper(def: Def): def is z.core.$ZodNullableDef {
  return def.type === 'nullable' || def.type === 'readonly';
}

function withoutRepeats(paths: readonly Path[]): readonly Path[] {
  return [...new Map(paths.map((path) => [path.join('.'), path])).values()];
}
