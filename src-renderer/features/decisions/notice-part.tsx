/** The notice: as ModernGov's labels have it on the screen, and saved as a PDF or as text. */
import { useState } from 'react';
import { useDesk } from '#desk/desk.tsx';
import { noticeContent } from '#documents/notices/notice-content.ts';
import { noticeText } from '#documents/notices/notice-text.ts';
import { printPaper } from '#documents/press.ts';
import { nameOf, type WhoIsWho } from '#domain/body/who-is-who.ts';
import type { Decision } from '#domain/decision/decision.ts';
import { printsAsDraft } from '#domain/decision/may-publish.ts';
import type { NoticeRules } from '#domain/decision/notice-dates.ts';
import { showDateInFull } from '#domain/kernel/civil-date.ts';
import { LEGAL_PROFILE_RULES } from '#domain/programme/legal-profile.ts';
import { Button, ButtonGroup } from '#ui/button.tsx';
import { Details } from '#ui/details.tsx';
import type { Around } from './queries.ts';
import { NOT_PRINTED } from './wording.ts';

interface NoticePartProps {
  readonly decision: Decision;
  readonly around: Around;
  readonly rules: NoticeRules;
  readonly who: WhoIsWho;
}

export function NoticePart({ decision, around, rules, who }: NoticePartProps) {
  const { bridge, announce } = useDesk();
  const [said, setSaid] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const { meeting, programme } = around;
  const text = noticeText(decision, {
    subjectToCallIn: LEGAL_PROFILE_RULES[rules.profile].callIn !== null && decision.kind !== 'chief-officer',
    madeAt: meeting ? `${nameOf(meeting.bodyId, who)}, ${showDateInFull(meeting.heldOn)}` : '',
  });

  async function save(ending: 'pdf' | 'txt', bytes: Uint8Array): Promise<void> {
    const saved = await bridge.saveFile({ suggestedName: fileName(decision, ending), bytes: new Uint8Array(bytes) });
    if (saved.ok) announce({ text: `Saved ${saved.value.name}.`, tone: 'done' });
    setSaid(
      saved.ok || saved.reason === 'cancelled'
        ? null
        : 'The file was not saved. Choose another place, or free some space.',
    );
  }

  async function print(): Promise<void> {
    setBusy(true);
    const organisation = programme ? programme.shortName || programme.name : 'Matters Arising';
    const order = { sheet: noticeContent(decision, { organisation }), annexBytes: new Map() };
    const paper = await printPaper(order).catch(() => null);
    setBusy(false);
    if (paper?.ok) await save('pdf', paper.bytes);
    else setSaid(paper?.message ?? NOT_PRINTED);
  }

  return (
    <>
      <h2 className="govuk-heading-m govuk-!-margin-top-6">Notice</h2>
      <p className="govuk-body">
        {printsAsDraft(decision) ? 'It prints marked DRAFT until it is published.' : 'It prints as it was published.'}
      </p>
      <ButtonGroup>
        <Button busy={busy} onPress={() => void print()} about="the notice">
          Save as PDF
        </Button>
        <Button onPress={() => void save('txt', new TextEncoder().encode(text))} about="the notice">
          Save as text
        </Button>
      </ButtonGroup>
      {said === null ? null : (
        <p className="govuk-error-message" role="alert">
          {said}
        </p>
      )}
      <Details summary="The notice as text, under ModernGov’s labels">
        <div className="ma-decision__prose">{text}</div>
      </Details>
    </>
  );
}

/** 'Notice – Extend the service.pdf', in letters any computer takes. */
function fileName({ title, reference }: Decision, ending: string): string {
  const name = [reference, title].filter(Boolean).join(' ');
  const fitting = name
    .replace(/[^\p{L}\p{N} .()&,–-]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return `Notice – ${fitting.slice(0, 80).trim()}.${ending}`;
}
