/** What can be done to the papers of a meeting. A file's bytes are kept before these name it. */
import type { Command } from '#desk/commit.ts';
import type { AgendaItem } from '#domain/agenda/agenda-item.ts';
import { recordChase } from '#domain/agenda/call-for-papers.ts';
import type { Paper } from '#domain/agenda/paper.ts';
import { newPaper, type PaperFields } from '#domain/agenda/paper-draft.ts';
import { receiveFile } from '#domain/agenda/paper-file.ts';
import type { File } from '#domain/file/file.ts';
import type { CivilDate } from '#domain/kernel/civil-date.ts';
import type { PaperId } from '#domain/kernel/id.ts';
import { compareOrder, orderKeysAfter } from '#domain/kernel/order-key.ts';
import { no, ok } from '#domain/kernel/result.ts';
import type { Work } from '#storage/store.ts';

export type NewFile = Pick<File, 'sha256' | 'bytes' | 'name' | 'mediaType'>;

async function add(rows: Work, item: AgendaItem, fields: PaperFields): Promise<Paper> {
  const papers = await rows.list('paper', 'agendaItemId', item.id);
  const last = [...papers].sort(compareOrder).at(-1)?.order ?? null;
  const [order = 'a0'] = orderKeysAfter(last, 1);
  return rows.add('paper', newPaper(fields, { meetingId: item.meetingId, agendaItemId: item.id, order }));
}

export function addPaper(item: AgendaItem, fields: PaperFields): Command<PaperId> {
  return {
    intention: { command: 'addPaper', summary: `Added the paper ${fields.title}` },
    work: async (rows) => ok((await add(rows, item, fields)).id),
  };
}

export function changePaper(paper: Paper, fields: Partial<Paper>): Command<null, 'gone'> {
  return {
    intention: { command: 'changePaper', summary: `Changed the paper ${paper.title}` },
    async work(rows) {
      const now = await rows.get('paper', paper.id);
      if (!now) return no('gone');
      rows.put('paper', { ...now, ...fields });
      return ok(null);
    },
  };
}

/** Its author was asked for it once more; several papers of one author are one asking. */
export function recordChases(papers: readonly Paper[], author: string, on: CivilDate, by: string): Command<number> {
  return {
    intention: { command: 'recordChases', summary: `Recorded that ${author} was asked for papers` },
    async work(rows) {
      const live = await Promise.all(papers.map((paper) => rows.get('paper', paper.id)));
      const asked = live.filter((paper) => paper !== undefined);
      for (const paper of asked) rows.put('paper', recordChase(paper, on, by));
      return ok(asked.length);
    },
  };
}

/** `paper` null: one nobody expected, called after its file. */
export function receivePaper(item: AgendaItem, paper: Paper | null, file: NewFile): Command<null, 'gone'> {
  return {
    intention: { command: 'receivePaper', summary: `Received ${file.name}` },
    async work(rows) {
      const title = file.name.replace(/\.[a-z0-9]{1,5}$/i, '') || file.name;
      const unexpected: PaperFields = { title, author: null, due: null, status: 'expected' };
      const now = paper ? await rows.get('paper', paper.id) : await add(rows, item, unexpected);
      if (!now) return no('gone');
      const row = rows.add('file', { ...file, pages: null, marking: now.marking });
      rows.put('paper', receiveFile(now, row.id));
      return ok(null);
    },
  };
}
