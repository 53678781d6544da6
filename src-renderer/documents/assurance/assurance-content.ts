/**
 * The assurance report: is our paper trail sound?
 *
 * Open findings by severity and by rule, each with the words it rests on, the source
 * of its rule and what to do; then those that were accepted, each with who did and why.
 * Nothing is left out for being accepted: an auditor reads both.
 */
import { type Evidence, type Finding, SEVERITIES, type Severity, showSource } from '#domain/findings/finding.ts';
import type { FindingAcceptance } from '#domain/findings/finding-acceptance.ts';
import { type Standing, standingOf } from '#domain/findings/standing.ts';
import { inQuotes } from '#domain/findings/words.ts';
import { type CivilDate, showDate, showDateInFull } from '#domain/kernel/civil-date.ts';
import { column, fact, heading, paragraph, part, sheet, table } from '../blocks.ts';
import type { Block, Part, Run, Sheet } from '../content.ts';

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
  const rules = [...new Set(its.map(([{ rule }]) => rule))];
  const blocks =
    its.length === 0
      ? [paragraph(NONE[severity])]
      : rules.flatMap((rule) => ruleBlocks(its.filter(([finding]) => finding.rule === rule)));
  return part(severity, TITLE[severity], [paragraph(MEANS[severity]), ...blocks]);
}

/** What one rule found: what to do stands once above them, where it is the same for all. */
function ruleBlocks(its: Standings): readonly Block[] {
  const [first] = its;
  if (!first) return [];
  const [{ title, remedy }] = first;
  // The colon keeps it on the page of the table it leads to.
  const source = `Source: ${showSource(first[0])}. Found:`;
  const isSame = its.every(([finding]) => finding.remedy === remedy);
  return [
    heading(2, its.length === 1 ? title : `${title} (${its.length})`),
    paragraph(isSame ? [{ strong: 'What to do: ' }, `${remedy} ${source}`] : source),
    table(
      [
        column('Concerning', 1),
        column('Finding, and the words it rests on', 2),
        ...(isSame ? [] : [column('What to do', 1)]),
      ],
      its.map(([finding, { acceptance }]) => [
        finding.aboutName,
        [finding.sentence, ...finding.evidence.flatMap(wordsOf), ...openedAgain(acceptance)],
        ...(isSame ? [] : [finding.remedy]),
      ]),
      { size: 'small' },
    ),
  ];
}

const wordsOf = ({ place, quote }: Evidence): readonly Run[] => [`\n${place}: `, { emphasis: inQuotes(quote) }];

function openedAgain(acceptance: FindingAcceptance | null): readonly Run[] {
  if (acceptance === null) return [];
  const by = acceptance.by === '' ? '' : ` by ${acceptance.by}`;
  return [
    '\n',
    { strong: 'Open again: ' },
    `accepted on ${showDate(acceptance.acceptedOn)}${by}; its facts have changed since.`,
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
