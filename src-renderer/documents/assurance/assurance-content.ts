/**
 * The assurance report: is our paper trail sound?
 *
 * Open findings by severity, each with the words it rests on, the source of its
 * rule and what to do; then those that were accepted, each with who did and why.
 * Nothing is left out for being accepted: an auditor reads both.
 */
import { type Finding, SEVERITIES, type Severity, showSource } from '#domain/findings/finding.ts';
import type { FindingAcceptance } from '#domain/findings/finding-acceptance.ts';
import { type Standing, standingOf } from '#domain/findings/standing.ts';
import { inQuotes } from '#domain/findings/words.ts';
import { type CivilDate, showDate, showDateInFull } from '#domain/kernel/civil-date.ts';
import { bullets, column, fact, heading, paragraph, part, sheet, summary, table } from '../blocks.ts';
import type { Block, Part, Sheet } from '../content.ts';

export interface AssuranceFacts {
  readonly programme: string;
  readonly marking: string;
  readonly author: string;
  readonly on: CivilDate;
  readonly findings: readonly Finding[];
  readonly acceptances: readonly FindingAcceptance[];
}

const TITLE: Readonly<Record<Severity, string>> = {
  contradiction: 'Contradictions',
  gap: 'Gaps',
  query: 'Queries',
};
const MEANS: Readonly<Record<Severity, string>> = {
  contradiction: 'Two things in the file cannot both be right.',
  gap: 'Something that should be stated or present is not.',
  query: 'It may well be right; somebody should say so.',
};
const NONE: Readonly<Record<Severity, string>> = {
  contradiction: 'No contradiction is open.',
  gap: 'No gap is open.',
  query: 'No query is open.',
};

type Standings = readonly (readonly [finding: Finding, standing: Standing])[];

export function assuranceContent(facts: AssuranceFacts): Sheet {
  const standings = facts.findings.map((each) => [each, standingOf(each, facts.acceptances)] as const);
  const open = standings.filter(([, { state }]) => state !== 'accepted');
  const accepted = standings.filter(([, { state }]) => state === 'accepted');
  return sheet({
    title: 'Is our paper trail sound?',
    subtitle: 'Assurance report',
    organisation: facts.programme,
    marking: facts.marking,
    author: facts.author,
    status: 'issued',
    date: showDateInFull(facts.on),
    paging: 'document',
    contents: 1,
    cover: {
      overline: facts.programme,
      facts: [
        fact('Date', showDateInFull(facts.on)),
        ...(facts.author === '' ? [] : [fact('Made by', facts.author)]),
        ...SEVERITIES.map((severity) => fact(TITLE[severity], countOf(open, severity))),
        fact('Accepted', String(accepted.length)),
      ],
      notice: 'Worked out from the records by fixed rules. A finding is shown and never blocks anything.',
    },
    parts: [...SEVERITIES.map((severity) => severityPart(severity, open)), acceptedPart(accepted)],
  });
}

const countOf = (standings: Standings, severity: Severity): string =>
  String(standings.filter(([finding]) => finding.severity === severity).length);

function severityPart(severity: Severity, open: Standings): Part {
  const its = open.filter(([finding]) => finding.severity === severity);
  const blocks = its.length === 0 ? [paragraph(NONE[severity])] : its.flatMap(findingBlocks);
  return part(severity, TITLE[severity], [paragraph(MEANS[severity]), ...blocks]);
}

function findingBlocks([finding, { acceptance }]: Standings[number]): readonly Block[] {
  return [
    heading(2, `${finding.title}: ${finding.aboutName}`),
    paragraph(finding.sentence),
    bullets(finding.evidence.map(({ place, quote }) => [`${place}: `, { emphasis: inQuotes(quote) }])),
    summary([
      fact('What to do', finding.remedy),
      fact('Source', showSource(finding)),
      ...(acceptance === null
        ? []
        : [
            fact(
              'Open again',
              `Accepted on ${showDate(acceptance.acceptedOn)}${acceptance.by === '' ? '' : ` by ${acceptance.by}`}; its facts have changed since.`,
            ),
          ]),
    ]),
  ];
}

const acceptedPart = (accepted: Standings): Part =>
  part('accepted', 'Accepted', [
    table(
      [column('Finding', 2), column('Reason', 2), column('By', '35mm'), column('On', '30mm')],
      accepted.map(([finding, { acceptance }]) => [
        finding.sentence,
        acceptance?.reason ?? '',
        acceptance?.by ?? '',
        acceptance ? showDate(acceptance.acceptedOn) : '',
      ]),
      { size: 'small', empty: 'No finding has been accepted.' },
    ),
  ]);
