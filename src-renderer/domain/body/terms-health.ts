/**
 * The health of a body's terms of reference: what they state, in their words, and what
 * they do not. Nothing here is worked out for a body that says nothing (rules.md M-04).
 */
import type { OwnerId } from '../kernel/id.ts';
import type { Body } from './body.ts';
import { RELATION_WORDS } from './governance-graph.ts';
import type { Seat } from './seat.ts';

export const TERMS_POINTS = [
  'purpose',
  'functions',
  'cadence',
  'quorum',
  'chair',
  'secretariat',
  'members',
  'reporting',
  'escalation',
] as const;
export type TermsPoint = (typeof TERMS_POINTS)[number];

export interface TermsLine {
  readonly point: TermsPoint;
  /** '' : not stated. */
  readonly words: string;
}

/** In the order of TERMS_POINTS. `seats` are the body's own. */
export function termsHealth(body: Body, seats: readonly Seat[], nameOf: (id: OwnerId) => string): readonly TermsLine[] {
  const held = (roles: readonly Seat['role'][]) =>
    seats.filter(({ role }) => roles.includes(role)).map(({ holder }) => (holder === null ? 'vacant' : nameOf(holder)));
  const named = (ids: readonly OwnerId[], roles: readonly Seat['role'][]) =>
    [...new Set([...ids.map(nameOf), ...held(roles)])].join(', ');
  const lines = (relations: readonly string[]) =>
    body.lines
      .filter(({ line }) => relations.includes(line))
      .map(({ line, to, quote }) => `${RELATION_WORDS[line]} ${nameOf(to)}${quote === '' ? '' : ` (“${quote}”)`}`)
      .join('; ');
  const words: Readonly<Record<TermsPoint, string>> = {
    purpose: body.purpose.trim(),
    functions: body.functions.join('; '),
    cadence: body.cadence?.text ?? '',
    quorum: body.quorum?.text ?? '',
    chair: named(body.chairs, ['chair', 'co-chair']),
    secretariat: named(body.secretariat, ['secretariat']),
    members: held(['member', 'chair', 'co-chair']).join(', '),
    reporting: lines(['reports-to', 'accountable-to', 'supports', 'assures']),
    escalation: lines(['escalates-to']),
  };
  return TERMS_POINTS.map((point) => ({ point, words: words[point] }));
}
