/**
 * Two versions compared, from their Word files or the text kept beside them.
 *
 * Each paragraph that differs says in a word what became of it; within one that
 * changed, what was put in and taken out is marked by line and read out in words.
 * It runs in a worker: the window goes on, and it can be called off.
 */
import { useRef, useState } from 'react';
import { useDesk, useRows } from '#desk/desk.tsx';
import { comparisonSheet } from '#documents/controlled/comparison-sheet.ts';
import type { DocumentVersion } from '#domain/document/document-version.ts';
import { type Histories, listKnownVersions } from '#domain/document/histories.ts';
import type { File } from '#domain/file/file.ts';
import type { Comparison, Difference, Piece } from '#reading/compare-versions.ts';
import { askComparison, type ReadingProgress } from '#reading/reading-client.ts';
import type { Source } from '#reading/reading-messages.ts';
import { findRecords } from '#storage/read.ts';
import { Button } from '#ui/button.tsx';
import { Checkboxes } from '#ui/choices.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { ProgressBar } from '#ui/progress-bar.tsx';
import { Select } from '#ui/select.tsx';
import type { OneDocument } from './queries.ts';
import { isWord, sayWordFault, startReader } from './read-word.ts';
import { SaveDocumentPaper } from './save-document-paper.tsx';

/** So many differences are drawn at once; all are printed. */
const SHOWN = 400;

interface Readable {
  readonly version: DocumentVersion;
  readonly file: File | undefined;
}

export function ComparePart({ one }: { readonly one: OneDocument }) {
  const readable = useRows((db) => listReadable(db, one.histories), [one.histories]);
  if (!readable) return null;
  if (readable.length < 2) {
    return (
      <EmptyState title="Two versions with their text are needed">
        Drop the Word file of two versions on the page of versions. A PDF cannot be compared, since it has no
        paragraphs: paste its text there, under About the version.
      </EmptyState>
    );
  }
  return <Comparing one={one} readable={readable} />;
}

function Comparing({ one, readable }: { readonly one: OneDocument; readonly readable: readonly Readable[] }) {
  const { store } = useDesk();
  const [before, setBefore] = useState<string>(readable.at(-2)?.version.label ?? '');
  const [after, setAfter] = useState<string>(readable.at(-1)?.version.label ?? '');
  const [progress, setProgress] = useState<ReadingProgress | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [done, setDone] = useState<{
    readonly before: string;
    readonly after: string;
    readonly value: Comparison;
  } | null>(null);
  const calledOff = useRef<AbortController | null>(null);
  const find = (label: string) => readable.find(({ version }) => version.label === label);

  async function sourceOf({ version, file }: Readable): Promise<Source | null> {
    if (!file) return { text: version.text };
    const read = await store.getBytes(file.sha256);
    if (read.ok) return { bytes: read.value };
    return version.text === '' ? null : { text: version.text };
  }

  async function compare(): Promise<void> {
    const [one_, other] = [find(before), find(after)];
    if (!one_ || !other) return;
    setProblem(before === after ? 'Choose two different versions' : null);
    setDone(null);
    if (before === after) return;
    const asked = new AbortController();
    calledOff.current = asked;
    setProgress({ stage: 'reading', done: 0, total: 2 });
    const [from, to] = [await sourceOf(one_), await sourceOf(other)];
    if (!from || !to) {
      setProgress(null);
      const { file } = from ? other : one_;
      return setProblem(`${file?.name ?? 'Its file'} is not in the data folder as it was. Put it in again.`);
    }
    const answer = await askComparison(
      { before: from, after: to },
      { start: startReader, signal: asked.signal, onProgress: setProgress },
    ).catch(() => 'failed' as const);
    setProgress(null);
    if (answer === null) return;
    if (answer === 'failed')
      return setProblem('The two could not be compared, for a reason nobody foresaw. Nothing was changed. Try again.');
    if (answer.ok) return setDone({ before, after, value: answer.value });
    const file = (answer.which === 'before' ? one_ : other).file;
    setProblem(sayWordFault(file?.name ?? 'The file', answer.reason));
  }

  const options = readable.map(({ version: { label }, file }) => ({
    id: label,
    name: `${label}${file ? `: ${file.name}` : ': its text, kept here'}`,
  }));
  return (
    <>
      <div className="ma-document-paper">
        <Select label="Compare version" name="before" value={before} options={options} onChange={setBefore} />
        <Select label="with version" name="after" value={after} options={options} onChange={setAfter} />
        <Button kind="primary" busy={progress !== null} onPress={() => void compare()}>
          Compare
        </Button>
      </div>
      {problem === null ? null : (
        <p className="govuk-error-message" role="alert">
          {problem}
        </p>
      )}
      {progress ? (
        <ProgressBar
          label={progress.stage === 'reading' ? 'Reading the two files' : 'Comparing paragraphs'}
          done={progress.done}
          total={progress.total}
          onCancel={() => calledOff.current?.abort()}
        />
      ) : null}
      {done ? (
        <>
          <Summary {...done} />
          <SaveDocumentPaper
            one={one}
            kind="comparison"
            sheetOf={(rows) => comparisonSheet(rows, { before: done.before, after: done.after, ...done.value })}
          />
          <Differences key={`${done.before} ${done.after}`} differences={done.value.differences} />
        </>
      ) : null}
    </>
  );
}

interface SummaryProps {
  readonly before: string;
  readonly after: string;
  readonly value: Comparison;
}

function Summary({ before, after, value: { counts, words, coarse } }: SummaryProps) {
  const many = (count: number) => `${count.toLocaleString('en-GB')} ${count === 1 ? 'paragraph' : 'paragraphs'}`;
  const none = counts.changed + counts.added + counts.removed === 0;
  return (
    <p className="govuk-body" role="status">
      {none
        ? `Versions ${before} and ${after} have the same words.`
        : `From ${before} to ${after}: ${many(counts.changed)} changed, ${counts.added} put in, ${counts.removed} taken out; ${words.added} words put in, ${words.removed} taken out.`}
      {coarse ? ' The two share so little that their paragraphs are only put side by side.' : ''}
    </p>
  );
}

function Differences({ differences }: { readonly differences: readonly Difference[] }) {
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const [all, setAll] = useState(false);
  const isWhole = ticked.includes('whole');
  const wanted = differences.filter(
    (difference) => isWhole || difference.kind !== 'same' || isHeading(difference.text),
  );
  const kept = isWhole
    ? wanted
    : wanted.filter((difference, at) => difference.kind !== 'same' || leadsToChange(wanted, at));
  const shown = all ? kept : kept.slice(0, SHOWN);
  if (!differences.some(({ kind }) => kind !== 'same')) return null;
  return (
    <>
      <Checkboxes
        label="What is shown"
        labelHidden
        name="whole"
        values={ticked}
        options={[{ id: 'whole', name: 'Show the paragraphs that are the same too' }]}
        onChange={setTicked}
      />
      <table className="govuk-table ma-dense ma-compared">
        <caption className="govuk-visually-hidden">Differences</caption>
        <thead className="govuk-table__head">
          <tr className="govuk-table__row">
            <th scope="col" className="govuk-table__header ma-compared__what">
              What
            </th>
            <th scope="col" className="govuk-table__header">
              Paragraph
            </th>
          </tr>
        </thead>
        <tbody className="govuk-table__body">
          {placed(shown).map(([key, difference]) => (
            <tr key={key} className="govuk-table__row">
              <td className="govuk-table__cell">{WHAT[difference.kind]}</td>
              <td className="govuk-table__cell">
                <Paragraph difference={difference} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length < kept.length ? (
        <Button onPress={() => setAll(true)}>Show the other {kept.length - shown.length}</Button>
      ) : null}
    </>
  );
}

const WHAT: Readonly<Record<Difference['kind'], string>> = {
  same: 'The same',
  added: 'Put in',
  removed: 'Taken out',
  changed: 'Changed',
};

function Paragraph({ difference }: { readonly difference: Difference }) {
  if (difference.kind === 'changed') {
    return placed(difference.pieces).map(([key, piece]) => <Words key={key} piece={piece} />);
  }
  if (difference.kind === 'same')
    return isHeading(difference.text) ? <strong>{bare(difference.text)}</strong> : difference.text;
  return <Words piece={{ kind: difference.kind, text: bare(difference.text) }} />;
}

function Words({ piece: { kind, text } }: { readonly piece: Piece }) {
  if (kind === 'same') return text;
  const Mark = kind === 'added' ? 'ins' : 'del';
  return (
    <Mark>
      <span className="govuk-visually-hidden">{kind === 'added' ? ' (put in: ' : ' (taken out: '}</span>
      {text}
      <span className="govuk-visually-hidden">) </span>
    </Mark>
  );
}

/** A heading that is the same is kept where something under it differs. */
function leadsToChange(differences: readonly Difference[], at: number): boolean {
  const next = differences[at + 1];
  return next !== undefined && next.kind !== 'same';
}

/** The parts of one comparison neither move nor change: their place is what they are called. */
const placed = <Part extends { readonly kind: string }>(parts: readonly Part[]): readonly (readonly [string, Part])[] =>
  parts.map((part, at) => [`${at} ${part.kind}`, part]);

const isHeading = (text: string): boolean => /^#{1,6}\s/.test(text);
const bare = (text: string): string => text.replace(/^#{1,6}\s+/, '');

/** Versions with words to compare, in version order. */
async function listReadable(db: Parameters<typeof findRecords>[0], histories: Histories): Promise<readonly Readable[]> {
  const versions = listKnownVersions(histories).flatMap(({ version }) => version ?? []);
  const files = await findRecords(
    db,
    'file',
    versions.flatMap(({ fileId }) => fileId ?? []),
  );
  return versions.flatMap((version): readonly Readable[] => {
    const file = files.find(({ id, name }) => id === version.fileId && isWord(name));
    return file || version.text !== '' ? [{ version, file }] : [];
  });
}
