/**
 * A block of a signature page as it is typed: for whom, who, their position, when.
 *
 * 'For and on behalf of' is kept as the paper prints it and taken for a party only
 * where it is exactly one; '(MoJ)' after a name is another name for it.
 */

import type { WhoIsWho } from '../body/who-is-who.ts';
import { type Drafted, drafted, lineProblem, namedProblem, typedLine, typedWrittenDate } from '../kernel/draft.ts';
import type { PartyId } from '../kernel/id.ts';
import { onlyOneCalled, postsAsNamed } from './named-on-paper.ts';
import type { Signatory } from './signatory.ts';

export interface SignatoryDraft {
  readonly onBehalfOf: string;
  readonly name: string;
  readonly position: string;
  readonly signedOn: string;
}

export type SignatoryFields = Pick<
  Signatory,
  'onBehalfOf' | 'partyId' | 'name' | 'personId' | 'position' | 'postId' | 'signedOn'
>;
export type SignatoryProblem = 'missing' | 'too-long';

export function signatoryDraft(row: Signatory | null): SignatoryDraft {
  return {
    onBehalfOf: row?.onBehalfOf ?? '',
    name: row?.name ?? '',
    position: row?.position ?? '',
    signedOn: row?.signedOn?.text ?? '',
  };
}

export function readSignatoryDraft(
  draft: SignatoryDraft,
  known: WhoIsWho,
): Drafted<SignatoryFields, SignatoryDraft, SignatoryProblem> {
  const [onBehalfOf, name, position] = [draft.onBehalfOf, draft.name, draft.position].map(typedLine) as [
    string,
    string,
    string,
  ];
  return drafted<SignatoryFields, SignatoryDraft, SignatoryProblem>(
    {
      onBehalfOf: namedProblem(draft.onBehalfOf),
      name: lineProblem(draft.name),
      position: lineProblem(draft.position),
      signedOn: lineProblem(draft.signedOn),
    },
    {
      onBehalfOf,
      partyId: partySigning(onBehalfOf, known),
      name,
      personId: name === '' ? null : (onlyOneCalled(known.people, name)?.id ?? null),
      position,
      postId: position === '' ? null : (onlyOneCalled(postsAsNamed(known), position)?.id ?? null),
      signedOn: typedWrittenDate(draft.signedOn),
    },
  );
}

/** The party a block signs for: by its name, or as the party of a post ('the Secretary of State for …'). */
export function partySigning(onBehalfOf: string, known: WhoIsWho): PartyId | null {
  const bare = onBehalfOf.replace(/\s*\([^)]*\)\s*$/, '');
  for (const name of [onBehalfOf, bare]) {
    const party = onlyOneCalled(known.parties, name);
    if (party) return party.id;
    const post = onlyOneCalled(postsAsNamed(known), name);
    if (post?.partyId) return post.partyId;
  }
  return null;
}
