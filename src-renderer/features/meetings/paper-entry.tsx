/** One paper: its facts, its file, and the files it had before. */
import { type DragEvent, useState } from 'react';
import { useCommitAloud } from '#desk/commit.ts';
import { useDesk } from '#desk/desk.tsx';
import { useInPlace } from '#desk/in-place.ts';
import { saveBytes, saveSheet } from '#desk/sheet-file.ts';
import { coverFileName, coverSheet } from '#documents/papers/cover-sheet.ts';
import type { AgendaItem } from '#domain/agenda/agenda-item.ts';
import { PAPER_STATUSES, type Paper } from '#domain/agenda/paper.ts';
import { type PaperDraft, paperDraft, readPaperDraft } from '#domain/agenda/paper-draft.ts';
import { paperStanding } from '#domain/agenda/paper-standing.ts';
import { listChoices, nameInFull, type WhoIsWho } from '#domain/body/who-is-who.ts';
import type { File } from '#domain/file/file.ts';
import { type CivilDate, showDate } from '#domain/kernel/civil-date.ts';
import { londonMoment } from '#domain/kernel/instant.ts';
import { latestPackOf } from '#domain/pack/draft-pack.ts';
import { Button } from '#ui/button.tsx';
import { Details } from '#ui/details.tsx';
import { SummaryList } from '#ui/summary-list.tsx';
import { Tag } from '#ui/tag.tsx';
import { gatherPaperRows } from './gather-paper.ts';
import { changePaper } from './paper-commands.ts';
import type { OneMeeting } from './queries.ts';
import { useReceive } from './receive.ts';
import { GONE, NOT_A_PDF, PAPER, PAPER_LABEL, paperSentence } from './wording.ts';

interface PaperEntryProps {
  readonly paper: Paper;
  readonly item: AgendaItem;
  readonly one: OneMeeting;
  readonly who: WhoIsWho;
  /** Its own day, else when the body's papers are due. */
  readonly due: CivilDate | null;
  /** The place to drop a file beneath is this paper's: one way to choose it is enough. */
  readonly isAwaited: boolean;
}

export function PaperEntry({ paper, item, one, who, due, isAwaited }: PaperEntryProps) {
  const receive = useReceive();
  const commit = useCommitAloud();
  const { files } = one;
  const standing = paperStanding(paper, files, latestPackOf(one.meeting, one.packs));
  const [over, setOver] = useState(false);
  const own = paper.files.flatMap((id) => files.find((file) => file.id === id) ?? []);
  const [newest, ...older] = own;

  async function drop(event: DragEvent): Promise<void> {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file) await receive.take(item, paper, [{ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }]);
  }

  return (
    <section
      className={`ma-paper ${over ? 'ma-paper--over' : ''}`}
      aria-label={paper.title}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => void drop(event)}
    >
      <p className="govuk-body govuk-!-margin-bottom-1">
        <strong>{paper.title}</strong> <Tag text={PAPER[paper.status].word} tone={PAPER[paper.status].tone} />{' '}
        {standing.inPack ? <Tag text="In the pack" tone="green" /> : null}
      </p>
      {newest ? (
        <>
          <FileLine file={newest} />
          {standing.pdfWanted ? <p className="govuk-error-message">{NOT_A_PDF}</p> : null}
        </>
      ) : null}
      <div className="ma-paper__steps">
        {isAwaited ? null : (
          <Button kind="link" about={paper.title} onPress={() => void receive.choose(item, paper)}>
            {newest ? 'Replace the file' : 'Choose the file'}
          </Button>
        )}
        {NEXT_STEPS[paper.status].map(({ to, says }) => (
          <Button
            key={to}
            kind="link"
            about={paper.title}
            onPress={() => void commit(changePaper(paper, { status: to }), GONE)}
          >
            {says}
          </Button>
        ))}
        <CoverSheet {...{ paper, item, one, due }} />
      </div>
      {receive.refused === null ? null : (
        <p className="govuk-error-message" role="alert">
          {receive.refused}
        </p>
      )}
      <Details summary="About this paper">
        <PaperFacts paper={paper} who={who} />
        {paper.chases.length === 0 ? null : (
          <p className="govuk-body-s">
            Asked for on {paper.chases.map((chase) => `${showDate(chase.on)} (${chase.by})`).join(', ')}
          </p>
        )}
        {older.length === 0 ? null : <p className="govuk-body-s govuk-!-margin-bottom-1">Earlier versions, kept:</p>}
        {older.map((file) => (
          <FileLine key={file.id} file={file} />
        ))}
      </Details>
    </section>
  );
}

type PaperStatus = Paper['status'];

/** What usually comes next; any other status is chosen under 'About this paper'. */
const NEXT_STEPS: Readonly<Record<PaperStatus, readonly { readonly to: PaperStatus; readonly says: string }[]>> = {
  expected: [{ to: 'to-follow', says: 'It is to follow' }],
  received: [{ to: 'cleared', says: 'Mark as cleared' }],
  cleared: [],
  'to-follow': [{ to: 'tabled', says: 'Tabled at the meeting' }],
  tabled: [],
  withdrawn: [{ to: 'expected', says: 'Expect it after all' }],
};

interface CoverSheetProps {
  readonly paper: Paper;
  readonly item: AgendaItem;
  readonly one: OneMeeting;
  readonly due: CivilDate | null;
}

/** The Word file its author writes in, filled in as far as it is known. */
function CoverSheet({ paper, item, one: { meeting }, due }: CoverSheetProps) {
  const desk = useDesk();
  const [busy, setBusy] = useState(false);
  async function save(): Promise<void> {
    setBusy(true);
    const sheet = coverSheet({ paper, item, due }, meeting, await gatherPaperRows(desk.store.db, meeting));
    await saveSheet(desk, sheet, 'docx', coverFileName(paper, meeting.heldOn));
    setBusy(false);
  }
  return (
    <Button kind="link" busy={busy} about={`for ${paper.title}`} onPress={() => void save()}>
      Cover sheet in Word
    </Button>
  );
}

function FileLine({ file }: { readonly file: File }) {
  const desk = useDesk();
  async function saveCopy(): Promise<void> {
    const read = await desk.store.getBytes(file.sha256);
    if (!read.ok) {
      const text = `${file.name} cannot be read: it is not in the data folder as it was. Ask its author for it again.`;
      return desk.announce({ text, tone: 'refused' });
    }
    await saveBytes(desk, read.value, file.name);
  }
  return (
    <p className="govuk-body-s govuk-!-margin-bottom-1">
      {file.name}{' '}
      <span className="ma-quiet">
        {sizeOf(file.bytes)}, came in {londonMoment(file.createdAt)}
      </span>{' '}
      <Button kind="link" about={file.name} onPress={() => void saveCopy()}>
        Save a copy
      </Button>
    </p>
  );
}

function PaperFacts({ paper, who }: { readonly paper: Paper; readonly who: WhoIsWho }) {
  const draft = paperDraft(paper);
  const save = useInPlace({
    record: paper,
    draft,
    read: (typed: PaperDraft) => readPaperDraft(typed),
    sentence: paperSentence,
    change: (fields) => changePaper(paper, fields),
    gone: GONE.gone,
  });
  return (
    <SummaryList
      label={`Facts of ${paper.title}`}
      rows={[
        {
          key: 'title',
          label: PAPER_LABEL.title,
          value: paper.title,
          edit: { kind: 'text', draft: draft.title, save: (title) => save({ title }) },
        },
        {
          key: 'status',
          label: PAPER_LABEL.status,
          value: PAPER[paper.status].word,
          edit: {
            kind: 'choice',
            draft: draft.status,
            options: PAPER_STATUSES.map((status) => ({ id: status, name: PAPER[status].word })),
            save: (status) => save({ status }),
          },
        },
        {
          key: 'author',
          label: PAPER_LABEL.author,
          value: paper.author ? nameInFull(paper.author, who) : null,
          edit: {
            kind: 'search',
            draft: paper.author,
            options: listChoices(who, ['person', 'post', 'party', 'body']),
            save: (author) => save({ author: author ?? '' }),
          },
        },
        {
          key: 'due',
          label: PAPER_LABEL.due,
          value: paper.due ? showDate(paper.due) : null,
          edit: { kind: 'date', draft: draft.due, save: (due) => save({ due }) },
        },
      ]}
    />
  );
}

function sizeOf(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  return bytes < 1_000_000 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
