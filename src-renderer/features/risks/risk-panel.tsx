/** One risk: its facts, how it is banded and why, what raised it, its reviews, and its end. */
import { useState } from 'react';
import { type Command, useCommit } from '#desk/commit.ts';
import { useDesk, useRows } from '#desk/desk.tsx';
import { FindingsOn } from '#desk/findings-on.tsx';
import { useHistory } from '#desk/history.ts';
import type { WhoIsWho } from '#domain/body/who-is-who.ts';
import { showDate } from '#domain/kernel/civil-date.ts';
import type { RiskId } from '#domain/kernel/id.ts';
import { londonDay } from '#domain/kernel/instant.ts';
import { bandOf, bandsOf, standingOf } from '#domain/risk/risk-score.ts';
import { Button, ButtonGroup } from '#ui/button.tsx';
import { HistoryList } from '#ui/history-list.tsx';
import { SidePanel } from '#ui/side-panel.tsx';
import { Tag } from '#ui/tag.tsx';
import { endRiskAs, openAgain } from './commands.ts';
import { findRisk, type OneRisk } from './queries.ts';
import { ReviewForm } from './review-form.tsx';
import { RiskFacts } from './risk-facts.tsx';
import { BAND_TONE, GONE, NOT_DONE } from './wording.ts';

interface RiskPanelProps {
  readonly id: RiskId;
  readonly who: WhoIsWho;
}

export function RiskPanel({ id, who }: RiskPanelProps) {
  const { go } = useDesk();
  const one = useRows((db) => findRisk(db, id), [id]);
  const lines = useHistory(id, one?.risk.updatedAt);
  if (one === undefined) return null;
  if (one === null) {
    return (
      <SidePanel title="No such risk" onClose={() => go('risks')}>
        <p className="govuk-body">{GONE}</p>
      </SidePanel>
    );
  }
  const { risk, body } = one;
  const band = bandOf(risk, bandsOf(body));
  return (
    <SidePanel
      title={risk.title}
      caption={['Risk', risk.reference].filter(Boolean).join(' ')}
      tag={<Tag text={standingOf(risk, bandsOf(body))} tone={band ? BAND_TONE[band.letter] : 'grey'} />}
      onClose={() => go('risks')}
    >
      <FindingsOn about={risk.id} />
      <RiskFacts one={one} who={who} />
      <Ending one={one} />
      <h3 className="govuk-heading-s">Reviews</h3>
      <Reviews one={one} />
      {risk.status === 'closed' ? null : <ReviewForm key={risk.reviews.length} one={one} />}
      <HistoryList lines={lines} />
    </SidePanel>
  );
}

function Ending({ one: { risk } }: { readonly one: OneRisk }) {
  const { clock } = useDesk();
  const commit = useCommit();
  const [refused, setRefused] = useState<string | null>(null);
  const today = londonDay(clock());
  const run = async (command: Command<null, 'gone' | 'already-so'>) => {
    const done = await commit(command, NOT_DONE);
    setRefused(done.ok ? null : done.sentence);
  };
  return (
    <>
      {refused === null ? null : (
        <p className="govuk-error-message" role="alert">
          {refused}
        </p>
      )}
      <ButtonGroup>
        {/* What undoes a press stands where the press was, so that the focus stays. */}
        {risk.status === 'closed' ? (
          <Button small onPress={() => void run(openAgain(risk))}>
            Open again
          </Button>
        ) : (
          <Button small onPress={() => void run(endRiskAs(risk, 'closed', today))}>
            Close the risk
          </Button>
        )}
        {risk.status === 'open' ? (
          <Button small onPress={() => void run(endRiskAs(risk, 'happened', today))}>
            It has happened
          </Button>
        ) : risk.status === 'happened' ? (
          <Button small onPress={() => void run(openAgain(risk))}>
            Open again
          </Button>
        ) : null}
      </ButtonGroup>
    </>
  );
}

/** Each time it was looked at, and the levels as they stood after. */
function Reviews({ one: { risk, meetings, body } }: { readonly one: OneRisk }) {
  if (risk.reviews.length === 0) return <p className="govuk-body-s ma-quiet">None yet.</p>;
  const reviews = risk.reviews.map((review, at) => ({ review, key: `${at} ${review.on}` }));
  return (
    <ol className="govuk-list">
      {reviews.map(({ review, key }) => {
        const at = meetings.find(({ id }) => id === review.meetingId);
        return (
          <li key={key}>
            <span className="ma-quiet">
              {[showDate(review.on), review.by, at?.reference ?? at?.title ?? '']
                .filter((said) => said !== '')
                .join(', ')}
              {': '}
              {standingOf(review, bandsOf(body))}
            </span>
            <span className="ma-risk__text">{review.text}</span>
          </li>
        );
      })}
    </ol>
  );
}
