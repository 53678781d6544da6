/** Taking a paper's file in: its bytes are kept first, then it is named. Whatever kind of file it is, it is kept. */
import { useState } from 'react';
import { useCommit } from '#desk/commit.ts';
import { useDesk } from '#desk/desk.tsx';
import type { AgendaItem } from '#domain/agenda/agenda-item.ts';
import type { Paper } from '#domain/agenda/paper.ts';
import { looksLikePdf, PDF } from '#domain/agenda/paper-file.ts';
import { NOT_SAVED } from '#storage/wording.ts';
import { receivePaper } from './paper-commands.ts';
import { GONE } from './wording.ts';

export const TAKEN = ['pdf', 'docx', 'doc', 'odt', 'rtf', 'pptx', 'ppt', 'xlsx', 'xls', 'txt', 'png', 'jpg'] as const;

interface Taken {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const LONGEST_NAME = 480;

export function useReceive() {
  const { store, bridge } = useDesk();
  const commit = useCommit();
  const [refused, setRefused] = useState<string | null>(null);

  async function take(item: AgendaItem, paper: Paper | null, files: readonly Taken[]): Promise<void> {
    const [file] = files;
    if (!file) return;
    setRefused(null);
    const put = await store.putBytes(file.bytes);
    if (!put.ok) return setRefused(NOT_SAVED[put.reason]);
    const name = file.name.replace(/[\r\n]+/g, ' ').slice(0, LONGEST_NAME) || 'file';
    const mediaType = looksLikePdf(file.bytes) ? PDF : 'application/octet-stream';
    const done = await commit(receivePaper(item, paper, { ...put.value, name, mediaType }), GONE);
    if (!done.ok) setRefused(done.sentence);
  }

  async function choose(item: AgendaItem, paper: Paper | null): Promise<void> {
    const chosen = await bridge.openFiles({ extensions: [...TAKEN], many: false });
    if (chosen.ok) await take(item, paper, chosen.value);
    else if (chosen.reason !== 'cancelled') setRefused('The file could not be opened. Try again, or drop it here.');
  }

  return { take, choose, refused };
}
