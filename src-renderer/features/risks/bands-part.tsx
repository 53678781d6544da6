/** From which score a risk is red and amber, body by body: as its own paper says, or as rule K-02 has it. */
import { useState } from 'react';
import { useCommit } from '#desk/commit.ts';
import type { Body } from '#domain/body/body.ts';
import type { WhoIsWho } from '#domain/body/who-is-who.ts';
import { parseTypedNumber } from '#domain/kernel/draft.ts';
import { bandsOf, USUAL_BANDS } from '#domain/risk/risk-score.ts';
import { Button } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Form } from '#ui/form.tsx';
import { useOpenedHere } from '#ui/opened-here.ts';
import { TableHead } from '#ui/table-head.tsx';
import { TextField } from '#ui/text-field.tsx';
import { setBands } from './commands.ts';
import { NOT_DONE } from './wording.ts';

export function BandsPart({ who }: { readonly who: WhoIsWho }) {
  const [changing, setChanging] = useState<string | null>(null);
  if (who.bodies.length === 0) {
    return <EmptyState title="No bodies yet">Bands are set for each body. Add a body first.</EmptyState>;
  }
  return (
    <>
      <p className="govuk-body">
        A score is likelihood by impact, each from 1 to 5. Red begins at {USUAL_BANDS.red} and amber at{' '}
        {USUAL_BANDS.amber} where a body has not said otherwise (rule K-02).
      </p>
      <table className="govuk-table ma-dense ma-risk-bands">
        <caption className="govuk-visually-hidden">Risk bands of each body</caption>
        <TableHead titles={['Body', 'Red from', 'Amber from', 'Set by', 'Change']} />
        <tbody className="govuk-table__body">
          {who.bodies.map((body) => {
            const { red, amber } = bandsOf(body);
            return (
              <tr key={body.id} className="govuk-table__row">
                <td className="govuk-table__cell">{body.name}</td>
                {changing === body.id ? (
                  <td className="govuk-table__cell" colSpan={4}>
                    <BandsForm body={body} onDone={() => setChanging(null)} />
                  </td>
                ) : (
                  <>
                    <td className="govuk-table__cell">{red}</td>
                    <td className="govuk-table__cell">{amber}</td>
                    <td className="govuk-table__cell">{body.riskBands === null ? 'Rule K-02' : 'The body'}</td>
                    <td className="govuk-table__cell">
                      <Button kind="link" about={`the bands of ${body.name}`} onPress={() => setChanging(body.id)}>
                        Change
                      </Button>
                    </td>
                  </>
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
    </>
  );
}

function BandsForm({ body, onDone }: { readonly body: Body; readonly onDone: () => void }) {
  const here = useOpenedHere();
  const commit = useCommit();
  const bands = bandsOf(body);
  const [red, setRed] = useState(String(bands.red));
  const [amber, setAmber] = useState(String(bands.amber));
  const [problem, setProblem] = useState<string | undefined>(undefined);

  async function save(): Promise<void> {
    const typed = { red: parseTypedNumber(red) ?? 0, amber: parseTypedNumber(amber) ?? 0 };
    const isScore = (score: number) => score >= 1 && score <= 25;
    if (!isScore(typed.red) || !isScore(typed.amber)) return setProblem(NOT_DONE['not-bands']);
    await put(typed);
  }

  async function put(to: typeof bands | null): Promise<void> {
    const done = await commit(setBands(body, to), NOT_DONE);
    if (done.ok) onDone();
    else setProblem(done.sentence);
  }

  return (
    <Form ref={here} label={`Bands of ${body.name}`} className="ma-risk-bands__form" onSave={save}>
      <TextField label="Red from" name="red" width={3} value={red} onChange={setRed} problem={problem} />
      <TextField label="Amber from" name="amber" width={3} value={amber} onChange={setAmber} />
      <Button small kind="primary" type="submit">
        Save bands
      </Button>
      {body.riskBands === null ? null : (
        <Button small onPress={() => void put(null)}>
          As rule K-02
        </Button>
      )}
      <Button kind="link" onPress={onDone}>
        Cancel
      </Button>
    </Form>
  );
}
