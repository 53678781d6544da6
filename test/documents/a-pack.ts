/**
 * A pack to test with: an invented board with Welsh, Polish and Arabic names, long words,
 * empty cells and more actions than fit on a page. The same seed gives the same words.
 */
import {
  bullets,
  column,
  fact,
  heading,
  item,
  items,
  note,
  outcome,
  paragraph,
  part,
  quotation,
  sheet,
  signatory,
  signatures,
  summary,
  table,
} from '#documents/blocks.ts';
import type { Block, Part, Sheet } from '#documents/content.ts';

const WORDS =
  'review assurance programme partner delivery risk mitigation finance estate digital workforce strategy capital revenue baseline forecast benefit milestone procurement compliance safeguarding committee report quarter evidence audit owner threshold framework annex service accommodation education training employment wellbeing locality provider commissioner probation'.split(
    ' ',
  );
const PEOPLE = [
  'Siân Llewelyn-Hughes (Llywodraeth Cymru)',
  'Gruffudd ap Rhŷs',
  'Oluwaseun Adébáyọ̀',
  'Zoë O’Connor',
  'Tŷ Ŵynne',
  'Priya Raghunathan (Harbour City Council)',
  'Jürgen Groß',
  'Marek Łukasiewicz',
  'محمد عبد الله',
  'Aoife Ní Bhriain 🌍',
];
const PARTIES = [
  'Northmoor Combined Authority',
  'Department for Resettlement',
  'Harbour City Council',
  'Probation Service',
];
const MONTHS = ['January', 'March', 'May', 'July', 'September', 'November'];

export interface PackSize {
  readonly seed: number;
  readonly items: number;
  readonly actions: number;
  readonly decisions: number;
  readonly changes: number;
}

/** About twenty pages. */
export const TWENTY_PAGES: PackSize = { seed: 7, items: 8, actions: 40, decisions: 3, changes: 12 };
export const FEW_PAGES: PackSize = { seed: 3, items: 2, actions: 4, decisions: 1, changes: 3 };

export function aPack(size: PackSize = FEW_PAGES, more: Partial<Sheet> = {}): Sheet {
  const write = writer(size.seed);
  return sheet({
    title: 'Resettlement Partnership Board',
    subtitle: 'Governance pack for the meeting of Wednesday 12 May 2027',
    reference: 'RPB/2027/05',
    organisation: 'Northmoor Combined Authority',
    marking: 'Official – Sensitive',
    version: '0.6a',
    status: 'draft',
    date: 'Wednesday 12 May 2027',
    author: 'Partnership Secretariat',
    cover: {
      overline: 'Resettlement Partnership Board',
      facts: [
        fact('Meeting', 'Wednesday 12 May 2027, 10:00 to 12:00, Committee Room 2'),
        fact('Chair', 'Siân Llewelyn-Hughes (Llywodraeth Cymru)'),
        fact('Status', ['Draft for comment ', { tag: 'Draft', tone: 'amber' }]),
        fact('Version', '0.6a'),
        fact('Reference', 'RPB/2027/05'),
      ],
      notice: 'To ask for this pack in another format, write to the Partnership Secretariat.',
    },
    parts: [
      histories(write, size),
      agenda(write, size),
      minutes(write, size),
      actionLog(write, size),
      decisions(write, size),
      closing(write),
    ],
    ...more,
  });
}

function histories(write: Writer, size: PackSize): Part {
  return part('history', 'Document history', [
    heading(2, 'Review history'),
    table(
      [column('Formal Review / Approval: Who / What', 3), column('Version', '22mm'), column('Date', '42mm')],
      [
        ['Partnership Board', '0.6', '19 November 2026'],
        ['Justice and Rehabilitation Executive', '0.7', '3 December 2026'],
        ['Steering Group', '0.8', ''],
      ],
    ),
    heading(2, 'Change history'),
    table(
      [column('Version', '20mm'), column('Reason for change', 3), column('Author', 2), column('Date', '38mm')],
      Array.from({ length: size.changes }, (_, at) =>
        at === 2
          ? [`0.${at}`, write.sentence(6), '', '']
          : [`0.${at}`, write.sentence(14), write.person(), write.day()],
      ),
    ),
  ]);
}

function agenda(write: Writer, size: PackSize): Part {
  return part('agenda', 'Agenda', [
    paragraph('The Board is asked to agree the minutes, note the action log and take the decisions below.', {
      size: 'lead',
    }),
    table(
      [
        column('No.', '12mm'),
        column('Item', 4),
        column('Lead', 3),
        column('For', '24mm'),
        column('Page', '15mm', 'end'),
      ],
      Array.from({ length: size.items }, (_, at) => [
        String(at + 1),
        write.sentence(6),
        write.person(),
        write.pick(['Decision', 'Discussion', 'Noting']),
        at === 1
          ? [{ pageOf: 'minutes' }]
          : at === 2
            ? [{ pageOf: 'actions' }]
            : [{ pageOf: `minute-${(at % size.items) + 1}` }],
      ]),
    ),
    note(
      [
        'Apologies reach the Secretariat by noon on Monday 10 May 2027. The minutes begin on page ',
        { pageOf: 'minutes' },
        '.',
      ],
      'Before the meeting',
    ),
  ]);
}

function minutes(write: Writer, size: PackSize): Part {
  const made = (at: number): Block[] => [
    outcome('action', 'Action', write.sentence(16), {
      reference: `ACT-${String(at + 1).padStart(3, '0')}`,
      facts: [fact('Owner', write.person()), fact('Due', write.day())],
    }),
    ...(at % 3 === 0
      ? [outcome('decision', 'Decision', `Agreed: ${write.sentence(18)}`, { reference: `RPB-D-${at + 1}` })]
      : []),
    ...(at % 4 === 1 ? [outcome('recommendation', 'Recommendation to the Executive', write.sentence(18))] : []),
  ];
  return part('minutes', 'Minutes of the last meeting', [
    summary([
      fact('Present', 'Siân Llewelyn-Hughes (chair), Gruffudd ap Rhŷs, Zoë O’Connor, Marek Łukasiewicz, محمد عبد الله'),
      fact('Apologies', 'Oluwaseun Adébáyọ̀ (Probation Service)'),
      fact('Reference', [{ link: 'Published minutes', href: 'https://example.org/minutes' }]),
    ]),
    items(
      Array.from({ length: size.items }, (_, at) =>
        item(
          String(at + 1),
          write.title(5),
          [
            paragraph(write.prose(3), { number: `${at + 1}.1` }),
            paragraph(write.prose(4), { number: `${at + 1}.2` }),
            ...made(at),
            paragraph(write.prose(2), { number: `${at + 1}.3` }),
            ...(at % 2 === 0 ? [bullets([write.sentence(9), write.sentence(14), write.sentence(7)])] : []),
          ],
          { id: `minute-${at + 1}`, aside: write.pick(['Decision', 'Discussion', 'Noting']) },
        ),
      ),
    ),
  ]);
}

function actionLog(write: Writer, size: PackSize): Part {
  const tag = (at: number) => [
    at % 3 === 0 ? ({ tag: 'Overdue', tone: 'red' } as const) : ({ tag: 'Open', tone: 'blue' } as const),
  ];
  return part(
    'actions',
    'Matters arising and action log',
    [
      paragraph('Open actions, oldest first:'),
      table(
        [
          column('Ref', '20mm'),
          column('Action', 5),
          column('Owner', 2.4),
          column('Due', '26mm'),
          column('Status', '23mm'),
          column('Latest update', 4),
        ],
        Array.from({ length: size.actions }, (_, at) => [
          `ACT-${String(at + 1).padStart(3, '0')}`,
          at === 3
            ? `See Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen and ${'x'.repeat(80)}`
            : write.sentence(12 + (at % 15)),
          write.person(),
          at % 4 === 2 ? '' : write.day(),
          tag(at),
          write.sentence(9 + (at % 11)),
        ]),
        { size: 'small' },
      ),
    ],
    { orientation: 'landscape' },
  );
}

function decisions(write: Writer, size: PackSize): Part {
  const one = (at: number): Block[] => [
    heading(2, `${write.title(6)}`, { number: `D${at + 1}`, id: `decision-${at + 1}` }),
    summary([
      fact('Decision maker', 'Deputy Mayor'),
      fact('Value', `£${(at + 1) * 317},000`),
      fact('Provider', write.pick(PARTIES)),
    ]),
    heading(3, 'Reasons'),
    paragraph(write.prose(5)),
    heading(3, 'Allocation by district'),
    table(
      [column('District', 3), column('Provider', 3), column('Allocation', '32mm', 'end')],
      ['Aldbury', 'Bramhope', 'Calder', 'Denholm'].map((district, row) => [
        district,
        row === 2 ? '' : write.pick(PARTIES),
        `£${(row + 2) * 41},250.00`,
      ]),
      { caption: `Table ${at + 1}: allocation for the first year` },
    ),
    signatures([
      signatory({
        name: 'Treasurer',
        party: 'Northmoor Combined Authority',
        signed: 'Signed 19 November 2026',
        date: '19 November 2026',
      }),
      signatory({ post: 'Regional Probation Director', party: 'Probation Service' }),
    ]),
  ];
  return part('decisions', 'Decisions', Array.from({ length: size.decisions }, (_, at) => one(at)).flat());
}

function closing(write: Writer): Part {
  return part('escalations', 'Escalations and risks', [
    paragraph('No escalation is open.', { size: 'small' }),
    quotation(
      'The Board will be the point of escalation for matters that the working groups cannot settle.',
      'Terms of reference, section 7',
    ),
    paragraph(write.prose(3)),
    outcome('escalation', 'Escalation', write.sentence(20), { reference: 'ESC-004' }),
    outcome('risk', 'Risk', write.sentence(20), { reference: 'R12' }),
    outcome('noted', 'Noted', write.sentence(12)),
  ]);
}

interface Writer {
  readonly pick: (from: readonly string[]) => string;
  readonly sentence: (words: number) => string;
  readonly title: (words: number) => string;
  readonly prose: (sentences: number) => string;
  readonly person: () => string;
  readonly day: () => string;
}

function writer(seed: number): Writer {
  let state = seed >>> 0;
  const next = (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 4_294_967_296) * below);
  };
  const pick = (from: readonly string[]): string => from[next(from.length)] ?? '';
  const title = (words: number): string => {
    const said = Array.from({ length: words }, () => pick(WORDS)).join(' ');
    return said.charAt(0).toUpperCase() + said.slice(1);
  };
  const sentence = (words: number): string => `${title(words)}.`;
  return {
    pick,
    title,
    sentence,
    prose: (sentences) => Array.from({ length: sentences }, () => sentence(9 + next(14))).join(' '),
    person: () => pick(PEOPLE),
    day: () => `${1 + next(28)} ${pick(MONTHS)} ${2026 + next(2)}`,
  };
}
