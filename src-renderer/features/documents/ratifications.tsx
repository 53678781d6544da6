/** Ratification, party by party: the sheet that went, what its board said, and the paper that shows it. */
import { useState } from 'react';
import { useCommit } from '#desk/commit.ts';
import { useDesk } from '#desk/desk.tsx';
import { EvidenceField, EvidenceLine, type KeptFile } from '#desk/evidence.tsx';
import { preparePaper } from '#desk/issue-paper.ts';
import { IssuedPapers } from '#desk/issued-papers.tsx';
import { FORMAT_NAMES, saveSheet } from '#desk/sheet-file.ts';
import { versionToPrint } from '#documents/controlled/document-rows.ts';
import { ratificationSheet } from '#documents/controlled/ratification-sheet.ts';
import type { PaperFormat } from '#documents/papers/file-name.ts';
import { nameOf, type WhoIsWho } from '#domain/body/who-is-who.ts';
import { RATIFICATION_STATUSES, type Ratification } from '#domain/document/ratification.ts';
import {
  isRatified,
  type RatificationDraft,
  ratificationDraft,
  ratificationsOf,
  readRatificationDraft,
} from '#domain/document/ratification-draft.ts';
import { showDate } from '#domain/kernel/civil-date.ts';
import { changedFrom, firstProblem } from '#domain/kernel/draft.ts';
import type { PartyId } from '#domain/kernel/id.ts';
import { londonDay } from '#domain/kernel/instant.ts';
import { showWrittenDate } from '#domain/kernel/written-date.ts';
import { Button, ButtonGroup } from '#ui/button.tsx';
import { Details } from '#ui/details.tsx';
import { SummaryList } from '#ui/summary-list.tsx';
import { Tag } from '#ui/tag.tsx';
import { changeRatification, keepRatificationEvidence, sendRatificationSheet } from './agreement-commands.ts';
import { gatherDocument, type OneDocument } from './queries.ts';
import { documentFileName } from './save-document-paper.tsx';
import { NOT_SAVED_DOCUMENT, RATIFICATION, ratificationSentence } from './wording.ts';

interface RatificationsProps {
  readonly one: OneDocument;
  readonly rows: readonly Ratification[];
  readonly who: WhoIsWho;
}

export function Ratifications({ one, rows, who }: RatificationsProps) {
  const { document } = one;
  const parties = ratificationsOf(document, rows);
  return (
    <>
      <h2 className="govuk-heading-m govuk-!-margin-top-6">Ratification</h2>
      {parties.length === 0 ? (
        <p className="govuk-body ma-quiet">No party is listed, so nobody is asked to ratify it.</p>
      ) : isRatified(document, rows) ? (
        <p className="govuk-body">Every party has ratified it.</p>
      ) : null}
      {parties.map(({ partyId, row }) => (
        <PartyRow key={partyId} one={one} partyId={partyId} row={row} who={who} />
      ))}
      <IssuedPapers of={document.id} kinds={['ratification-sheet']} title="Ratification sheets issued" />
    </>
  );
}

interface PartyRowProps {
  readonly one: OneDocument;
  readonly partyId: PartyId;
  readonly row: Ratification | null;
  readonly who: WhoIsWho;
}

function PartyRow({ one, partyId, row, who }: PartyRowProps) {
  const name = nameOf(partyId, who);
  const status = row?.status ?? 'awaited';
  const said = [
    row?.by,
    row?.version ? `version ${row.version}` : '',
    showWrittenDate(row?.date ?? null),
    row?.sentOn ? `sheet sent ${showDate(row.sentOn)}` : '',
  ].filter(Boolean);
  return (
    <section className="ma-version" aria-label={`Ratification by ${name}`}>
      <h3 className="govuk-heading-s govuk-!-margin-bottom-1">
        {name} <Tag text={RATIFICATION[status].word} tone={RATIFICATION[status].tone} />
      </h3>
      {said.length === 0 ? null : <p className="govuk-body-s">{said.join(', ')}</p>}
      <SheetButtons one={one} partyId={partyId} party={name} />
      <Details summary={`What ${name} has said`}>
        <PartyFacts one={one} partyId={partyId} party={name} row={row} />
        <Evidence one={one} partyId={partyId} party={name} row={row} />
      </Details>
    </section>
  );
}

interface OfParty {
  readonly one: OneDocument;
  readonly partyId: PartyId;
  readonly party: string;
}

function SheetButtons({ one, partyId, party }: OfParty) {
  const desk = useDesk();
  const commit = useCommit();
  const [busy, setBusy] = useState(false);
  const { document } = one;

  async function made() {
    const day = londonDay(desk.clock());
    const rows = await gatherDocument(desk.store.db, one, day);
    const version = versionToPrint(rows);
    return { day, version, sheet: ratificationSheet(rows, partyId, version) };
  }

  async function issue(): Promise<void> {
    setBusy(true);
    const { day, version, sheet } = await made();
    const title = `${sheet.title}`;
    const paper = await preparePaper(desk, {
      sheet,
      fileName: documentFileName(one, { kind: `ratification sheet ${party}`, sheet, day }, 'pdf'),
      as: {
        ...{
          subjectId: document.id,
          kind: 'ratification-sheet',
          title,
          version: version ?? '',
          issuedOn: day,
          note: '',
        },
        marking: document.marking,
      },
      // A sheet is superseded by the next one to the same party, not by another party's.
      supersedes: (old) => old.title === title,
    });
    if (typeof paper === 'string') desk.announce({ text: paper, tone: 'refused' });
    else {
      const done = await commit(
        sendRatificationSheet(document, { partyId, party }, { paper, version, on: day }),
        NOT_SAVED_DOCUMENT,
      );
      if (!done.ok) desk.announce({ text: done.sentence, tone: 'refused' });
    }
    setBusy(false);
  }

  async function save(format: PaperFormat): Promise<void> {
    const { day, sheet } = await made();
    await saveSheet(
      desk,
      sheet,
      format,
      documentFileName(one, { kind: `ratification sheet ${party}`, sheet, day }, format),
    );
  }

  return (
    <ButtonGroup>
      <Button small busy={busy} about={`to ${party}`} onPress={() => void issue()}>
        Issue the ratification sheet
      </Button>
      {(['docx', 'html'] as const).map((format) => (
        <Button
          key={format}
          kind="link"
          about={`of the ratification sheet for ${party}`}
          onPress={() => void save(format)}
        >
          {`Save as ${FORMAT_NAMES[format].replace(/ \(.*/, '')}`}
        </Button>
      ))}
    </ButtonGroup>
  );
}

function PartyFacts({ one: { document }, partyId, party, row }: OfParty & { readonly row: Ratification | null }) {
  const commit = useCommit();
  const draft = ratificationDraft(row);
  /** A status that needs a version and a day is refused until they are there, so the three may be said in any order. */
  const save = async (typed: Partial<RatificationDraft>): Promise<string | null> => {
    const read = readRatificationDraft({ ...draft, ...typed });
    if (!read.ok) {
      const wrong = firstProblem(read.problems);
      return wrong ? ratificationSentence(wrong.field, wrong.problem) : null;
    }
    const fields = row ? changedFrom(row, read.value) : read.value;
    const done = await commit(changeRatification(document, { partyId, party }, fields), NOT_SAVED_DOCUMENT);
    return done.ok ? null : done.sentence;
  };
  return (
    <SummaryList
      label={`Ratification by ${party}`}
      rows={[
        {
          key: 'sentOn',
          label: 'Sheet sent on',
          value: draft.sentOn,
          edit: { kind: 'date', draft: draft.sentOn, save: (sentOn) => save({ sentOn }) },
        },
        {
          key: 'by',
          label: 'By its board',
          value: row?.by ?? '',
          hint: 'As it is called there',
          edit: { kind: 'text', draft: draft.by, save: (by) => save({ by }) },
        },
        {
          key: 'version',
          label: 'Version',
          value: row?.version ?? '',
          edit: { kind: 'text', draft: draft.version, save: (version) => save({ version }) },
        },
        {
          key: 'date',
          label: 'Date',
          value: showWrittenDate(row?.date ?? null),
          edit: { kind: 'date', draft: draft.date, save: (date) => save({ date }) },
        },
        {
          key: 'status',
          label: 'Answer',
          value: RATIFICATION[row?.status ?? 'awaited'].word,
          edit: {
            kind: 'choice',
            draft: draft.status,
            options: RATIFICATION_STATUSES.map((id) => ({ id, name: RATIFICATION[id].word })),
            save: (status) => save({ status }),
          },
        },
        {
          key: 'note',
          label: 'Note',
          value: row?.note ?? '',
          edit: { kind: 'prose', draft: draft.note, save: (note) => save({ note }) },
        },
      ]}
    />
  );
}

function Evidence({ one: { document }, partyId, party, row }: OfParty & { readonly row: Ratification | null }) {
  const desk = useDesk();
  const commit = useCommit();
  const evidence = row?.evidence ?? null;

  async function keep(file: KeptFile | null): Promise<void> {
    if (file === null) return;
    const done = await commit(keepRatificationEvidence(document, { partyId, party }, file), NOT_SAVED_DOCUMENT);
    if (!done.ok) desk.announce({ text: done.sentence, tone: 'refused' });
  }

  return (
    <>
      {evidence === null ? null : (
        <p className="govuk-body">
          <EvidenceLine id={evidence} label="Evidence" />
        </p>
      )}
      <EvidenceField
        label={evidence === null ? `Evidence from ${party}` : `Other evidence from ${party}`}
        hint="The minute, the letter or the e-mail that says so"
        file={null}
        onFile={(file) => void keep(file)}
      />
    </>
  );
}
