/** Annexes: PDFs dropped in behind the parts, A, B, C in this order. */
import { useState } from 'react';
import { useCommit, useCommitAloud } from '#desk/commit.ts';
import { useDesk } from '#desk/desk.tsx';
import { letter } from '#documents/pack/pack-content.ts';
import { looksLikePdf } from '#domain/agenda/paper-file.ts';
import type { Pack } from '#domain/pack/pack.ts';
import { moveAnnex } from '#domain/pack/pack-steps.ts';
import { NOT_SAVED } from '#storage/wording.ts';
import { Button } from '#ui/button.tsx';
import { type DroppedFile, FileDrop } from '#ui/file-drop.tsx';
import { addAnnexes, changePack, type NewFile } from './commands.ts';
import { NOT_A_PDF, NOT_CHANGED } from './wording.ts';

const LONGEST_NAME = 480;

export function PackAnnexes({ pack }: { readonly pack: Pack }) {
  const { store, bridge } = useDesk();
  const commit = useCommit();
  const commitAloud = useCommitAloud();
  const [refused, setRefused] = useState<string | null>(null);

  async function take(files: readonly DroppedFile[]): Promise<void> {
    const fitting = files.filter((file) => looksLikePdf(file.bytes));
    const others = files.filter((file) => !fitting.includes(file)).map((file) => file.name);
    setRefused(others.length === 0 ? null : NOT_A_PDF(others));
    const kept: NewFile[] = [];
    for (const { name, bytes } of fitting) {
      const put = await store.putBytes(bytes);
      if (!put.ok) return setRefused(NOT_SAVED[put.reason]);
      const line = name.replace(/[\r\n]+/g, ' ').slice(0, LONGEST_NAME);
      kept.push({ ...put.value, name: line, title: line.replace(/\.pdf$/i, '') || line });
    }
    if (kept.length === 0) return;
    const done = await commit(addAnnexes(pack, kept), NOT_CHANGED);
    if (!done.ok) setRefused(done.sentence);
  }

  async function choose(): Promise<void> {
    const chosen = await bridge.openFiles({ extensions: ['pdf'], many: true });
    if (chosen.ok) await take(chosen.value);
    else if (chosen.reason !== 'cancelled')
      setRefused('The files could not be opened. Try with fewer, or drop them here.');
  }

  const change = (summary: string, after: (kept: Pack) => Pack) =>
    void commitAloud(changePack(pack, summary, after), NOT_CHANGED);
  const move = (at: number, by: -1 | 1, title: string) =>
    change(`Moved the annex ${title}`, (kept) => moveAnnex(kept, at, at + by));
  return (
    <section aria-label="Annexes">
      <h2 className="govuk-heading-s">Annexes</h2>
      {pack.annexes.length === 0 ? null : (
        <ol className="ma-pack__annexes">
          {pack.annexes.map((annex, at) => (
            <li key={annex.fileId}>
              <p className="govuk-body-s govuk-!-margin-bottom-1">
                <strong>Annex {letter(at)}</strong> {annex.title}
              </p>
              <Button kind="link" about={`annex ${annex.title}`} onPress={() => move(at, -1, annex.title)}>
                Move up
              </Button>
              <Button kind="link" about={`annex ${annex.title}`} onPress={() => move(at, 1, annex.title)}>
                Move down
              </Button>
              <Button
                kind="link"
                about={`annex ${annex.title}`}
                onPress={() =>
                  change(`Took the annex ${annex.title} out of the pack`, (kept) => ({
                    ...kept,
                    annexes: kept.annexes.filter((one) => one.fileId !== annex.fileId),
                  }))
                }
              >
                Take out
              </Button>
            </li>
          ))}
        </ol>
      )}
      <FileDrop
        label="Drop PDFs here to bind them in"
        extensions={['pdf']}
        many
        onFiles={(files) => void take(files)}
        onChoose={() => void choose()}
      />
      {refused === null ? null : (
        <p className="govuk-error-message" role="alert">
          {refused}
        </p>
      )}
    </section>
  );
}
