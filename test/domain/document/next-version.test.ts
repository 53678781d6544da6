/** The next version: its label, and what it does to those before it (rules.md V-01, V-03). */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NOBODY_KNOWN } from '#domain/body/who-is-who.ts';
import { type Histories, listKnownVersions, standingOf } from '#domain/document/histories.ts';
import { approvedVersion, proposeLabel, supersededBy } from '#domain/document/next-version.ts';
import { readNextVersionDraft } from '#domain/document/next-version-draft.ts';
import { CHANGE_SIZES, compareVersionLabels, readLabelOrder, sameVersion } from '#domain/kernel/version-label.ts';
import { aChange, aDocumentVersion, aReview } from '../../builders.ts';

const historiesOf = (labels: readonly string[]): Histories => ({
  changes: labels.map((version, at) => aChange({ order: `a${String(at).padStart(3, '0')}`, version })),
  reviews: [],
  versions: [],
});

it('stands as a draft that later versions put out of use, where the tables alone know of it', () => {
  const known = listKnownVersions({ ...historiesOf(['0.1', '0.2', '0.2a', '1.0', 'first']), versions: [] });
  const current = known.find(({ label }) => label === '1.0') ?? null;
  expect(known.map((version) => [version.label, standingOf(version, current)])).toEqual([
    ['0.1', 'superseded'],
    ['0.2', 'superseded'],
    ['0.2a', 'superseded'],
    ['1.0', null],
    ['first', null],
  ]);
  expect(standingOf({ label: '0.3', version: null }, { label: '0.3' })).toBe('draft');
  expect(standingOf({ label: '0.1', version: aDocumentVersion({ status: 'approved' }) }, current)).toBe('approved');
});

describe('the next label', () => {
  it('follows the kind of change', () => {
    const labelsAfter = (latest: string) => CHANGE_SIZES.map((size) => proposeLabel(historiesOf([latest]), size));
    expect(labelsAfter('0.6')).toEqual(['0.7', '0.6a', '0.7', '1.0']);
    expect(labelsAfter('0.9')).toEqual(['0.10', '0.9a', '0.10', '1.0']);
    expect(labelsAfter('1.0')).toEqual(['1.1', '1.0a', '1.1', '2.0']);
  });

  it('follows a version that only a review knows of', () => {
    const known = { ...historiesOf(['0.7']), reviews: [aReview({ version: '0.8' })] };
    expect(proposeLabel(known, 'edit')).toBe('0.9');
  });

  it('is above every label that has an order, and is never taken, whatever the tables hold', () => {
    const label = fc.oneof(
      fc
        .tuple(fc.nat(3), fc.nat(11), fc.constantFrom('', 'a', 'b', 'z', ' draft 1'))
        .map(([major, minor, end]) => `${major}.${minor}${end}`),
      fc.constantFrom('first version', 'tbc', 'v0.6', '0-7', '1'),
    );
    fc.assert(
      fc.property(fc.array(label, { maxLength: 12 }), fc.constantFrom(...CHANGE_SIZES), (labels, size) => {
        const next = proposeLabel(historiesOf(labels), size);
        for (const other of labels) {
          expect(sameVersion(next, other)).toBe(false);
          if (readLabelOrder(other)) expect(compareVersionLabels(other, next)).toBeLessThan(0);
        }
      }),
    );
  });

  it('keeps the order of the change history: versions added one after another stand in the order they were added', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...CHANGE_SIZES), { minLength: 1, maxLength: 30 }), (sizes) => {
        const labels: string[] = [];
        for (const size of sizes) labels.push(proposeLabel(historiesOf(labels), size));
        expect(listKnownVersions(historiesOf(labels)).map((known) => known.label)).toEqual(labels);
      }),
    );
  });
});

describe('a new version', () => {
  const draft = {
    size: 'side-edit',
    version: '0.6a',
    reason: 'Edits (MOJ/GLD)',
    author: 'Elin Wood',
    date: '17/11/20',
  };

  it('brings its row of the change history with it', () => {
    const read = readNextVersionDraft(draft, historiesOf(['0.6']), NOBODY_KNOWN);
    expect(read.ok && read.value).toMatchObject({
      size: 'side-edit',
      change: { version: '0.6a', author: { name: 'Elin Wood' }, date: { day: '2020-11-17' } },
    });
  });

  it('may leave its reason, author and date blank, and not its label, nor use one that is taken', () => {
    const blank = { size: 'edit', version: '0.7', reason: '', author: '', date: '' };
    const read = readNextVersionDraft(blank, historiesOf(['0.6']), NOBODY_KNOWN);
    expect(read.ok && read.value.change).toEqual({ version: '0.7', reason: '', author: null, date: null });
    expect(readNextVersionDraft({ ...blank, version: ' ' }, historiesOf([]), NOBODY_KNOWN)).toMatchObject({
      problems: { version: 'missing' },
    });
    expect(readNextVersionDraft({ ...blank, version: 'v0.6' }, historiesOf(['0.6']), NOBODY_KNOWN)).toMatchObject({
      problems: { version: 'taken' },
    });
  });

  it('supersedes the drafts before it, and an approved one only when it is approved', () => {
    const versions = [
      aDocumentVersion({ id: 'documentVersion:1', label: '1.0', status: 'approved' }),
      aDocumentVersion({ id: 'documentVersion:2', label: '1.1', status: 'in-review' }),
      aDocumentVersion({ id: 'documentVersion:3', label: '1.3', status: 'draft' }),
    ];
    const ended = (status: 'draft' | 'approved') =>
      supersededBy(versions, { label: '1.2', status }).map(({ label }) => label);
    expect(ended('draft')).toEqual(['1.1']);
    expect(ended('approved')).toEqual(['1.0', '1.1']);
    expect(approvedVersion(versions)?.label).toBe('1.0');
    expect(approvedVersion([])).toBeNull();
  });
});
