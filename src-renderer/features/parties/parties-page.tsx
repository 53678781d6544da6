/** Parties: the organisations that sign, sit or are accountable. A list, and one of them beside it. */
import { useDesk, useRows } from '#desk/desk.tsx';
import { useWho } from '#desk/who.ts';
import { Beside } from '#ui/beside.tsx';
import { Button } from '#ui/button.tsx';
import { Page } from '#ui/page.tsx';
import { PartiesList } from './parties-list.tsx';
import { NewPartyForm } from './party-form.tsx';
import { PartyPanel } from './party-panel.tsx';
import { listPartyRows } from './queries.ts';

export function PartiesPage({ path }: { readonly path: readonly string[] }) {
  const { go } = useDesk();
  const [place] = path;
  const rows = useRows(listPartyRows, []);
  const who = useWho();
  if (!rows || !who) return null;
  const open = rows.find((row) => row.id === place)?.party ?? null;
  const add = (
    <Button kind="primary" onPress={() => go('parties/new')}>
      New party
    </Button>
  );
  const panel =
    place === 'new' ? <NewPartyForm who={who} /> : open ? <PartyPanel key={open.id} party={open} who={who} /> : null;
  return (
    <Page title="Parties" actions={rows.length === 0 ? undefined : add}>
      <Beside panel={panel}>
        <PartiesList rows={rows} openId={open?.id} narrow={panel !== null} add={add} />
      </Beside>
    </Page>
  );
}
