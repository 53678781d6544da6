/**
 * The money of a decision: its lines in pence, the total, and whether they agree.
 *
 * A table pasted from Word or Excel is shown as understood before it replaces what
 * is there. Where the lines are places, those left out are named.
 */
import { useState } from 'react';
import { useCommit } from '#desk/commit.ts';
import { type Decision, linesAtThreshold, reconcile } from '#domain/decision/decision.ts';
import { sayPlaces } from '#domain/decision/place-completeness.ts';
import { typedLine } from '#domain/kernel/draft.ts';
import { parsePence, showPence } from '#domain/kernel/money.ts';
import { Button } from '#ui/button.tsx';
import { EditableTable } from '#ui/editable-table.tsx';
import { SummaryList } from '#ui/summary-list.tsx';
import { changeDecision } from './commands.ts';
import { MoneyPaste } from './money-paste.tsx';
import { countLines, NOT_AN_AMOUNT, NOT_SAVED_DECISION, NOT_STATED } from './wording.ts';

type Money = NonNullable<Decision['money']>;
const NONE: Money = { lines: [], statedTotal: null, threshold: null };
const COLUMNS = [
  { key: 'label', title: 'For' },
  { key: 'amount', title: 'Amount', width: '12rem', numeric: true },
];

export function MoneyPart({ decision }: { readonly decision: Decision }) {
  const commit = useCommit();
  const [pasting, setPasting] = useState<string | null>(null);
  const money = decision.money ?? NONE;
  const { total, difference } = reconcile(money);
  const large = linesAtThreshold(money);
  const places = sayPlaces(money.lines.map(({ label }) => label));

  async function save(change: (now: Money) => Money): Promise<string | null> {
    const done = await commit(
      changeDecision(decision, (now) => ({ money: change(now.money ?? NONE) })),
      NOT_SAVED_DECISION,
    );
    return done.ok ? null : done.sentence;
  }

  async function saveCell(id: string, column: string, text: string): Promise<string | null> {
    const at = Number(id);
    const amount = column === 'amount' ? parsePence(text) : 0;
    if (amount === null) return NOT_AN_AMOUNT;
    const label = typedLine(text).slice(0, 500);
    if (column === 'label' && label === '') return 'Enter what the sum is for';
    const changed = column === 'amount' ? { amount } : { label };
    return await save((now) => ({
      ...now,
      lines: now.lines.map((line, place) => (place === at ? { ...line, ...changed } : line)),
    }));
  }

  async function saveSum(field: 'statedTotal' | 'threshold', text: string): Promise<string | null> {
    const amount = text.trim() === '' ? null : parsePence(text);
    if (amount === null && text.trim() !== '') return NOT_AN_AMOUNT;
    return await save((now) => ({ ...now, [field]: amount }));
  }

  const sum = (field: 'statedTotal' | 'threshold', label: string) => ({
    ...{ key: field, label, value: money[field] === null ? NOT_STATED : showPence(money[field]) },
    edit: {
      kind: 'text' as const,
      draft: money[field] === null ? '' : showPence(money[field]),
      save: (text: string) => saveSum(field, text),
    },
  });

  return (
    <>
      <h2 className="govuk-heading-m govuk-!-margin-top-6">Money</h2>
      <EditableTable
        caption="Money of the decision"
        columns={COLUMNS}
        rows={money.lines.map((line, at) => ({
          id: String(at),
          values: { label: line.label, amount: showPence(line.amount) },
          ...noteOf(line, money),
        }))}
        addLabel="Add a line"
        onCell={saveCell}
        onAdd={async () => {
          const label = `Line ${money.lines.length + 1}`;
          const refused = await save((now) => ({ ...now, lines: [...now.lines, { label, amount: 0 }] }));
          return refused === null ? String(money.lines.length) : null;
        }}
        onDelete={(id) => void save((now) => ({ ...now, lines: now.lines.filter((_, at) => String(at) !== id) }))}
        onPaste={(cells) => setPasting(cells.map((row) => row.join('\t')).join('\n'))}
      />
      {pasting === null ? (
        <p className="govuk-body">
          <Button kind="link" onPress={() => setPasting('')}>
            Paste a table from Word or Excel
          </Button>
        </p>
      ) : (
        <MoneyPaste
          text={pasting}
          onText={setPasting}
          onTake={(lines, statedTotal) =>
            save((now) => ({ ...now, lines, statedTotal: statedTotal ?? now.statedTotal }))
          }
          onDone={() => setPasting(null)}
        />
      )}
      <p className="govuk-body" role="status">
        <strong>{showPence(total)}</strong> in {countLines(money.lines.length)}. {agreement(difference)}{' '}
        {money.threshold === null
          ? ''
          : `${large.length} of ${money.lines.length} are at or above ${showPence(money.threshold)}.`}{' '}
        {places}
      </p>
      <SummaryList
        label="Totals"
        rows={[sum('statedTotal', 'Total the paper states'), sum('threshold', 'Threshold to list lines by')]}
      />
    </>
  );
}

/** Beside a sum: that it is at or above the threshold, or less than nothing, which few notices mean. */
function noteOf(
  line: Money['lines'][number],
  { threshold }: Money,
): { readonly notes?: Readonly<Record<string, string>> } {
  if (line.amount < 0) return { notes: { amount: 'less than nothing: is it meant?' } };
  return threshold === null || line.amount < threshold
    ? {}
    : { notes: { amount: `at or above ${showPence(threshold)}` } };
}

function agreement(difference: number | null): string {
  if (difference === null) return 'The paper states no total.';
  return difference === 0
    ? 'They agree with the total stated, to the penny.'
    : `They differ from the total stated by ${showPence(Math.abs(difference))}.`;
}
