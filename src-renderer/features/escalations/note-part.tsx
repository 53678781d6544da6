/**
 * The note to send: saved as PDF, Word or HTML, or issued, which keeps its PDF as it was.
 *
 * It is asked for where a post, or a body run elsewhere, must act; others may have one too.
 */
import { useState } from 'react';
import { useCommit } from '#desk/commit.ts';
import { useDesk, useRows } from '#desk/desk.tsx';
import { preparePaper } from '#desk/issue-paper.ts';
import { IssuedPapers } from '#desk/issued-papers.tsx';
import { FORMAT_NAMES, saveSheet } from '#desk/sheet-file.ts';
import type { Sheet } from '#documents/content.ts';
import { escalationNote } from '#documents/escalations/escalation-note.ts';
import { PAPER_FORMATS, type PaperFormat, paperFileName } from '#documents/papers/file-name.ts';
import { nameOf, type WhoIsWho } from '#domain/body/who-is-who.ts';
import { meetsHere } from '#domain/escalation/escalation-steps.ts';
import type { CivilDate } from '#domain/kernel/civil-date.ts';
import { directoryOf } from '#domain/party/directory.ts';
import { listBy, listRecords } from '#storage/read.ts';
import { Button, ButtonGroup } from '#ui/button.tsx';
import { Select } from '#ui/select.tsx';
import { issueNote } from './commands.ts';
import { linkedLine, type OneMatter } from './queries.ts';
import { NOT_DONE } from './wording.ts';

interface NotePartProps {
  readonly one: OneMatter;
  readonly who: WhoIsWho;
  readonly today: CivilDate;
}

export function NotePart({ one, who, today }: NotePartProps) {
  const desk = useDesk();
  const commit = useCommit();
  const [format, setFormat] = useState<PaperFormat>('pdf');
  const [busy, setBusy] = useState(false);
  const { matter, age } = one;
  const issued = useRows((db) => listBy(db, 'issuedPaper', 'subjectId', matter.id), [matter.id]);
  if (!issued) return null;
  const version = String(issued.filter(({ kind }) => kind === 'escalation-note').length + 1);
  const body = { name: nameOf(matter.bodyId, who) };
  const isAsked = age.waitsFor !== null && !meetsHere(age.waitsFor, who.bodies);

  async function make(as: string | null): Promise<Sheet> {
    const { db } = desk.store;
    const cited = matter.steps.flatMap(({ meetingId, minuteId }) => (meetingId && minuteId ? [meetingId] : []));
    const ids = [...new Set(cited)];
    const [programmes, items, minutes] = await Promise.all([
      listRecords(db, 'programme'),
      Promise.all(ids.map((id) => listBy(db, 'agendaItem', 'meetingId', id))),
      Promise.all(ids.map((id) => listBy(db, 'minute', 'meetingId', id))),
    ]);
    const rows = {
      ...{ programmes, bodies: who.bodies, escalationRoutes: one.routes },
      meetings: one.shown.flatMap(({ meeting }) => (meeting ? [meeting] : [])),
      files: one.shown.flatMap(({ file }) => (file ? [file] : [])),
      ...{ agendaItems: items.flat(), minutes: minutes.flat() },
    };
    const linked = one.linked.map(linkedLine);
    return escalationNote(matter, rows, { directory: directoryOf(who), on: today, linked, version: as });
  }

  const named = (as: string | null, ending: PaperFormat) =>
    paperFileName(
      { body, kind: 'escalation note', day: today, status: as === null ? 'draft' : 'issued', version: as },
      ending,
    );

  async function save(): Promise<void> {
    setBusy(true);
    await saveSheet(desk, await make(null), format, named(null, format));
    setBusy(false);
  }

  async function issue(): Promise<void> {
    setBusy(true);
    const { marking, title } = matter;
    const prepared = await preparePaper(desk, {
      sheet: await make(version),
      fileName: named(version, 'pdf'),
      as: {
        ...{ subjectId: matter.id, kind: 'escalation-note', version, issuedOn: today, note: '', marking },
        title: `Escalation note: ${title}`.slice(0, 500),
      },
    });
    setBusy(false);
    if (typeof prepared === 'string') return desk.announce({ text: prepared, tone: 'refused' });
    const done = await commit(issueNote(matter, prepared), NOT_DONE);
    if (!done.ok) desk.announce({ text: done.sentence, tone: 'refused' });
  }

  return (
    <>
      <h2 className="govuk-heading-m govuk-!-margin-top-6">Escalation note</h2>
      <p className="govuk-body-s">
        {isAsked
          ? `${nameOf(age.waitsFor ?? matter.rung, who)} has no minutes here: send a note of one page, and keep the letter that answers.`
          : 'One page that says what is asked, by whom and by when.'}
      </p>
      <Select
        label="File"
        name="note-format"
        value={format}
        options={PAPER_FORMATS.map((each) => ({ id: each, name: FORMAT_NAMES[each] }))}
        onChange={(id) => setFormat(PAPER_FORMATS.find((each) => each === id) ?? 'pdf')}
      />
      <ButtonGroup>
        <Button small busy={busy} onPress={() => void save()}>
          Save a draft
        </Button>
        <Button small busy={busy} onPress={() => void issue()}>
          Issue the note
        </Button>
      </ButtonGroup>
      <IssuedPapers of={matter.id} kinds={['escalation-note']} title="Notes issued" />
    </>
  );
}
