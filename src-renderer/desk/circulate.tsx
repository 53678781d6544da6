/**
 * To whom something went: the record, and the form that adds to it.
 *
 * Which version of an agenda, a pack or a set of minutes went to whom, when, how and
 * by whom. The body's list stands ready. The app sends nothing: what was sent by
 * other means is recorded here. Addresses are the secretariat's and are not printed.
 */
import { useState } from 'react';
import type { Body } from '#domain/body/body.ts';
import {
  type CirculationDraft,
  type CirculationProblem,
  circulationDraft,
  METHODS,
  newCirculation,
  readCirculationDraft,
  type Sent,
  sayCopiedAs,
  sayRecipients,
} from '#domain/circulation/circulate.ts';
import type { Circulation } from '#domain/circulation/circulation.ts';
import { showDate } from '#domain/kernel/civil-date.ts';
import type { MeetingId } from '#domain/kernel/id.ts';
import { londonDay } from '#domain/kernel/instant.ts';
import { ok } from '#domain/kernel/result.ts';
import { listBy } from '#storage/read.ts';
import { Button } from '#ui/button.tsx';
import { Checkboxes } from '#ui/choices.tsx';
import { DateField } from '#ui/date-field.tsx';
import { FormFrame } from '#ui/form-frame.tsx';
import { Select } from '#ui/select.tsx';
import { TextArea } from '#ui/text-area.tsx';
import { TextField } from '#ui/text-field.tsx';
import { type Command, useCommit } from './commit.ts';
import { useDesk, useRows } from './desk.tsx';
import { useDraftForm } from './draft-form.ts';

/** Something that was issued: a paper, or a pack. */
export type Circulated = Pick<Sent, 'what' | 'title' | 'version' | 'marking'>;

interface CirculateProps {
  readonly body: Body;
  readonly meetingId: MeetingId;
  /** What can be sent now, the likeliest first. */
  readonly papers: readonly Circulated[];
  /** All whose circulations are shown, those that are superseded among them. */
  readonly of: readonly Circulated['what'][];
}

export function Circulate({ body, meetingId, papers, of }: CirculateProps) {
  const [isOpen, setOpen] = useState(false);
  const rows = useRows((db) => listBy(db, 'circulation', 'meetingId', meetingId), [meetingId]);
  if (!rows) return null;
  const shown = rows
    .filter((row) => of.includes(row.what))
    .sort((one, other) => (one.createdAt < other.createdAt ? 1 : -1));
  return (
    <section className="ma-circulate" aria-label="Circulation">
      <h2 className="govuk-heading-s">Sent to</h2>
      {shown.length === 0 ? (
        <p className="govuk-body">Nobody yet, as far as is recorded.</p>
      ) : (
        <ul className="govuk-list">
          {shown.map((row) => (
            <Sending key={row.id} row={row} />
          ))}
        </ul>
      )}
      {isOpen ? (
        <CirculateForm body={body} meetingId={meetingId} papers={papers} onClose={() => setOpen(false)} />
      ) : papers.length === 0 ? null : (
        <Button small onPress={() => setOpen(true)}>
          Record a circulation
        </Button>
      )}
    </section>
  );
}

function Sending({ row }: { readonly row: Circulation }) {
  const by = [row.method, row.sentBy === '' ? '' : `by ${row.sentBy}`].filter((said) => said !== '').join(', ');
  return (
    <li>
      <details className="govuk-details govuk-!-margin-bottom-1">
        <summary className="govuk-details__summary">
          <span className="govuk-details__summary-text">
            {row.title}, version {row.version}, on {showDate(row.on)}. {sayRecipients(row.recipients)}
            {by === '' ? '' : ` (${by})`}
          </span>
        </summary>
        <div className="govuk-details__text">
          <ul className="govuk-list">
            {row.recipients.map((each) => (
              <li key={`${each.who ?? ''}${each.name}`}>
                {each.name} <span className="ma-quiet">{sayCopiedAs(each.copiedAs)}</span>
              </li>
            ))}
          </ul>
          {row.note === '' ? null : <p className="govuk-body">{row.note}</p>}
        </div>
      </details>
    </li>
  );
}

const PROBLEM: Readonly<Record<CirculationProblem, (field: string) => string>> = {
  nobody: () => 'Choose at least one person, or enter others below',
  missing: (field) => (field === 'on' ? 'Enter the day it was sent' : 'Enter how it was sent'),
  'not-a-day': () => 'Enter a whole day, such as 12 May 2021 or 12/5/21',
  'too-long': () => 'Shorten this to 500 characters a line',
};

interface CirculateFormProps extends Omit<CirculateProps, 'of'> {
  readonly onClose: () => void;
}

function CirculateForm({ body, meetingId, papers, onClose }: CirculateFormProps) {
  const { clock, store } = useDesk();
  const commit = useCommit();
  const list = body.circulation;
  const [what, setWhat] = useState(papers[0]?.what ?? '');
  const paper = papers.find((each) => each.what === what) ?? papers[0];
  const form = useDraftForm({
    draftKey: `circulate/${meetingId}`,
    start: circulationDraft(list, showDate(londonDay(clock()))),
    read: (draft: CirculationDraft) => readCirculationDraft(draft, list),
    sentence: (field, problem) => PROBLEM[problem](field),
    async save(fields) {
      if (!paper) return { ok: false, sentence: 'Nothing is issued yet, so nothing can have been sent.' };
      const sent = { ...paper, bodyId: body.id, meetingId };
      const done = await commit(recordCirculation(newCirculation(sent, fields, store.actor().name)), {});
      if (done.ok) onClose();
      return done;
    },
  });
  return (
    <FormFrame {...form.frame} label="Record a circulation" saveLabel="Record it" onCancel={onClose}>
      {papers.length < 2 ? null : (
        <Select
          label="What was sent"
          name="circulated"
          value={paper?.what ?? ''}
          options={papers.map((each) => ({ id: each.what, name: `${each.title}, version ${each.version}` }))}
          onChange={setWhat}
        />
      )}
      <DateField {...form.field('on')} label="Sent on" />
      <TextField {...form.field('method')} label="How" width={20} suggestions={METHODS} />
      {list.length === 0 ? (
        <p className="govuk-body">
          {body.name} has no circulation list yet.{' '}
          <a className="govuk-link" href={`#bodies/${body.id}`}>
            Make one
          </a>
          , or enter who it went to below.
        </p>
      ) : (
        <Checkboxes
          {...form.list('chosen')}
          label="To"
          options={list.map((each, at) => ({
            id: String(at),
            name: each.name,
            detail: [sayCopiedAs(each.copiedAs), each.address].filter((said) => said !== '').join(' · '),
          }))}
        />
      )}
      <TextArea {...form.field('others')} label="Others" hint="One a line" rows={2} />
      <TextField {...form.field('note')} label="Note" />
    </FormFrame>
  );
}

function recordCirculation(row: ReturnType<typeof newCirculation>): Command<null> {
  return {
    intention: { command: 'recordCirculation', summary: `Recorded to whom ${row.title} went` },
    async work(rows) {
      rows.add('circulation', row);
      return ok(null);
    },
  };
}
