/** Data safety: is everything there, what copies are there, making one, and going back to one. */
import { Page } from '#ui/page.tsx';
import { CopyPart } from './copy-part.tsx';
import { HistoryPart } from './history-part.tsx';
import { RestorePart } from './restore-part.tsx';
import { SnapshotsPart } from './snapshots-part.tsx';

const PARTS = [
  { key: 'history', label: 'History' },
  { key: 'snapshots', label: 'Snapshots' },
  { key: 'copy', label: 'Save a copy' },
  { key: 'restore', label: 'Check or restore' },
] as const;

export function DataSafetyPage({ path }: { readonly path: readonly string[] }) {
  const [wanted = 'history', name] = path;
  const part = PARTS.find((one) => one.key === wanted)?.key ?? 'history';
  const places = PARTS.map(({ key, label }) => ({ label, href: `#data-safety/${key}`, current: key === part }));
  return (
    <Page title="Data safety" places={places}>
      {part === 'history' ? <HistoryPart /> : null}
      {part === 'snapshots' ? <SnapshotsPart /> : null}
      {part === 'copy' ? <CopyPart /> : null}
      {part === 'restore' ? <RestorePart key={name} snapshot={name ?? null} /> : null}
    </Page>
  );
}
