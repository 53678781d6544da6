/**
 * The findings as JSON, for another program or for a file beside the report.
 *
 * The same findings give the same text. Counts come first, then every finding with
 * its evidence and where it stands.
 */
import { type Finding, SEVERITIES } from '#domain/findings/finding.ts';
import type { FindingAcceptance } from '#domain/findings/finding-acceptance.ts';
import { standingOf } from '#domain/findings/standing.ts';

export function findingsListed(findings: readonly Finding[], acceptances: readonly FindingAcceptance[]) {
  return {
    counts: Object.fromEntries(
      SEVERITIES.map((severity) => [severity, findings.filter((each) => each.severity === severity).length]),
    ),
    findings: findings.map((finding) => {
      const { state, acceptance } = standingOf(finding, acceptances);
      return { ...finding, state, reason: acceptance?.reason ?? null };
    }),
  };
}
