/** The governance of a programme as a graph: what the records state, and what they do not. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { governanceGraph } from '#domain/body/governance-graph.ts';
import { termsHealth } from '#domain/body/terms-health.ts';
import { directoryOf } from '#domain/party/directory.ts';
import { aBody, aSeat } from '#test/builders.ts';
import { aGovernance, GOVERNANCE_ROWS } from '../documents/a-governance.ts';
import { listSample } from './sample-papers.ts';

const said = ({ ties, nodes }: ReturnType<typeof governanceGraph>) => {
  const nameOf = (id: string | null) => nodes.find((node) => node.id === id)?.name ?? '–';
  return ties.map(
    ({ from, relation, to, stated }) => `${nameOf(from)} ${relation} ${nameOf(to)}${stated ? '' : ' (not stated)'}`,
  );
};

describe('a governance graph', () => {
  it('has the lines of the bodies, their chairs, what they stand under and the rungs of the routes', () => {
    expect(said(aGovernance())).toEqual([
      'Core Group reports-to – (not stated)',
      'Executive accountable-to Deputy Mayor',
      'Executive chaired-by Deputy Mayor',
      'Offender Management Partnership Board of the whole of Northshire and Southshire assures Executive',
      'Offender Management Partnership Board of the whole of Northshire and Southshire reports-to Executive (not stated)',
      'Offender Management Partnership Board of the whole of Northshire and Southshire chaired-by Regional Director',
      'Offender Management Partnership Board of the whole of Northshire and Southshire chaired-by Police <Northshire> & “Partners”',
      'Steering Group escalates-to Joint meetings',
      'Steering Group reports-to – (not stated)',
      'Working groups stands-under Steering Group',
      'Regional Director escalates-to Deputy Mayor (not stated)',
    ]);
  });

  it('says nothing of whom a body run elsewhere or not yet sitting reports to, and leaves out one that has ended', () => {
    const text = said(aGovernance()).join('\n');
    expect(text).not.toMatch(/Joint meetings reports-to|Forum reports-to|Old Board/);
    expect(aGovernance().nodes.find(({ name }) => name === 'Forum')).toMatchObject({ isBody: true, isPlanned: true });
  });

  it('is the same in whatever order the rows come', () => {
    const { bodies, escalationRoutes, nameOf } = GOVERNANCE_ROWS;
    fc.assert(
      fc.property(fc.shuffledSubarray(bodies, { minLength: bodies.length }), (mixed) => {
        expect(governanceGraph({ bodies: mixed, escalationRoutes, nameOf })).toEqual(aGovernance());
      }),
    );
  });
});

describe('the governance of the memorandum', () => {
  const directory = directoryOf({
    parties: listSample('party'),
    people: listSample('person'),
    posts: listSample('post'),
    bodies: listSample('body'),
  });
  const lines = said(
    governanceGraph({
      bodies: listSample('body'),
      escalationRoutes: listSample('escalationRoute'),
      nameOf: directory.nameOf,
    }),
  );

  it.each([
    'Working groups and Lot work streams escalates-to GM IRS Steering Group',
    'Internal HMPPS Delivery Board supports GM IRS Steering Group',
    'Joint Core Group reports-to – (not stated)',
    'GM IRS Steering Group escalates-to Joint meetings: GM Deputy Mayor and Probation Director General',
    'GM IRS Steering Group reports-to – (not stated)',
    'GM Offender Management Partnership Board assures GM Justice and Rehabilitation Executive',
    'GM Offender Management Partnership Board reports-to GM Justice and Rehabilitation Executive',
    'GM Justice and Rehabilitation Executive chaired-by GM Deputy Mayor',
    'GM Justice and Rehabilitation Executive accountable-to GM Deputy Mayor',
    'GM Operational Board chaired-by Head of Operations',
    'GM Operational Board reports-to – (not stated)',
    'GM Regional Probation Director escalates-to Chief Probation Officer',
    'Chief Probation Officer escalates-to NPS Higher Leadership team',
  ])('has: %s', (line) => {
    expect(lines).toContain(line);
  });

  it('does not give out the way up within NPS as stated where only the way down is', () => {
    expect(lines).toContain(
      'NPS Head of Community Integration escalates-to GM Regional Probation Director (not stated)',
    );
  });
});

describe('the health of terms of reference', () => {
  const nameOf = (id: string) => (id === 'post:1' ? 'Director' : 'Executive');

  it('has the words of what is stated and nothing for what is not', () => {
    const body = aBody({
      purpose: 'To steer.',
      quorum: { text: 'four members, one from each party', count: 4 },
      chairs: ['post:1'],
      lines: [{ line: 'reports-to', to: 'body:2', quote: 'reporting into the Executive' }],
    });
    const seats = [
      aSeat({ bodyId: body.id, holder: null }),
      aSeat({ bodyId: body.id, holder: 'post:1', role: 'chair' }),
    ];
    expect(termsHealth(body, seats, nameOf).map(({ point, words }) => [point, words])).toEqual([
      ['purpose', 'To steer.'],
      ['functions', ''],
      ['cadence', ''],
      ['quorum', 'four members, one from each party'],
      ['chair', 'Director'],
      ['secretariat', ''],
      ['members', 'vacant, Director'],
      ['reporting', 'reports to Executive (“reporting into the Executive”)'],
      ['escalation', ''],
    ]);
  });

  it('states nothing for a body without members that says nothing', () => {
    expect(termsHealth(aBody(), [], nameOf).every(({ words }) => words === '')).toBe(true);
  });
});
