/**
 * A governance to test with: an invented partnership with what real papers have. A line
 * without words, a rung with a remark, a body nobody ties to anything, one that has ended,
 * one that is planned, a long name and one that a drawing must not take for markup.
 */
import { type GovernanceGraph, governanceGraph } from '#domain/body/governance-graph.ts';
import type { OwnerId } from '#domain/kernel/id.ts';
import { aBody, anEscalationRoute } from '#test/builders.ts';

const NAMES: Readonly<Record<string, string>> = {
  'post:mayor': 'Deputy Mayor',
  'post:director': 'Regional Director',
  'party:police': 'Police <Northshire> & “Partners”',
};

const line = (
  kind: 'reports-to' | 'escalates-to' | 'assures' | 'supports' | 'accountable-to',
  to: OwnerId,
  quote = '',
) => ({
  line: kind,
  to,
  quote,
});

export const GOVERNANCE_ROWS = {
  nameOf: (id: OwnerId) => NAMES[id] ?? id,
  bodies: [
    aBody({
      id: 'body:group',
      name: 'Steering Group',
      lines: [line('escalates-to', 'body:joint', 'a route for disputes')],
    }),
    aBody({ id: 'body:joint', name: 'Joint meetings', runElsewhere: true }),
    aBody({ id: 'body:working', name: 'Working groups', parentId: 'body:group' }),
    aBody({
      id: 'body:board',
      name: 'Offender Management Partnership Board of the whole of Northshire and Southshire',
      chairs: ['post:director', 'party:police'],
      lines: [line('assures', 'body:executive', 'assurance to the Executive'), line('reports-to', 'body:executive')],
    }),
    aBody({
      id: 'body:executive',
      name: 'Executive',
      chairs: ['post:mayor'],
      lines: [line('accountable-to', 'post:mayor', 'the accountable party')],
    }),
    aBody({ id: 'body:core', name: 'Core Group' }),
    aBody({ id: 'body:forum', name: 'Forum', status: 'planned' }),
    aBody({ id: 'body:old', name: 'Old Board', status: 'ended', lines: [line('reports-to', 'body:group', 'once')] }),
  ],
  escalationRoutes: [
    anEscalationRoute({
      id: 'escalationRoute:staff',
      name: 'Staff',
      quote: 'escalation will be made by the Director',
      rungs: [
        { who: 'post:director', note: 'The way up is the reverse of the way down' },
        { who: 'post:mayor', note: '' },
      ],
    }),
  ],
};

export const aGovernance = (): GovernanceGraph => governanceGraph(GOVERNANCE_ROWS);
