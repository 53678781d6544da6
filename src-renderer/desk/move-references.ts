/**
 * Moving every reference from one record to another, in all there is, as part of a merge.
 *
 * Rows put aside are left as they were. Call it after the record that goes was
 * removed, so that it does not end up pointing at what replaced it.
 */
import type { OwnerId } from '#domain/kernel/id.ts';
import { mentions, moveReferences } from '#domain/party/merge.ts';
import { KINDS, type Kind } from '#domain/records.ts';
import type { Database } from '#storage/database.ts';
import { listRecords } from '#storage/read.ts';
import type { Work } from '#storage/store.ts';

export async function moveAllReferences(rows: Work, from: OwnerId, to: OwnerId): Promise<void> {
  for (const kind of KINDS) {
    for (const row of await rows.list(kind)) {
      const moved = moveReferences(row, from, to);
      if (moved !== row) rows.put(kind, moved);
    }
  }
}

/** How many records of each kind point at an id: what a merge would move. */
export async function countMentions(db: Database, id: OwnerId): Promise<readonly (readonly [Kind, number])[]> {
  const counts = await Promise.all(
    KINDS.map(async (kind) => {
      const rows: readonly object[] = await listRecords(db, kind);
      return [kind, rows.filter((row) => mentions(row, id)).length] as const;
    }),
  );
  return counts.filter(([, count]) => count > 0);
}

/** What one and several of a kind are called in a sentence. */
export const KIND_WORDS: Readonly<Record<Kind, readonly [one: string, many: string]>> = {
  programme: ['programme', 'programmes'],
  party: ['party', 'parties'],
  person: ['person', 'people'],
  post: ['post', 'posts'],
  body: ['body', 'bodies'],
  seat: ['seat', 'seats'],
  escalationRoute: ['escalation route', 'escalation routes'],
  series: ['series', 'series'],
  meeting: ['meeting', 'meetings'],
  attendance: ['attendance', 'attendances'],
  agendaItem: ['agenda item', 'agenda items'],
  paper: ['paper', 'papers'],
  minute: ['minute', 'minutes'],
  action: ['action', 'actions'],
  recommendation: ['recommendation', 'recommendations'],
  decision: ['decision', 'decisions'],
  escalation: ['escalation', 'escalations'],
  document: ['document', 'documents'],
  documentVersion: ['version', 'versions'],
  change: ['row of a change history', 'rows of change histories'],
  review: ['row of a review history', 'rows of review histories'],
  annex: ['annex', 'annexes'],
  pack: ['pack', 'packs'],
  file: ['file', 'files'],
  backlogItem: ['backlog item', 'backlog items'],
  declaration: ['declaration of interest', 'declarations of interest'],
  issuedPaper: ['issued paper', 'issued papers'],
  circulation: ['circulation', 'circulations'],
  savedView: ['saved view', 'saved views'],
  risk: ['risk', 'risks'],
  milestone: ['milestone', 'milestones'],
  ratification: ['ratification', 'ratifications'],
  signatory: ['signatory', 'signatories'],
  service: ['service', 'services'],
  findingAcceptance: ['accepted finding', 'accepted findings'],
};

/** '3 people, 1 seat and 2 documents'; null where nothing points at it. */
export function countsInWords(counts: readonly (readonly [Kind, number])[]): string | null {
  const parts = counts.map(([kind, count]) => `${count} ${KIND_WORDS[kind][count === 1 ? 0 : 1]}`);
  if (parts.length < 2) return parts[0] ?? null;
  return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}
