/**
 * Signatories: the blocks of a signature page, and who signed which.
 *
 * A block has a signature, a name in block capitals, a position and a date. For
 * whom it signs is kept as the paper prints it beside the party it is taken for:
 * the two differ more often than they should. An image of a signature is evidence
 * here and is printed in nothing issued.
 */
import { z } from 'zod';
import { orderKey } from '../kernel/order-key.ts';
import { id, line, named, stamps } from '../kernel/schema.ts';
import { writtenDate } from '../kernel/written-date.ts';

export const signatory = z.strictObject({
  ...stamps,
  id: id('signatory'),
  documentId: id('document'),
  order: orderKey,
  /** 'Signed for and on behalf of …', as the paper prints it. */
  onBehalfOf: named,
  partyId: id('party').nullable(),
  name: line,
  personId: id('person').nullable(),
  position: line,
  postId: id('post').nullable(),
  signedOn: writtenDate.nullable(),
  method: line,
  evidence: id('file').nullable(),
});
export type Signatory = Readonly<z.output<typeof signatory>>;
