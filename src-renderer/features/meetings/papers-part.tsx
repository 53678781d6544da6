/** The papers of a meeting, item by item. A file dropped on a paper replaces its version and keeps the old. */
import { useCommit } from '#desk/commit.ts';
import { useWho } from '#desk/who.ts';
import { type AgendaItem, inOrder, numberItems } from '#domain/agenda/agenda-item.ts';
import { Button } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { FileDrop } from '#ui/file-drop.tsx';
import { addPaper } from './paper-commands.ts';
import { PaperEntry } from './paper-entry.tsx';
import type { OneMeeting } from './queries.ts';
import { TAKEN, useReceive } from './receive.ts';

export function PapersPart({ one }: { readonly one: OneMeeting }) {
  const { items } = one;
  const numbers = numberItems(items);
  if (numbers.size === 0) {
    return (
      <EmptyState title="No item to put a paper under">
        Papers stand under the items of the agenda. Add the items first.
      </EmptyState>
    );
  }
  return inOrder(items).map((item) => (
    <ItemPapers key={item.id} item={item} number={numbers.get(item.id) ?? ''} one={one} />
  ));
}

interface ItemPapersProps {
  readonly item: AgendaItem;
  readonly number: string;
  readonly one: OneMeeting;
}

function ItemPapers({ item, number, one }: ItemPapersProps) {
  const commit = useCommit();
  const who = useWho();
  const receive = useReceive();
  if (!who) return null;
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
        <PaperEntry key={paper.id} paper={paper} item={item} files={one.files} who={who} />
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
