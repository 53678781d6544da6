/**
 * The notice: saved as PDF, Word, HTML or text, what was published of it, and Part 2.
 *
 * On the screen it stands under ModernGov's labels, for pasting. What is private is a
 * file of its own, and is in no notice.
 */
import { useState } from 'react';
import { useCommitAloud } from '#desk/commit.ts';
import { copyText } from '#desk/copy-text.ts';
import { useDesk } from '#desk/desk.tsx';
import { EvidenceField, EvidenceLine } from '#desk/evidence.tsx';
import { IssuedPapers } from '#desk/issued-papers.tsx';
import { FORMAT_NAMES, saveBytes, saveSheet } from '#desk/sheet-file.ts';
import { noticeContent } from '#documents/notices/notice-content.ts';
import { noticeText } from '#documents/notices/notice-text.ts';
import { PAPER_FORMATS, type PaperFormat } from '#documents/papers/file-name.ts';
import { nameOf, type WhoIsWho } from '#domain/body/who-is-who.ts';
import type { Decision } from '#domain/decision/decision.ts';
import { printsAsDraft } from '#domain/decision/may-publish.ts';
import { isSubjectToCallIn, type NoticeRules } from '#domain/decision/notice-dates.ts';
import { showDateInFull } from '#domain/kernel/civil-date.ts';
import { Button, ButtonGroup } from '#ui/button.tsx';
import { Details } from '#ui/details.tsx';
import { keepPartTwo } from './commands.ts';
import { noticeFileName } from './file-name.ts';
import type { Around } from './queries.ts';
import { NOT_SAVED_DECISION } from './wording.ts';

interface NoticePartProps {
  readonly decision: Decision;
  readonly around: Around;
  readonly rules: NoticeRules;
  readonly who: WhoIsWho;
}

export function NoticePart({ decision, around, rules, who }: NoticePartProps) {
  const desk = useDesk();
  const [busy, setBusy] = useState(false);
  const { meeting, programme } = around;
  const text = noticeText(decision, {
    subjectToCallIn: isSubjectToCallIn(decision, rules),
    madeAt: meeting ? `${nameOf(meeting.bodyId, who)}, ${showDateInFull(meeting.heldOn)}` : '',
  });

  async function save(format: PaperFormat): Promise<void> {
    setBusy(true);
    const organisation = programme ? programme.shortName || programme.name : 'Matters Arising';
    await saveSheet(desk, noticeContent(decision, { organisation }), format, noticeFileName(decision, format));
    setBusy(false);
  }

  return (
    <>
      <h2 className="govuk-heading-m govuk-!-margin-top-6">Notice</h2>
      <p className="govuk-body">
        {printsAsDraft(decision) ? 'It prints marked DRAFT until it is published.' : 'It prints as it was published.'}
      </p>
      <ButtonGroup>
        {PAPER_FORMATS.map((format) => (
          <Button key={format} small busy={busy} onPress={() => void save(format)} about="the notice">
            Save as {FORMAT_NAMES[format].replace(/ \(.*/, '')}
          </Button>
        ))}
        <Button
          small
          onPress={() => void saveBytes(desk, new TextEncoder().encode(text), noticeFileName(decision, 'txt'))}
          about="the notice"
        >
          Save as text
        </Button>
        <Button small onPress={() => void copyText(desk, text, 'the publishing page')} about="of the notice">
          Copy the text
        </Button>
      </ButtonGroup>
      <IssuedPapers of={decision.id} kinds={['decision-notice']} title="Published notices" />
      <PartTwo decision={decision} />
      <Details summary="The notice as text, under ModernGov’s labels">
        <div className="ma-decision__prose">{text}</div>
      </Details>
    </>
  );
}

function PartTwo({ decision }: { readonly decision: Decision }) {
  const commit = useCommitAloud();
  if (decision.partTwo === null)
    return (
      <EvidenceField
        label="Part 2, not for publication"
        hint="What is exempt or sensitive, in a file of its own: it is in no notice and no pack"
        file={null}
        onFile={(file) => void commit(keepPartTwo(decision, file), NOT_SAVED_DECISION)}
      />
    );
  return (
    <p className="govuk-body">
      <EvidenceLine id={decision.partTwo} label="Part 2, not for publication" />{' '}
      <Button kind="link" about="Part 2" onPress={() => void commit(keepPartTwo(decision, null), NOT_SAVED_DECISION)}>
        Take it out
      </Button>
    </p>
  );
}
