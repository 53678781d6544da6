/**
 * Decisions: the register, the forward plan, notices compiled, a summary for a panel, the
 * rules of notice, or one decision on a page of its own ('#decisions/decision:…').
 */
import './decisions.css';
import { useMemo } from 'react';
import { useDesk, useRows } from '#desk/desk.tsx';
import { useKeptRows } from '#desk/kept-rows.ts';
import { useWho } from '#desk/who.ts';
import { isToBeNoted } from '#domain/decision/between-meetings.ts';
import type { DecisionId } from '#domain/kernel/id.ts';
import { findRecord } from '#storage/read.ts';
import { Beside } from '#ui/beside.tsx';
import { Button } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Page, type PagePlace } from '#ui/page.tsx';
import { NewDecisionForm } from './decision-form.tsx';
import { DecisionPage } from './decision-page.tsx';
import { DecisionsList } from './decisions-list.tsx';
import { ForwardPlan } from './forward-plan.tsx';
import { NoticeRules } from './notice-rules.tsx';
import { NoticesCompiled } from './notices-compiled.tsx';
import { PanelSummary } from './panel-summary.tsx';
import { type DecisionRow, decisionRows } from './queries.ts';
import { SaveRegister } from './save-register.tsx';
import { GONE } from './wording.ts';

const PLACES = [
  ['', 'Register'],
  ['forward-plan', 'Forward plan'],
  ['notices', 'Compile notices'],
  ['panel', 'Summary for a panel'],
  ['rules', 'Rules of notice'],
] as const;

export function DecisionsPage({ path }: { readonly path: readonly string[] }) {
  const [place = ''] = path;
  if (place.startsWith('decision:')) return <OneDecision key={place} id={place as DecisionId} />;
  const places: readonly PagePlace[] = PLACES.map(([key, label]) => ({
    ...{ label, href: key === '' ? '#decisions' : `#decisions/${key}` },
    current: key === place || (key === '' && place === 'new'),
  }));
  if (place === 'forward-plan') return <ForwardPlan places={places} />;
  if (place === 'notices') return <NoticesCompiled places={places} />;
  if (place === 'panel') return <PanelSummary places={places} />;
  if (place === 'rules') return <NoticeRules places={places} />;
  return <Register places={places} adding={place === 'new'} />;
}

interface RegisterProps {
  readonly places: readonly PagePlace[];
  readonly adding: boolean;
}

function Register({ places, adding }: RegisterProps) {
  const { go } = useDesk();
  const decisions = useKeptRows('decision');
  const rows = useMemo(() => decisions && decisionRows(decisions), [decisions]);
  if (!rows) return null;
  const add = (
    <Button kind="primary" onPress={() => go('decisions/new')}>
      New decision
    </Button>
  );
  const actions = (
    <>
      <SaveRegister />
      {add}
    </>
  );
  return (
    <Page title="Decisions" places={places} actions={rows.length === 0 ? undefined : actions}>
      <ToNote rows={rows} />
      <Beside panel={adding ? <NewDecision /> : null}>
        <DecisionsList rows={rows} add={add} />
      </Beside>
    </Page>
  );
}

/** The register itself does not wait for the names. */
function NewDecision() {
  const who = useWho();
  return who ? <NewDecisionForm who={who} /> : null;
}

/** Taken between meetings, and not noted by a meeting yet. Nothing is shown where there is none. */
function ToNote({ rows }: { readonly rows: readonly DecisionRow[] }) {
  const waiting = rows.filter(({ decision }) => isToBeNoted(decision));
  if (waiting.length === 0) return null;
  return (
    <section className="govuk-inset-text" aria-label="To be noted">
      <p className="govuk-body">Taken between meetings, and still to be noted by the next meeting of the body:</p>
      <ul className="govuk-list govuk-list--bullet">
        {waiting.slice(0, 10).map(({ id, decision }) => (
          <li key={id}>
            <a className="govuk-link" href={`#decisions/${id}`}>
              {decision.title}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function OneDecision({ id }: { readonly id: DecisionId }) {
  const { go } = useDesk();
  const decision = useRows(async (db) => (await findRecord(db, 'decision', id)) ?? null, [id]);
  const who = useWho();
  if (decision === undefined || !who) return null;
  if (decision) return <DecisionPage decision={decision} who={who} />;
  return (
    <Page title="No such decision">
      <EmptyState
        title="It is not in the register"
        action={<Button onPress={() => go('decisions')}>All decisions</Button>}
      >
        {GONE}
      </EmptyState>
    </Page>
  );
}
