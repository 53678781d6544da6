/** What can be done to an agreement: ratified, signed, executed, annexed, given notice, ended. Each is one commit. */
import type { Command } from '#desk/commit.ts';
import { addKeptFile, type KeptFile } from '#desk/evidence.tsx';
import type { PreparedPaper } from '#desk/issue-paper.ts';
import {
  type CannotEnd,
  type CannotExecute,
  type CannotGiveNotice,
  type CannotTakeBack,
  endDocument,
  executeDocument,
  giveNotice,
  takeBackEnd,
  takeBackNotice,
} from '#domain/document/agreement.ts';
import type { Annex } from '#domain/document/annex.ts';
import {
  type CannotJoin,
  type CannotSignOff,
  joinAnnex,
  type SignOff,
  signOffAnnex,
} from '#domain/document/annex-steps.ts';
import type { Change } from '#domain/document/change.ts';
import type { Document } from '#domain/document/document.ts';
import { currentVersion } from '#domain/document/histories.ts';
import { supersededBy } from '#domain/document/next-version.ts';
import type { Ratification } from '#domain/document/ratification.ts';
import type { RatificationFields } from '#domain/document/ratification-draft.ts';
import type { Signatory } from '#domain/document/signatory.ts';
import type { SignatoryFields } from '#domain/document/signatory-draft.ts';
import type { CivilDate } from '#domain/kernel/civil-date.ts';
import type { MeetingId, OwnerId, PartyId, SignatoryId } from '#domain/kernel/id.ts';
import { orderKeyAt } from '#domain/kernel/order-key.ts';
import { no, ok } from '#domain/kernel/result.ts';
import type { VersionLabel } from '#domain/kernel/version-label.ts';
import type { Work } from '#storage/store.ts';
import { historiesIn, NOTHING_KNOWN } from './version-commands.ts';

const nameOf = ({ shortTitle, title }: Document): string => shortTitle || title;

/** The row of a party, made where there is none: awaited. */
async function ratificationIn(rows: Work, document: Document, partyId: PartyId): Promise<Ratification> {
  const there = await rows.list('ratification', 'documentId', document.id);
  const { marking } = document;
  return (
    there.find((row) => row.partyId === partyId) ??
    rows.add('ratification', {
      ...{ documentId: document.id, partyId, marking, by: '', version: null, sentOn: null, date: null },
      ...{ status: 'awaited', evidence: null, note: '' },
    })
  );
}

export function changeRatification(
  document: Document,
  { partyId, party }: { readonly partyId: PartyId; readonly party: string },
  fields: Partial<RatificationFields>,
): Command<null, 'gone'> {
  return {
    intention: {
      command: 'changeRatification',
      summary: `Changed the ratification of ${nameOf(document)} by ${party}`,
    },
    async work(rows) {
      if (!(await rows.get('document', document.id))) return no('gone');
      rows.put('ratification', { ...(await ratificationIn(rows, document, partyId)), ...fields });
      return ok(null);
    },
  };
}

/** The sheet as it went to the party, kept, and the day it went. */
export function sendRatificationSheet(
  document: Document,
  { partyId, party }: { readonly partyId: PartyId; readonly party: string },
  sent: { readonly paper: PreparedPaper; readonly version: VersionLabel | null; readonly on: CivilDate },
): Command<null, 'gone'> {
  return {
    intention: {
      command: 'sendRatificationSheet',
      summary: `Issued the ratification sheet of ${nameOf(document)} to ${party}`,
    },
    async work(rows) {
      if (!(await rows.get('document', document.id))) return no('gone');
      await sent.paper.write(rows);
      const row = await ratificationIn(rows, document, partyId);
      rows.put('ratification', {
        ...row,
        sentOn: sent.on,
        version: row.status === 'awaited' ? sent.version : row.version,
      });
      return ok(null);
    },
  };
}

export function keepRatificationEvidence(
  document: Document,
  { partyId, party }: { readonly partyId: PartyId; readonly party: string },
  file: KeptFile,
): Command<null, 'gone'> {
  return {
    intention: { command: 'keepEvidence', summary: `Kept ${file.name} as evidence of ratification by ${party}` },
    async work(rows) {
      if (!(await rows.get('document', document.id))) return no('gone');
      const row = await ratificationIn(rows, document, partyId);
      const evidence = addKeptFile(rows, file, document.marking);
      rows.put('ratification', { ...row, evidence });
      return ok(null);
    },
  };
}

export function addSignatory(
  document: Document,
  id: SignatoryId,
  fields: SignatoryFields,
  typed: readonly string[],
): Command<null, 'gone'> {
  return {
    intention: { command: 'addSignatory', summary: `Added a signature block for ${fields.onBehalfOf}` },
    async work(rows) {
      if (!(await rows.get('document', document.id))) return no('gone');
      const begun = await rows.get('signatory', id);
      if (begun) {
        const joining = Object.entries(fields).filter(([field]) => typed.includes(FIELD_OF[field] ?? field));
        rows.put('signatory', { ...begun, ...Object.fromEntries(joining) });
        return ok(null);
      }
      const there = await rows.list('signatory', 'documentId', document.id);
      const order = orderKeyAt(there, there.length);
      const { marking } = document;
      rows.add('signatory', { ...fields, id, documentId: document.id, order, marking, method: '', evidence: null });
      return ok(null);
    },
  };
}

/** Whom a name is taken for is typed with the name. */
const FIELD_OF: Readonly<Record<string, string>> = { partyId: 'onBehalfOf', personId: 'name', postId: 'position' };

export function changeSignatory(row: Signatory, fields: Partial<SignatoryFields>): Command<null, 'gone'> {
  return {
    intention: {
      command: 'changeSignatory',
      summary: `Changed the signature block for ${fields.onBehalfOf ?? row.onBehalfOf}`,
    },
    async work(rows) {
      const now = await rows.get('signatory', row.id);
      if (!now) return no('gone');
      rows.put('signatory', { ...now, ...fields });
      return ok(null);
    },
  };
}

export function takeOutSignatory(id: SignatoryId): Command<null> {
  return {
    intention: { command: 'takeOutSignatory', summary: 'Took out a signature block' },
    async work(rows) {
      await rows.remove('signatory', id);
      return ok(null);
    },
  };
}

export function recordExecution(
  document: Document,
  executed: { readonly on: CivilDate; readonly version: VersionLabel },
): Command<null, CannotExecute | 'gone'> {
  return settle(document, `Recorded the execution of ${nameOf(document)}`, 'recordExecution', (now) =>
    executeDocument(now, executed),
  );
}

export function recordNotice(
  document: Document,
  notice: { readonly by: OwnerId | null; readonly name: string; readonly on: CivilDate; readonly reason: string },
): Command<null, CannotGiveNotice | 'gone'> {
  return settle(document, `Recorded notice to end ${nameOf(document)}`, 'recordNotice', (now) =>
    giveNotice(now, notice),
  );
}

export function recordEnd(
  document: Document,
  ending: Parameters<typeof endDocument>[1],
): Command<null, CannotEnd | 'gone'> {
  return settle(document, `Recorded the end of ${nameOf(document)}`, 'recordEnd', (now) => endDocument(now, ending));
}

export function withdrawNotice(document: Document): Command<null, CannotTakeBack | 'gone'> {
  return settle(document, `Took back the notice to end ${nameOf(document)}`, 'withdrawNotice', takeBackNotice);
}

export function withdrawEnd(document: Document): Command<null, CannotTakeBack | 'gone'> {
  return settle(document, `Took back the end of ${nameOf(document)}`, 'withdrawEnd', takeBackEnd);
}

function settle<Reason extends string>(
  document: Document,
  summary: string,
  command: string,
  rule: (
    now: Document,
  ) => { readonly ok: true; readonly value: Document } | { readonly ok: false; readonly reason: Reason },
): Command<null, Reason | 'gone'> {
  return {
    intention: { command, summary },
    async work(rows) {
      const now = await rows.get('document', document.id);
      if (!now) return no('gone');
      const done = rule(now);
      if (!done.ok) return done;
      rows.put('document', done.value);
      return ok(null);
    },
  };
}

export function signOff(
  document: Document,
  annex: Annex,
  given: { readonly by: OwnerId; readonly on: CivilDate; readonly meetingId: MeetingId | null },
): Command<null, CannotSignOff | 'gone'> {
  return {
    intention: { command: 'signOffAnnex', summary: `Recorded a sign-off of the annex ${annex.title}` },
    async work(rows) {
      const [now, own] = [await rows.get('document', document.id), await rows.get('annex', annex.id)];
      if (!now || !own) return no('gone');
      const done = signOffAnnex(now, own, given);
      if (!done.ok) return done;
      rows.put('annex', done.value);
      return ok(null);
    },
  };
}

export function takeBackSignOff(annex: Annex, by: SignOff['by']): Command<null, 'gone'> {
  return {
    intention: { command: 'takeBackSignOff', summary: `Took back a sign-off of the annex ${annex.title}` },
    async work(rows) {
      const now = await rows.get('annex', annex.id);
      if (!now) return no('gone');
      const signOffs = now.signOffs.map((each) => (each.by === by ? { by, on: null, meetingId: null } : each));
      rows.put('annex', { ...now, signOffs, status: now.status === 'signed-off' ? 'to-be-annexed' : now.status });
      return ok(null);
    },
  };
}

/** The file of an annex, kept by its hash; one that it replaces stays in the data folder and the journal. */
export function keepAnnexFile(annex: Annex, file: KeptFile): Command<null, 'gone'> {
  return {
    intention: { command: 'keepAnnexFile', summary: `Put ${file.name} in as the annex ${annex.title}` },
    async work(rows) {
      const now = await rows.get('annex', annex.id);
      if (!now) return no('gone');
      rows.put('annex', { ...now, fileId: addKeptFile(rows, file, now.marking) });
      return ok(null);
    },
  };
}

/** The annex joins, the document is another version, and its Change history says why. */
export function addAnnexToDocument(
  document: Document,
  annex: Annex,
  { on, author }: { readonly on: CivilDate; readonly author: Change['author'] },
): Command<null, CannotJoin | 'gone'> {
  return {
    intention: { command: 'joinAnnex', summary: `Added the annex ${annex.title} to ${nameOf(document)}` },
    async work(rows) {
      const [now, own] = [await rows.get('document', document.id), await rows.get('annex', annex.id)];
      if (!now || !own) return no('gone');
      const histories = await historiesIn(rows, now.id);
      const joined = joinAnnex({ document: now, annex: own, histories }, on);
      if (!joined.ok) return joined;
      const { version, reason } = joined.value;
      const { marking } = now;
      const order = orderKeyAt(histories.changes, histories.changes.length);
      rows.put('annex', joined.value.annex);
      rows.add('change', {
        ...{ subjectId: now.id, order, marking, author },
        version: version.label,
        reason,
        date: version.date,
      });
      for (const older of supersededBy(histories.versions, version)) rows.put('documentVersion', older);
      // The text is what it was; only what is attached to it has changed.
      const before = currentVersion(histories)?.version;
      const same = { fileId: before?.fileId ?? null, text: before?.text ?? '' };
      rows.add('documentVersion', { ...NOTHING_KNOWN, ...same, ...version, documentId: now.id, marking });
      return ok(null);
    },
  };
}
