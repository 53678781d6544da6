/**
 * The forward plan on paper: by month, with all that a notice of a key decision must say.
 *
 * That a key decision is to be made, on what, by whom and when; which documents go to
 * the decision maker, where to ask for them, and that others may follow (rules.md
 * D-05 (a) to (h)). What is not stated says so; what is late says so.
 */
import type { Decision } from '#domain/decision/decision.ts';
import { KEY_WORDS } from '#domain/decision/decision-words.ts';
import type { PlanEntry, PlanMonth } from '#domain/decision/forward-plan.ts';
import { type CivilDate, showDate } from '#domain/kernel/civil-date.ts';
import { highestMarking } from '#domain/kernel/marking.ts';
import { column, paragraph, part, sheet, table } from '../blocks.ts';
import type { Sheet, Text } from '../content.ts';
import { namedIn } from './notice-words.ts';

export const NO_DECISION_PLANNED = 'No decision is planned.';

export function forwardPlanSheet(
  plan: readonly PlanMonth[],
  { organisation, on }: { readonly organisation: string; readonly on: CivilDate },
): Sheet {
  const decisions = plan.flatMap(({ entries }) => entries.map(({ decision }) => decision));
  return sheet({
    title: 'Forward plan of decisions',
    subtitle: `As it stood on ${showDate(on)}`,
    organisation,
    marking: highestMarking(decisions.map(({ marking }) => marking)),
    author: organisation,
    status: 'issued',
    date: showDate(on),
    paging: 'document',
    contents: 0,
    parts: [
      part(
        'about',
        'About this plan',
        [
          paragraph(decisions.length === 0 ? NO_DECISION_PLANNED : saysWhat(decisions)),
          paragraph(
            'For a copy of a document listed here, write to the contact named beside it. Other documents may be put to the decision maker before the decision is made; ask the same contact for them.',
          ),
        ],
        { begins: 'run-on' },
      ),
      ...plan.map(({ month, title, entries }) => {
        const columns = [
          column('Decision', 2),
          column('Key', '16mm'),
          column('Decision maker', '34mm'),
          column('Due', '25mm'),
          column('Documents and contact', '40mm'),
        ];
        return part(month ?? 'no-month', title, [table(columns, entries.map(row), { size: 'small' })], {
          begins: 'run-on',
        });
      }),
    ],
  });
}

function saysWhat(decisions: readonly Decision[]): string {
  const count = decisions.length;
  const key = decisions.filter((decision) => decision.key === 'key').length;
  const planned = count === 1 ? 'One decision is planned' : `${count} decisions are planned`;
  const keys =
    key === 0 ? 'none of them is recorded as key' : key === 1 ? 'one of them is key' : `${key} of them are key`;
  return `${planned}; ${keys}.`;
}

function row({ decision, when, late }: PlanEntry): readonly Text[] {
  const { title, reference, key, exempt, status } = decision;
  const background = decision.sections.find(({ heading }) => /^background papers$/i.test(heading))?.text.trim() ?? '';
  const closed = exempt.length === 0 ? '' : `\nTo be taken in private: exempt, paragraph ${exempt.join(', ')}`;
  const stands = status === 'deferred' ? '\nDeferred' : '';
  return [
    `${reference === null ? '' : `${reference} `}${title}${stands}${closed}`,
    KEY_WORDS[key],
    namedIn(decision.makers) || 'not stated',
    `${when || 'not stated'}${late ? '\nLate' : ''}`,
    `${background || 'No document is listed'}\n${decision.contact || 'No contact is stated'}`,
  ];
}
