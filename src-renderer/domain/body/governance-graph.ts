/**
 * The governance of a programme as a graph: bodies and offices, and the lines between them.
 *
 * It is worked out from what the records hold: the lines of each body with the words
 * that state them, its chairs, the body it stands under, and the rungs of the
 * escalation routes. What the papers do not state is part of the picture and is said:
 * a line without words, a rung with a note of its own, and a sitting body of which
 * nothing says whom it reports to (checklist §5.8).
 */
import type { EscalationRoute } from '../escalation/escalation-route.ts';
import type { OwnerId } from '../kernel/id.ts';
import type { Body } from './body.ts';
import { GOVERNANCE_LINES } from './body.ts';

export const RELATIONS = [...GOVERNANCE_LINES, 'stands-under', 'chaired-by'] as const;
export type Relation = (typeof RELATIONS)[number];

export const RELATION_WORDS: Readonly<Record<Relation, string>> = {
  'reports-to': 'reports to',
  'escalates-to': 'escalates to',
  assures: 'assures',
  supports: 'supports',
  'accountable-to': 'is accountable to',
  'stands-under': 'stands under',
  'chaired-by': 'is chaired by',
};

export interface GovernanceTie {
  readonly from: OwnerId;
  readonly relation: Relation;
  /** Null: nothing states to whom. */
  readonly to: OwnerId | null;
  readonly stated: boolean;
  /** The words that state it, or what the records remark where nothing does. */
  readonly words: string;
}

export interface GovernanceNode {
  readonly id: OwnerId;
  readonly name: string;
  readonly isBody: boolean;
  /** A body that does not sit yet. */
  readonly isPlanned: boolean;
}

export interface GovernanceGraph {
  readonly nodes: readonly GovernanceNode[];
  readonly ties: readonly GovernanceTie[];
}

export interface GovernanceRows {
  readonly bodies: readonly Body[];
  readonly escalationRoutes: readonly EscalationRoute[];
  readonly nameOf: (id: OwnerId) => string;
}

/** In the same order for the same records, however they come. Bodies that have ended are left out. */
export function governanceGraph({ bodies, escalationRoutes, nameOf }: GovernanceRows): GovernanceGraph {
  const there = bodies.filter((body) => body.deletedAt === null && body.status !== 'ended').sort(byName);
  const ended = new Set<OwnerId>(bodies.filter((body) => !there.includes(body)).map(({ id }) => id));
  const routes = escalationRoutes.filter((route) => route.deletedAt === null).sort(byName);
  const ties = [...there.flatMap(tiesOfBody), ...routes.flatMap(tiesOfRoute)]
    .filter(({ from, to }) => !ended.has(from) && (to === null || !ended.has(to)))
    .filter((tie, at, all) => all.findIndex((other) => isSameTie(tie, other)) === at);
  const ids = new Set<OwnerId>([...there.map(({ id }) => id), ...ties.flatMap(({ from, to }) => [from, to ?? from])]);
  return {
    ties,
    nodes: [...ids].map((id) => {
      const body = there.find((one) => one.id === id);
      return { id, name: body?.name ?? nameOf(id), isBody: body !== undefined, isPlanned: body?.status === 'planned' };
    }),
  };
}

/** The lines along which somebody is answered to; where a sitting body has none, that is said. */
const UPWARD: readonly Relation[] = ['reports-to', 'accountable-to', 'supports', 'assures', 'stands-under'];

function tiesOfBody(body: Body): readonly GovernanceTie[] {
  const from = body.id;
  const known: readonly GovernanceTie[] = [
    ...body.lines.map(
      ({ line, to, quote }): GovernanceTie => ({ from, relation: line, to, stated: quote !== '', words: quote }),
    ),
    ...(body.parentId === null ? [] : [tie(from, 'stands-under', body.parentId)]),
    ...body.chairs.map((chair) => tie(from, 'chaired-by', chair)),
  ];
  const isSilent =
    body.status === 'sitting' && !body.runElsewhere && !known.some((one) => UPWARD.includes(one.relation));
  return isSilent ? [...known, { from, relation: 'reports-to', to: null, stated: false, words: '' }] : known;
}

/** A rung with a remark of its own is not stated by the words of the route. */
function tiesOfRoute({ rungs, quote }: EscalationRoute): readonly GovernanceTie[] {
  return rungs.slice(0, -1).flatMap(({ who, note }, at): readonly GovernanceTie[] => {
    const above = rungs[at + 1];
    if (!above) return [];
    const words = note === '' ? quote : note;
    return [{ from: who, relation: 'escalates-to', to: above.who, stated: note === '' && quote !== '', words }];
  });
}

const tie = (from: OwnerId, relation: Relation, to: OwnerId): GovernanceTie => ({
  from,
  relation,
  to,
  stated: true,
  words: '',
});

const isSameTie = (one: GovernanceTie, other: GovernanceTie): boolean =>
  one.from === other.from && one.to === other.to && one.relation === other.relation;

/** By name, and by id where two have the same. */
function byName<Row extends { readonly id: string; readonly name: string }>(one: Row, other: Row): number {
  if (one.name !== other.name) return one.name < other.name ? -1 : 1;
  return one.id < other.id ? -1 : 1;
}
