/**
 * A body's terms of reference as they are typed.
 *
 * Functions are typed one to a line. A cadence and a quorum keep the words of the
 * terms; the number is only there where the words give one. A blank box means the
 * terms do not say, and the record says so too. The short name makes references
 * ('SG' makes SG/2021/07), so no two bodies may share one.
 */
import {
  type Drafted,
  drafted,
  lineProblem,
  namedProblem,
  numberProblem,
  parseTypedNumber,
  typedLine,
} from '../kernel/draft.ts';
import type { BodyId, OwnerId } from '../kernel/id.ts';
import type { Unstamped } from '../kernel/schema.ts';
import { BODY_STATUSES, type Body } from './body.ts';
import { plainQuorum } from './plain-quorum.ts';

export interface BodyDraft {
  readonly name: string;
  readonly shortName: string;
  readonly status: string;
  readonly purpose: string;
  /** One to a line. */
  readonly functions: string;
  readonly cadence: string;
  readonly everyWeeks: string;
  readonly quorum: string;
  readonly quorumCount: string;
  readonly chairs: readonly string[];
  readonly secretariat: readonly string[];
  /** A body's id, or ''. */
  readonly parentId: string;
  /** 'yes' or 'no'. */
  readonly runElsewhere: string;
  /** Blank: as its cadence has it. */
  readonly amberWithin: string;
  readonly note: string;
}

export type BodyFields = Pick<
  Body,
  | 'name'
  | 'shortName'
  | 'status'
  | 'purpose'
  | 'functions'
  | 'cadence'
  | 'quorum'
  | 'chairs'
  | 'secretariat'
  | 'parentId'
  | 'runElsewhere'
  | 'amberWithin'
  | 'note'
>;
export type BodyProblem =
  | 'missing'
  | 'too-long'
  | 'taken'
  | 'not-a-number'
  | 'circle'
  | 'words-missing'
  | 'too-many-days';

export function bodyDraft(body: Body | null): BodyDraft {
  return {
    name: body?.name ?? '',
    shortName: body?.shortName ?? '',
    status: body?.status ?? 'sitting',
    purpose: body?.purpose ?? '',
    functions: body?.functions.join('\n') ?? '',
    cadence: body?.cadence?.text ?? '',
    everyWeeks: body?.cadence?.everyWeeks?.toString() ?? '',
    quorum: body?.quorum?.text ?? '',
    quorumCount: body?.quorum?.count?.toString() ?? '',
    chairs: body?.chairs ?? [],
    secretariat: body?.secretariat ?? [],
    parentId: body?.parentId ?? '',
    runElsewhere: body?.runElsewhere ? 'yes' : 'no',
    amberWithin: body?.amberWithin?.toString() ?? '',
    note: body?.note ?? '',
  };
}

/** As the record has it: sooner than that is not soon. */
const MOST_DAYS = 60;

/** `id` is the body being edited, null for a new one; `bodies` are all there are. */
export function readBodyDraft(
  draft: BodyDraft,
  id: BodyId | null,
  bodies: readonly Body[],
): Drafted<BodyFields, BodyDraft, BodyProblem> {
  const others = bodies.filter((body) => body.id !== id);
  const name = typedLine(draft.name);
  const shortName = typedLine(draft.shortName);
  const functions = draft.functions.split(/\r?\n/).map(typedLine).filter(Boolean);
  const parentId = bodies.find((body) => body.id === draft.parentId)?.id ?? null;
  const quorum = typedLine(draft.quorum);
  const cadence = typedLine(draft.cadence);
  const amberWithin = parseTypedNumber(draft.amberWithin);
  return drafted<BodyFields, BodyDraft, BodyProblem>(
    {
      name: namedProblem(draft.name) ?? (others.some((body) => same(body.name, name)) ? 'taken' : null),
      shortName:
        lineProblem(draft.shortName) ??
        (shortName !== '' && others.some((body) => same(body.shortName, shortName)) ? 'taken' : null),
      functions: functions.some((text) => lineProblem(text) !== null) ? 'too-long' : null,
      cadence: lineProblem(draft.cadence),
      everyWeeks: numberProblem(draft.everyWeeks),
      quorum: lineProblem(draft.quorum) ?? (quorum === '' && draft.quorumCount.trim() !== '' ? 'words-missing' : null),
      quorumCount: numberProblem(draft.quorumCount),
      amberWithin:
        numberProblem(draft.amberWithin) ?? (amberWithin !== null && amberWithin > MOST_DAYS ? 'too-many-days' : null),
      parentId: id !== null && parentId !== null && isUnder(bodies, parentId, id) ? 'circle' : null,
    },
    {
      name,
      shortName,
      status: BODY_STATUSES.find((status) => status === draft.status) ?? 'sitting',
      purpose: draft.purpose,
      functions,
      cadence:
        cadence === '' && draft.everyWeeks.trim() === ''
          ? null
          : { text: cadence, everyWeeks: parseTypedNumber(draft.everyWeeks) },
      quorum:
        quorum === '' ? null : { text: quorum, count: parseTypedNumber(draft.quorumCount) ?? plainQuorum(quorum) },
      chairs: draft.chairs as readonly OwnerId[],
      secretariat: draft.secretariat as readonly OwnerId[],
      parentId,
      runElsewhere: draft.runElsewhere === 'yes',
      amberWithin,
      note: draft.note,
    },
  );
}

/** Whether a body is, or stands some way under, another. */
function isUnder(bodies: readonly Body[], body: BodyId, top: BodyId): boolean {
  const seen = new Set<BodyId>();
  for (let at: BodyId | null = body; at !== null && !seen.has(at); ) {
    if (at === top) return true;
    seen.add(at);
    const here: BodyId = at;
    at = bodies.find((other) => other.id === here)?.parentId ?? null;
  }
  return false;
}

const same = (one: string, other: string): boolean =>
  one.toLocaleLowerCase('en-GB') === other.toLocaleLowerCase('en-GB');

/** Nothing is known of it but what was typed. */
export function newBody(fields: BodyFields): Omit<Unstamped<Body>, 'id'> {
  return {
    ...fields,
    marking: 'OFFICIAL',
    aliases: [],
    lines: [],
    deadlines: null,
    usualAgenda: [],
    circulation: [],
    minutesStyle: null,
    minutesAreSigned: false,
    riskBands: null,
  };
}
