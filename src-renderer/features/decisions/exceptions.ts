/** What lets a decision off the usual: short notice with its reason, and the paragraphs that make it exempt. */
import { useCommit } from '#desk/commit.ts';
import { type Decision, SHORT_NOTICES } from '#domain/decision/decision.ts';
import type { SummaryRow } from '#ui/summary-list.tsx';
import { changeDecision } from './commands.ts';
import { NOT_SAVED_DECISION, NOT_STATED } from './wording.ts';

const SHORT: Readonly<Record<(typeof SHORT_NOTICES)[number], string>> = {
  'general-exception': 'General exception',
  'special-urgency': 'Special urgency',
};
const NOT_PARAGRAPHS = 'Enter the numbers of the paragraphs, 1 to 7, such as 3 or 3, 5; or leave it blank';

export function useExceptions(decision: Decision): readonly SummaryRow[] {
  const commit = useCommit();
  const { shortNotice, exempt } = decision;

  async function save(fields: Partial<Decision>): Promise<string | null> {
    const done = await commit(changeDecision(decision, fields), NOT_SAVED_DECISION);
    return done.ok ? null : done.sentence;
  }

  async function saveExempt(text: string): Promise<string | null> {
    const typed = text.split(/[\s,;]+/).filter(Boolean);
    if (typed.some((one) => !/^[1-7]$/.test(one))) return NOT_PARAGRAPHS;
    return await save({ exempt: [...new Set(typed.map(Number))].sort() });
  }

  return [
    {
      key: 'shortNotice',
      label: 'Short notice under',
      value: shortNotice ? SHORT[shortNotice.by] : 'neither',
      edit: {
        kind: 'choice',
        draft: shortNotice?.by ?? '',
        none: 'Neither',
        options: SHORT_NOTICES.map((id) => ({ id, name: SHORT[id] })),
        save: (id) => {
          const by = SHORT_NOTICES.find((one) => one === id);
          return save({ shortNotice: by ? { by, reason: shortNotice?.reason ?? '' } : null });
        },
      },
    },
    ...(shortNotice === null
      ? []
      : [
          {
            key: 'shortReason',
            label: 'Reason for short notice',
            value: shortNotice.reason,
            edit: {
              kind: 'prose' as const,
              draft: shortNotice.reason,
              save: (reason: string) => save({ shortNotice: { ...shortNotice, reason } }),
            },
          },
        ]),
    {
      key: 'exempt',
      label: 'Exempt under Schedule 12A, paragraph',
      value: exempt.length === 0 ? NOT_STATED : exempt.join(', '),
      hint: 'Such as 3. While it is exempt it is not published',
      edit: { kind: 'text', draft: exempt.join(', '), save: saveExempt },
    },
  ];
}
