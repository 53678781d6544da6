/** The assurance report says every finding once, and who accepted which and why. */
import { describe, expect, it } from 'vitest';
import { assuranceContent } from '#documents/assurance/assurance-content.ts';
import { findingsListed } from '#documents/assurance/findings-listed.ts';
import { findAll } from '#domain/findings/find-all.ts';
import { showSource } from '#domain/findings/finding.ts';
import { factsDigest } from '#domain/findings/standing.ts';
import type { CivilDate } from '#domain/kernel/civil-date.ts';
import { aChange, aDocument, aFindingAcceptance } from '#test/builders.ts';

const findings = findAll({
  document: [aDocument({ id: 'document:1', status: 'required' })],
  change: [aChange({ subjectId: 'document:1', version: '0.3', reason: 'GM edits' })],
});
const [first] = findings;
const acceptance = aFindingAcceptance({
  finding: first?.id ?? '',
  factsDigest: first ? factsDigest(first) : '',
  reason: 'Nobody remembers who it was.',
});

const report = (acceptances = [acceptance]) =>
  assuranceContent({
    programme: 'Northshire Rehabilitative Services',
    marking: 'OFFICIAL',
    author: 'Ann Officer',
    on: '2021-05-12' as CivilDate,
    findings,
    acceptances,
  });

describe('the assurance report', () => {
  it('gives each open finding its words, its source and its remedy', () => {
    const said = JSON.stringify(report([]).parts);
    for (const { sentence, remedy, source, evidence } of findings) {
      for (const words of [sentence, remedy, showSource({ source }), ...evidence.map(({ quote }) => quote)])
        expect(said).toContain(words);
    }
  });

  it('says what to do once where one rule found several things', () => {
    const many = ['document:1', 'document:2'].map((id) => aDocument({ id: id as 'document:1', status: 'required' }));
    const gaps = assuranceContent({
      ...{ programme: '', marking: 'OFFICIAL', author: '', on: '2021-05-12' as CivilDate, acceptances: [] },
      findings: findAll({ document: many }),
    }).parts.find(({ id }) => id === 'gap');
    expect(gaps?.blocks.map((block) => block.kind)).toEqual(['paragraph', 'heading', 'paragraph', 'table']);
    expect(JSON.stringify(gaps).split('Name an owner and a day')).toHaveLength(2);
    expect(JSON.stringify(gaps)).toContain('Document required and absent (2)');
  });

  it('puts what was accepted in a part of its own, with the reason', () => {
    const parts = report().parts;
    const gaps = JSON.stringify(parts.find(({ id }) => id === 'gap'));
    const accepted = JSON.stringify(parts.find(({ id }) => id === 'accepted'));
    expect(gaps).not.toContain(first?.sentence);
    expect(accepted).toContain(first?.sentence);
    expect(accepted).toContain('Nobody remembers who it was.');
  });

  it('says what a part is for even where it is empty', () => {
    expect(JSON.stringify(report().parts.find(({ id }) => id === 'contradiction'))).toContain(
      'No contradiction is open.',
    );
    expect(findingsListed(findings, [acceptance]).findings.map(({ state }) => state)).toEqual(['accepted', 'open']);
  });
});
