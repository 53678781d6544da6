/**
 * One controlled document and its parts: its two tables as the paper prints them, its
 * versions, its timeline, what it is as an agreement, and two versions compared.
 *
 * The tables come first, under exactly the headings of the memorandum, because
 * they are what people come to write in. Only this document's rows are read.
 */
import './documents.css';
import { useState } from 'react';
import { useDesk, useRows } from '#desk/desk.tsx';
import { FindingsOn } from '#desk/findings-on.tsx';
import { useHistory } from '#desk/history.ts';
import { listReviewMeetings, ReviewDocumentForm } from '#desk/review-document-form.tsx';
import { controlSheet } from '#documents/controlled/control-sheet.ts';
import type { WhoIsWho } from '#domain/body/who-is-who.ts';
import { isAgreement } from '#domain/document/agreement.ts';
import type { Document } from '#domain/document/document.ts';
import { currentVersion, type Histories, listKnownVersions } from '#domain/document/histories.ts';
import { approvedVersion } from '#domain/document/next-version.ts';
import type { DocumentId } from '#domain/kernel/id.ts';
import { Button } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { HistoryList } from '#ui/history-list.tsx';
import { Page } from '#ui/page.tsx';
import { Tag } from '#ui/tag.tsx';
import { AgreementPart } from './agreement-part.tsx';
import { Annexes } from './annexes.tsx';
import { ComparePart } from './compare-part.tsx';
import { DocumentFacts } from './document-facts.tsx';
import { STATUS_TONE } from './documents-list.tsx';
import { HistoryTables } from './history-tables.tsx';
import { findOneDocument, listDocuments, type OneDocument } from './queries.ts';
import { Reminders } from './reminders.tsx';
import { SaveDocumentPaper } from './save-document-paper.tsx';
import { TimelinePart } from './timeline-part.tsx';
import { VersionList } from './version-list.tsx';
import { Versions } from './versions.tsx';
import { KIND, NOT_IN_CHANGE_HISTORY, STATUS } from './wording.ts';

export interface DocumentPageProps {
  readonly id: DocumentId;
  readonly part: string;
  readonly who: WhoIsWho;
}

export function DocumentPage({ id, part, who }: DocumentPageProps) {
  const { go } = useDesk();
  const [reviewing, setReviewing] = useState(false);
  const one = useRows((db) => findOneDocument(db, id), [id]);
  if (one === undefined) return null;
  if (one === null) {
    return (
      <Page title="No such document">
        <EmptyState title="This document was put aside">
          Undo what put it aside, or choose another in the register.
        </EmptyState>
      </Page>
    );
  }
  const { document, histories } = one;
  const places = [
    { key: '', label: 'Histories' },
    { key: 'versions', label: 'Versions', count: listKnownVersions(histories).length },
    { key: 'timeline', label: 'Timeline' },
    ...(isAgreement(document) ? [{ key: 'agreement', label: 'Agreement' }] : []),
    { key: 'compare', label: 'Compare' },
  ];
  const at = places.some(({ key }) => key === part) ? part : '';
  return (
    <Page
      title={document.title}
      caption={KIND[document.kind]}
      tag={<Tag text={STATUS[document.status]} tone={STATUS_TONE[document.status]} />}
      places={places.map(({ key, ...place }) => ({
        ...place,
        href: `#documents/${id}${key === '' ? '' : `/${key}`}`,
        current: at === key,
      }))}
      actions={
        <>
          <Button onPress={() => setReviewing(true)}>Record a review at a meeting</Button>
          <Button kind="link" onPress={() => go('documents')}>
            All documents
          </Button>
        </>
      }
    >
      <Current histories={histories} />
      <Reminders one={one} who={who} />
      {at === '' ? <HistoriesPart one={one} who={who} /> : null}
      {at === 'versions' ? <VersionList document={document} histories={histories} who={who} /> : null}
      {at === 'timeline' ? <TimelinePart one={one} who={who} /> : null}
      {at === 'agreement' ? <AgreementPart one={one} who={who} /> : null}
      {at === 'compare' ? <ComparePart one={one} /> : null}
      {reviewing ? <Reviewing document={document} onClose={() => setReviewing(false)} /> : null}
    </Page>
  );
}

function Current({ histories }: { readonly histories: Histories }) {
  const current = currentVersion(histories);
  const approved = approvedVersion(histories.versions);
  return (
    <p className="govuk-body">
      Current version: <strong>{current?.label ?? 'none known'}</strong>
      {current?.reviewedOnly ? <span className="ma-quiet"> ({NOT_IN_CHANGE_HISTORY})</span> : null}
      {approved && approved.label !== current?.label ? `; approved: ${approved.label}` : ''}
    </p>
  );
}

function HistoriesPart({ one, who }: { readonly one: OneDocument; readonly who: WhoIsWho }) {
  const { document, histories } = one;
  const lines = useHistory(document.id, document.updatedAt);
  return (
    <>
      <FindingsOn about={document.id} />
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <HistoryTables document={document} histories={histories} who={who} />
          <Annexes document={document} who={who} />
          <Facts document={document} who={who} />
        </div>
        <div className="govuk-grid-column-one-third">
          <Versions document={document} histories={histories} who={who} />
          <SaveDocumentPaper one={one} kind="control sheet" sheetOf={controlSheet} />
        </div>
      </div>
      <HistoryList lines={lines} />
    </>
  );
}

function Facts({ document, who }: { readonly document: Document; readonly who: WhoIsWho }) {
  const documents = useRows(listDocuments, []);
  return documents ? <DocumentFacts document={document} documents={documents} who={who} /> : null;
}

function Reviewing({ document, onClose }: { readonly document: Document; readonly onClose: () => void }) {
  const meetings = useRows((db) => listReviewMeetings(db, document.id), [document.id]);
  if (!meetings) return null;
  return (
    <ReviewDocumentForm
      documents={[document]}
      meetings={meetings}
      start={{ documentId: document.id }}
      onClose={onClose}
    />
  );
}
