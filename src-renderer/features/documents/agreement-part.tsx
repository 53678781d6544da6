/**
 * An agreement: who its parties are, how long it runs, who has ratified and signed
 * it, and how it ends.
 */
import { useDesk, useRows } from '#desk/desk.tsx';
import { useInPlace } from '#desk/in-place.ts';
import { versionToPrint } from '#documents/controlled/document-rows.ts';
import { signaturePage } from '#documents/controlled/signature-page.ts';
import { listChoices, nameInFull, nameOf, type WhoIsWho } from '#domain/body/who-is-who.ts';
import { type AgreementDraft, agreementDraft, readAgreementDraft } from '#domain/document/agreement-draft.ts';
import type { Document } from '#domain/document/document.ts';
import { partiesBySide, type SeatHeld } from '#domain/document/parties-by-side.ts';
import { showDate } from '#domain/kernel/civil-date.ts';
import { londonDay } from '#domain/kernel/instant.ts';
import { listBy } from '#storage/read.ts';
import { SummaryList } from '#ui/summary-list.tsx';
import { changeDocument } from './commands.ts';
import { LifePart } from './life-part.tsx';
import { findLife, type OneDocument } from './queries.ts';
import { Ratifications } from './ratifications.tsx';
import { SaveDocumentPaper } from './save-document-paper.tsx';
import { Signatories } from './signatories.tsx';
import { agreementSentence, NOT_SAVED_DOCUMENT, NOT_STATED, TERM_LABEL } from './wording.ts';

interface AgreementPartProps {
  readonly one: OneDocument;
  readonly who: WhoIsWho;
}

export function AgreementPart({ one, who }: AgreementPartProps) {
  const { document } = one;
  const life = useRows((db) => findLife(db, one), [one]);
  if (!life) return null;
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <Parties document={document} who={who} />
        <Terms document={document} who={who} />
        <Ratifications one={one} rows={life.ratifications} who={who} />
        <Signatories document={document} rows={life.signatories} who={who} />
        <SaveDocumentPaper
          one={one}
          kind="signature page"
          sheetOf={(rows) => signaturePage(rows, versionToPrint(rows))}
        />
      </div>
      <div className="govuk-grid-column-one-third">
        <LifePart one={one} who={who} />
      </div>
    </div>
  );
}

function Parties({ document, who }: { readonly document: Document; readonly who: WhoIsWho }) {
  const { clock, addressOf } = useDesk();
  const { bodyId } = document;
  const seats = useRows(async (db) => (bodyId === null ? [] : await listBy(db, 'seat', 'bodyId', bodyId)), [bodyId]);
  if (!seats) return null;
  const sides = partiesBySide(seats, who.posts, londonDay(clock()));
  const parties = document.parties.flatMap((id) => who.parties.find((party) => party.id === id) ?? []);
  return (
    <>
      <h2 className="govuk-heading-m">Parties</h2>
      {parties.length === 0 ? (
        <p className="govuk-body ma-quiet">No party is listed. Add them to the facts of the document.</p>
      ) : (
        <ul className="govuk-list govuk-list--bullet">
          {parties.map(({ id, name, joinedOn }) => (
            <li key={id}>
              <a className="govuk-link" href={`#${addressOf(id)}`}>
                {name}
              </a>
              {joinedOn ? `, from ${showDate(joinedOn)}` : ''}
            </li>
          ))}
        </ul>
      )}
      <h3 className="govuk-heading-s">Identified Parties</h3>
      {sides.length === 0 ? (
        <p className="govuk-body ma-quiet">
          {bodyId === null
            ? 'No body keeps this document, so nobody’s seats are known.'
            : `${nameOf(bodyId, who)} has no seats yet.`}
        </p>
      ) : (
        <dl className="govuk-summary-list govuk-summary-list--no-border">
          {sides.map(({ side, seats: held }) => (
            <div key={side} className="govuk-summary-list__row">
              <dt className="govuk-summary-list__key">{side === '' ? 'No side stated' : side}</dt>
              <dd className="govuk-summary-list__value">
                <ul className="govuk-list">
                  {held.map((each) => (
                    <li key={each.seat.id}>{seatInWords(each, who)}</li>
                  ))}
                </ul>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}

/** 'GM Regional Probation Director (NPS): Ann Marsh, from 1 April 2020; before, Bo Lind, to 31 March 2020'. */
function seatInWords({ seat, holdings }: SeatHeld, who: WhoIsWho): string {
  if (seat.holder === null) return 'Vacant';
  const dated = holdings.map(({ personId, from, to }) =>
    [nameOf(personId, who), from ? `from ${showDate(from)}` : '', to ? `to ${showDate(to)}` : '']
      .filter(Boolean)
      .join(', '),
  );
  const name = nameInFull(seat.holder, who);
  return dated.length === 0 ? name : `${name}: ${dated.join('; before, ')}`;
}

function Terms({ document, who }: { readonly document: Document; readonly who: WhoIsWho }) {
  const draft = agreementDraft(document);
  const save = useInPlace({
    record: document,
    draft,
    read: (typed: AgreementDraft) => readAgreementDraft(typed),
    sentence: agreementSentence,
    change: (fields) => changeDocument(document.id, document.title, fields),
    gone: NOT_SAVED_DOCUMENT.gone,
  });
  const months = (count: number | null) => (count === null ? NOT_STATED : `${count} calendar months`);
  return (
    <>
      <h2 className="govuk-heading-m govuk-!-margin-top-6">Terms</h2>
      <SummaryList
        label={`Terms of ${document.title}`}
        rows={[
          {
            key: 'term',
            label: TERM_LABEL.term,
            value: document.term || NOT_STATED,
            hint: 'In its own words: until it is ended, replaced, or nothing is delivered under it',
            edit: { kind: 'prose', draft: draft.term, save: (term) => save({ term }) },
          },
          {
            key: 'noticeMonths',
            label: TERM_LABEL.noticeMonths,
            value: months(document.noticeMonths),
            hint: 'In calendar months',
            edit: { kind: 'text', draft: draft.noticeMonths, save: (noticeMonths) => save({ noticeMonths }) },
          },
          {
            key: 'reviewEvery',
            label: TERM_LABEL.reviewEvery,
            value: months(document.reviewEvery),
            hint: 'An approval at a meeting then sets the next review',
            edit: { kind: 'text', draft: draft.reviewEvery, save: (reviewEvery) => save({ reviewEvery }) },
          },
          {
            key: 'annexSignOffs',
            label: TERM_LABEL.annexSignOffs,
            value:
              document.annexSignOffs.map((id) => nameInFull(id, who)).join(', ') || 'nobody: an annex joins without',
            edit: {
              kind: 'many',
              drafts: draft.annexSignOffs,
              options: listChoices(who, ['body', 'post']),
              save: (annexSignOffs) => save({ annexSignOffs }),
            },
          },
        ]}
      />
    </>
  );
}
