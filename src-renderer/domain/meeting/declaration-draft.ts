/**
 * A declaration of interest as it is typed: who, what interest, and what followed.
 *
 * A name nobody knows is kept as typed. What the interest is may be left blank,
 * because some declare one and say no more; what followed is always said.
 */
import { nameOf, type WhoIsWho } from '../body/who-is-who.ts';
import { type Drafted, drafted, namedProblem, typedLine } from '../kernel/draft.ts';
import type { PersonId } from '../kernel/id.ts';
import type { OrderKey } from '../kernel/order-key.ts';
import type { Unstamped } from '../kernel/schema.ts';
import { DECLARATION_OUTCOMES, type Declaration } from './declaration.ts';

export interface DeclarationDraft {
  /** A person's id, or a name as typed. */
  readonly person: string;
  readonly interest: string;
  readonly outcome: string;
}

export type DeclarationFields = Pick<Declaration, 'personId' | 'name' | 'interest' | 'outcome'>;
export type DeclarationProblem = 'missing' | 'too-long';

export function declarationDraft(declaration: Declaration | null): DeclarationDraft {
  return {
    person: declaration === null ? '' : (declaration.personId ?? declaration.name),
    interest: declaration?.interest ?? '',
    outcome: declaration?.outcome ?? 'noted',
  };
}

export function readDeclarationDraft(
  draft: DeclarationDraft,
  who: WhoIsWho,
): Drafted<DeclarationFields, DeclarationDraft, DeclarationProblem> {
  const known = who.people.find((person) => person.id === draft.person);
  const personId: PersonId | null = known?.id ?? null;
  const name = known ? nameOf(known.id, who) : typedLine(draft.person);
  return drafted<DeclarationFields, DeclarationDraft, DeclarationProblem>(
    { person: namedProblem(name), interest: draft.interest.length > LONGEST ? 'too-long' : null },
    {
      personId,
      name,
      interest: draft.interest.trim(),
      outcome: DECLARATION_OUTCOMES.find((each) => each === draft.outcome) ?? 'noted',
    },
  );
}

const LONGEST = 2000;

export function newDeclaration(
  fields: DeclarationFields,
  place: Pick<Declaration, 'meetingId' | 'agendaItemId'> & { readonly order: OrderKey },
): Omit<Unstamped<Declaration>, 'id'> {
  return { ...fields, ...place, marking: 'OFFICIAL' };
}

const FOLLOWED: Readonly<Record<Declaration['outcome'], string>> = {
  noted: 'Noted',
  'stayed-and-spoke': 'Stayed and spoke',
  'stayed-silent': 'Stayed and took no part',
  withdrew: 'Withdrew for the item',
};

export const sayOutcome = (outcome: Declaration['outcome']): string => FOLLOWED[outcome];

/** "Ann Marsh declared an interest: a trustee of the provider. Withdrew for the item." */
export function sayDeclaration(declaration: Pick<Declaration, 'name' | 'interest' | 'outcome'>): string {
  const interest = declaration.interest.replace(/[\s.]+$/, '');
  return `${declaration.name} declared an interest${interest === '' ? '' : `: ${interest}`}. ${sayOutcome(declaration.outcome)}.`;
}
