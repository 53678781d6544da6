/**
 * What stands in the notice of one decision, in the seeds' two shapes.
 *
 * The decision form (S3): author, subject, type, the decision, its sections in
 * their own order with the money table under the financial comments, then a block
 * for each sign-off. The decision page (S1): reasons, providers, then the facts of
 * its 'Issue details'. A heading with nothing under it prints as one: the paper had it.
 */
import { type Decision, linesAtThreshold, reconcile, type SignOff } from '#domain/decision/decision.ts';
import { KEY_WORDS } from '#domain/decision/decision-words.ts';
import { sayPlaces } from '#domain/decision/place-completeness.ts';
import { isSigned, standSignOffs } from '#domain/decision/sign-off-route.ts';
import { isVoided } from '#domain/decision/what-was-signed.ts';
import { showPence } from '#domain/kernel/money.ts';
import { showWrittenDate, type WrittenDate } from '#domain/kernel/written-date.ts';
import { bullets, column, fact, heading, paragraph, summary, table } from '../blocks.ts';
import type { Block, Fact, Text } from '../content.ts';
import { formOrder, type Piece, pageOrder, type Section } from './notice-order.ts';
import { DEPUTY_MAYORS, namedIn, opening, statusOf } from './notice-words.ts';

/** A page of a decision taken elsewhere has no signature blocks; everything else prints as the form. */
export const printsAsPage = (decision: Decision): boolean =>
  decision.enteredFromElsewhere && decision.signOffs.length === 0 && decision.route.length === 0;

export function noticeBlocks(decision: Decision): readonly Block[] {
  return printsAsPage(decision) ? pageBlocks(decision) : formBlocks(decision);
}

function formBlocks(decision: Decision): readonly Block[] {
  const [type, ...others] = splitType(decision.sections);
  return [
    ...(decision.authors.length === 0
      ? [labelled('Decision author and proposer', 'not stated')]
      : [labelled('Decision author and proposer', namedIn(decision.authors))]),
    heading(2, 'Subject:'),
    paragraph(decision.title),
    ...typeBlocks(decision, type),
    heading(2, 'The decision is that:'),
    ...running(decision.text),
    ...formOrder(others).flatMap((piece) =>
      pieceBlocks(piece, decision, (section) => [heading(2, opening(section.heading)), ...running(section.text)]),
    ),
    ...signOffBlocks(decision),
    labelled('Contact Officer', decision.contact),
    ...privateBlocks(decision),
  ];
}

function pieceBlocks(
  piece: Piece,
  decision: Decision,
  drawn: (section: Section) => readonly Block[],
): readonly Block[] {
  if (piece === 'money') return moneyBlocks(decision);
  return piece === 'allocations' ? allocationBlocks(decision) : drawn(piece);
}

/** Why it is not open, where it is not; what is private is in a file of its own and never here (rules.md C-09, M-14). */
function privateBlocks({ exempt, partTwo }: Decision): readonly Block[] {
  return [
    ...(exempt.length === 0
      ? []
      : [
          labelled(
            'Exempt',
            `under paragraph ${exempt.join(', ')} of Part 1 of Schedule 12A to the Local Government Act 1972`,
          ),
        ]),
    ...(partTwo === null ? [] : [labelled('Part 2', 'kept as a separate file, not for publication')]),
  ];
}

function splitType(sections: readonly Section[]): readonly [Section | null, ...Section[]] {
  const type = sections.find((section) => /^type of decision$/i.test(section.heading)) ?? null;
  return [type, ...sections.filter((section) => section !== type)];
}

/** The tick row, and what the text says of who must approve where that is another post than signed. */
function typeBlocks(decision: Decision, type: Section | null): readonly Block[] {
  const ticked = (yes: boolean): Text => (yes ? [{ strong: 'X' }] : '');
  const deputy = DEPUTY_MAYORS.includes(decision.kind);
  const asks = decision.signOffs.filter(
    ({ required, signedAs, condition }) => required !== '' && required !== signedAs && condition !== '',
  );
  return [
    heading(2, 'Type of decision:'),
    ...(type === null ? [] : running(type.text)),
    ...(deputy || decision.kind === 'chief-officer'
      ? [
          table(
            [column('Deputy Mayor’s decision', 1, 'centre'), column('Chief Officer’s decision', 1, 'centre')],
            [[ticked(deputy), ticked(decision.kind === 'chief-officer')]],
          ),
        ]
      : []),
    ...(decision.key === 'not-stated'
      ? []
      : [labelled('Key decision', withReason(KEY_WORDS[decision.key], decision.keyReason))]),
    ...asks.map(({ condition, required }) =>
      paragraph([{ strong: `${condition} this will need to be approved by the ${required}.` }]),
    ),
  ];
}

const withReason = (word: string, reason: string): string =>
  reason.trim() === '' ? word : `${word}: ${reason.trim()}`;

/** The lines and their total, checked; then what the total comes to beside what the paper states. */
export function moneyBlocks({ money }: Decision): readonly Block[] {
  if (money === null || money.lines.length === 0) return [];
  const { total, difference } = reconcile(money);
  const large = linesAtThreshold(money);
  const ofPlaces = sayPlaces(money.lines.map(({ label }) => label)) !== null;
  const stated =
    difference === null
      ? 'No total is stated beside them.'
      : difference === 0
        ? `They agree with the total stated, ${showPence(total)}.`
        : `The total stated is ${showPence(total - difference)}: a difference of ${showPence(Math.abs(difference))}.`;
  const above =
    money.threshold === null
      ? ''
      : ` ${large.length} of ${money.lines.length} are at or above ${showPence(money.threshold)}${large.length === 0 ? '' : `: ${large.map(({ label }) => label).join(', ')}`}.`;
  const come = money.lines.length === 1 ? 'The one line comes' : `The ${money.lines.length} lines come`;
  return [
    table(
      [column(ofPlaces ? 'Locality' : 'For', 1), column(ofPlaces ? 'Allocation' : 'Amount', '45mm', 'end')],
      [
        ...money.lines.map((each) => [each.label, showPence(each.amount)]),
        [[{ strong: 'Total' }], [{ strong: showPence(total) }]],
      ],
      { size: 'small' },
    ),
    paragraph(`${come} to ${showPence(total)}. ${stated}${above}`, { size: 'small' }),
  ];
}

/** 'Manchester – POPs and Back on track – POPs will be the lead in Manchester', as S1 writes them. */
function allocationBlocks({ allocations }: Decision): readonly Block[] {
  if (allocations.length === 0) return [];
  return [
    bullets(
      allocations.map(({ place, providers }) => {
        const lead = providers.length > 1 ? providers.find((each) => each.lead) : undefined;
        const who = providers.map(({ name }) => name).join(' and ');
        return `${place} – ${who}${lead ? ` – ${lead.name} will be the lead` : ''}`;
      }),
    ),
  ];
}

function signOffBlocks(decision: Decision): readonly Block[] {
  const waiting = standSignOffs(decision).filter(({ state, signOff }) => state === 'missing' && signOff === null);
  return [
    ...decision.signOffs.flatMap((signOff) => signOffBlock(signOff, isVoided(signOff, decision))),
    ...waiting.flatMap(({ step, why }) => [
      heading(2, `To be agreed by ${step.title}`),
      ...(step.from === null ? [] : [paragraph(why)]),
      summary([fact('Signed', ''), fact('Date', '')]),
    ]),
  ];
}

function signOffBlock(signOff: SignOff, voided: boolean): readonly Block[] {
  const { signedAs, required, condition, signedOn, verdict, comments, method } = signOff;
  const post = signedAs || required;
  const returned = verdict === 'returned';
  const said = isSigned(signOff) ? (method === '' ? 'Yes' : `Yes, ${method}`) : '';
  // Where the text asks for another post, its words stand under the type of decision.
  const here = condition !== '' && (required === '' || required === signedAs);
  return [
    heading(2, returned ? `Returned by ${post}` : isSigned(signOff) ? `Agreed by ${post}` : `To be agreed by ${post}`),
    ...(here ? [paragraph(condition)] : []),
    summary([
      fact('Signed', returned ? 'Returned with comments' : voided ? `${said}, void: the text has changed since` : said),
      fact('Date', signedOn?.text ?? ''),
      ...(comments.trim() === '' ? [] : [fact('Comments', comments.trim())]),
    ]),
  ];
}

function pageBlocks(decision: Decision): readonly Block[] {
  const { sections } = decision;
  const late = sections.findIndex(({ heading: title }) => /^(decisions|background papers)$/i.test(title));
  const [before, after] = late < 0 ? [sections, []] : [sections.slice(0, late), sections.slice(late)];
  const drawn = (one: Section) => [heading(2, one.heading), ...running(one.text)];
  return [
    ...pageOrder(before).flatMap((piece) =>
      pieceBlocks(piece, decision, (one) =>
        drawn({ ...one, heading: one.text === '' ? one.heading : opening(one.heading) }),
      ),
    ),
    space,
    summary(pageFacts(decision)),
    ...after.flatMap(drawn),
  ];
}

const space: Block = { kind: 'space', lines: 1 };

function pageFacts(decision: Decision): readonly Fact[] {
  const by = namedIn(decision.makers);
  const date = (label: string, written: WrittenDate | null, more = '') =>
    written === null ? [] : [fact(label, `${written.text}${more}`)];
  return [
    fact('Decision type', withReason(KEY_WORDS[decision.key], decision.keyReason)),
    fact('Decision status', statusOf(decision)),
    ...date('Notice of proposed decision first published', decision.firstPublished),
    ...date('Decision due', decision.due, by === '' ? '' : ` by ${by}`),
    ...date('Date of decision', decision.made),
    ...date('Decision published', decision.published),
    ...date('Effective from', decision.effective),
    fact('Contact', decision.contact),
  ];
}

const labelled = (label: string, detail: string): Block =>
  paragraph(detail === '' ? [{ strong: `${label}:` }] : [{ strong: `${label}: ` }, detail]);

/** Lines become paragraphs; a run of lines that begin with a bullet becomes a list. */
export function running(text: string): readonly Block[] {
  const blocks: Block[] = [];
  let listed: string[] = [];
  const flush = () => {
    if (listed.length > 0) blocks.push(bullets(listed));
    listed = [];
  };
  for (const line of text.split('\n').map((one) => one.trim())) {
    const bullet = /^[•\-–*]\s+(.*)$/.exec(line)?.[1];
    if (bullet !== undefined) listed.push(bullet);
    else {
      flush();
      if (line !== '') blocks.push(paragraph(line));
    }
  }
  flush();
  return blocks;
}

/** 'MONDAY, 1ST NOVEMBER, 2021' as the paper has it, else the day in full. */
export const agreedOn = (date: WrittenDate | null): string => date?.text || showWrittenDate(date);
