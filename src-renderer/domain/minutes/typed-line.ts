/**
 * What a typed line of the minutes is: words of the minutes, or a record in the making.
 *
 * "Action: Will Downs to circulate the note by 3 June" is an action with an owner
 * and a date; so with Decision, Recommendation, Escalation and Risk, in any case. What
 * cannot be made out stays in the text, and what is missing stays missing: owners
 * are never guessed from a sentence that names nobody (checklist T-10).
 */
import type { ActionOwner } from '../action/action.ts';
import type { WrittenDate } from '../kernel/written-date.ts';
import { type NameContext, readNames, resolveName } from './named-owners.ts';
import { type DueContext, splitDue } from './typed-due.ts';

export const OUTCOME_KINDS = ['action', 'decision', 'recommendation', 'escalation', 'risk'] as const;
export type OutcomeKind = (typeof OUTCOME_KINDS)[number];

export interface TypedOutcome {
  readonly kind: OutcomeKind;
  readonly text: string;
  /** Of an action; of a recommendation, to whom it is made. The first leads. */
  readonly owners: readonly ActionOwner[];
  /** Null: no date agreed. */
  readonly due: WrittenDate | null;
}

export type TypedLine = { readonly kind: 'minute'; readonly text: string } | TypedOutcome;
export type LineContext = NameContext & DueContext;

const MARKED = /^[\s\p{Cf}*_]*(action|decision|recommendation|escalation|risk)\s*[:：]\s*(\S[\s\S]*)$/iu;
/** 'will' and 'shall' in small letters only: Will is also a name. */
const UNDERTAKES = /^(.{1,400}?)\s+(?:agreed to|undertook to|is to|are to|to|should|will|shall|must)\s+(\S[\s\S]*)$/;

export function readTypedLine(line: string, context: LineContext): TypedLine {
  const [, word, rest] = MARKED.exec(line) ?? [];
  const kind = OUTCOME_KINDS.find((one) => one === word?.toLowerCase());
  if (kind === undefined || rest === undefined) return { kind: 'minute', text: line };
  const said = rest.trim();
  if (kind === 'action') return readAction(said, context);
  const owners = kind === 'recommendation' ? undertaking(said, context).owners : [];
  return { kind, text: said, owners, due: null };
}

function readAction(said: string, context: LineContext): TypedOutcome {
  const { text, due } = splitDue(said, context);
  const { owners, deed } = undertaking(text, context);
  const words = owners.length === 0 ? text : capitalised(deed);
  return { kind: 'action', text: words.trim(), owners, due };
}

function undertaking(text: string, context: NameContext) {
  const [, names, deed] = UNDERTAKES.exec(text) ?? [];
  if (names === undefined || deed === undefined || !readsAsNames(names, context)) return { owners: [], deed: text };
  return { owners: readNames(names, context), deed };
}

/** Names are known, are written with capitals, or are offices: 'Circulate the note to …' names nobody. */
function readsAsNames(names: string, context: NameContext): boolean {
  if (readNames(names, context).some((owner) => resolveName(owner.name, context) !== null)) return true;
  const words = names.split(/[\s,;&/]+/).filter((word) => word !== '' && !SMALL_WORDS.has(word.toLowerCase()));
  return (
    words.length > 0 &&
    words.length <= 12 &&
    words.every((word) => OFFICES.has(word.toLowerCase()) || /^[\p{Lu}\p{Lo}]/u.test(word))
  );
}

/** Written small as often as not. Where nobody holds one here, the word is kept as the owner, and flagged. */
const OFFICES: ReadonlySet<string> = new Set(['chair', 'chairs', 'co-chair', 'co-chairs', 'secretariat', 'secretary']);

const SMALL_WORDS: ReadonlySet<string> = new Set(['and', 'the', 'of', 'for', 'de', 'van', 'von', 'al']);

/** The line that makes this record again, for it to be changed where it stands. */
export function lineOf(outcome: TypedOutcome): string {
  const word = capitalised(outcome.kind);
  if (outcome.kind !== 'action') return `${word}: ${outcome.text}`;
  const names = outcome.owners.map((owner) => owner.name);
  const who = names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : names[0];
  const what = who === undefined ? outcome.text : `${who} to ${uncapitalised(outcome.text)}`;
  const when = outcome.due === null ? '' : ` by ${outcome.due.text}`;
  return `${word}: ${what.replace(/[\s.]+$/, when === '' ? '$&' : '')}${when}`;
}

const capitalised = (text: string): string => text.replace(/^\p{Ll}/u, (letter) => letter.toLocaleUpperCase('en-GB'));
/** 'MoU' and 'HMPPS' stay as they are. */
const uncapitalised = (text: string): string =>
  text.replace(/^\p{Lu}(?=[\p{Ll}\s])(?!\p{Ll}*\p{Lu})/u, (letter) => letter.toLocaleLowerCase('en-GB'));
