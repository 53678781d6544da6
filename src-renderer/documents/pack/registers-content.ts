/**
 * The registers of a pack: the action log, decisions, recommendations.
 *
 * Each is a table whose header row repeats. A colour is always a letter and a word
 * too. A register with nothing in it says so in a sentence, so that a reader knows
 * it was looked at and not forgotten.
 */
import { type Action, isOpen } from '#domain/action/action.ts';
import { type BragLetter, type BragSettings, bragOf } from '#domain/action/brag.ts';
import { type Decision, linesAtThreshold, reconcile } from '#domain/decision/decision.ts';
import { STATUS_WORDS } from '#domain/decision/decision-words.ts';
import { type CivilDate, showDate } from '#domain/kernel/civil-date.ts';
import { showPence } from '#domain/kernel/money.ts';
import { showWrittenDate } from '#domain/kernel/written-date.ts';
import type { Directory } from '#domain/party/directory.ts';
import type { Recommendation } from '#domain/recommendation/recommendation.ts';
import { column, fact, heading, paragraph, summary, table } from '../blocks.ts';
import type { Block, Text, Tone } from '../content.ts';
import { ownersOf } from './minutes-content.ts';

const TONES: Readonly<Record<BragLetter, Tone>> = { B: 'blue', R: 'red', A: 'amber', G: 'green' };

export function actionLogContent(actions: readonly Action[], on: CivilDate, settings: BragSettings): readonly Block[] {
  const open = actions.filter((action) => isOpen(action)).length;
  const count = `${open} open, ${actions.length - open} closed since the last log. B is complete, G on track, A needs attention, R is overdue.`;
  return [
    ...(actions.length === 0 ? [] : [paragraph(count, { size: 'small' })]),
    table(
      [
        column('Ref.', '25mm'),
        column('Action', 2),
        column('Owner', '42mm'),
        column('Due', '30mm'),
        column('Status', '32mm'),
        column('Latest update', 1),
      ],
      actions.map((action): readonly Text[] => {
        const brag = bragOf(action, on, settings);
        return [
          action.reference ?? 'draft',
          action.text,
          ownersOf(action) || 'Not named',
          showWrittenDate(action.due) || 'No date agreed',
          [{ tag: `${brag.letter} ${brag.word}`, tone: TONES[brag.letter] }],
          isOpen(action) ? (action.updates.at(-1)?.text ?? '') : lastWord(action),
        ];
      }),
      { size: 'small', empty: 'No action is open, and none has closed since the last meeting.' },
    ),
  ];
}

/** Why it was withdrawn, merged or transferred; of a closed one, the last that was heard of it. */
const lastWord = (action: Action): string =>
  action.endReason || (action.closureProposed?.text ?? action.updates.at(-1)?.text ?? '');

/** Each decision with its facts, and its money table where it has one. */
export function decisionsContent(decisions: readonly Decision[], directory: Directory): readonly Block[] {
  if (decisions.length === 0) return [paragraph('No decision is before this meeting.')];
  return decisions.flatMap((decision) => [
    heading(2, decision.title, { number: decision.reference, id: decision.id }),
    paragraph(decision.text),
    summary(decisionFacts(decision, directory)),
    ...moneyContent(decision),
  ]);
}

function decisionFacts(decision: Decision, directory: Directory) {
  const named = (people: Decision['makers']) =>
    people.map((each) => (each.who ? directory.nameOf(each.who) : each.name)).join(', ');
  const dates = [
    ['Notice first published', decision.firstPublished],
    ['Decision due', decision.due],
    ['Made', decision.made],
    ['Published', decision.published],
    ['Effective from', decision.effective],
  ] as const;
  return [
    fact('Status', decision.statusAsWritten || STATUS_WORDS[decision.status]),
    fact('Decision maker', named(decision.makers) || 'not stated'),
    ...dates.flatMap(([term, date]) => (date === null ? [] : [fact(term, showWrittenDate(date))])),
    ...decision.signOffs.map((each) =>
      fact(each.signedAs || each.required, each.signedOn ? `Signed ${showWrittenDate(each.signedOn)}` : 'Not signed'),
    ),
  ];
}

function moneyContent(decision: Decision): readonly Block[] {
  const { money } = decision;
  if (money === null || money.lines.length === 0) return [];
  const { total, difference } = reconcile(money);
  const above = linesAtThreshold(money);
  const check =
    difference === null
      ? ''
      : difference === 0
        ? ' It agrees with the total stated.'
        : ` The total stated differs by ${showPence(-difference)}.`;
  const threshold =
    money.threshold === null
      ? ''
      : ` ${above.length} of ${money.lines.length} lines are at or above ${showPence(money.threshold)}.`;
  return [
    table(
      [column('Line', 1), column('Amount', '45mm', 'end')],
      [
        ...money.lines.map((each) => [each.label, showPence(each.amount)]),
        [[{ strong: 'Total' }], [{ strong: showPence(total) }]],
      ],
    ),
    paragraph(`The lines sum to ${showPence(total)}.${check}${threshold}`, { size: 'small' }),
  ];
}

export function recommendationsContent(recommendations: readonly Recommendation[]): readonly Block[] {
  if (recommendations.length === 0) return [paragraph('No recommendation to others is outstanding.')];
  return [
    table(
      [
        column('Ref.', '25mm'),
        column('Recommendation', 2),
        column('To', '42mm'),
        column('Made', '30mm'),
        column('Response', 1),
      ],
      recommendations.map((each) => [
        each.reference ?? 'draft',
        each.text,
        each.addressees.map((to) => to.name).join(', ') || 'No addressee stated',
        each.madeOn ? showDate(each.madeOn) : '',
        each.response || (each.verdict === null ? 'Awaited' : each.verdict),
      ]),
      { size: 'small' },
    ),
  ];
}
