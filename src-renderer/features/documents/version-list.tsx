/**
 * Every version with its file, its circulation and its text.
 *
 * A file dropped on a version is kept by its hash; one that replaces another keeps
 * it. The text of a Word file is offered to be kept beside it, where the findings
 * and a comparison read it; nothing is taken unasked.
 */
import { useState } from 'react';
import { useCommit, useCommitAloud } from '#desk/commit.ts';
import { useDesk, useRows } from '#desk/desk.tsx';
import { EvidenceField, type KeptFile } from '#desk/evidence.tsx';
import { saveBytes } from '#desk/sheet-file.ts';
import type { WhoIsWho } from '#domain/body/who-is-who.ts';
import type { Document } from '#domain/document/document.ts';
import { type DocumentVersion, VERSION_STATUSES } from '#domain/document/document-version.ts';
import {
  currentVersion,
  type Histories,
  type KnownVersion,
  listKnownVersions,
  standingOf,
} from '#domain/document/histories.ts';
import type { File } from '#domain/file/file.ts';
import { showDate } from '#domain/kernel/civil-date.ts';
import { dayProblem, parseTypedDay, typedWrittenDate } from '#domain/kernel/draft.ts';
import type { FileId } from '#domain/kernel/id.ts';
import { londonDay, londonMoment } from '#domain/kernel/instant.ts';
import { showWrittenDate } from '#domain/kernel/written-date.ts';
import { askText } from '#reading/reading-client.ts';
import { findRecords } from '#storage/read.ts';
import { Button, ButtonGroup } from '#ui/button.tsx';
import { Details } from '#ui/details.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { SummaryList } from '#ui/summary-list.tsx';
import { isWord, sayWordFault, startReader } from './read-word.ts';
import {
  changeVersion,
  circulateVersion,
  keepVersionText,
  receiveVersionFile,
  type VersionPlace,
} from './version-commands.ts';
import { knownFrom, NewVersion, VersionTag } from './versions.tsx';
import { NOT_SAVED_DOCUMENT, VERSION_STATUS } from './wording.ts';

interface VersionListProps {
  readonly document: Document;
  readonly histories: Histories;
  readonly who: WhoIsWho;
}

/** So many are drawn at once: each has its form. */
const SHOWN = 20;

export function VersionList({ document, histories, who }: VersionListProps) {
  const [all, setAll] = useState(false);
  const known = [...listKnownVersions(histories)].reverse();
  const current = currentVersion(histories);
  const shown = all ? known : known.slice(0, SHOWN);
  const ids = shown.flatMap(({ version }) => (version ? [version.fileId, ...version.earlierFiles] : []));
  const wanted = ids.filter((id) => id !== null);
  const files = useRows((db) => findRecords(db, 'file', wanted), [wanted.join()]);
  return (
    <>
      <NewVersion document={document} histories={histories} who={who} />
      {known.length === 0 ? (
        <EmptyState title="No version is known yet">
          Add the first one, or type or paste the Change history: each of its rows is a version.
        </EmptyState>
      ) : null}
      {shown.map((version) => (
        <VersionEntry
          key={version.label}
          document={document}
          version={version}
          standing={standingOf(version, current)}
          files={files ?? []}
        />
      ))}
      {shown.length < known.length ? (
        <Button onPress={() => setAll(true)}>Show the other {known.length - shown.length} versions</Button>
      ) : null}
    </>
  );
}

interface VersionEntryProps {
  readonly document: Document;
  readonly version: KnownVersion;
  readonly standing: DocumentVersion['status'] | null;
  readonly files: readonly File[];
}

function VersionEntry({ document, version, standing, files }: VersionEntryProps) {
  const { clock } = useDesk();
  const commit = useCommitAloud();
  const { label, version: row } = version;
  const place = { document, label };
  const find = (id: FileId | null) => files.find((file) => file.id === id);
  const file = find(row?.fileId ?? null);
  const earlier = (row?.earlierFiles ?? []).flatMap((id) => find(id) ?? []);
  const circulatedOn = row?.circulatedOn ?? null;
  const isDraft = standing === null || standing === 'draft' || standing === 'in-review';
  return (
    <section className="ma-version" aria-label={`Version ${label}`}>
      <h2 className="govuk-heading-s">
        {label} <VersionTag standing={standing} />
      </h2>
      <p className="govuk-body-s ma-quiet">{knownFrom(version)}</p>
      {file ? <FileLine file={file} place={place} hasText={(row?.text ?? '') !== ''} /> : null}
      <TakeFile place={place} has={file !== undefined} />
      {isDraft ? (
        <Button
          small
          about={`version ${label}`}
          onPress={() => void commit(circulateVersion(place, londonDay(clock())), NOT_SAVED_DOCUMENT)}
        >
          {circulatedOn === null ? 'It was sent round for review today' : 'It was sent round again today'}
        </Button>
      ) : null}
      <Details summary={`About version ${label}`}>
        <VersionFacts place={place} version={version} standing={standing ?? 'draft'} />
        {earlier.length === 0 ? null : <h3 className="govuk-heading-s">Files it had before</h3>}
        {earlier.map((each) => (
          <FileLine key={each.id} file={each} place={null} hasText />
        ))}
      </Details>
    </section>
  );
}

interface VersionFactsProps extends Pick<VersionEntryProps, 'version'> {
  readonly place: VersionPlace;
  readonly standing: DocumentVersion['status'];
}

function VersionFacts({ place, version, standing }: VersionFactsProps) {
  const commit = useCommit();
  const { label, version: row } = version;
  const save = async (fields: Parameters<typeof changeVersion>[1]): Promise<string | null> => {
    const done = await commit(changeVersion(place, fields), NOT_SAVED_DOCUMENT);
    return done.ok ? null : done.sentence;
  };
  const saveText = async (text: string): Promise<string | null> => {
    const done = await commit(keepVersionText(place, text), NOT_SAVED_DOCUMENT);
    return done.ok ? null : done.sentence;
  };
  const circulated = row?.circulatedOn ? showDate(row.circulatedOn) : '';
  return (
    <SummaryList
      label={`Facts of version ${label}`}
      rows={[
        {
          key: 'status',
          label: 'Status',
          value: VERSION_STATUS[standing],
          edit: {
            kind: 'choice',
            draft: standing,
            options: VERSION_STATUSES.map((status) => ({ id: status, name: VERSION_STATUS[status] })),
            save: (id) => save({ status: VERSION_STATUSES.find((status) => status === id) ?? 'draft' }),
          },
        },
        {
          key: 'date',
          label: 'Date',
          value: showWrittenDate(row?.date ?? null),
          edit: { kind: 'text', draft: row?.date?.text ?? '', save: (text) => save({ date: typedWrittenDate(text) }) },
        },
        {
          key: 'circulatedOn',
          label: 'Sent round for review',
          value: circulated,
          edit: {
            kind: 'date',
            draft: circulated,
            save: async (text) =>
              dayProblem(text)
                ? 'Enter a whole day, such as 12 May 2021, or leave it blank'
                : await save({ circulatedOn: parseTypedDay(text) }),
          },
        },
        {
          key: 'text',
          label: 'Its text',
          value: row?.text
            ? `kept here, ${row.text.split(/\s+/).length.toLocaleString('en-GB')} words`
            : 'not kept here',
          hint: 'Paste it from the PDF or the paper’s page. Comparing and the findings read it',
          edit: {
            kind: 'prose',
            draft: row?.text ?? '',
            save: (text) => (text.length > LONGEST_TEXT ? Promise.resolve(TOO_LONG) : saveText(text)),
          },
        },
        {
          key: 'note',
          label: 'Note',
          value: row?.note ?? '',
          edit: { kind: 'prose', draft: row?.note ?? '', save: (note) => save({ note }) },
        },
      ]}
    />
  );
}

const TAKEN = ['docx', 'pdf'] as const;
const LONGEST_TEXT = 200_000;
const TOO_LONG = `Shorten this to ${LONGEST_TEXT.toLocaleString('en-GB')} characters, or put the Word file in: that can be compared whatever its length`;

function TakeFile({ place, has }: { readonly place: VersionPlace; readonly has: boolean }) {
  const commit = useCommit();
  const [refused, setRefused] = useState<string | undefined>(undefined);

  async function take(file: KeptFile | null): Promise<void> {
    if (file === null) return;
    const done = await commit(receiveVersionFile(place, file), NOT_SAVED_DOCUMENT);
    setRefused(done.ok ? undefined : done.sentence);
  }

  return (
    <EvidenceField
      label={
        has
          ? `Drop a file here to replace that of version ${place.label}`
          : `Drop the file of version ${place.label} here`
      }
      extensions={TAKEN}
      problem={refused}
      file={null}
      onFile={(file) => void take(file)}
    />
  );
}

interface FileLineProps {
  readonly file: File;
  /** Null for a file it had before: no text is taken from that. */
  readonly place: VersionPlace | null;
  readonly hasText: boolean;
}

function FileLine({ file, place, hasText }: FileLineProps) {
  const desk = useDesk();
  const commit = useCommit();
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<{ readonly text: string; readonly bad: boolean } | null>(null);

  async function bytesOf(): Promise<Uint8Array | null> {
    const read = await desk.store.getBytes(file.sha256);
    if (read.ok) return read.value;
    setSaid({ text: `${file.name} is not in the data folder as it was. Put it in again.`, bad: true });
    return null;
  }

  async function saveCopy(): Promise<void> {
    const bytes = await bytesOf();
    if (bytes) await saveBytes(desk, bytes, file.name);
  }

  async function takeText(): Promise<void> {
    if (!place) return;
    setBusy(true);
    const bytes = await bytesOf();
    const read = bytes && (await askText(bytes, { start: startReader }).catch(() => null));
    setBusy(false);
    if (bytes && !read)
      return setSaid({ text: `${file.name} could not be read, for a reason nobody foresaw. It is kept.`, bad: true });
    if (!read) return;
    if (!read.ok)
      return setSaid({ text: `${sayWordFault(file.name, read.reason)} The file itself is kept.`, bad: true });
    const { text, paragraphs, headings, leftOut } = read.value;
    if (text.length > LONGEST_TEXT)
      return setSaid({
        text: `${file.name} has ${text.length.toLocaleString('en-GB')} characters, and ${LONGEST_TEXT.toLocaleString('en-GB')} can be kept beside a version. The file itself is kept, and can be compared.`,
        bad: true,
      });
    const done = await commit(keepVersionText(place, text), NOT_SAVED_DOCUMENT);
    const missing = [
      ...(leftOut.pictures > 0 ? [`${leftOut.pictures} ${leftOut.pictures === 1 ? 'picture' : 'pictures'}`] : []),
      ...(leftOut.notes > 0 ? [`${leftOut.notes} ${leftOut.notes === 1 ? 'note' : 'notes'}`] : []),
    ].join(' and ');
    setSaid(
      done.ok
        ? {
            text: `Its text is kept: ${paragraphs} paragraphs, ${headings} of them headings.${missing ? ` Left out: ${missing}.` : ''}`,
            bad: false,
          }
        : { text: done.sentence, bad: true },
    );
  }

  return (
    <>
      <p className="govuk-body-s govuk-!-margin-bottom-1">
        {file.name}{' '}
        <span className="ma-quiet">
          {sizeOf(file.bytes)}, came in {londonMoment(file.createdAt)}, SHA-256 {file.sha256.slice(0, 12)}…
        </span>
      </p>
      <ButtonGroup>
        <Button kind="link" about={file.name} onPress={() => void saveCopy()}>
          Save a copy
        </Button>
        {place && isWord(file.name) ? (
          <Button kind="link" about={`of ${file.name}`} busy={busy} onPress={() => void takeText()}>
            {hasText ? 'Keep its text anew' : 'Keep its text for comparing and findings'}
          </Button>
        ) : null}
      </ButtonGroup>
      <p role="status" className={said?.bad ? 'govuk-error-message' : 'govuk-body-s'}>
        {said?.text}
      </p>
    </>
  );
}

function sizeOf(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  return bytes < 1_000_000 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
