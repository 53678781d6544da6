/**
 * A decision as text under ModernGov's own labels, for pasting into its form.
 *
 * The labels and their order are those of Greater Manchester's pages (rules.md
 * C-03). Dates go out day first, as that form takes them; one that is no whole day
 * goes out in its own words. A label with nothing to say keeps its place.
 */
import { type Decision, reconcile } from '#domain/decision/decision.ts';
import { KEY_WORDS } from '#domain/decision/decision-words.ts';
import { showPence } from '#domain/kernel/money.ts';
import type { WrittenDate } from '#domain/kernel/written-date.ts';
import { printsAsPage } from './notice-blocks.ts';
import { formOrder, type Piece, pageOrder } from './notice-order.ts';
import { namedIn, opening, statusOf } from './notice-words.ts';

export interface NoticeTextFacts {
  /** Null where nobody can say. */
  readonly subjectToCallIn: boolean | null;
  /** The meeting it was made at, in words; '' for none. */
  readonly madeAt: string;
}

export function noticeText(decision: Decision, { subjectToCallIn, madeAt }: NoticeTextFacts): string {
  const background = decision.sections.find(({ heading }) => /^background papers$/i.test(heading));
  const sections = decision.sections.filter((section) => section !== background);
  const by = namedIn(decision.makers);
  const label = (name: string, detail: string) => `${name}: ${detail}`.trimEnd();
  const dayHead = slashed(decision.made ?? decision.published ?? decision.due);
  const lines = [
    `${dayHead === '' ? '' : `${dayHead} - `}${decision.title} ref: ${decision.reference ?? ''}  ${statusOf(decision)}`,
    '',
    label('Decision Maker', by),
    label('Made at meeting', madeAt),
    label('Decision published', slashed(decision.published)),
    label('Effective from', slashed(decision.effective)),
    '',
    'Decision:',
    decision.text,
    ...(printsAsPage(decision) ? pageOrder(sections) : formOrder(sections)).flatMap((piece) =>
      pieceLines(piece, decision),
    ),
    ...signOffLines(decision),
    '',
    label('Decision type', KEY_WORDS[decision.key]),
    label('Decision status', statusOf(decision)),
    label('Is Key decision?', decision.key === 'not-stated' ? '' : decision.key === 'key' ? 'Yes' : 'No'),
    label('Is subject to call in?', subjectToCallIn === null ? '' : subjectToCallIn ? 'Yes' : 'No'),
    label('Notice of proposed decision first published', slashed(decision.firstPublished)),
    label('Decision due', `${decision.due?.text ?? ''}${decision.due !== null && by !== '' ? ` by ${by}` : ''}`),
    label('Publication date', slashed(decision.published)),
    label('Date of decision', slashed(decision.made)),
    label('Lead officer', namedIn(decision.authors)),
    label('Contact', decision.contact),
    label('Background papers', background?.text ?? ''),
  ];
  return `${lines.join('\n')}\n`;
}

function pieceLines(piece: Piece, decision: Decision): readonly string[] {
  if (piece === 'money') return moneyLines(decision);
  if (piece === 'allocations') return allocationLines(decision);
  return ['', opening(piece.heading), ...(piece.text === '' ? [] : [piece.text])];
}

function moneyLines({ money }: Decision): readonly string[] {
  if (money === null || money.lines.length === 0) return [];
  const total = reconcile(money).total;
  return [
    '',
    'Locality\tAllocation',
    ...money.lines.map(({ label, amount }) => `${label}\t${showPence(amount)}`),
    `Total\t${showPence(total)}`,
  ];
}

function allocationLines({ allocations }: Decision): readonly string[] {
  if (allocations.length === 0) return [];
  return [
    '',
    ...allocations.map(({ place, providers }) => {
      const lead = providers.length > 1 ? providers.find((each) => each.lead) : undefined;
      return `${place} - ${providers.map(({ name }) => name).join(' and ')}${lead ? ` - ${lead.name} will be the lead` : ''}`;
    }),
  ];
}

function signOffLines({ signOffs }: Decision): readonly string[] {
  if (signOffs.length === 0) return [];
  return [
    '',
    ...signOffs.map(({ signedAs, required, signedOn, verdict }) =>
      verdict === 'returned'
        ? `Returned by ${signedAs || required}, ${signedOn?.text ?? ''}`
        : signedOn === null
          ? `To be agreed by ${signedAs || required}`
          : `Agreed by ${signedAs || required}, ${signedOn.text}`,
    ),
  ];
}

/** 01/11/2021. */
function slashed(date: WrittenDate | null): string {
  if (date === null) return '';
  if (date.day === null || date.precision !== 'day') return date.text;
  return date.day.split('-').reverse().join('/');
}
