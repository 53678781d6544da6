/**
 * Where a finding stands: open, accepted, or open again because its facts changed.
 *
 * The facts are its sentence and its evidence. Their digest tells two sets of facts
 * apart; it keeps no secret and need not be strong.
 */
import type { Finding } from './finding.ts';
import type { FindingAcceptance } from './finding-acceptance.ts';

export type Standing =
  | { readonly state: 'open'; readonly acceptance: null }
  | { readonly state: 'accepted' | 'reopened'; readonly acceptance: FindingAcceptance };

/** By the latest acceptance of it that was not taken back. */
export function standingOf(finding: Finding, acceptances: readonly FindingAcceptance[]): Standing {
  const its = acceptances.filter((each) => each.finding === finding.id && each.deletedAt === null);
  const [latest] = [...its].sort((one, other) => (one.createdAt < other.createdAt ? 1 : -1));
  if (!latest) return { state: 'open', acceptance: null };
  return { state: latest.factsDigest === factsDigest(finding) ? 'accepted' : 'reopened', acceptance: latest };
}

/** 16 hexadecimal digits; equal facts, equal digest. */
export function factsDigest({ sentence, evidence }: Pick<Finding, 'sentence' | 'evidence'>): string {
  const facts = JSON.stringify([sentence, evidence.map(({ recordId, place, quote }) => [recordId, place, quote])]);
  return [0x811c9dc5, 0x9747b28c].map((seed) => fnv(facts, seed).toString(16).padStart(8, '0')).join('');
}

function fnv(text: string, seed: number): number {
  let hash = seed;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
