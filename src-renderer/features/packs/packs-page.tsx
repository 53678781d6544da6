/** Packs: the list of all, and one of them at a place of its own. */
import type { PackId } from '#domain/kernel/id.ts';
import { PackPage } from './pack-page.tsx';
import { PacksList } from './packs-list.tsx';

export function PacksPage({ path }: { readonly path: readonly string[] }) {
  const [place, part] = path;
  return place?.startsWith('pack:') ? (
    <PackPage key={place} id={place as PackId} part={part ?? 'pages'} />
  ) : (
    <PacksList />
  );
}
