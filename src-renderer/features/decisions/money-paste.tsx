/** A pasted money table as it was understood, before it replaces the lines that are there. */
import { useState } from 'react';
import type { Decision } from '#domain/decision/decision.ts';
import { MONEY_PROBLEM, readPastedMoney } from '#domain/decision/pasted-money.ts';
import { showPence, totalPence } from '#domain/kernel/money.ts';
import { Button, ButtonGroup } from '#ui/button.tsx';
import { useOpenedHere } from '#ui/opened-here.ts';
import { TextArea } from '#ui/text-area.tsx';
import { countLines } from './wording.ts';

interface MoneyPasteProps {
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onTake: (
    lines: NonNullable<Decision['money']>['lines'],
    statedTotal: number | null,
  ) => Promise<string | null>;
  readonly onDone: () => void;
}

export function MoneyPaste({ text, onText, onTake, onDone }: MoneyPasteProps) {
  const here = useOpenedHere();
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const { lines, problems, statedTotal } = readPastedMoney(text);
  const total = showPence(totalPence(lines.map(({ amount }) => amount)));
  const negative = lines.filter((line) => line.negative);

  async function take(): Promise<void> {
    if (lines.length === 0)
      return setProblem('There is no line here yet. Paste the table, or put right what is said below.');
    if (problems.length > 0)
      return setProblem(
        'Some lines could not be read. Put them right in the box, or take them out, so that none is lost.',
      );
    const refused = await onTake(
      lines.map(({ label, amount }) => ({ label, amount })),
      statedTotal,
    );
    if (refused === null) onDone();
    else setProblem(refused);
  }

  return (
    <section ref={here} aria-label="Pasted money" className="govuk-inset-text">
      <TextArea
        name="pasted-money"
        label="Paste the table here"
        hint="One pair a row, or two side by side. It replaces the lines above."
        rows={6}
        value={text}
        problem={problem}
        onChange={(next) => {
          setProblem(undefined);
          onText(next);
        }}
      />
      <p className="govuk-body" role="status">
        {countLines(lines.length)}, {total} in all
        {statedTotal === null ? '' : `; the table’s own total is ${showPence(statedTotal)}`}.
      </p>
      {problems.length + negative.length > 0 ? (
        <ul className="govuk-list govuk-list--bullet">
          {problems.map((one) => (
            <li key={`${one.row} ${one.label} ${one.text}`}>
              Row {one.row}: “{[one.label, one.text].filter(Boolean).join(' ')}” {MONEY_PROBLEM[one.problem]}
            </li>
          ))}
          {negative.map((one) => (
            <li key={`${one.row} ${one.label}`}>
              Row {one.row}: {one.label} is less than nothing, {showPence(one.amount)}. It is taken as written.
            </li>
          ))}
        </ul>
      ) : null}
      <ButtonGroup>
        <Button small kind="primary" onPress={() => void take()}>
          Replace the lines
        </Button>
        <Button kind="link" onPress={onDone}>
          Cancel
        </Button>
      </ButtonGroup>
    </section>
  );
}
