/**
 * One ladder, changed in place: its name, what it is for, the words that state it, its rungs.
 *
 * Alt ↑ ↓ moves the rung that has the focus. A circle is refused, and so is taking out a
 * rung on which a matter stands. Here it is also said whether this programme runs a body:
 * where it does not, receipt and answer come by letter or e-mail.
 */
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { type Command, useCommit } from '#desk/commit.ts';
import { useDesk, useRows } from '#desk/desk.tsx';
import { useHistory } from '#desk/history.ts';
import { useInPlace } from '#desk/in-place.ts';
import { listChoices, nameInFull, type WhoIsWho } from '#domain/body/who-is-who.ts';
import type { EscalationRoute, Rung } from '#domain/escalation/escalation-route.ts';
import {
  movedRung,
  type RouteDraft,
  type RouteFields,
  readRouteDraft,
  routeDraft,
} from '#domain/escalation/escalation-route-draft.ts';
import type { EscalationRouteId, OwnerId } from '#domain/kernel/id.ts';
import { findRecord } from '#storage/read.ts';
import { Button, ButtonGroup } from '#ui/button.tsx';
import { Combobox } from '#ui/combobox.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { HistoryList } from '#ui/history-list.tsx';
import { Page } from '#ui/page.tsx';
import { SummaryList, type SummaryRow } from '#ui/summary-list.tsx';
import { Tag } from '#ui/tag.tsx';
import { TextField } from '#ui/text-field.tsx';
import { changeRoute, changeRungs, removeRoute, setRunElsewhere } from './commands.ts';
import { GONE, NOT_CLIMBED, NOT_STATED, ROUTE_LABEL, routeSentence } from './wording.ts';

interface LadderPageProps {
  readonly id: EscalationRouteId;
  readonly who: WhoIsWho;
}

export function LadderPage({ id, who }: LadderPageProps) {
  const { go, announce } = useDesk();
  const commit = useCommit();
  const route = useRows(async (db) => (await findRecord(db, 'escalationRoute', id)) ?? null, [id]);
  const lines = useHistory(id, route?.updatedAt);
  if (route === undefined) return null;
  if (route === null) {
    return (
      <Page title="No such ladder">
        <EmptyState title="This ladder was put aside">Undo what put it aside, or choose another.</EmptyState>
      </Page>
    );
  }
  async function remove(ladder: EscalationRoute): Promise<void> {
    const done = await commit(removeRoute(ladder), NOT_CLIMBED);
    if (done.ok) go('escalations');
    else announce({ text: done.sentence, tone: 'refused' });
  }
  return (
    <Page
      title={route.name}
      caption="Ladder"
      actions={
        <ButtonGroup>
          <Button small onPress={() => void remove(route)}>
            Take this ladder away
          </Button>
          <Button kind="link" onPress={() => go('escalations')}>
            All ladders
          </Button>
        </ButtonGroup>
      }
    >
      <LadderFacts route={route} />
      <h2 className="govuk-heading-m">Rungs, the highest first</h2>
      <Rungs route={route} who={who} />
      <HistoryList lines={lines} />
    </Page>
  );
}

function LadderFacts({ route }: { readonly route: EscalationRoute }) {
  const draft = routeDraft(route);
  const save = useInPlace<EscalationRoute, RouteDraft, RouteFields, Parameters<typeof routeSentence>[1]>({
    record: route,
    draft,
    read: (typed) => readRouteDraft(typed, route),
    sentence: routeSentence,
    change: ({ name, purpose, quote }) =>
      changeRoute(route, {
        ...(name === undefined ? {} : { name }),
        ...(purpose === undefined ? {} : { purpose }),
        ...(quote === undefined ? {} : { quote }),
      }),
    gone: GONE,
  });
  const row = (field: 'name' | 'purpose' | 'quote', kind: 'text' | 'prose'): SummaryRow => ({
    ...{ key: field, label: ROUTE_LABEL[field] },
    value:
      route[field] === '' ? (
        <span className="ma-quiet">{NOT_STATED}</span>
      ) : field === 'quote' ? (
        `“${route.quote}”`
      ) : (
        route[field]
      ),
    edit: { kind, draft: draft[field], save: (typed) => save({ [field]: typed }) },
  });
  return (
    <SummaryList
      label="Facts of the ladder"
      rows={[row('name', 'text'), row('purpose', 'prose'), row('quote', 'text')]}
    />
  );
}

function Rungs({ route, who }: { readonly route: EscalationRoute; readonly who: WhoIsWho }) {
  const commit = useCommit();
  const [refused, setRefused] = useState<string | undefined>(undefined);
  const list = useRef<HTMLOListElement>(null);
  const wanted = useRef<OwnerId | null>(null);
  useEffect(() => {
    if (wanted.current === null) return;
    const button = list.current?.querySelector(`[data-rung="${CSS.escape(wanted.current)}"] button`);
    if (!(button instanceof HTMLElement)) return;
    wanted.current = null;
    button.focus();
  });
  const run = async (command: Command<null, keyof typeof NOT_CLIMBED>): Promise<string | null> => {
    const done = await commit(command, NOT_CLIMBED);
    setRefused(done.ok ? undefined : done.sentence);
    return done.ok ? null : done.sentence;
  };
  const change = (make: (rungs: readonly Rung[]) => readonly Rung[]) => run(changeRungs(route, make));
  const move = (rung: Rung, by: -1 | 1) => {
    wanted.current = rung.who;
    void change((rungs) => movedRung(rungs, rung.who, by));
  };
  const onKeyDown = (event: KeyboardEvent, rung: Rung) => {
    const by = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : null;
    if (!event.altKey || by === null) return;
    event.preventDefault();
    move(rung, by);
  };
  const free = listChoices(who, ['body', 'post']).filter(({ id }) => !route.rungs.some((rung) => rung.who === id));
  return (
    <>
      <p className="govuk-hint">Alt ↑ ↓ moves a rung</p>
      <ol ref={list} className="ma-rungs">
        {[...route.rungs].reverse().map((rung) => {
          const name = nameInFull(rung.who, who);
          const body = who.bodies.find(({ id }) => id === rung.who);
          return (
            <li
              key={rung.who}
              className="ma-rungs__rung"
              data-rung={rung.who}
              onKeyDown={(event) => onKeyDown(event, rung)}
            >
              <strong>{name}</strong> {body?.runElsewhere ? <Tag text="Run elsewhere" tone="grey" /> : null}
              <RungNoteField
                key={rung.note}
                rung={rung}
                name={name}
                onSave={(note) =>
                  change((rungs) => rungs.map((each) => (each.who === rung.who ? { ...each, note } : each)))
                }
              />
              <ButtonGroup>
                <Button small about={name} onPress={() => move(rung, 1)}>
                  Move up
                </Button>
                <Button small about={name} onPress={() => move(rung, -1)}>
                  Move down
                </Button>
                <Button
                  small
                  about={name}
                  onPress={() => void change((rungs) => rungs.filter((each) => each.who !== rung.who))}
                >
                  Take out
                </Button>
                {body ? (
                  <Button small about={name} onPress={() => void run(setRunElsewhere(body, !body.runElsewhere))}>
                    {body.runElsewhere ? 'Say that it meets here' : 'Say that it is run elsewhere'}
                  </Button>
                ) : null}
              </ButtonGroup>
            </li>
          );
        })}
      </ol>
      <Combobox
        label="Add a rung at the top"
        name="add-rung"
        value={null}
        options={free}
        problem={refused}
        onChange={(id) => {
          if (id !== null) void change((rungs) => [...rungs, { who: id as OwnerId, note: '' }]);
        }}
      />
    </>
  );
}

interface RungNoteFieldProps {
  readonly rung: Rung;
  readonly name: string;
  readonly onSave: (note: string) => Promise<string | null>;
}

/** Saved with Enter, or when it is left. */
function RungNoteField({ rung, name, onSave }: RungNoteFieldProps) {
  const [note, setNote] = useState(rung.note);
  const save = () => {
    const typed = note.replace(/\s+/g, ' ').trim().slice(0, 500);
    if (typed !== rung.note) void onSave(typed);
  };
  return (
    <TextField
      label={`Note on ${name}`}
      labelHidden
      hint="A note on this rung, if one is needed"
      name={`note-${rung.who}`}
      value={note}
      onChange={setNote}
      onBlur={save}
      onKeyDown={(event) => {
        if (event.key === 'Enter') save();
      }}
    />
  );
}
