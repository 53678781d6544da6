/** Services: what is commissioned together under an agreement. The list, or one on a page ('#services/service:…'). */
import { useDesk, useRows } from '#desk/desk.tsx';
import { useWho } from '#desk/who.ts';
import { Beside } from '#ui/beside.tsx';
import { Button } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Page } from '#ui/page.tsx';
import { listServiceRows, listShelf } from './queries.ts';
import { NewServiceForm } from './service-form.tsx';
import { ServicePage } from './service-page.tsx';
import { ServicesList } from './services-list.tsx';
import { GONE } from './wording.ts';

export function ServicesPage({ path }: { readonly path: readonly string[] }) {
  const { go } = useDesk();
  const [place] = path;
  const rows = useRows(listServiceRows, []);
  const shelf = useRows(listShelf, []);
  const who = useWho();
  if (!rows || !shelf || !who) return null;
  const services = rows.map(({ service }) => service);
  const open = rows.find((row) => row.id === place);
  if (open) return <ServicePage key={open.id} service={open.service} services={services} shelf={shelf} who={who} />;
  if (place?.startsWith('service:'))
    return (
      <Page title="No such service">
        <EmptyState
          title="It is not among the services"
          action={<Button onPress={() => go('services')}>All services</Button>}
        >
          {GONE.gone}
        </EmptyState>
      </Page>
    );
  const add = (
    <Button kind="primary" onPress={() => go('services/new')}>
      New service
    </Button>
  );
  return (
    <Page title="Services" caption="Under the agreement" actions={rows.length === 0 ? undefined : add}>
      <Beside panel={place === 'new' ? <NewServiceForm services={services} shelf={shelf} /> : null}>
        <ServicesList rows={rows} narrow={place === 'new'} shelf={shelf} add={add} />
      </Beside>
    </Page>
  );
}
