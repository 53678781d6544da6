/**
 * What one addressee was advised, ready for a letter: each recommendation with where it
 * was made, by when a response is asked, and how often it was made before.
 *
 * There is no power to task them, so it asks and does not instruct (rules.md A-06). The
 * chase log and who chased are the secretariat's own and are not in it. As text it is
 * for pasting into an e-mail; as a sheet it is PDF, Word and HTML.
 */
import type { Body } from '#domain/body/body.ts';
import { type CivilDate, showDate } from '#domain/kernel/civil-date.ts';
import { highestMarking } from '#domain/kernel/marking.ts';
import { showWrittenDate } from '#domain/kernel/written-date.ts';
import type { Meeting } from '#domain/meeting/meeting.ts';
import type { Recommendation } from '#domain/recommendation/recommendation.ts';
import { earlierOnes, sayBefore, VERDICT_WORDS } from '#domain/recommendation/recommendation-steps.ts';
import { fact, outcome, paragraph, part, sheet } from '../blocks.ts';
import type { Fact, Sheet } from '../content.ts';

export interface LetterRows {
  readonly bodies: readonly Body[];
  readonly meetings: readonly Meeting[];
  /** All there are: how often each was made before. */
  readonly recommendations: readonly Recommendation[];
}

export interface LetterFacts {
  readonly addressee: string;
  readonly organisation: string;
  readonly on: CivilDate;
}

/** Those put to this addressee, by name as it is written, the oldest first. */
export function addressedTo(recommendations: readonly Recommendation[], name: string): readonly Recommendation[] {
  const there = recommendations.filter(
    ({ deletedAt, addressees }) => deletedAt === null && addressees.some((each) => plain(each.name) === plain(name)),
  );
  return [...there].sort((one, other) => (key(one) < key(other) ? -1 : 1));
}

export function recommendationLetter(
  recommendations: readonly Recommendation[],
  rows: LetterRows,
  { addressee, organisation, on }: LetterFacts,
): Sheet {
  return sheet({
    title: `Recommendations to ${addressee}`,
    subtitle: showDate(on),
    organisation,
    marking: highestMarking(recommendations.map(({ marking }) => marking)),
    author: organisation,
    status: 'issued',
    date: showDate(on),
    paging: 'document',
    contents: 0,
    parts: [
      part(
        'recommendations',
        'Recommendations',
        [
          paragraph(opening(recommendations, addressee)),
          ...recommendations.map((each, at) =>
            outcome('recommendation', `Recommendation ${at + 1}`, each.text, {
              reference: each.reference,
              facts: factsOf(each, rows),
            }),
          ),
          paragraph(CLOSING),
        ],
        { begins: 'run-on' },
      ),
    ],
  });
}

export function letterText(
  recommendations: readonly Recommendation[],
  rows: LetterRows,
  { addressee }: LetterFacts,
): string {
  const each = recommendations.map((one, at) => {
    const facts = factsOf(one, rows).map(
      ({ term, detail }) => `   ${term}: ${typeof detail === 'string' ? detail : ''}`,
    );
    return [`${at + 1}. ${one.text}${one.reference === null ? '' : ` (${one.reference})`}`, ...facts].join('\n');
  });
  return `${[opening(recommendations, addressee), ...each, CLOSING].join('\n\n')}\n`;
}

const CLOSING = 'We should be grateful to know which of these you accept, in whole or in part, and what you will do.';

function opening(recommendations: readonly Recommendation[], addressee: string): string {
  if (recommendations.length === 0) return `No recommendation to ${addressee} is recorded.`;
  return recommendations.length === 1
    ? `The following recommendation is made to ${addressee}.`
    : `The following ${recommendations.length} recommendations are made to ${addressee}.`;
}

function factsOf(each: Recommendation, { bodies, meetings, recommendations }: LetterRows): readonly Fact[] {
  const before = earlierOnes(each, recommendations).length;
  const body = bodies.find(({ id }) => id === each.bodyId)?.name ?? '';
  const at = meetings.find(({ id }) => id === each.meetingId);
  const known = (term: string, detail: string) => (detail === '' ? [] : [fact(term, detail)]);
  return [
    ...known('Made by', at ? `${body}, meeting of ${showDate(at.heldOn)}` : body),
    // The day of its meeting stands beside the body already.
    ...known('Made on', each.madeOn === null || at ? '' : showDate(each.madeOn)),
    ...known('Source', each.paragraph),
    ...known('Before', before === 0 ? '' : sayBefore(before)),
    ...known('Response asked by', showWrittenDate(each.responseDue)),
    ...known(
      'Response',
      each.verdict === null ? '' : [VERDICT_WORDS[each.verdict], each.response].filter(Boolean).join(': '),
    ),
  ];
}

const plain = (name: string): string => name.trim().toLocaleLowerCase('en-GB');
const key = ({ madeOn, reference, id }: Recommendation): string => `${madeOn ?? '9999'} ${reference ?? '~'} ${id}`;
