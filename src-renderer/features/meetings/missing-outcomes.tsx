/**
 * The items nobody has said anything of, each a link to where it is said.
 *
 * What needs no reason may be said here at once, so that the items every meeting
 * has are not each a journey; the focus goes on to the next, and from the last to the title.
 */
import { useRef } from 'react';
import { useCommit } from '#desk/commit.ts';
import { useDesk } from '#desk/desk.tsx';
import { type AgendaItem, numberItems } from '#domain/agenda/agenda-item.ts';
import { itemsWithoutOutcome } from '#domain/minutes/minutes-steps.ts';
import { Button } from '#ui/button.tsx';
import { PAGE_TITLE_ID } from '#ui/page.tsx';
import { setItemStatus } from './item-commands.ts';
import type { OneMeeting } from './queries.ts';
import { CAME, NOT_SAID } from './wording.ts';

const AT_ONCE = ['considered', 'not-reached'] as const satisfies readonly AgendaItem['status'][];

export function MissingOutcomes({
  one: { meeting, items },
  sentence,
}: {
  readonly one: OneMeeting;
  readonly sentence: string;
}) {
  const commit = useCommit();
  const { announce } = useDesk();
  const list = useRef<HTMLUListElement>(null);
  const missing = itemsWithoutOutcome(items);
  const numbers = numberItems(items);
  if (missing.length === 0) return null;

  async function say(item: AgendaItem, status: (typeof AT_ONCE)[number]): Promise<void> {
    const rows = [...(list.current?.children ?? [])];
    const at = missing.indexOf(item);
    const next = (rows[at + 1] ?? rows[at - 1])?.querySelector('button');
    const done = await commit(setItemStatus(meeting.id, item.id, status), NOT_SAID);
    if (done.ok) (next ?? document.getElementById(PAGE_TITLE_ID))?.focus();
    else announce({ text: done.sentence, tone: 'refused' });
  }

  return (
    <div className="ma-missing">
      <p className="govuk-error-message" role="alert">
        {sentence}
      </p>
      <ul ref={list} className="govuk-list govuk-list--bullet">
        {missing.map((item) => (
          <li key={item.id}>
            <a className="govuk-link" href={`#meetings/${meeting.id}/minutes/${item.id}`}>
              {numbers.get(item.id)} {item.title}
            </a>
            {AT_ONCE.map((status) => (
              <Button
                key={status}
                kind="link"
                about={`item ${numbers.get(item.id)}`}
                onPress={() => void say(item, status)}
              >
                {CAME[status]}
              </Button>
            ))}
          </li>
        ))}
      </ul>
    </div>
  );
}
