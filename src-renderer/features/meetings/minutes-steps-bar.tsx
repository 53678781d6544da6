/**
 * Where the minutes have got to, and the next step. A step that is refused says why,
 * and leads to what is missing. What leaves the programme is kept as a PDF first.
 */
import { useState } from 'react';
import { type Command, useCommit } from '#desk/commit.ts';
import { useDesk } from '#desk/desk.tsx';
import type { PreparedPaper } from '#desk/issue-paper.ts';
import { nameOf, type WhoIsWho } from '#domain/body/who-is-who.ts';
import { showDate, showDateInFull } from '#domain/kernel/civil-date.ts';
import type { OwnerId } from '#domain/kernel/id.ts';
import { londonDay } from '#domain/kernel/instant.ts';
import type { Result } from '#domain/kernel/result.ts';
import type { Meeting } from '#domain/meeting/meeting.ts';
import { chairsToClear, revisionOf, stepMinutes } from '#domain/minutes/minutes-steps.ts';
import { MINUTES_STYLES, styleOfMinutes } from '#domain/minutes/minutes-styles.ts';
import { Button, ButtonGroup } from '#ui/button.tsx';
import { Select } from '#ui/select.tsx';
import { Tag } from '#ui/tag.tsx';
import { prepareMinutes, referenceFor } from './issue-minutes.ts';
import { AgreedElsewhere, Reopen, Sign } from './minutes-last-steps.tsx';
import {
  type Agreed,
  agreed,
  agreeMinutesAs,
  circulateMinutes,
  clearMinutesBy,
  endMeetingNow,
  recallMinutes,
  setMinutesStyle,
} from './minutes-life-commands.ts';
import { MissingOutcomes } from './missing-outcomes.tsx';
import type { Around, OneMeeting } from './queries.ts';
import { MINUTES, NOT_AGREED, NOT_CLEARED, NOT_STEPPED, STYLE } from './wording.ts';

interface MinutesStepsBarProps {
  readonly one: OneMeeting;
  readonly around: Around;
  readonly who: WhoIsWho;
  readonly isEmpty: boolean;
}

export function MinutesStepsBar({ one, around, who, isEmpty }: MinutesStepsBarProps) {
  const { meeting, items, body } = one;
  const { later } = around;
  const desk = useDesk();
  const { clock, go } = desk;
  const commit = useCommit();
  const [refused, setRefused] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [chosen, setChosen] = useState('');
  const at = later.find((each) => each.id === chosen) ?? later[0];
  const status = meeting.minutes;
  const today = londonDay(clock());
  const isOpen = status === 'none' || status === 'draft';

  async function take<Reason extends string>(
    command: Command<null, Reason>,
    words: Readonly<Record<Reason, string>>,
  ): Promise<boolean> {
    const done = await commit(command, words);
    setRefused(done.ok ? null : done.sentence);
    return done.ok;
  }

  /** Checked first, so that no paper is made for a step that is refused. */
  async function issue<Reason extends string>(
    after: Result<Meeting, Reason>,
    words: Readonly<Record<Reason | 'gone', string>>,
    command: (paper: PreparedPaper) => Command<null, Reason | 'gone'>,
  ): Promise<void> {
    if (!after.ok) return setRefused(words[after.reason]);
    setBusy(true);
    const paper = await prepareMinutes(desk, one, after.value);
    setBusy(false);
    if (typeof paper === 'string') return setRefused(paper);
    await take(command(paper), words);
  }

  async function circulate(): Promise<void> {
    const reference = await referenceFor(desk, one);
    const after = stepMinutes({ ...meeting, reference }, items, 'circulate', body);
    await issue(after, NOT_STEPPED, (paper) => circulateMinutes(meeting, body, { paper, reference }));
  }

  async function agree(where: Agreed | undefined): Promise<void> {
    if (!where)
      return setRefused('No later meeting of this body is in the diary. Add it, then agree the minutes there.');
    await issue(agreed(meeting, where), NOT_AGREED, (paper) => agreeMinutesAs(meeting, where, paper));
  }

  return (
    <section className="ma-steps" aria-label="Steps of the minutes">
      <p className="govuk-body">
        Minutes: <Tag text={MINUTES[status]} tone={status === 'agreed' ? 'green' : 'blue'} />{' '}
        {[...standing(meeting, later, who), clearedWords(meeting, who)].filter((said) => said !== '').join('; ')}
      </p>
      <ButtonGroup>
        {meeting.status === 'held' ? null : (
          <Button
            kind="primary"
            onPress={() =>
              void take(endMeetingNow(meeting), NOT_STEPPED).then((done) => {
                if (done) go(`meetings/${meeting.id}/closing`);
              })
            }
          >
            End the meeting
          </Button>
        )}
        {status === 'draft'
          ? clearers(one, around).map((by) => (
              <Button key={by} onPress={() => void take(clearMinutesBy(meeting, { by, on: today }, body), NOT_CLEARED)}>
                {`Cleared by ${nameOf(by, who)}`}
              </Button>
            ))
          : null}
        {(status === 'draft' && !isEmpty) || status === 'cleared' ? (
          <Button busy={busy} onPress={() => void circulate()}>
            Circulate
          </Button>
        ) : null}
        {status === 'circulated' && later.length > 0 ? (
          <Select
            labelHidden
            label="Agreed at the meeting of"
            name="agreed-at"
            value={at?.id ?? ''}
            options={later.map((each) => ({ id: each.id, name: `At the meeting of ${showDateInFull(each.heldOn)}` }))}
            onChange={setChosen}
          />
        ) : null}
        {status === 'circulated' ? (
          <Button busy={busy} onPress={() => void agree(at ? { at } : undefined)}>
            Agree
          </Button>
        ) : null}
        {status === 'cleared' || status === 'circulated' ? (
          <Button onPress={() => void take(recallMinutes(meeting), NOT_STEPPED)}>Recall to draft</Button>
        ) : null}
        {isOpen && !isEmpty ? (
          <Select
            labelHidden
            label="Style of the minutes"
            name="minutes-style"
            value={styleOfMinutes(meeting, body, items)}
            options={MINUTES_STYLES.map((style) => ({ id: style, name: STYLE[style] }))}
            onChange={(to) =>
              void take(setMinutesStyle(meeting, MINUTES_STYLES.find((each) => each === to) ?? null), NOT_STEPPED)
            }
          />
        ) : null}
      </ButtonGroup>
      {status === 'circulated' ? <AgreedElsewhere busy={busy} onAgree={(on) => void agree({ on })} /> : null}
      {status === 'agreed' ? <Sign one={one} who={who} /> : null}
      {status === 'agreed' ? <Reopen meeting={meeting} today={today} /> : null}
      <Refusal one={one} sentence={refused} />
    </section>
  );
}

function Refusal({ one, sentence }: { readonly one: OneMeeting; readonly sentence: string | null }) {
  if (sentence === null) return null;
  if (sentence === NOT_STEPPED['items-without-outcome']) return <MissingOutcomes one={one} sentence={sentence} />;
  return (
    <div className="govuk-error-message" role="alert">
      {sentence}
    </div>
  );
}

/** Whose word is still wanted: the chairs the body names, or whoever presided where it names none. */
function clearers({ meeting, body }: OneMeeting, { attendances }: Around): readonly OwnerId[] {
  if ((body?.chairs ?? []).length > 0) return chairsToClear(meeting, body);
  return attendances.flatMap((each) => (each.role === 'chair' && each.personId !== null ? [each.personId] : []));
}

function clearedWords(meeting: Meeting, who: WhoIsWho): string {
  if (meeting.minutes === 'agreed' || meeting.minutesClearances.length === 0) return '';
  return `cleared by ${meeting.minutesClearances.map(({ by, on }) => `${nameOf(by, who)} on ${showDate(on)}`).join(', ')}`;
}

function standing(meeting: Meeting, later: readonly Meeting[], who: WhoIsWho): readonly string[] {
  const { minutes, minutesAgreedAt, minutesAgreedOn, minutesSigned, minutesStyle } = meeting;
  const at = later.find((each) => each.id === minutesAgreedAt);
  const agreedWhen = at
    ? `at the meeting of ${showDateInFull(at.heldOn)}`
    : minutesAgreedOn
      ? `by correspondence on ${showDate(minutesAgreedOn)}`
      : '';
  return [
    minutes === 'agreed' ? agreedWhen : '',
    minutes === 'circulated' && minutesStyle === 'note' ? 'issued as a summary note, which may end here' : '',
    minutesSigned ? `signed by ${nameOf(minutesSigned.by, who)} on ${showDate(minutesSigned.on)}` : '',
    meeting.reopenings.length === 0 ? '' : `revision ${revisionOf(meeting)}`,
  ];
}
