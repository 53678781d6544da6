/**
 * One controlled document: its two tables as the paper prints them, its versions,
 * its annexes and its facts.
 *
 * The tables come first, under exactly the headings of the memorandum, because
 * they are what people come to write in.
 */
import { useDesk, useRows } from '#desk/desk.tsx';
import { FindingsOn } from '#desk/findings-on.tsx';
import { useHistory } from '#desk/history.ts';
import type { WhoIsWho } from '#domain/body/who-is-who.ts';
import type { Document } from '#domain/document/document.ts';
import type { KnownVersion } from '#domain/document/histories.ts';
import { Button } from '#ui/button.tsx';
import { HistoryList } from '#ui/history-list.tsx';
import { Page } from '#ui/page.tsx';
import { Tag } from '#ui/tag.tsx';
import { Annexes } from './annexes.tsx';
import { DocumentFacts } from './document-facts.tsx';
import { STATUS_TONE } from './documents-list.tsx';
import { HistoryTables } from './history-tables.tsx';
import { listHistories } from './queries.ts';
import { Versions } from './versions.tsx';
import { KIND, NOT_IN_CHANGE_HISTORY, STATUS } from './wording.ts';

export interface DocumentPageProps {
  readonly document: Document;
  readonly current: KnownVersion | null;
  readonly documents: readonly Document[];
  readonly who: WhoIsWho;
}

export function DocumentPage({ document, current, documents, who }: DocumentPageProps) {
  const { go } = useDesk();
  const histories = useRows((db) => listHistories(db, document.id), [document.id]);
  const lines = useHistory(document.id, document.updatedAt);
  if (!histories) return null;
  return (
    <Page
      title={document.title}
      caption={KIND[document.kind]}
      tag={<Tag text={STATUS[document.status]} tone={STATUS_TONE[document.status]} />}
      actions={
        <Button kind="link" onPress={() => go('documents')}>
          All documents
        </Button>
      }
    >
      <p className="govuk-body">
        Current version: <strong>{current?.label ?? 'none known'}</strong>
        {current?.reviewedOnly ? <span className="ma-quiet"> ({NOT_IN_CHANGE_HISTORY})</span> : null}
      </p>
      <FindingsOn about={document.id} />
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <HistoryTables document={document} histories={histories} who={who} />
          <Annexes document={document} />
          <DocumentFacts document={document} documents={documents} who={who} />
        </div>
        <div className="govuk-grid-column-one-third">
          <Versions document={document} histories={histories} />
        </div>
      </div>
      <HistoryList lines={lines} />
    </Page>
  );
}
