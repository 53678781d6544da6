/**
 * One body: its terms of reference changed in place, the lines that tie it to
 * others with the words that state them, its seats, and what touches it.
 */
import { useState } from 'react';
import { useDesk, useRows } from '#desk/desk.tsx';
import { FindingsOn } from '#desk/findings-on.tsx';
import { useHistory } from '#desk/history.ts';
import { useAliases } from '#desk/use-aliases.ts';
import type { Body } from '#domain/body/body.ts';
import type { WhoIsWho } from '#domain/body/who-is-who.ts';
import { AliasTable } from '#ui/alias-table.tsx';
import { Button, ButtonGroup } from '#ui/button.tsx';
import { HistoryList } from '#ui/history-list.tsx';
import { Page } from '#ui/page.tsx';
import { Tag } from '#ui/tag.tsx';
import { Touches, type TouchGroup } from '#ui/touches.tsx';
import { BodyLines } from './body-lines.tsx';
import { BodyMerge } from './body-merge.tsx';
import { BodySeats } from './body-seats.tsx';
import { BodyTerms } from './body-terms.tsx';
import { changeBody } from './commands.ts';
import { type BodyTouched, listTouchedByBody } from './queries.ts';
import { UsualAgenda } from './usual-agenda.tsx';
import { NOT_SAVED_BODY, STATUS } from './wording.ts';

export function BodyPage({ body, who }: { readonly body: Body; readonly who: WhoIsWho }) {
  const { go } = useDesk();
  const [merging, setMerging] = useState(false);
  const touched = useRows((db) => listTouchedByBody(db, body.id), [body.id]);
  const lines = useHistory(body.id, body.updatedAt);
  const aliases = useAliases(
    body.aliases,
    (edit) => changeBody(body.id, body.name, ({ aliases }) => ({ aliases: edit(aliases) })),
    NOT_SAVED_BODY.gone,
  );
  return (
    <Page
      title={body.name}
      caption="Body"
      tag={<Tag text={STATUS[body.status]} tone={body.status === 'sitting' ? 'green' : 'grey'} />}
      actions={
        <ButtonGroup>
          <Button small onPress={() => setMerging(!merging)}>
            Merge another into this
          </Button>
          <Button kind="link" onPress={() => go('bodies')}>
            All bodies
          </Button>
        </ButtonGroup>
      }
    >
      <FindingsOn about={body.id} />
      {merging ? <BodyMerge kept={body} who={who} onDone={() => setMerging(false)} /> : null}
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <h2 className="govuk-heading-m">Terms of reference</h2>
          <BodyTerms body={body} who={who} />
          <h2 className="govuk-heading-m">Seats</h2>
          <BodySeats body={body} who={who} />
          <UsualAgenda body={body} who={who} />
          <h2 className="govuk-heading-m govuk-!-margin-top-6">Reporting, escalation and assurance</h2>
          <BodyLines body={body} who={who} />
          <h2 className="govuk-heading-m govuk-!-margin-top-6">Also called</h2>
          <AliasTable caption={`Other names of ${body.name}`} {...aliases} />
        </div>
        <div className="govuk-grid-column-one-third">
          <h2 className="govuk-heading-m">What touches it</h2>
          <h3 className="govuk-visually-hidden">In the registers</h3>
          {touched ? <Touches groups={touchGroups(touched)} none="Nothing points at this body yet." /> : null}
        </div>
      </div>
      <HistoryList lines={lines} />
    </Page>
  );
}

function touchGroups(touched: BodyTouched): readonly TouchGroup[] {
  const bodyLink = (body: Body) => ({ id: body.id, text: body.name, href: `#bodies/${body.id}` });
  return [
    { title: 'Groups under it', links: touched.under.map(bodyLink) },
    { title: 'Bodies with a line to it', links: touched.pointing.map(bodyLink) },
    {
      title: 'Reviewed',
      links: touched.reviews.map(({ review, document }) => ({
        id: review.id,
        text: document?.title ?? 'A pack',
        detail: review.version ? `version ${review.version}` : '',
        href: document ? `#documents/${document.id}` : null,
      })),
    },
    {
      title: 'Documents',
      links: touched.documents.map((document) => ({
        id: document.id,
        text: document.title,
        href: `#documents/${document.id}`,
      })),
    },
  ];
}
