/** What can be done to a document and its annexes. Each is one commit, and one thing to undo. */
import type { Command } from '#desk/commit.ts';
import type { Annex } from '#domain/document/annex.ts';
import type { AnnexFields } from '#domain/document/annex-draft.ts';
import type { Document } from '#domain/document/document.ts';
import { type DocumentFields, newDocument } from '#domain/document/document-draft.ts';
import type { AnnexId, DocumentId } from '#domain/kernel/id.ts';
import { orderKeyAt } from '#domain/kernel/order-key.ts';
import { no, ok } from '#domain/kernel/result.ts';

export function addDocument(fields: DocumentFields): Command<DocumentId> {
  return {
    intention: { command: 'addDocument', summary: `Added the document ${fields.title}` },
    work: async (rows) => ok(rows.add('document', newDocument(fields)).id),
  };
}

export function changeDocument(id: DocumentId, title: string, fields: Partial<Document>): Command<null, 'gone'> {
  return {
    intention: { command: 'changeDocument', summary: `Changed ${title}` },
    async work(rows) {
      const document = await rows.get('document', id);
      if (!document) return no('gone');
      rows.put('document', { ...document, ...fields });
      return ok(null);
    },
  };
}

export function addAnnex(
  document: Document,
  id: AnnexId,
  fields: AnnexFields,
  typed: readonly string[],
): Command<null, 'gone'> {
  return {
    intention: { command: 'addAnnex', summary: `Added the annex ${fields.title}` },
    async work(rows) {
      if (!(await rows.get('document', document.id))) return no('gone');
      const begun = await rows.get('annex', id);
      if (begun) {
        rows.put('annex', {
          ...begun,
          ...Object.fromEntries(Object.entries(fields).filter(([field]) => typed.includes(field))),
        });
        return ok(null);
      }
      const annexes = await rows.list('annex', 'documentId', document.id);
      const order = orderKeyAt(annexes, annexes.length);
      const { marking } = document;
      rows.add('annex', { ...fields, id, documentId: document.id, order, marking, fileId: null, signOffs: [] });
      return ok(null);
    },
  };
}

export function changeAnnex(annex: Annex, fields: Partial<AnnexFields>): Command<null, 'gone'> {
  return {
    intention: { command: 'changeAnnex', summary: `Changed the annex ${fields.title ?? annex.title}` },
    async work(rows) {
      const now = await rows.get('annex', annex.id);
      if (!now) return no('gone');
      rows.put('annex', { ...now, ...fields });
      return ok(null);
    },
  };
}

export function takeOutAnnex(id: AnnexId): Command<null> {
  return {
    intention: { command: 'takeOutAnnex', summary: 'Took out an annex' },
    async work(rows) {
      await rows.remove('annex', id);
      return ok(null);
    },
  };
}
