/**
 * What can be done to a pack. Each is one commit, and one thing to undo.
 *
 * A first draft is no row until something is done to it: the command that does it
 * keeps it first. What is issued is frozen, and every command asks.
 */
import type { Command } from '#desk/commit.ts';
import type { File } from '#domain/file/file.ts';
import type { PackId } from '#domain/kernel/id.ts';
import { no, ok } from '#domain/kernel/result.ts';
import { checkChange, type Pack } from '#domain/pack/pack.ts';
import { checkNewVersion, nextVersionOf } from '#domain/pack/pack-steps.ts';
import type { Work } from '#storage/store.ts';

type Refused = 'gone' | 'issued-pack-is-frozen';

/** The pack as it is kept now, kept first where it is only a first draft. */
export async function keptPack(rows: Work, pack: Pack): Promise<Pack> {
  const kept = await rows.get('pack', pack.id);
  if (kept) return kept;
  const { createdAt: _a, createdBy: _b, updatedAt: _c, updatedBy: _d, hlc: _e, deletedAt: _f, ...fields } = pack;
  return rows.add('pack', fields);
}

/** `change` is applied to the pack as it is kept, so that two windows may change two things of it. */
export function changePack(pack: Pack, summary: string, change: (pack: Pack) => Pack): Command<null, Refused> {
  return {
    intention: { command: 'changePack', summary },
    async work(rows) {
      const kept = await keptPack(rows, pack);
      const after = checkChange(kept, change(kept));
      if (!after.ok) return after;
      rows.put('pack', after.value);
      return ok(null);
    },
  };
}

export interface NewFile extends Pick<File, 'sha256' | 'bytes' | 'name'> {
  readonly title: string;
}

/** Their bytes are kept already; here they get their rows and their places at the end. */
export function addAnnexes(pack: Pack, files: readonly NewFile[]): Command<null, Refused> {
  const what = files.length === 1 ? `the annex ${files[0]?.title ?? ''}` : `${files.length} annexes`;
  return {
    intention: { command: 'addAnnexes', summary: `Added ${what} to the pack` },
    async work(rows) {
      const kept = await keptPack(rows, pack);
      const added = files.map(({ title, ...file }) => {
        const row = rows.add('file', { ...file, mediaType: 'application/pdf', pages: null, marking: kept.marking });
        return { title, fileId: row.id };
      });
      const after = checkChange(kept, { ...kept, annexes: [...kept.annexes, ...added] });
      if (!after.ok) return after;
      rows.put('pack', after.value);
      return ok(null);
    },
  };
}

/** Another draft, that starts as this pack was; its two tables are copied, because they tell its whole history. */
export function beginNewVersion(pack: Pack): Command<PackId, 'gone' | 'not-issued' | 'draft-open'> {
  return {
    intention: {
      command: 'beginNewVersion',
      summary: `Began a new version of the pack ${pack.reference ?? ''}`.trim(),
    },
    async work(rows) {
      const kept = await rows.get('pack', pack.id);
      if (!kept) return no('gone');
      const others = await rows.list('pack', 'meetingId', kept.meetingId);
      const may = checkNewVersion(kept, others);
      if (!may.ok) return may;
      const next = rows.add('pack', nextVersionOf(kept, others));
      for (const change of await rows.list('change', 'subjectId', kept.id)) {
        const { marking, order, version, reason, author, date } = change;
        rows.add('change', { ...{ marking, order, version, reason, author, date }, subjectId: next.id });
      }
      for (const review of await rows.list('review', 'subjectId', kept.id)) {
        const { marking, order, who, reviewer, version, date, outcome, meetingId, minuteId } = review;
        const row = { marking, order, who, reviewer, version, date, outcome, meetingId, minuteId };
        rows.add('review', { ...row, subjectId: next.id });
      }
      return ok(next.id);
    },
  };
}
