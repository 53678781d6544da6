/**
 * The versions of a document: all that either table or a file knows of, in order.
 *
 * A version that was reviewed and is not in the Change history is said plainly.
 */
import { useState } from 'react';
import { useCommit } from '#desk/commit.ts';
import { useDesk } from '#desk/desk.tsx';
import { readVersionDraft, versionDraft } from '#domain/document/annex-draft.ts';
import type { Document } from '#domain/document/document.ts';
import { type Histories, type KnownVersion, listKnownVersions } from '#domain/document/histories.ts';
import { isDraftLabel, nextLabel } from '#domain/kernel/version-label.ts';
import { showWrittenDate } from '#domain/kernel/written-date.ts';
import { Button } from '#ui/button.tsx';
import { Tag } from '#ui/tag.tsx';
import { TextField } from '#ui/text-field.tsx';
import { addVersion } from './commands.ts';
import { NOT_IN_CHANGE_HISTORY, NOT_SAVED_DOCUMENT, VERSION_PROBLEM, VERSION_STATUS } from './wording.ts';

export function Versions({ document, histories }: { readonly document: Document; readonly histories: Histories }) {
  const known = listKnownVersions(histories);
  return (
    <>
      <h2 className="govuk-heading-m">Versions</h2>
      {known.length === 0 ? <p className="govuk-body ma-quiet">No version is known yet.</p> : null}
      <ul className="govuk-list">
        {known.map((version) => (
          <li key={version.label}>
            <strong>{version.label}</strong> <VersionTag version={version} />{' '}
            <span className="ma-quiet">{knownFrom(version)}</span>
          </li>
        ))}
      </ul>
      <NewVersion document={document} histories={histories} latest={known.at(-1)?.label ?? null} />
    </>
  );
}

function VersionTag({ version }: { readonly version: KnownVersion }) {
  if (version.version) return <Tag text={VERSION_STATUS[version.version.status]} />;
  return isDraftLabel(version.label) ? <Tag text="Draft" /> : null;
}

/** 'changed 27 November 2020; reviewed 3 December 2020', or that the two tables disagree. */
function knownFrom(version: KnownVersion): string {
  if (version.reviewedOnly) return NOT_IN_CHANGE_HISTORY;
  const dated = (word: string, dates: readonly string[]) =>
    dates.length === 0 ? [] : [[word, dates.filter(Boolean).join(', ')].filter(Boolean).join(' ')];
  return [
    ...dated(
      'changed',
      version.changes.map((change) => showWrittenDate(change.date)),
    ),
    ...dated(
      'reviewed',
      version.reviews.map((review) => showWrittenDate(review.date)),
    ),
  ].join('; ');
}

interface NewVersionProps {
  readonly document: Document;
  readonly histories: Histories;
  readonly latest: string | null;
}

function NewVersion({ document, histories, latest }: NewVersionProps) {
  const { newId } = useDesk();
  const commit = useCommit();
  const [label, setLabel] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | undefined>(undefined);
  if (label === null) {
    return (
      <Button small onPress={() => setLabel(nextLabel(latest, 'edit'))}>
        Add a version
      </Button>
    );
  }

  async function save(typed: string): Promise<void> {
    const read = readVersionDraft({ ...versionDraft(null), label: typed }, histories.versions);
    if (!read.ok) {
      setProblem(VERSION_PROBLEM[read.problems.label ?? 'missing']);
      return;
    }
    const done = await commit(addVersion(document, newId('documentVersion'), read.value), NOT_SAVED_DOCUMENT);
    if (done.ok) setLabel(null);
    else setProblem(done.sentence);
  }

  return (
    <form
      noValidate
      aria-label="New version"
      onSubmit={(event) => {
        event.preventDefault();
        void save(label);
      }}
    >
      <TextField
        name="label"
        label="Version"
        width={10}
        value={label}
        problem={problem}
        onChange={setLabel}
        autoFocus
      />
      <Button small kind="primary" type="submit">
        Save version
      </Button>{' '}
      <Button kind="link" onPress={() => setLabel(null)}>
        Cancel
      </Button>
    </form>
  );
}
