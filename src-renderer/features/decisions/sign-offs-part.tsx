/**
 * Who must sign, in order, and who has; what is still missing stands first.
 *
 * A signature by another post, out of order or void is shown with what is odd about
 * it. The route is a table: it can be changed, and a change after signing voids.
 */
import { useState } from 'react';
import { useCommit } from '#desk/commit.ts';
import { EvidenceLine } from '#desk/evidence.tsx';
import type { WhoIsWho } from '#domain/body/who-is-who.ts';
import type { Decision } from '#domain/decision/decision.ts';
import { routeOf, signaturesOffRoute, standSignOffs, stillMissing } from '#domain/decision/sign-off-route.ts';
import { typedLine } from '#domain/kernel/draft.ts';
import { parsePence, showPence } from '#domain/kernel/money.ts';
import { showWrittenDate } from '#domain/kernel/written-date.ts';
import { Button } from '#ui/button.tsx';
import { Details } from '#ui/details.tsx';
import { EditableTable } from '#ui/editable-table.tsx';
import { Tag } from '#ui/tag.tsx';
import { changeDecision } from './commands.ts';
import { SignForm } from './sign-form.tsx';
import { NOT_AN_AMOUNT, NOT_SAVED_DECISION, SIGN_OFF } from './wording.ts';

interface SignOffsProps {
  readonly decision: Decision;
  readonly who: WhoIsWho;
}

export function SignOffsPart({ decision, who }: SignOffsProps) {
  const [signing, setSigning] = useState<number | null>(null);
  const standings = standSignOffs(decision);
  const elsewhere = signaturesOffRoute(decision).map((one, at) => ({ ...one, id: String(at) }));
  const missing = stillMissing(decision).map(({ step }) => step.title);
  return (
    <>
      <h2 className="govuk-heading-m">Sign-offs</h2>
      <p className="govuk-body" role="status">
        {standings.length === 0
          ? 'No post is asked to sign. Add the route below.'
          : missing.length === 0
            ? 'Everyone who is asked has signed.'
            : `Still to sign: ${missing.join(', ')}.`}
      </p>
      <ol className="govuk-list govuk-list--number">
        {standings.map(({ step, number, state, why, signOff, earlier, remarks }) => (
          <li key={step.title}>
            <strong>{step.title}</strong> <Tag text={SIGN_OFF[state][0]} tone={SIGN_OFF[state][1]} />
            <div className="ma-quiet">{why}</div>
            {signOff && (signOff.signedAs !== '' || signOff.signedOn) ? (
              <div>
                {[signOff.signedAs, showWrittenDate(signOff.signedOn), signOff.method].filter(Boolean).join(', ')}
              </div>
            ) : null}
            {signOff ? (
              <div>
                <EvidenceLine id={signOff.evidence} label="Evidence" />
              </div>
            ) : null}
            {remarks.map((remark) => (
              <div key={remark} className="ma-decision__remark">
                {remark}
              </div>
            ))}
            {earlier.length === 0 ? null : (
              <div className="ma-quiet">
                Before:{' '}
                {earlier
                  .map((one) =>
                    [one.verdict === 'returned' ? 'returned' : 'signed', showWrittenDate(one.signedOn), one.comments]
                      .filter(Boolean)
                      .join(', '),
                  )
                  .join('; ')}
              </div>
            )}
            {signing === number ? (
              <SignForm
                decision={decision}
                who={who}
                number={number}
                step={step}
                onDone={() => setSigning((open) => (open === number ? null : open))}
              />
            ) : state === 'signed' || state === 'not-required' ? null : (
              <Button small about={step.title} onPress={() => setSigning(number)}>
                Sign or return
              </Button>
            )}
          </li>
        ))}
      </ol>
      {elsewhere.map(({ id, ...one }) => (
        <p key={id} className="govuk-body ma-decision__remark">
          {one.signedAs || one.required} is on no step of the route
          {one.signedOn ? `, and signed on ${showWrittenDate(one.signedOn)}` : ''}.
        </p>
      ))}
      <RouteTable decision={decision} who={who} />
    </>
  );
}

const COLUMNS = [
  { key: 'title', title: 'Post' },
  { key: 'from', title: 'Asked from', width: '6.5rem', numeric: true },
];

function RouteTable({ decision, who }: SignOffsProps) {
  const commit = useCommit();
  const route = routeOf(decision);
  const columns = COLUMNS.map((column) =>
    column.key === 'title' ? { ...column, suggestions: who.posts.map(({ title }) => title) } : column,
  );

  async function save(change: (now: Decision['route']) => Decision['route']): Promise<string | null> {
    const done = await commit(
      changeDecision(decision, (now) => ({ route: change(routeOf(now)) })),
      NOT_SAVED_DECISION,
    );
    return done.ok ? null : done.sentence;
  }

  async function saveCell(id: string, column: string, text: string): Promise<string | null> {
    const typed = typedLine(text).slice(0, 500);
    const from = typed === '' ? null : parsePence(typed);
    if (column === 'title' && typed === '') return 'Enter the post that signs';
    if (column === 'from' && typed !== '' && from === null) return NOT_AN_AMOUNT;
    const post = who.posts.find(({ title }) => title.toLowerCase() === typed.toLowerCase())?.id ?? null;
    const changed = column === 'from' ? { from } : { title: typed, post };
    return await save((now) => now.map((step, at) => (String(at) === id ? { ...step, ...changed } : step)));
  }

  return (
    <Details summary="The route: which posts, in what order, above what sum" open={route.length === 0}>
      <EditableTable
        caption="Sign-off route"
        columns={columns}
        rows={route.map((step, at) => ({
          id: String(at),
          values: { title: step.title, from: step.from === null ? '' : showPence(step.from) },
          ...(step.post === null ? { notes: { title: 'No post of this name is in the register' } } : {}),
        }))}
        addLabel="Add a post"
        onCell={saveCell}
        onAdd={async () => {
          const title = `Post ${route.length + 1}`;
          const refused = await save((now) => [...now, { post: null, title, from: null }]);
          return refused === null ? String(route.length) : null;
        }}
        onDelete={(id) => void save((now) => now.filter((_, at) => String(at) !== id))}
      />
    </Details>
  );
}
