/** The records of the registers, each the first of its kind: where one is enough, its id is known. */
import type { Kind, Records } from '#domain/records.ts';
import * as whole from '#test/builders.ts';

type Own<K extends Kind> = Partial<Records[K]>;

export const aParty = (own: Own<'party'>) =>
  whole.aParty({ id: 'party:1', name: 'Wessex Combined Authority', shortName: '', ...own });

export const aPerson = (own: Own<'person'>) => whole.aPerson({ id: 'person:1', name: 'Ann Marsh', ...own });

export const aPost = (own: Own<'post'>) => whole.aPost({ id: 'post:1', title: 'Regional Director', ...own });

export const aBody = (own: Own<'body'>) =>
  whole.aBody({ id: 'body:1', name: 'Wessex Steering Group', shortName: '', ...own });

export const aSeat = (own: Own<'seat'>) => whole.aSeat({ id: 'seat:1', ...own });

export const aDocument = (own: Own<'document'>) =>
  whole.aDocument({ id: 'document:1', title: 'Wessex Memorandum of Understanding', ...own });

export const aChange = (own: Own<'change'>) => whole.aChange({ id: 'change:1', ...own });

export const aReview = (own: Own<'review'>) =>
  whole.aReview({ id: 'review:1', who: 'Wessex Steering Group', version: '0.1', outcome: 'not-stated', ...own });

export const aVersion = (own: Own<'documentVersion'>) => whole.aDocumentVersion({ id: 'documentVersion:1', ...own });
