/**
 * Each annex with its file and whose sign-off it waits for; when all are given it joins,
 * and the document is another version. One that has joined keeps its file here.
 */
import { useState } from 'react';
import { useCommit, useCommitAloud } from '#desk/commit.ts';
import { useDesk, useRows } from '#desk/desk.tsx';
import { EvidenceField, EvidenceLine } from '#desk/evidence.tsx';
import { listReviewMeetings } from '#desk/review-document-form.tsx';
import { nameOf, type WhoIsWho } from '#domain/body/who-is-who.ts';
import type { Annex } from '#domain/document/annex.ts';
import { awaitedOf, isGiven, joinsOn, type SignOff, signOffsOf } from '#domain/document/annex-steps.ts';
import type { Document } from '#domain/document/document.ts';
import { authorIfKnown } from '#domain/document/named-on-paper.ts';
import { parseTypedDay } from '#domain/kernel/draft.ts';
import type { MeetingId } from '#domain/kernel/id.ts';
import { londonDay } from '#domain/kernel/instant.ts';
import { showWrittenDate } from '#domain/kernel/written-date.ts';
import { Button } from '#ui/button.tsx';
import { DateField } from '#ui/date-field.tsx';
import { Details } from '#ui/details.tsx';
import { SmallForm } from '#ui/form.tsx';
import { Select } from '#ui/select.tsx';
import { addAnnexToDocument, keepAnnexFile, signOff, takeBackSignOff } from './agreement-commands.ts';
import { NOT_JOINED, NOT_SAVED_DOCUMENT, NOT_SIGNED_OFF } from './wording.ts';

interface AnnexSignOffsProps {
  readonly document: Document;
  readonly annexes: readonly Annex[];
  readonly who: WhoIsWho;
}

export function AnnexSignOffs({ document, annexes, who }: AnnexSignOffsProps) {
  const waiting = annexes.filter(({ status }) => status !== 'annexed' && status !== 'withdrawn');
  const joined = annexes.filter(({ status }) => status === 'annexed');
  return (
    <>
      {waiting.length === 0 ? null : <h3 className="govuk-heading-s govuk-!-margin-top-4">Sign-off of annexes</h3>}
      {waiting.map((annex) => (
        <WaitingAnnex key={annex.id} document={document} annex={annex} who={who} />
      ))}
      {joined.length === 0 ? null : <h3 className="govuk-heading-s govuk-!-margin-top-4">Files of annexes</h3>}
      {joined.map((annex) => (
        <section key={annex.id} className="ma-version" aria-label={`File of ${nameOfAnnex(annex)}`}>
          <p className="govuk-body govuk-!-margin-bottom-1">
            <strong>{nameOfAnnex(annex)}</strong>
          </p>
          <AnnexFile annex={annex} />
        </section>
      ))}
    </>
  );
}

const nameOfAnnex = ({ letter, title }: Annex): string => (letter === '' ? title : `Annex ${letter}, ${title}`);

function AnnexFile({ annex }: { readonly annex: Annex }) {
  const commit = useCommitAloud();
  const name = nameOfAnnex(annex);

  return (
    <>
      <p className="govuk-body-s govuk-!-margin-bottom-1">
        {annex.fileId === null ? 'No file of it is here.' : <EvidenceLine id={annex.fileId} label="Its file" />}
      </p>
      <Details summary={annex.fileId === null ? `Put in the file of ${name}` : `Replace the file of ${name}`}>
        <EvidenceField
          label={`File of ${name}`}
          file={null}
          onFile={(file) => file && void commit(keepAnnexFile(annex, file), NOT_SAVED_DOCUMENT)}
        />
      </Details>
    </>
  );
}

interface WaitingAnnexProps {
  readonly document: Document;
  readonly annex: Annex;
  readonly who: WhoIsWho;
}

function WaitingAnnex({ document, annex, who }: WaitingAnnexProps) {
  const { store, clock, announce } = useDesk();
  const commit = useCommit();
  const commitAloud = useCommitAloud();
  const [signing, setSigning] = useState<SignOff['by'] | null>(null);
  const all = signOffsOf(document, annex);
  const name = nameOfAnnex(annex);

  async function join(): Promise<void> {
    const joining = {
      on: joinsOn(document, annex) ?? londonDay(clock()),
      author: authorIfKnown(store.actor().name, who),
    };
    const done = await commit(addAnnexToDocument(document, annex, joining), NOT_JOINED);
    if (!done.ok) announce({ text: done.sentence, tone: 'refused' });
  }

  return (
    <section className="ma-version" aria-label={`Sign-off of ${name}`}>
      <p className="govuk-body govuk-!-margin-bottom-1">
        <strong>{name}</strong>
      </p>
      <ul className="govuk-list">
        {all.map((each) => (
          <li key={each.by}>
            {nameOf(each.by, who)}: {isGiven(each) ? `signed off ${showWrittenDate(each.on)}` : 'awaited'}{' '}
            {isGiven(each) ? (
              <Button
                kind="link"
                about={`the sign-off of ${name} by ${nameOf(each.by, who)}`}
                onPress={() => void commitAloud(takeBackSignOff(annex, each.by), NOT_SAVED_DOCUMENT)}
              >
                Take back
              </Button>
            ) : (
              <Button kind="link" about={`of ${name} by ${nameOf(each.by, who)}`} onPress={() => setSigning(each.by)}>
                Record the sign-off
              </Button>
            )}
          </li>
        ))}
      </ul>
      <AnnexFile annex={annex} />
      {signing === null ? null : (
        <SigningOff document={document} annex={annex} by={signing} who={who} onClose={() => setSigning(null)} />
      )}
      {awaitedOf(document, annex).length === 0 ? (
        <Button small about={name} onPress={() => void join()}>
          Add it to the document
        </Button>
      ) : null}
    </section>
  );
}

interface SigningOffProps extends WaitingAnnexProps {
  readonly by: SignOff['by'];
  readonly onClose: () => void;
}

/** At a meeting of the body, whose day it takes; or on a day without one. */
function SigningOff({ document, annex, by, who, onClose }: SigningOffProps) {
  const commit = useCommit();
  const meetings = useRows((db) => listReviewMeetings(db, document.id), [document.id]);
  const [meetingId, setMeetingId] = useState('');
  const [on, setOn] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  if (!meetings) return null;
  const own = meetings.filter(({ meeting }) => meeting.bodyId === by);
  const meeting = own.find((each) => each.meeting.id === meetingId)?.meeting;

  async function save(): Promise<void> {
    const day = meeting?.heldOn ?? parseTypedDay(on);
    if (!day) return setProblem('Choose the meeting that signed it off, or enter the whole day');
    const given = { by, on: day, meetingId: (meeting?.id ?? null) as MeetingId | null };
    const done = await commit(signOff(document, annex, given), NOT_SIGNED_OFF);
    if (done.ok) onClose();
    else setProblem(done.sentence);
  }
  return (
    <SmallForm
      label={`Sign-off by ${nameOf(by, who)}`}
      className="govuk-inset-text"
      saveLabel="Save the sign-off"
      onCancel={onClose}
      onSave={save}
    >
      <Select
        label="At its meeting"
        name="sign-off-meeting"
        value={meetingId}
        none="Not at a meeting"
        options={own.map(({ meeting: { id }, name }) => ({ id, name }))}
        onChange={setMeetingId}
      />
      {meetingId === '' ? <DateField label="On" name="sign-off-on" value={on} onChange={setOn} /> : null}
      {problem === null ? null : (
        <p className="govuk-error-message" role="alert">
          {problem}
        </p>
      )}
    </SmallForm>
  );
}
