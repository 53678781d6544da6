/**
 * Issuing a pack: built once more as issued, its bytes kept, then frozen in one commit.
 *
 * The bytes are on disk before the row that names them. Between building and
 * freezing somebody may have changed an item in another window: the commit works
 * out again what the pack would be built from, and issues nothing where that is
 * no longer what was built.
 */
import type { Command } from '#desk/commit.ts';
import type { Desk } from '#desk/desk.tsx';
import type { BuiltPaper, Stage } from '#documents/outcome.ts';
import { type PackContent, packContent } from '#documents/pack/pack-content.ts';
import type { PackRows } from '#documents/pack/pack-rows.ts';
import { PDF } from '#domain/agenda/paper-file.ts';
import type { Change } from '#domain/document/change.ts';
import { londonDay } from '#domain/kernel/instant.ts';
import { allocateReference, referenceCode } from '#domain/kernel/reference.ts';
import { no, ok } from '#domain/kernel/result.ts';
import type { Meeting } from '#domain/meeting/meeting.ts';
import type { ManifestEntry, Pack } from '#domain/pack/pack.ts';
import { asIssued, type CannotIssue, changeAtIssue, freeze, supersededBy } from '#domain/pack/pack-steps.ts';
import { NOT_SAVED } from '#storage/wording.ts';
import { BUILD_FAILED, buildPack, keyOf } from './build-pack.ts';
import { keptPack } from './commands.ts';
import { packFileName } from './file-name.ts';
import { gatherPackRows } from './gather.ts';
import { type OnePack, usedPackReferences } from './queries.ts';
import { NOT_ISSUED } from './wording.ts';

export interface IssueOrder {
  readonly one: OnePack;
  readonly version: string;
  readonly onStage: (stage: Stage) => void;
  readonly signal: AbortSignal;
}

/** Null when it is issued, else the sentence that says why not. */
export async function issuePack(desk: Desk, { one, version, onStage, signal }: IssueOrder): Promise<string | null> {
  const { store, clock, newId } = desk;
  const { pack, meeting, body, packs } = one;
  const on = londonDay(clock());
  const used = await usedPackReferences(store.db, pack);
  const reference = allocateReference({ code: referenceCode(body), year: pack.year, series: 'P' }, used);
  const issued = asIssued(pack, { on, version, reference }, packs);
  if (!issued.ok) return NOT_ISSUED[issued.reason];

  const by = store.actor().name;
  const reason = `Issued for ${meeting.title}`;
  const row = changeAtIssue(issued.value, one.changes, { by, on, reason });
  const changeId = newId('change');
  const contentOf = async (frozen: Pack): Promise<PackContent | null> => {
    const rows = await gatherPackRows(store.db, frozen);
    return rows ? packContent(frozen, withChange(rows, row ? { ...pack, ...row, id: changeId } : null)) : null;
  };
  const content = await contentOf(issued.value);
  if (!content) return NOT_ISSUED.gone;
  const outcome = await buildPack(store, content, { onStage, signal }).catch(() => null);
  if (outcome === null) return BUILD_FAILED;
  if (!outcome.ok) return outcome.message;

  const kept = await store.putBytes(outcome.bytes);
  if (!kept.ok) return NOT_SAVED[kept.reason];
  const command: Command<null, CannotIssue | 'changed' | 'gone'> = {
    intention: { command: 'issuePack', summary: `Issued the pack ${reference}, version ${issued.value.version}` },
    async work(work) {
      const draft = await keptPack(work, pack);
      const others = await work.list('pack', 'meetingId', pack.meetingId);
      const again = asIssued(draft, { on, version, reference }, others);
      if (!again.ok) return again;
      const now = await contentOf(again.value);
      if (!now || keyOf(now) !== keyOf(content)) return no('changed');
      const file = work.add('file', {
        ...kept.value,
        marking: pack.marking,
        name: packFileName(issued.value, meeting, body),
        mediaType: PDF,
        pages: outcome.pages,
      });
      const manifest = manifestOf(outcome, content, again.value, meeting);
      work.put('pack', freeze(again.value, { fileId: file.id, manifest }));
      for (const old of supersededBy(again.value, others)) work.put('pack', old);
      if (row) work.add('change', { ...row, id: changeId });
      return ok(null);
    },
  };
  const done = await store.commit(command.intention, command.work);
  if (done.ok) {
    desk.announce({ text: `${command.intention.summary}.`, tone: 'done' });
    return null;
  }
  return { ...NOT_SAVED, ...NOT_ISSUED }[done.reason];
}

function withChange(rows: PackRows, change: Change | null): PackRows {
  return change ? { ...rows, changes: [...rows.changes, change] } : rows;
}

/** What stands on which pages, which version of it, and the SHA-256 of what is a file. */
function manifestOf(paper: BuiltPaper, content: PackContent, pack: Pack, meeting: Meeting): readonly ManifestEntry[] {
  const versions: Readonly<Record<string, string | null>> = { agenda: meeting.agendaVersion, cover: pack.version };
  return paper.parts.map((part) => ({
    part: part.id,
    title: part.title === '' ? part.id : part.title,
    version: versions[part.id] ?? '',
    firstPage: part.firstPage,
    lastPage: part.lastPage,
    sha256: content.annexFiles.get(part.id)?.sha256 ?? null,
  }));
}
