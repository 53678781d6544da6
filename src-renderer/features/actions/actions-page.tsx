/** The place of actions: the log, what each owner owes, the update round, and a table brought in. */
import './actions.css';
import { useMemo } from 'react';
import { useWho } from '#desk/who.ts';
import type { PagePlace } from '#ui/page.tsx';
import { ImportPage } from './import-page.tsx';
import { readLogPath } from './log-address.ts';
import { LogPage } from './log-page.tsx';
import { OwnerPage } from './owner-page.tsx';
import { OwnersPage } from './owners-page.tsx';
import { RoundPage } from './round-page.tsx';

export function ActionsPage({ path }: { readonly path: readonly string[] }) {
  const who = useWho();
  // The same place gives the same filter, so that the rows of a long log are not made anew for nothing.
  const address = path.map(encodeURIComponent).join('/');
  const { filter, rest } = useMemo(
    () => readLogPath(address === '' ? [] : address.split('/').map(decodeURIComponent)),
    [address],
  );
  if (!who) return null;
  const [part, of] = path;
  const places = placesAt(part);
  if (part === 'owners' && of !== undefined) return <OwnerPage who={who} owner={of} />;
  if (part === 'owners') return <OwnersPage who={who} places={places} />;
  if (part === 'round') return <RoundPage who={who} owner={of} places={places} />;
  if (part === 'import') return <ImportPage who={who} places={places} />;
  return <LogPage who={who} filter={filter} rest={rest} places={places} />;
}

function placesAt(part: string | undefined): readonly PagePlace[] {
  const at = (key: string) => part === key;
  return [
    { label: 'Log', href: '#actions', current: !at('owners') && !at('round') && !at('import') },
    { label: 'By owner', href: '#actions/owners', current: at('owners') },
    { label: 'Update round', href: '#actions/round', current: at('round') },
    { label: 'Bring in a table', href: '#actions/import', current: at('import') },
  ];
}
