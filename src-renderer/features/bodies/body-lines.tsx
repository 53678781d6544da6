/** The lines from a body to others: reports to, escalates to, assures, supports, each with the words that state it. */
import { useState } from 'react';
import { useCommit } from '#desk/commit.ts';
import { type Body, GOVERNANCE_LINES } from '#domain/body/body.ts';
import { type LineDraft, type LineFields, lineDraft, readLineDraft } from '#domain/body/line-draft.ts';
import { listChoices, nameInFull, type WhoIsWho } from '#domain/body/who-is-who.ts';
import { kindOf } from '#domain/kernel/id.ts';
import { Button } from '#ui/button.tsx';
import { Combobox } from '#ui/combobox.tsx';
import { SmallForm } from '#ui/form.tsx';
import { Select } from '#ui/select.tsx';
import { TextField } from '#ui/text-field.tsx';
import { changeLines } from './commands.ts';
import { LINE, LINE_PROBLEM, NOT_SAVED_BODY, NOT_STATED } from './wording.ts';

export function BodyLines({ body, who }: { readonly body: Body; readonly who: WhoIsWho }) {
  const commit = useCommit();
  const [editing, setEditing] = useState<number | null>(null);

  async function save(lines: Body['lines']): Promise<string | null> {
    const done = await commit(changeLines(body, lines), NOT_SAVED_BODY);
    if (!done.ok) return done.sentence;
    setEditing(null);
    return null;
  }

  return (
    <>
      {body.lines.length === 0 ? (
        <p className="govuk-body ma-quiet">Whom it reports, escalates or gives assurance to: {NOT_STATED}.</p>
      ) : (
        <ul className="govuk-list govuk-list--spaced">
          {body.lines.map((line, at) => (
            <li key={`${line.line} ${line.to}`}>
              {LINE[line.line]}{' '}
              {kindOf(line.to) === 'body' ? (
                <a className="govuk-link" href={`#bodies/${line.to}`}>
                  {nameInFull(line.to, who)}
                </a>
              ) : (
                nameInFull(line.to, who)
              )}{' '}
              <span className="ma-quiet">{line.quote ? `“${line.quote}”` : `words ${NOT_STATED}`}</span>{' '}
              <Button
                kind="link"
                about={`${LINE[line.line]} ${nameInFull(line.to, who)}`}
                onPress={() => setEditing(at)}
              >
                Change
              </Button>{' '}
              <Button
                kind="link"
                about={`${LINE[line.line]} ${nameInFull(line.to, who)}`}
                onPress={() => void save(body.lines.filter((_, place) => place !== at))}
              >
                Take out
              </Button>
            </li>
          ))}
        </ul>
      )}
      {editing === null ? (
        <Button small onPress={() => setEditing(body.lines.length)}>
          Add a line
        </Button>
      ) : (
        <LineForm
          key={editing}
          line={body.lines[editing] ?? null}
          body={body}
          who={who}
          onSave={(line) =>
            save(
              editing < body.lines.length
                ? body.lines.map((other, at) => (at === editing ? line : other))
                : [...body.lines, line],
            )
          }
          onCancel={() => setEditing(null)}
        />
      )}
    </>
  );
}

interface LineFormProps {
  readonly line: LineFields | null;
  readonly body: Body;
  readonly who: WhoIsWho;
  readonly onSave: (line: LineFields) => Promise<string | null>;
  readonly onCancel: () => void;
}

function LineForm({ line, body, who, onSave, onCancel }: LineFormProps) {
  const [draft, setDraft] = useState<LineDraft>(lineDraft(line));
  const [problems, setProblems] = useState<{ readonly to?: string; readonly quote?: string }>({});

  async function save(): Promise<void> {
    const read = readLineDraft(draft, body.id, who.bodies);
    if (read.ok) {
      const refused = await onSave(read.value);
      setProblems(refused === null ? {} : { to: refused });
      return;
    }
    const { to, quote } = read.problems;
    setProblems({ ...(to ? { to: LINE_PROBLEM[to] } : {}), ...(quote ? { quote: LINE_PROBLEM[quote] } : {}) });
  }

  return (
    <SmallForm label="Line" saveLabel="Save line" onCancel={onCancel} onSave={save}>
      <Select
        name="line"
        label="It"
        value={draft.line}
        options={GOVERNANCE_LINES.map((one) => ({ id: one, name: LINE[one] }))}
        onChange={(next) => setDraft({ ...draft, line: next })}
      />
      <Combobox
        name="to"
        label="To"
        value={draft.to || null}
        options={listChoices(who, ['body', 'post', 'party', 'person']).filter((choice) => choice.id !== body.id)}
        problem={problems.to}
        onChange={(id) => setDraft({ ...draft, to: id ?? '' })}
      />
      <TextField
        name="quote"
        label="The words that state it"
        hint="At most 25 words, as the paper has them"
        value={draft.quote}
        problem={problems.quote}
        onChange={(quote) => setDraft({ ...draft, quote })}
      />
    </SmallForm>
  );
}
