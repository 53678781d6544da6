/** One recommendation: its words and addressees, how it stands, chases, the response, and what it makes again. */
import { useState } from 'react';
import { type Command, useCommit } from '#desk/commit.ts';
import { useDesk } from '#desk/desk.tsx';
import { EvidenceLine } from '#desk/evidence.tsx';
import { FindingsOn } from '#desk/findings-on.tsx';
import { useHistory } from '#desk/history.ts';
import type { WhoIsWho } from '#domain/body/who-is-who.ts';
import { showDate } from '#domain/kernel/civil-date.ts';
import { londonDay } from '#domain/kernel/instant.ts';
import { STATE_WORDS, sayBefore } from '#domain/recommendation/recommendation-steps.ts';
import { Button, ButtonGroup } from '#ui/button.tsx';
import { HistoryList } from '#ui/history-list.tsx';
import { SidePanel } from '#ui/side-panel.tsx';
import { Tag } from '#ui/tag.tsx';
import { chaseResponse, takeBack } from './commands.ts';
import type { RecommendationRow, Tracker } from './queries.ts';
import { RecommendationFacts } from './recommendation-facts.tsx';
import { RespondForm } from './respond-form.tsx';
import { NOT_CHASED, STATE_TONE } from './wording.ts';

interface RecommendationPanelProps {
  readonly row: RecommendationRow;
  readonly tracker: Tracker;
  readonly who: WhoIsWho;
}

export function RecommendationPanel({ row, tracker, who }: RecommendationPanelProps) {
  const { go } = useDesk();
  const { recommendation, standing, before } = row;
  const lines = useHistory(recommendation.id, recommendation.updatedAt);
  return (
    <SidePanel
      title={recommendation.reference ?? 'Recommendation'}
      caption="Recommendation to others"
      tag={<Tag text={STATE_WORDS[standing.state]} tone={STATE_TONE[standing.state]} />}
      onClose={() => go('recommendations')}
    >
      <FindingsOn about={recommendation.id} />
      <p className="govuk-body" role="status">
        {standing.sentence} It was {sayBefore(before.length)}.
      </p>
      <RecommendationFacts row={row} tracker={tracker} who={who} />
      <Response row={row} />
      {before.length === 0 ? null : (
        <>
          <h3 className="govuk-heading-s">Made before</h3>
          <ol className="govuk-list">
            {before.map((each) => (
              <li key={each.id}>
                <a className="govuk-link" href={`#recommendations/${each.id}`}>
                  {each.reference ?? each.text.slice(0, 80)}
                </a>
                {each.madeOn === null ? '' : `, ${showDate(each.madeOn)}`}
              </li>
            ))}
          </ol>
        </>
      )}
      <HistoryList lines={lines} />
    </SidePanel>
  );
}

function Response({ row: { recommendation } }: { readonly row: RecommendationRow }) {
  const { go, clock, store } = useDesk();
  const commit = useCommit();
  const [responding, setResponding] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const { verdict, response, chases, evidence } = recommendation;

  async function run(command: Command<null, keyof typeof NOT_CHASED>): Promise<void> {
    const done = await commit(command, NOT_CHASED);
    setRefused(done.ok ? null : done.sentence);
  }

  return (
    <>
      <h3 className="govuk-heading-s">Response</h3>
      {verdict === null ? (
        <p className="govuk-body">None has come.</p>
      ) : (
        <p className="govuk-body ma-recommendation__text">{response || 'No words of theirs are kept.'}</p>
      )}
      <p className="govuk-body-s">
        <EvidenceLine id={evidence} label="Evidence" />
      </p>
      {chases.length === 0 ? null : (
        <ul className="govuk-list govuk-body-s" aria-label="Chases">
          {chases
            .map((each, at) => ({ ...each, id: String(at) }))
            .map(({ id, on, by }) => (
              <li key={id}>
                Chased on {showDate(on)}
                {by === '' ? '' : ` by ${by}`}
              </li>
            ))}
        </ul>
      )}
      {refused === null ? null : (
        <p className="govuk-error-message" role="alert">
          {refused}
        </p>
      )}
      {responding ? (
        <RespondForm recommendation={recommendation} onDone={() => setResponding(false)} />
      ) : (
        <ButtonGroup>
          <Button small kind="primary" onPress={() => setResponding(true)}>
            {verdict === null ? 'Record the response' : 'Change the response'}
          </Button>
          <Button small onPress={() => void run(chaseResponse(recommendation, londonDay(clock()), store.actor().name))}>
            Chased today
          </Button>
          <Button small onPress={() => go(`recommendations/new/${recommendation.id}`)}>
            Make it again
          </Button>
          {verdict === null ? null : (
            <Button small onPress={() => void run(takeBack(recommendation))}>
              Take the response back
            </Button>
          )}
        </ButtonGroup>
      )}
    </>
  );
}
