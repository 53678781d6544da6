/**
 * The register of decisions as a table: one row for each, the latest first.
 *
 * Sums stand as pounds and pence with no sign, so that a spreadsheet can add them;
 * a date that is no whole day stands in its own words. What a reader should ask
 * about a decision (late, unsigned, does not add up) has a column of its own. No
 * cell can run as a formula.
 */
import { type Decision, linesAtThreshold, reconcile } from '#domain/decision/decision.ts';
import { KEY_WORDS } from '#domain/decision/decision-words.ts';
import { type NoticeRules, noticeDates } from '#domain/decision/notice-dates.ts';
import { standSignOffs, stillMissing, totalOf } from '#domain/decision/sign-off-route.ts';
import { highestMarking } from '#domain/kernel/marking.ts';
import { showPence } from '#domain/kernel/money.ts';
import { showWrittenDate } from '#domain/kernel/written-date.ts';
import { printableText } from '../clean-text.ts';
import { namedIn, statusOf } from '../notices/notice-words.ts';
import type { ActionTable } from './action-rows.ts';
import { asWords } from './live-formula.ts';

export const DECISION_HEADS = [
  'Reference',
  'Subject',
  'Status',
  'Decision type',
  'Decision makers',
  'Notice first published',
  'Due',
  'Made',
  'Published',
  'Effective from',
  'Total',
  'To ask about',
] as const;

/** `rulesOf` says which law each falls under and which days are closed. */
export function decisionTable(
  decisions: readonly Decision[],
  rulesOf: (decision: Decision) => NoticeRules,
): ActionTable {
  const there = decisions.filter(({ deletedAt }) => deletedAt === null);
  const day = ({ made, due }: Decision) => made?.day ?? due?.day ?? '';
  const sorted = [...there].sort((one, other) => {
    if (day(one) !== day(other)) return day(one) < day(other) ? 1 : -1;
    return one.id < other.id ? -1 : 1;
  });
  return {
    marking: highestMarking(there.map(({ marking }) => marking)),
    heads: DECISION_HEADS,
    rows: sorted.map((decision) =>
      [
        ...[decision.reference ?? '', decision.title, statusOf(decision), KEY_WORDS[decision.key]],
        namedIn(decision.makers),
        ...[decision.firstPublished, decision.due, decision.made, decision.published, decision.effective].map(
          showWrittenDate,
        ),
        pounds(totalOf(decision)),
        toAsk(decision, rulesOf(decision)).join(' '),
      ].map((cell) => asWords(printableText(cell))),
    ),
  };
}

/** Everything the register would want explained, a sentence each. */
function toAsk(decision: Decision, rules: NoticeRules): readonly string[] {
  const { money, key, keyReason } = decision;
  const missing = stillMissing(decision).map(({ step }) => step.title);
  const difference = money === null ? null : reconcile(money).difference;
  const large = money === null ? [] : linesAtThreshold(money);
  return [
    ...noticeDates(decision, rules)
      .gaps.filter(({ inOrder }) => !inOrder)
      .map(({ sentence }) => sentence),
    ...(key === 'non-key' && keyReason.trim() === '' ? ['Non-key, without a reason.'] : []),
    ...(key === 'not-stated' ? ['Whether it is key is not stated.'] : []),
    ...standSignOffs(decision).flatMap(({ remarks }) => remarks),
    ...(missing.length > 0 ? [`Not signed by: ${missing.join(', ')}.`] : []),
    ...(difference === null || difference === 0
      ? []
      : [`Its lines differ from the total stated by ${showPence(Math.abs(difference))}.`]),
    ...(large.length > 0 && money?.threshold
      ? [`${large.length} of ${money.lines.length} lines are at or above ${showPence(money.threshold)}.`]
      : []),
  ];
}

/** 639733.00. */
const pounds = (amount: number | null): string =>
  amount === null
    ? ''
    : `${amount < 0 ? '-' : ''}${Math.floor(Math.abs(amount) / 100)}.${String(Math.abs(amount) % 100).padStart(2, '0')}`;
