/** One item of the agenda as it reads. Its number is the handle it is dragged by. */
import { type KeyboardEvent, useState } from 'react';
import type { AgendaItem } from '#domain/agenda/agenda-item.ts';
import type { Paper } from '#domain/agenda/paper.ts';
import { nameOf, type WhoIsWho } from '#domain/body/who-is-who.ts';
import type { WallTime } from '#domain/kernel/wall-time.ts';
import { Button } from '#ui/button.tsx';
import { PAPER, PURPOSE } from './wording.ts';

interface AgendaItemRowProps {
  readonly item: AgendaItem;
  readonly who: WhoIsWho;
  readonly number: string;
  readonly begins: WallTime | null;
  readonly papers: readonly Paper[];
  /** Some item is being dragged: this one may be dropped on. */
  readonly isDragging: boolean;
  readonly onOpen: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onDrag: () => void;
  readonly onDrop: (side: 'before' | 'after') => void;
}

export function AgendaItemRow(props: AgendaItemRowProps) {
  const { item, who, number, begins, papers, isDragging, onOpen, onKeyDown, onDrag, onDrop } = props;
  const [side, setSide] = useState<'before' | 'after' | null>(null);
  const depth = Math.min(number.split('.').length - 1, 3);
  return (
    <tr
      data-item={item.id}
      className={`govuk-table__row ma-agenda__row ${side ? `ma-agenda__row--${side}` : ''}`}
      onKeyDown={onKeyDown}
      onDragOver={(event) => {
        if (!isDragging) return;
        event.preventDefault();
        const box = event.currentTarget.getBoundingClientRect();
        setSide(event.clientY < box.top + box.height / 2 ? 'before' : 'after');
      }}
      onDragLeave={() => setSide(null)}
      onDrop={(event) => {
        event.preventDefault();
        onDrop(side ?? 'after');
        setSide(null);
      }}
    >
      <td
        className="govuk-table__cell ma-agenda__number"
        draggable
        title="Drag to move"
        onDragStart={(event) => {
          event.dataTransfer.effectAllowed = 'move';
          event.dataTransfer.setData('text/plain', item.title);
          onDrag();
        }}
      >
        {number}
      </td>
      <td className={`govuk-table__cell ma-agenda__item ma-agenda__item--${depth}`}>
        <Button kind="link" onPress={onOpen} keys="Alt+ArrowUp Alt+ArrowDown Alt+ArrowRight Alt+ArrowLeft">
          {item.title}
        </Button>
        {item.recommendation === '' ? null : <span className="ma-agenda__more">{item.recommendation}</span>}
      </td>
      <td className="govuk-table__cell">{PURPOSE[item.purpose]}</td>
      <td className="govuk-table__cell">{item.lead === null ? '' : nameOf(item.lead, who)}</td>
      <td className="govuk-table__cell">{item.minutesAllowed}</td>
      <td className="govuk-table__cell">{begins}</td>
      <td className="govuk-table__cell">
        {papers.map((paper) => (
          <span key={paper.id} className="ma-agenda__more">
            {paper.title}: {PAPER[paper.status].word.toLocaleLowerCase('en-GB')}
          </span>
        ))}
      </td>
    </tr>
  );
}
