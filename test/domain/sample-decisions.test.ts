/**
 * The two decisions of the sample: what was resolved, for how much, and who signed.
 */
import { describe, expect, it } from 'vitest';
import { linesAtThreshold, reconcile } from '#domain/decision/decision.ts';
import { daysBetween, showDateInFull } from '#domain/kernel/civil-date.ts';
import { wrongWeekday } from '#domain/kernel/day-first.ts';
import { showPence } from '#domain/kernel/money.ts';
import { findSample, listSample } from './sample-papers.ts';

const DISTRICTS = [
  'Bolton',
  'Bury',
  'Manchester',
  'Oldham',
  'Rochdale',
  'Salford',
  'Stockport',
  'Tameside',
  'Trafford',
  'Wigan',
];

describe('the Dependency and Recovery decision', () => {
  const decision = findSample('decision', 'decision:dependency-and-recovery');
  const money = decision.money ?? { lines: [], statedTotal: null, threshold: null };

  it('gives ten allocations that sum to £639,733.00, to the penny', () => {
    expect(money.lines.map(({ label, amount }) => `${label} ${showPence(amount)}`)).toEqual([
      'Bolton £69,573.32',
      'Bury £38,741.73',
      'Manchester £153,528.73',
      'Oldham £49,887.85',
      'Rochdale £55,371.02',
      'Salford £70,651.98',
      'Stockport £43,146.25',
      'Tameside £47,460.87',
      'Trafford £31,370.92',
      'Wigan £80,000.33',
    ]);
    expect(reconcile(money)).toEqual({ total: 63_973_300, difference: 0 });
  });

  it('has five allocations at or above £50,000', () => {
    expect(linesAtThreshold(money).map(({ label }) => label)).toEqual([
      'Bolton',
      'Manchester',
      'Rochdale',
      'Salford',
      'Wigan',
    ]);
  });

  it('asks for the Assistant Director and is signed by the Director, then Treasurer, then Deputy Mayor', () => {
    expect(decision.signOffs.map(({ requiredPost, signedPost }) => requiredPost === signedPost)).toEqual([
      false,
      true,
      true,
    ]);
    expect(decision.signOffs.map(({ signedOn }) => [signedOn?.text, signedOn?.day])).toEqual([
      ['27th October 2021', '2021-10-27'],
      ['28/10/2021', '2021-10-28'],
      ['1st November 2021', '2021-11-01'],
    ]);
    expect(decision.signOffs[2]?.condition).toContain('£50,000+');
  });

  it('was made on a Monday, as the notice prints', () => {
    expect(decision.made?.day && showDateInFull(decision.made.day)).toBe('Monday 1 November 2021');
    expect(decision.made && wrongWeekday(decision.made)).toBeNull();
  });

  it('has no contact officer, and does not say whether it is key', () => {
    expect([decision.contact, decision.key]).toEqual(['', 'not-stated']);
  });

  it('keeps the notice’s headings in the notice’s order', () => {
    expect(decision.sections.map(({ heading }) => heading)).toEqual([
      'Type of decision',
      'The reasons for the decision are THAT',
      'This decision will contribute to priorities of the Greater Manchester strategy in the following ways',
      'Links to Police and Crime Plan',
      'Financial comments',
      'Legal comments',
      'Risk Assessment',
      'Is safeguarding of children relevant and has this been considered',
      'Is safeguarding of vulnerable adults relevant and has this been considered',
    ]);
  });

  it('leaves ten partnership agreements to be signed, one for each locality', () => {
    const agreements = listSample('document').filter(({ kind }) => kind === 'partnership-agreement');
    expect(agreements.map(({ shortTitle }) => shortTitle)).toEqual(
      DISTRICTS.map((district) => `Partnership Agreement, ${district}`),
    );
    expect(agreements.every(({ status, parties }) => status === 'required' && parties.length === 2)).toBe(true);
  });

  it('leaves an Operational Development Group to be set up', () => {
    expect(findSample('body', 'body:operational-development-group').status).toBe('planned');
  });
});

describe('the Welfare Service decision', () => {
  const decision = findSample('decision', 'decision:welfare-service');

  it('was first published seventy days after it was due, written two ways', () => {
    expect([decision.firstPublished?.text, decision.due?.text]).toEqual(['08/08/2022', '30 May 2022']);
    const { due, firstPublished } = decision;
    expect(due?.day && firstPublished?.day && daysBetween(due.day, firstPublished.day)).toBe(70);
  });

  it('is non-key without a reason, for an envelope of up to £1.3m', () => {
    expect([decision.key, decision.keyReason, decision.statusAsWritten]).toEqual([
      'non-key',
      '',
      'Recommendations Approved',
    ]);
    expect(decision.money && reconcile(decision.money)).toEqual({ total: 130_000_000, difference: null });
  });

  it('names providers for all ten districts, and for three things more', () => {
    const places = decision.allocations.map(({ place }) => place);
    expect(places.filter((place) => DISTRICTS.includes(place)).sort()).toEqual(DISTRICTS);
    expect(places.filter((place) => !DISTRICTS.includes(place))).toEqual([
      'Lead Provider',
      'Welfare Advice line',
      'Mobilisation Fund',
    ]);
  });

  it('names two providers and no lead in Oldham and Trafford only', () => {
    const leaderless = decision.allocations.filter(
      ({ providers }) => providers.length > 1 && !providers.some(({ lead }) => lead),
    );
    expect(leaderless.map(({ place }) => place)).toEqual(['Oldham', 'Trafford']);
  });

  it('spells one provider four ways, and it is one party', () => {
    const bigLife = decision.allocations
      .flatMap(({ providers }) => providers)
      .filter(({ who }) => who === 'party:big-life');
    expect(new Set(bigLife.map(({ name }) => name)).size).toBe(4);
  });

  it('has three joint makers, and three headings with nothing under them', () => {
    expect(decision.makers.map(({ who }) => who)).toEqual([
      'post:director-police-crime',
      'post:deputy-mayor',
      'post:gmca-treasurer',
    ]);
    expect(decision.sections.filter(({ text }) => text === '').map(({ heading }) => heading)).toEqual([
      'District',
      'Decisions',
      'Background papers',
    ]);
  });
});
