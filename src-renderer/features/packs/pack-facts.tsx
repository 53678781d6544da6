/** What a pack is called and which version it is, changed in place. */
import { useInPlace } from '#desk/in-place.ts';
import { type PackDraft, packDraft, readPackDraft } from '#domain/pack/pack-draft.ts';
import { SummaryList } from '#ui/summary-list.tsx';
import { changePack } from './commands.ts';
import type { OnePack } from './queries.ts';
import { LABEL, NOT_CHANGED, packSentence } from './wording.ts';

export function PackFacts({ one: { pack, packs } }: { readonly one: OnePack }) {
  const draft = packDraft(pack);
  const others = packs.filter((other) => other.id !== pack.id);
  const save = useInPlace({
    record: pack,
    draft,
    read: (typed: PackDraft) => readPackDraft(typed, others),
    sentence: packSentence,
    change: (fields) => {
      const { intention, work } = changePack(pack, 'Changed the pack', (kept) => ({ ...kept, ...fields }));
      return { intention, work: async (rows) => gone(await work(rows)) };
    },
    gone: NOT_CHANGED['issued-pack-is-frozen'],
  });
  const edit = (field: keyof PackDraft) => ({
    kind: 'text' as const,
    draft: draft[field],
    save: (typed: string) => save({ [field]: typed }),
  });
  return (
    <SummaryList
      label="The pack"
      rows={[
        { key: 'title', label: LABEL.title, value: pack.title, edit: edit('title') },
        { key: 'version', label: LABEL.version, value: pack.version, edit: edit('version') },
      ]}
    />
  );
}

/** In place there is one refusal to show: it can no longer be changed. */
const gone = <Value,>(
  result: { readonly ok: true; readonly value: Value } | { readonly ok: false },
): { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly reason: 'gone' } =>
  result.ok ? result : { ok: false, reason: 'gone' };
