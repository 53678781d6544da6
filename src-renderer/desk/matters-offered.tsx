/**
 * What an agenda should carry of escalations, offered on it: one press each.
 *
 * Matters that wait for this body, and answers to what it raised. Nothing is shown where
 * there are none, or once the meeting was held.
 */

import type { AgendaItem } from '#domain/agenda/agenda-item.ts';
import { mattersFor } from '#domain/escalation/escalation-agenda.ts';
import { CANNOT_STEP } from '#domain/escalation/escalation-words.ts';
import { londonDay } from '#domain/kernel/instant.ts';
import type { Meeting } from '#domain/meeting/meeting.ts';
import type { Database } from '#storage/database.ts';
import { listBy, listRecords } from '#storage/read.ts';
import { Button } from '#ui/button.tsx';
import { useCommitAloud } from './commit.ts';
import { useDesk, useRows } from './desk.tsx';
import { NOT_PUT, putOnAgenda } from './put-on-agenda.ts';

const WAITING = ['raised', 'accepted', 'on-agenda', 'considered', 'answered'] as const;

async function listWaiting(db: Database, bodyId: Meeting['bodyId']) {
  const [lists, routes, meetings] = await Promise.all([
    Promise.all(WAITING.map((status) => listBy(db, 'escalation', 'status', status))),
    listRecords(db, 'escalationRoute'),
    listBy(db, 'meeting', 'bodyId', bodyId),
  ]);
  return { escalations: lists.flat(), routes, meetings };
}

interface MattersOfferedProps {
  readonly meeting: Meeting;
  readonly items: readonly AgendaItem[];
}

export function MattersOffered({ meeting, items }: MattersOfferedProps) {
  const { clock } = useDesk();
  const commit = useCommitAloud();
  const waiting = useRows((db) => listWaiting(db, meeting.bodyId), [meeting.bodyId]);
  const offered = waiting && meeting.status !== 'held' ? mattersFor({ meeting, items, ...waiting }) : [];
  if (offered.length === 0) return null;
  return (
    <section aria-label="Escalations for this agenda" className="govuk-inset-text">
      <h2 className="govuk-heading-s">Escalations for this agenda</h2>
      <ul className="govuk-list">
        {offered.map((each) => {
          const { escalation, step } = each;
          return (
            <li key={escalation.id}>
              {step === 'on-agenda' ? 'To take: ' : 'Answered: '}
              <a className="govuk-link" href={`#escalations/${escalation.id}`}>
                {[escalation.reference, escalation.title].filter(Boolean).join(' ')}
              </a>{' '}
              <Button
                small
                about={escalation.title}
                onPress={() =>
                  void commit(putOnAgenda(each, meeting, londonDay(clock())), { ...NOT_PUT, ...CANNOT_STEP })
                }
              >
                Put on this agenda
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
