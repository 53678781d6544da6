/** One item of the agenda as it reads. Its number is the handle it is dragged by. */
import { Fragment, type KeyboardEvent, useState } from 'react';
import { useDesk } from '#desk/desk.tsx';
import type { AgendaItem } from '#domain/agenda/agenda-item.ts';
import { listParagraphs } from '#domain/agenda/exempt-business.ts';
import type { Paper } from '#domain/agenda/paper.ts';
import { nameOf, type WhoIsWho } from '#domain/body/who-is-who.ts';
import type { WallTime } from '#domain/kernel/wall-time.ts';
import { Button } from '#ui/button.tsx';
import { Tag } from '#ui/tag.tsx';
import type { AroundAgenda } from './agenda-queries.ts';
import { timesWords } from './agenda-wording.ts';
import { PAPER, PURPOSE } from './wording.ts';

interface AgendaItemRowProps {
  readonly item: AgendaItem;
  readonly who: WhoIsWho;
  readonly number: string;
  readonly begins: WallTime | null;
  /** Minutes by which it ends after the meeting does; null where it does not. */
  readonly past: number | null;
  /** What a standing item says of itself. */
  readonly says: readonly string[];
  /** How often it has been on an agenda of this body, this time among them. */
  readonly times: number;
  /** What it is about, by name. */
  readonly named: AroundAgenda['named'];
  readonly papers: readonly Paper[];
  /** Some item is being dragged: this one may be dropped on. */
  readonly isDragging: boolean;
  readonly onOpen: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onDrag: () => void;
  readonly onDrop: (side: 'before' | 'after') => void;
}

export function AgendaItemRow(props: AgendaItemRowProps) {
  const { item, who, number, begins, past, papers, isDragging, onOpen, onKeyDown, onDrag, onDrop } = props;
  const [side, setSide] = useState<'before' | 'after' | null>(null);
  const depth = Math.min(number.split('.').length - 1, 3);
  return (
    <tr
      data-item={item.id}
      data-marking={item.marking === 'OFFICIAL' ? undefined : item.marking}
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
        <ItemMore {...props} />
      </td>
      <td className="govuk-table__cell">{PURPOSE[item.purpose]}</td>
      <td className="govuk-table__cell">{item.lead === null ? '' : nameOf(item.lead, who)}</td>
      <td className="govuk-table__cell">{item.minutesAllowed}</td>
      <td className="govuk-table__cell">
        {begins}
        {past === null ? null : <span className="ma-agenda__past">{past} past the end</span>}
      </td>
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

function ItemMore({ item, says, times, named, who }: AgendaItemRowProps) {
  const { addressOf } = useDesk();
  const late = item.late;
  return (
    <>
      {item.recommendation === '' ? null : <span className="ma-agenda__more">{item.recommendation}</span>}
      {says.map((line) => (
        <span key={line} className="ma-agenda__more">
          {line}
        </span>
      ))}
      {item.concerns.length === 0 ? null : (
        <span className="ma-agenda__more">
          About{' '}
          {item.concerns.map((id, at) => (
            <Fragment key={id}>
              {at === 0 ? '' : ', '}
              <a className="govuk-link" href={`#${addressOf(id)}`}>
                {named.get(id) ?? 'something put aside'}
              </a>
            </Fragment>
          ))}
        </span>
      )}
      {late === null ? null : (
        <span className="ma-agenda__more">
          <Tag text="Late" tone="orange" /> {late.reason}
          {late.agreedBy === null ? '' : `, agreed by ${nameOf(late.agreedBy, who)}`}
        </span>
      )}
      {item.status === 'deferred' || item.status === 'not-reached' ? (
        <span className="ma-agenda__more">
          <Tag text={item.status === 'deferred' ? 'Deferred' : 'Not reached'} tone="grey" /> {item.statusReason}
        </span>
      ) : null}
      <span className="ma-agenda__tags">
        {times < 2 ? null : <Tag text={timesWords(times)} tone={times > 2 ? 'yellow' : 'grey'} />}
        {item.exempt.length === 0 ? null : (
          <Tag text={`Exempt: paragraph ${listParagraphs(item.exempt)}`} tone="purple" />
        )}
        {item.confidential ? <Tag text="Confidential" tone="purple" /> : null}
        {item.marking === 'OFFICIAL' ? null : <Tag text={item.marking} tone="red" />}
        {item.privateNote === '' ? null : <Tag text="Has a private note" tone="grey" />}
      </span>
    </>
  );
}
