/** What waits for a later meeting of the body, beside an agenda: each is placed on it with one press. */
import { useCommit } from '#desk/commit.ts';
import { useDesk } from '#desk/desk.tsx';
import type { BacklogItem } from '#domain/agenda/backlog-item.ts';
import { nameOf, type WhoIsWho } from '#domain/body/who-is-who.ts';
import { showDate } from '#domain/kernel/civil-date.ts';
import type { Meeting } from '#domain/meeting/meeting.ts';
import { Button } from '#ui/button.tsx';
import { Details } from '#ui/details.tsx';
import { NOT_PLACED } from './agenda-wording.ts';
import { placeBacklogItem } from './backlog-commands.ts';
import { PURPOSE } from './wording.ts';

interface BacklogWaitingProps {
  readonly meeting: Meeting;
  readonly backlog: readonly BacklogItem[];
  readonly who: WhoIsWho;
}

export function BacklogWaiting({ meeting, backlog, who }: BacklogWaitingProps) {
  const { announce } = useDesk();
  const commit = useCommit();
  const waiting = backlog.filter((item) => item.status === 'waiting');

  async function place(item: BacklogItem): Promise<void> {
    const done = await commit(placeBacklogItem(item, meeting), NOT_PLACED);
    if (!done.ok) announce({ text: done.sentence, tone: 'refused' });
  }
  return (
    <Details summary={`Backlog (${waiting.length})`}>
      {waiting.length === 0 ? (
        <p className="govuk-body">Nothing waits for a later meeting of this body.</p>
      ) : (
        <ul className="govuk-list ma-backlog">
          {waiting.map((item) => (
            <li key={item.id}>
              <strong>{item.title}</strong>{' '}
              <span className="ma-quiet">
                {[
                  PURPOSE[item.purpose],
                  item.lead === null ? '' : nameOf(item.lead, who),
                  item.notBefore === null ? '' : `not before ${showDate(item.notBefore)}`,
                  item.reason,
                ]
                  .filter((said) => said !== '')
                  .join(' · ')}
              </span>{' '}
              {item.notBefore !== null && meeting.heldOn < item.notBefore ? null : (
                <Button kind="link" about={item.title} onPress={() => void place(item)}>
                  Place on this agenda
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      <a className="govuk-link" href={`#meetings/backlog/${meeting.bodyId}`}>
        The whole backlog of this body
      </a>
    </Details>
  );
}
