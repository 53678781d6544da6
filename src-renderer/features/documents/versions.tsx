/**
 * The versions of a document in short: all that either table or a file knows of.
 *
 * A version that was reviewed and is not in the Change history is said plainly. What
 * is done to a version is done on the page of versions (version-list.tsx).
 */
import { useState } from 'react';
import type { WhoIsWho } from '#domain/body/who-is-who.ts';
import type { Document } from '#domain/document/document.ts';
import type { DocumentVersion } from '#domain/document/document-version.ts';
import {
  currentVersion,
  type Histories,
  type KnownVersion,
  listKnownVersions,
  standingOf,
} from '#domain/document/histories.ts';
import { showDate } from '#domain/kernel/civil-date.ts';
import { showWrittenDate } from '#domain/kernel/written-date.ts';
import { Button } from '#ui/button.tsx';
import { Tag } from '#ui/tag.tsx';
import { NextVersionForm } from './next-version-form.tsx';
import { NOT_IN_CHANGE_HISTORY, VERSION_STATUS, VERSION_TONE } from './wording.ts';

interface VersionsProps {
  readonly document: Document;
  readonly histories: Histories;
  readonly who: WhoIsWho;
}

/** The latest; the rest are one press away. */
const SHOWN = 12;

export function Versions({ document, histories, who }: VersionsProps) {
  const known = listKnownVersions(histories);
  const current = currentVersion(histories);
  const earlier = known.length - SHOWN;
  return (
    <>
      <h2 className="govuk-heading-m">Versions</h2>
      {known.length === 0 ? <p className="govuk-body ma-quiet">No version is known yet.</p> : null}
      <ul className="govuk-list">
        {known.slice(-SHOWN).map((version) => (
          <li key={version.label}>
            <strong>{version.label}</strong> <VersionTag standing={standingOf(version, current)} />{' '}
            <span className="ma-quiet">{knownFrom(version)}</span>
          </li>
        ))}
      </ul>
      {earlier > 0 ? <p className="govuk-body-s">And {earlier} before these.</p> : null}
      <NewVersion document={document} histories={histories} who={who} />
      <p className="govuk-body">
        <a className="govuk-link" href={`#documents/${document.id}/versions`}>
          Files, circulation and text of each version
        </a>
      </p>
    </>
  );
}

export function VersionTag({ standing }: { readonly standing: DocumentVersion['status'] | null }) {
  return standing === null ? null : <Tag text={VERSION_STATUS[standing]} tone={VERSION_TONE[standing]} />;
}

/** 'changed 27 November 2020; reviewed 3 December 2020', or that the two tables disagree. */
export function knownFrom(version: KnownVersion): string {
  const dated = (word: string, dates: readonly string[]) =>
    dates.length === 0 ? [] : [`${word} ${dates.filter(Boolean).join(', ') || 'on a day not stated'}`];
  if (version.reviewedOnly) return NOT_IN_CHANGE_HISTORY;
  const { circulatedOn = null } = version.version ?? {};
  return [
    ...dated(
      'changed',
      version.changes.map((change) => showWrittenDate(change.date)),
    ),
    ...(circulatedOn === null ? [] : [`sent round ${showDate(circulatedOn)}`]),
    ...dated(
      'reviewed',
      version.reviews.map((review) => showWrittenDate(review.date)),
    ),
  ].join('; ');
}

export function NewVersion({ document, histories, who }: VersionsProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button small onPress={() => setOpen(true)}>
        Add a version
      </Button>
      {open ? (
        <NextVersionForm document={document} histories={histories} who={who} onClose={() => setOpen(false)} />
      ) : null}
    </>
  );
}
