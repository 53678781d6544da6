/** Decisions: the register, or one decision on a page of its own ('#decisions/decision:…'). */
import { useDesk, useRows } from '#desk/desk.tsx';
import { useWho } from '#desk/who.ts';
import { Beside } from '#ui/beside.tsx';
import { Button } from '#ui/button.tsx';
import { Page } from '#ui/page.tsx';
import { NewDecisionForm } from './decision-form.tsx';
import { DecisionPage } from './decision-page.tsx';
import { DecisionsList } from './decisions-list.tsx';
import { listDecisionRows } from './queries.ts';

export function DecisionsPage({ path }: { readonly path: readonly string[] }) {
  const { go } = useDesk();
  const [place] = path;
  const rows = useRows(listDecisionRows, []);
  const who = useWho();
  if (!rows || !who) return null;
  const open = rows.find((row) => row.id === place);
  if (open) return <DecisionPage key={open.id} decision={open.decision} who={who} />;
  const add = (
    <Button kind="primary" onPress={() => go('decisions/new')}>
      New decision
    </Button>
  );
  return (
    <Page title="Decisions" actions={rows.length === 0 ? undefined : add}>
      <Beside panel={place === 'new' ? <NewDecisionForm who={who} /> : null}>
        <DecisionsList rows={rows} add={add} />
      </Beside>
    </Page>
  );
}
