/**
 * Bodies: boards, groups and executives. The list, or one body on a page of its own.
 *
 * A body's terms, lines and seats need the width, so it opens as a page
 * ('#bodies/body:…') and Back goes to the list. The governance diagram is at
 * '#bodies/diagram', what the terms state at '#bodies/terms'.
 */
import { useDesk, useRows } from '#desk/desk.tsx';
import { useWho } from '#desk/who.ts';
import { Beside } from '#ui/beside.tsx';
import { Button } from '#ui/button.tsx';
import { Page } from '#ui/page.tsx';
import { BodiesList } from './bodies-list.tsx';
import { NewBodyForm } from './body-form.tsx';
import { BodyPage } from './body-page.tsx';
import { DiagramPage } from './diagram-page.tsx';
import { listBodyRows } from './queries.ts';
import { TermsPage } from './terms-page.tsx';
import { bodyPlaces } from './wording.ts';

export function BodiesPage({ path }: { readonly path: readonly string[] }) {
  const { go } = useDesk();
  const [place] = path;
  const rows = useRows(listBodyRows, []);
  const who = useWho();
  if (!rows || !who) return null;
  const open = rows.find((row) => row.id === place);
  if (place === 'diagram') return <DiagramPage who={who} />;
  if (place === 'terms') return <TermsPage rows={rows} who={who} />;
  if (open) return <BodyPage key={open.id} body={open.body} who={who} />;
  const add = (
    <Button kind="primary" onPress={() => go('bodies/new')}>
      New body
    </Button>
  );
  return (
    <Page
      title="Bodies"
      places={rows.length === 0 ? [] : bodyPlaces('list')}
      actions={rows.length === 0 ? undefined : add}
    >
      <Beside panel={place === 'new' ? <NewBodyForm who={who} /> : null}>
        <BodiesList rows={rows} narrow={place === 'new'} who={who} add={add} />
      </Beside>
    </Page>
  );
}
