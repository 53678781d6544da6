/**
 * Every ladder with what stands on each rung, the highest rung first as on a wall.
 *
 * One thing of a ladder can be tabbed to; ↑ ↓ go from rung to rung and on to the next
 * ladder, ← → along a rung, Home and End to its ends. Enter opens what has the focus: a
 * matter, or the body or post that stands there. A rung shows the oldest matters first
 * and says how many more there are.
 */
import { type KeyboardEvent, useRef, useState } from 'react';
import { nameInFull, type WhoIsWho } from '#domain/body/who-is-who.ts';
import { ageInWords } from '#domain/escalation/escalation-age.ts';
import type { EscalationRoute, Rung } from '#domain/escalation/escalation-route.ts';
import { STATUS_WORDS } from '#domain/escalation/escalation-words.ts';
import { kindOf } from '#domain/kernel/id.ts';
import { Tag } from '#ui/tag.tsx';
import type { MatterRow } from './queries.ts';
import { STATUS_TONE } from './wording.ts';

/** So many are shown on a rung; the register has the rest. */
const ON_A_RUNG = 12;

interface LaddersProps {
  readonly rows: readonly MatterRow[];
  readonly routes: readonly EscalationRoute[];
  readonly who: WhoIsWho;
}

export function Ladders({ rows, routes, who }: LaddersProps) {
  const board = useRef<HTMLDivElement>(null);
  const [focused, setFocused] = useState<string | null>(null);

  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.altKey || event.metaKey || !(event.target instanceof HTMLElement)) return;
    const to = neighbour(board.current, event.target, event.key);
    if (!to) return;
    event.preventDefault();
    to.focus();
  }

  return (
    <div ref={board}>
      {inUseFirst(routes, rows).map((route) => (
        <Ladder
          key={route.id}
          route={route}
          rows={rows.filter((row) => row.matter.routeId === route.id)}
          who={who}
          focused={focused}
          onFocus={setFocused}
          onKeyDown={onKeyDown}
        />
      ))}
    </div>
  );
}

interface LadderProps {
  readonly route: EscalationRoute;
  readonly rows: readonly MatterRow[];
  readonly who: WhoIsWho;
  readonly focused: string | null;
  readonly onFocus: (stop: string) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

function Ladder({ route, rows, who, focused, onFocus, onKeyDown }: LadderProps) {
  const top = [...route.rungs].reverse();
  const stops = top.flatMap((rung) => [stopOf(route, rung), ...rows.map(({ id }) => id)]);
  const tabStop = focused !== null && stops.includes(focused) ? focused : stops[0];
  const stop = (name: string) => ({
    'data-stop': name,
    tabIndex: name === tabStop ? 0 : -1,
    onFocus: () => onFocus(name),
    onKeyDown,
  });
  return (
    <section aria-label={route.name} className="ma-ladder">
      <div className="ma-ladder__head">
        <h2 className="govuk-heading-m govuk-!-margin-bottom-0">{route.name}</h2>
        <a className="govuk-link govuk-body-s" href={`#escalations/${route.id}`}>
          Change this ladder<span className="govuk-visually-hidden">: {route.name}</span>
        </a>
      </div>
      {route.purpose === '' ? null : <p className="govuk-body-s ma-quiet">{route.purpose}</p>}
      <ol className="ma-ladder__rungs" aria-label={`${route.name}, the highest rung first`}>
        {top.map((rung) => {
          const own = rows.filter(({ matter }) => matter.rung === rung.who).sort(oldestFirst);
          const name = nameInFull(rung.who, who);
          return (
            <li key={rung.who} className="ma-ladder__rung" data-rung>
              <div className="ma-ladder__who">
                <a className="govuk-link" href={addressOf(rung)} {...stop(stopOf(route, rung))}>
                  {name}
                </a>
                <RungNote rung={rung} who={who} />
              </div>
              {own.length === 0 ? (
                <p className="govuk-body-s ma-quiet ma-ladder__none">Nothing stands here</p>
              ) : (
                <ul className="ma-ladder__matters" aria-label={`Standing with ${name}`}>
                  {own.slice(0, ON_A_RUNG).map((row) => (
                    <li key={row.id}>
                      <a className="ma-matter" href={`#escalations/${row.id}`} {...stop(row.id)}>
                        <span className="ma-matter__title">
                          {[row.matter.reference, row.matter.title].filter(Boolean).join(' ')}
                        </span>
                        <span className="ma-matter__facts">
                          <Tag text={STATUS_WORDS[row.matter.status]} tone={STATUS_TONE[row.matter.status]} />
                          {row.late ? <Tag text="Answer late" tone="red" /> : null}
                          <span>{factsOf(row)}</span>
                        </span>
                      </a>
                    </li>
                  ))}
                  {own.length > ON_A_RUNG ? (
                    <li>
                      <a className="govuk-link govuk-body-s" href="#escalations/list">
                        {own.length - ON_A_RUNG} more in the register
                      </a>
                    </li>
                  ) : null}
                </ul>
              )}
            </li>
          );
        })}
      </ol>
      <OffTheLadder route={route} rows={rows} stop={stop} />
    </section>
  );
}

/** Matters told back to a body that does not stand on this ladder. */
function OffTheLadder({
  route,
  rows,
  stop,
}: Pick<LadderProps, 'route' | 'rows'> & { readonly stop: (name: string) => object }) {
  const off = rows.filter(({ matter }) => !route.rungs.some(({ who }) => who === matter.rung));
  if (off.length === 0) return null;
  return (
    <p className="govuk-body-s govuk-!-margin-top-2" data-rung>
      Back with who asked, off this ladder:{' '}
      {off.map((row) => (
        <a key={row.id} className="govuk-link" href={`#escalations/${row.id}`} {...stop(row.id)}>
          {row.matter.title}
        </a>
      ))}
    </p>
  );
}

function RungNote({ rung, who }: { readonly rung: Rung; readonly who: WhoIsWho }) {
  const body = who.bodies.find(({ id }) => id === rung.who);
  return (
    <>
      {body?.runElsewhere ? <Tag text="Run elsewhere" tone="grey" /> : null}
      {kindOf(rung.who) === 'post' ? <Tag text="Post" tone="grey" /> : null}
      {rung.note === '' ? null : <span className="ma-quiet ma-ladder__note">{rung.note}</span>}
    </>
  );
}

function factsOf({ matter, waitsFor, standsWith, age }: MatterRow): string {
  const waits = waitsFor === '' || waitsFor === standsWith ? '' : `waits for ${waitsFor}`;
  const severity = matter.severity === 'high' ? 'high severity' : '';
  return [waits, ageInWords(age), severity].filter((said) => said !== '').join(' · ');
}

/** Ladders on which something stands, then the others, each in their own order. */
function inUseFirst(routes: readonly EscalationRoute[], rows: readonly MatterRow[]): readonly EscalationRoute[] {
  const inUse = new Set<string>(rows.map(({ matter }) => matter.routeId));
  return [...routes.filter(({ id }) => inUse.has(id)), ...routes.filter(({ id }) => !inUse.has(id))];
}

const stopOf = (route: EscalationRoute, rung: Rung): string => `${route.id} ${rung.who}`;
const addressOf = ({ who }: Rung): string =>
  `#${kindOf(who) === 'body' ? 'bodies' : kindOf(who) === 'party' ? 'parties' : 'people'}/${who}`;
const oldestFirst = (one: MatterRow, other: MatterRow): number => (other.age.days ?? 0) - (one.age.days ?? 0);

/** Where a key leads from a link of the board; nothing where it leads nowhere. */
function neighbour(board: HTMLElement | null, from: HTMLElement, key: string): HTMLElement | undefined {
  const rung = from.closest('[data-rung]');
  if (!board || !rung) return undefined;
  const along = stopsIn(rung);
  const at = along.indexOf(from);
  if (key === 'ArrowRight' || key === 'l') return along[at + 1];
  if (key === 'ArrowLeft' || key === 'h') return along[at - 1];
  if (key === 'Home') return along[0];
  if (key === 'End') return along.at(-1);
  const by = key === 'ArrowDown' || key === 'j' ? 1 : key === 'ArrowUp' || key === 'k' ? -1 : 0;
  if (by === 0) return undefined;
  const rungs = [...board.querySelectorAll('[data-rung]')];
  const next = rungs[rungs.indexOf(rung) + by];
  if (!next) return undefined;
  const stops = stopsIn(next);
  return stops[Math.min(at, stops.length - 1)];
}

const stopsIn = (rung: Element): readonly HTMLElement[] =>
  [...rung.querySelectorAll('[data-stop]')].filter((stop) => stop instanceof HTMLElement);
