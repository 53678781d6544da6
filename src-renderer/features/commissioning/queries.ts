/** What the services' screens read. */

import type { Service } from '#domain/commissioning/co-commissioned-service.ts';
import type { Decision } from '#domain/decision/decision.ts';
import type { Document } from '#domain/document/document.ts';
import type { ServiceId } from '#domain/kernel/id.ts';
import { compareOrder } from '#domain/kernel/order-key.ts';
import type { Database } from '#storage/database.ts';
import { findRecord, listBy, listRecords } from '#storage/read.ts';
import { type EvidenceChoice, nameOfEvidence } from './evidence.ts';

export interface ServiceRow {
  readonly id: ServiceId;
  readonly service: Service;
}

/** Every service, in the order of the agreement. */
export async function listServiceRows(db: Database): Promise<readonly ServiceRow[]> {
  const services = [...(await listRecords(db, 'service'))].sort(compareOrder);
  return services.map((service) => ({ id: service.id, service }));
}

export interface Shelf {
  readonly documents: readonly Document[];
  readonly decisions: readonly Decision[];
}

/** What a service may point at. */
export async function listShelf(db: Database): Promise<Shelf> {
  const [documents, decisions] = await Promise.all([listRecords(db, 'document'), listRecords(db, 'decision')]);
  return { documents, decisions };
}

/** Minutes are many: the latest of the body that keeps the agreement are offered. */
const LATEST_MINUTES = 300;

/** What may be evidence: documents, decisions, papers, and the latest minutes of the agreement's body; and what is chosen already. */
export async function listEvidence(db: Database, service: Service): Promise<readonly EvidenceChoice[]> {
  const [documents, decisions, papers, meetings, files] = await Promise.all([
    listRecords(db, 'document'),
    listRecords(db, 'decision'),
    listRecords(db, 'paper'),
    listRecords(db, 'meeting'),
    listRecords(db, 'file'),
  ]);
  const bodyId = documents.find(({ id }) => id === service.documentId)?.bodyId ?? null;
  const latest = meetings.filter((one) => one.bodyId === bodyId).toSorted((a, b) => (a.heldOn < b.heldOn ? 1 : -1));
  const minutes = (await Promise.all(latest.slice(0, 12).map((one) => listBy(db, 'minute', 'meetingId', one.id))))
    .flat()
    .slice(0, LATEST_MINUTES);
  const missing = service.checks.flatMap(({ evidence }) =>
    evidence?.startsWith('minute:') && !minutes.some(({ id }) => id === evidence)
      ? [evidence as `minute:${string}`]
      : [],
  );
  const chosen = (await Promise.all(missing.map((id) => findRecord(db, 'minute', id)))).filter(
    (one) => one !== undefined,
  );
  const kept = files.filter(({ id }) => service.checks.some(({ evidence }) => evidence === id));
  return [...documents, ...decisions, ...papers, ...minutes, ...chosen, ...kept].map((row) =>
    nameOfEvidence(row, meetings),
  );
}
