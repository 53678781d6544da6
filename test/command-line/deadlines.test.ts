/** `matters deadlines` as a program: each profile's dates, the working, and what it refuses. */
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { build, matters } from './matters.ts';

// A build and a process take seconds on a busy machine.
vi.setConfig({ testTimeout: 120_000 });
beforeAll(build, 300_000);

const asked = (...args: readonly string[]) => matters('deadlines', ...args);
const json = (...args: readonly string[]) => JSON.parse(asked(...args, '--json').answer);

interface Told {
  readonly kind: string;
  readonly day: string;
  readonly source: string;
}
const days = (told: { readonly deadlines: readonly Told[] }) => told.deadlines.map(({ kind, day }) => `${kind} ${day}`);

describe('matters deadlines', () => {
  it('prints each deadline with its working day by day, its rule and its source', () => {
    const ran = asked('--profile', 'P1', '--meeting', '2022-09-20');
    expect(ran).toMatchObject({ code: 0, remark: '' });
    expect(ran.answer).toContain('Agenda and papers out: Friday 9 September 2022');
    expect(ran.answer).toContain('Rule D-02, D-03. Local Government Act 1972 ss.100A(6) and 100B');
    expect(ran.answer).toContain(
      '2022-09-19 Mon  Bank Holiday for the State Funeral of Queen Elizabeth II, not counted',
    );
    expect(ran.answer).toContain('2022-09-09 Fri  the latest day, not counted');
  });

  it('differs by profile where the law does', () => {
    const at = (profile: string) => days(json('--profile', profile, '--meeting', '2021-05-12', '--cadence-weeks', '2'));
    const house = ['papers-in 2021-05-06', 'agenda-out 2021-05-06', 'draft-minutes 2021-05-18'];
    const lawful = ['papers-in 2021-05-04', 'agenda-out 2021-05-04', 'draft-minutes 2021-05-18'];
    expect(at('P0')).toEqual(house);
    expect(at('P3')).toEqual(house);
    expect(at('P4')).toEqual(lawful);
    expect(at('P1')).toEqual(['key-decision-notice 2021-04-13', ...lawful, 'decisions-take-effect 2021-05-19']);
    expect(at('P2')[1]).toBe('private-meeting-notice 2021-04-13');
    expect(asked('--profile', 'P3', '--meeting', '2021-05-12').answer).toContain('fixes no notice of meetings');
  });

  it('checks the next meeting, and proposes days where the two run into each other', () => {
    expect(json('--profile', 'P0', '--meeting', '2021-05-12', '--cadence-weeks', '2').clashes).toEqual([]);
    const weekly = asked('--profile', 'P0', '--meeting', '2021-05-12', '--cadence-weeks', '1').answer;
    expect(weekly).toContain('Next meeting: Wednesday 19 May 2021.');
    expect(weekly).toContain('Clash: The draft minutes of Wednesday 12 May 2021 are due on Tuesday 18 May 2021');
    expect(weekly).toContain('  - Have the draft minutes out by Thursday 13 May 2021, with the papers.');
  });

  it('says when the day of the meeting is closed', () => {
    expect(asked('--profile', 'P0', '--meeting', '2021-05-03').answer).toContain(
      'The day of the meeting is not a working day (Early May bank holiday).',
    );
  });

  it.each([
    [['--profile', 'P0', '--meeting', '2021-02-30'], 1, '"2021-02-30" is not a day that exists.'],
    [['--profile', 'P0', '--meeting', '12/5/21'], 1, '"12/5/21" is not a day that exists. Give the day'],
    [['--profile', 'P0', '--meeting', '0021-05-12'], 1, '0021-05-12 is too far away.'],
    [['--profile', 'P9', '--meeting', '2021-05-12'], 1, 'There is no legal profile "P9". There are: P0 ('],
    [['--profile', 'P0', '--meeting', '2021-05-12', '--cadence-weeks', '0'], 1, '"0" is not a number of weeks.'],
    [['--profile', 'P0', '--meeting', '2021-05-12', '--cadence-weeks', 'two'], 1, '"two" is not a number of weeks.'],
    [['--profile', 'P0'], 2, 'Say --meeting.'],
    [['--meeting', '2021-05-12'], 2, 'Say --profile.'],
  ])('refuses %j with one sentence', (args, code, sentence) => {
    const ran = asked(...args);
    expect(ran).toMatchObject({ code, answer: '' });
    expect(ran.remark).toContain(sentence);
  });
});
