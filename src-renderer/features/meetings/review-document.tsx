/**
 * Documents before a meeting: those its items are about, and the way to record what
 * came of one. It writes the Review history, the version and the minute at once.
 */
import { useState } from 'react';
import { useDesk, useRows } from '#desk/desk.tsx';
import { ReviewDocumentForm } from '#desk/review-document-form.tsx';
import type { AgendaItem } from '#domain/agenda/agenda-item.ts';
import { numberItems } from '#domain/agenda/agenda-item.ts';
import { showDate } from '#domain/kernel/civil-date.ts';
import type { DocumentId } from '#domain/kernel/id.ts';
import { listRecords } from '#storage/read.ts';
import { Button } from '#ui/button.tsx';
import type { OneMeeting } from './queries.ts';

type Opened = { readonly documentId?: DocumentId; readonly itemId?: AgendaItem['id'] };

export function ReviewDocuments({ one: { meeting, body, items } }: { readonly one: OneMeeting }) {
  const { addressOf } = useDesk();
  const documents = useRows((db) => listRecords(db, 'document'), []);
  const [open, setOpen] = useState<Opened | null>(null);
  if (!documents || documents.length === 0) return null;
  const numbers = numberItems(items);
  const before = items.flatMap((item) =>
    item.concerns.flatMap((id) => {
      const document = documents.find((each) => each.id === id);
      return document && numbers.has(item.id) ? [{ item, document }] : [];
    }),
  );
  return (
    <section aria-label="Documents before this meeting" className="govuk-!-margin-top-6">
      <h2 className="govuk-heading-s">Documents before this meeting</h2>
      {before.length === 0 ? null : (
        <ul className="govuk-list">
          {before.map(({ item, document }) => (
            <li key={`${item.id} ${document.id}`}>
              {numbers.get(item.id)}{' '}
              <a className="govuk-link" href={`#${addressOf(document.id)}`}>
                {document.shortTitle || document.title}
              </a>{' '}
              <Button
                small
                about={document.shortTitle || document.title}
                onPress={() => setOpen({ documentId: document.id, itemId: item.id })}
              >
                Record what came of it
              </Button>
            </li>
          ))}
        </ul>
      )}
      <Button small onPress={() => setOpen({})}>
        Record the review of a document
      </Button>
      {open === null ? null : (
        <ReviewDocumentForm
          documents={documents}
          meetings={[{ meeting, name: `${body?.name ?? meeting.title}, ${showDate(meeting.heldOn)}` }]}
          start={{ ...open, meetingId: meeting.id }}
          onClose={() => setOpen(null)}
        />
      )}
    </section>
  );
}
