/** What can be done about a finding: accept it, open it again, or mend it in one press. Each is one thing to undo. */
import type { Command } from '#desk/commit.ts';
import type { Finding, Fix } from '#domain/findings/finding.ts';
import { factsDigest } from '#domain/findings/standing.ts';
import type { CivilDate } from '#domain/kernel/civil-date.ts';
import type { FindingAcceptanceId } from '#domain/kernel/id.ts';
import { orderKeyAt } from '#domain/kernel/order-key.ts';
import { allocateReference, referenceCode } from '#domain/kernel/reference.ts';
import { no, ok } from '#domain/kernel/result.ts';
import { sameVersion } from '#domain/kernel/version-label.ts';
import type { Database } from '#storage/database.ts';
import type { Work } from '#storage/store.ts';
import { usedActionReferences } from './queries.ts';

export function acceptFinding(finding: Finding, reason: string, by: string, on: CivilDate): Command<null> {
  return {
    intention: { command: 'acceptFinding', summary: `Accepted “${finding.title}”, ${finding.aboutName}` },
    async work(rows) {
      rows.add('findingAcceptance', {
        finding: finding.id,
        factsDigest: factsDigest(finding),
        reason,
        acceptedOn: on,
        by,
        marking: 'OFFICIAL',
      });
      return ok(null);
    },
  };
}

export function reopenFinding(finding: Finding, id: FindingAcceptanceId): Command<null, 'gone'> {
  return {
    intention: { command: 'reopenFinding', summary: `Opened “${finding.title}” again, ${finding.aboutName}` },
    async work(rows) {
      if (!(await rows.get('findingAcceptance', id))) return no('gone');
      await rows.remove('findingAcceptance', id);
      return ok(null);
    },
  };
}

type Refused = 'gone' | 'done';

export function mendFinding(db: Database, finding: Finding, fix: Fix): Command<null, Refused> {
  return {
    intention: { command: fix.command, summary: `Mended “${finding.title}”, ${finding.aboutName}` },
    work: (rows) => (fix.command === 'addChangeRow' ? addChangeRow(rows, fix) : giveReference(db, rows, fix)),
  };
}

/** What the row says of author, reason and day stays blank: nobody has said it. */
async function addChangeRow(rows: Work, { documentId, version }: Extract<Fix, { command: 'addChangeRow' }>) {
  const document = await rows.get('document', documentId);
  if (!document || document.deletedAt !== null) return no('gone');
  const there = await rows.list('change', 'subjectId', documentId);
  if (there.some((change) => sameVersion(change.version, version))) return no('done');
  const order = orderKeyAt(there, there.length);
  const blank = { reason: '', author: null, date: null, marking: document.marking };
  rows.add('change', { ...blank, subjectId: documentId, order, version });
  return ok(null);
}

async function giveReference(db: Database, rows: Work, { actionId }: Extract<Fix, { command: 'giveReference' }>) {
  const action = await rows.get('action', actionId);
  const body = action ? await rows.get('body', action.bodyId) : undefined;
  if (!action || action.deletedAt !== null || !body) return no('gone');
  if (action.reference !== null) return no('done');
  const used = await usedActionReferences(db, action);
  const reference = allocateReference({ code: referenceCode(body), year: action.year, series: 'A' }, used);
  rows.put('action', { ...action, reference });
  return ok(null);
}
