/** Who still owes which paper, and by when: one message an author to copy, and a record of each asking. */
import { useMemo, useState } from 'react';
import { useCommitAloud } from '#desk/commit.ts';
import { useDesk } from '#desk/desk.tsx';
import { chaseMessage } from '#documents/papers/paper-chase.ts';
import { callForPapers, type Owing } from '#domain/agenda/call-for-papers.ts';
import { nameOf, type WhoIsWho } from '#domain/body/who-is-who.ts';
import { coveredYears } from '#domain/kernel/bank-holidays.ts';
import { showDate, showDateInFull } from '#domain/kernel/civil-date.ts';
import { londonDay } from '#domain/kernel/instant.ts';
import { deadlineSettings } from '#domain/meeting/deadline-settings.ts';
import { type Deadline, deadlineOf, deadlines } from '#domain/meeting/deadlines.ts';
import { Button } from '#ui/button.tsx';
import { Details } from '#ui/details.tsx';
import { Tag } from '#ui/tag.tsx';
import { Why } from '#ui/why.tsx';
import type { AroundAgenda } from './agenda-queries.ts';
import { recordChases } from './paper-commands.ts';
import type { OneMeeting } from './queries.ts';

interface CallForPapersProps {
  readonly one: OneMeeting;
  readonly around: Pick<AroundAgenda, 'profile' | 'series'>;
  readonly who: WhoIsWho;
}

/** When the papers of a meeting are due, by its body's deadlines. */
export function usePapersIn({ one: { meeting, body }, around }: Omit<CallForPapersProps, 'who'>): Deadline | undefined {
  const { closed } = useDesk();
  return useMemo(() => {
    if (!body) return undefined;
    const known = { closed, covered: coveredYears(closed) };
    const settings = deadlineSettings(body, around.series);
    return deadlineOf(deadlines(meeting.heldOn, { profile: around.profile, settings, known }), 'papers-in');
  }, [meeting.heldOn, body, around.series, around.profile, closed]);
}

export function CallForPapers({ one, around, who }: CallForPapersProps) {
  const { clock } = useDesk();
  const { items, papers } = one;
  const papersIn = usePapersIn({ one, around });
  const today = londonDay(clock());
  const owing = callForPapers({ items, papers, papersIn: papersIn?.day ?? null, today });
  const count = owing.reduce((sum, each) => sum + each.papers.length, 0);
  return (
    <section className="ma-call" aria-label="Call for papers">
      <h2 className="govuk-heading-s govuk-!-margin-bottom-1">Call for papers</h2>
      {papersIn ? (
        <div className="govuk-body">
          Papers are due on {showDateInFull(papersIn.day)}.{' '}
          <Why about="the day papers are due">
            {papersIn.sentence} {papersIn.source} (rule {papersIn.rule}).
          </Why>
        </div>
      ) : null}
      {count === 0 ? (
        <p className="govuk-body">{papers.length === 0 ? 'No paper is expected yet.' : 'Every paper has come.'}</p>
      ) : (
        <Details
          summary={`${count} still to come, from ${owing.length} ${owing.length === 1 ? 'author' : 'authors'}`}
          open
        >
          {owing.map((each) => (
            <Author key={each.author ?? 'none'} owing={each} one={one} who={who} />
          ))}
        </Details>
      )}
    </section>
  );
}

interface AuthorProps {
  readonly owing: Owing;
  readonly one: OneMeeting;
  readonly who: WhoIsWho;
}

function Author({ owing, one: { meeting, body }, who }: AuthorProps) {
  const { clock, store, announce } = useDesk();
  const commit = useCommitAloud();
  const [copied, setCopied] = useState(false);
  const today = londonDay(clock());
  const name = owing.author === null ? 'No author named' : nameOf(owing.author, who);
  const from = store.actor().name;
  const bodyName = body?.name ?? meeting.title;
  const message = chaseMessage({ owing, authorName: name, meeting, bodyName, from });

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.write([
        new ClipboardItem({
          'text/plain': new Blob([`${message.subject}\n\n${message.text}`], { type: 'text/plain' }),
          'text/html': new Blob([message.html], { type: 'text/html' }),
        }),
      ]);
      setCopied(true);
    } catch {
      announce({
        text: 'Nothing was copied: the clipboard is closed to this window. Copy the text below by hand.',
        tone: 'refused',
      });
    }
  }
  return (
    <section className="ma-paper" aria-label={`Papers owed by ${name}`}>
      <p className="govuk-body govuk-!-margin-bottom-1">
        <strong>{name}</strong>
      </p>
      <ul className="govuk-list govuk-list--bullet">
        {owing.papers.map(({ paper, number, due, overdue }) => (
          <li key={paper.id}>
            Item {number}: {paper.title}
            {due === null ? '' : `, due ${showDate(due)}`} {overdue ? <Tag text="Late" tone="red" /> : null}
            {paper.chases.length === 0 ? null : (
              <span className="ma-quiet"> Asked {paper.chases.map((chase) => showDate(chase.on)).join(', ')}</span>
            )}
          </li>
        ))}
      </ul>
      {owing.author === null ? (
        <p className="govuk-body-s">Say who writes it, under “About this paper”, to ask for it.</p>
      ) : (
        <>
          <Button small about={`to ${name}`} onPress={() => void copy()}>
            Copy the message
          </Button>{' '}
          <Button
            small
            about={`${name} today`}
            onPress={() =>
              void commit(
                recordChases(
                  owing.papers.map(({ paper }) => paper),
                  name,
                  today,
                  from,
                ),
                {},
              )
            }
          >
            Record as asked
          </Button>
          {copied ? (
            <p className="govuk-body-s" role="status">
              Copied. It pastes with its table into Outlook, and as text anywhere else.
            </p>
          ) : null}
          <Details summary="The message">
            <pre className="ma-call__text">{`${message.subject}\n\n${message.text}`}</pre>
          </Details>
        </>
      )}
    </section>
  );
}
