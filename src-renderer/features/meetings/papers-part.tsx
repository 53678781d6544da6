/** The papers of a meeting, item by item. A file dropped on a paper replaces its version and keeps the old. */
import { useCommitAloud } from '#desk/commit.ts';
import { useRows } from '#desk/desk.tsx';
import { useWho } from '#desk/who.ts';
import { type AgendaItem, inOrder, numberItems } from '#domain/agenda/agenda-item.ts';
import type { WhoIsWho } from '#domain/body/who-is-who.ts';
import { Button } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { FileDrop } from '#ui/file-drop.tsx';
import { type AroundPapers, findAroundPapers } from './agenda-queries.ts';
import { CallForPapers, usePapersIn } from './call-for-papers.tsx';
import { addPaper } from './paper-commands.ts';
import { PaperEntry } from './paper-entry.tsx';
import type { OneMeeting } from './queries.ts';
import { TAKEN, useReceive } from './receive.ts';

export function PapersPart({ one }: { readonly one: OneMeeting }) {
  const { meeting, items } = one;
  const who = useWho();
  const around = useRows((db) => findAroundPapers(db, meeting.bodyId), [meeting.bodyId]);
  const numbers = numberItems(items);
  if (numbers.size === 0) {
    return (
      <EmptyState title="No item to put a paper under">
        Papers stand under the items of the agenda. Add the items first.
      </EmptyState>
    );
  }
  if (!who || !around) return null;
  return (
    <>
      <CallForPapers one={one} around={around} who={who} />
      {inOrder(items).map((item) => (
        <ItemPapers key={item.id} {...{ item, one, around, who }} number={numbers.get(item.id) ?? ''} />
      ))}
    </>
  );
}

interface ItemPapersProps {
  readonly item: AgendaItem;
  readonly number: string;
  readonly one: OneMeeting;
  readonly around: AroundPapers;
  readonly who: WhoIsWho;
}

function ItemPapers({ item, number, one, around, who }: ItemPapersProps) {
  const commit = useCommitAloud();
  const receive = useReceive();
  const papersIn = usePapersIn({ one, around });
  const papers = one.papers.filter((paper) => paper.agendaItemId === item.id);
  const waiting = papers.find((paper) => paper.files.length === 0 && paper.status !== 'withdrawn') ?? null;
  const expect = () =>
    void commit(addPaper(item, { title: item.title, author: item.lead, due: null, status: 'expected' }), {});
  return (
    <section className="ma-papers" aria-label={`Papers for item ${number}`}>
      <h2 className="govuk-heading-s">
        {number} {item.title}
      </h2>
      {papers.map((paper) => (
        <PaperEntry
          key={paper.id}
          {...{ paper, item, one, who }}
          due={paper.due ?? papersIn?.day ?? null}
          isAwaited={paper === waiting}
        />
      ))}
      <div className="ma-papers__add">
        <FileDrop
          label={waiting ? `Drop ${waiting.title} here` : `Drop a paper for item ${number} here`}
          extensions={TAKEN}
          onFiles={(files) => void receive.take(item, waiting, files)}
          onChoose={() => void receive.choose(item, waiting)}
        />
        <Button kind="link" about={`for item ${number}`} onPress={expect}>
          Expect a paper
        </Button>
      </div>
      {receive.refused === null ? null : (
        <p className="govuk-error-message" role="alert">
          {receive.refused}
        </p>
      )}
    </section>
  );
}
