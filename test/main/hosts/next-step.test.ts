/** What `npm start` does next, fact by fact. */
import { expect, test } from 'vitest';
import { type LaunchFacts, NOTHING_TO_OPEN, nextStep } from '#main/launcher/next-step.ts';

type Change = Partial<Omit<LaunchFacts, 'flags'>> & { flags?: Partial<LaunchFacts['flags']> };

/** A fresh clone on a desktop: the Electron package without its program, and no browser. */
const facts = ({ flags, ...change }: Change): LaunchFacts => ({
  flags: { browser: false, electron: false, address: false, ...flags },
  display: true,
  electron: null,
  electronPackage: true,
  electronTried: false,
  electronBroken: false,
  electronFailedLately: false,
  browser: { kind: 'none' },
  chromiumTried: false,
  debianRoot: false,
  ...change,
});

const edge = { kind: 'found', program: '/edge' } as const;
const missing = { kind: 'named-missing', program: '/gone' } as const;

const table: readonly (readonly [story: string, change: Change, step: string])[] = [
  ['Electron is here: it opens', { electron: '/e', browser: edge }, 'open-electron'],
  ['--browser leaves Electron alone', { electron: '/e', browser: edge, flags: { browser: true } }, 'open-browser'],
  [
    '--electron wins over --browser',
    { electron: '/e', browser: edge, flags: { browser: true, electron: true } },
    'open-electron',
  ],
  ['Electron is not here: it is fetched once', { browser: edge }, 'fetch-electron'],
  ['fetched in vain: the browser opens', { browser: edge, electronTried: true }, 'open-browser'],
  ['fetched: it opens', { electron: '/e', electronTried: true }, 'open-electron'],
  ['could not be had yesterday: nobody waits again', { browser: edge, electronFailedLately: true }, 'open-browser'],
  [
    '--electron tries again all the same',
    { browser: edge, electronFailedLately: true, flags: { electron: true } },
    'fetch-electron',
  ],
  [
    '--electron tries once, not for ever',
    { browser: edge, electronTried: true, flags: { electron: true } },
    'open-browser',
  ],
  ['no Electron package: the browser', { browser: edge, electronPackage: false }, 'open-browser'],
  [
    'Electron cannot run here: the browser, and it is not fetched',
    { electron: '/e', electronBroken: true, browser: edge },
    'open-browser',
  ],
  ['--browser never fetches', { browser: edge, flags: { browser: true } }, 'open-browser'],
  ['CHROMIUM_PATH is wrong and Electron is here: no matter', { electron: '/e', browser: missing }, 'open-electron'],
  [
    'CHROMIUM_PATH is wrong: said, not passed over',
    { electronTried: true, browser: missing, debianRoot: true },
    'refuse',
  ],
  ['Debian and root: Chromium is installed', { electronTried: true, debianRoot: true }, 'install-chromium'],
  ['installed in vain: refused', { electronTried: true, debianRoot: true, chromiumTried: true }, 'refuse'],
  ['nothing at all: refused', { electronTried: true }, 'refuse'],
  [
    'no display: said at once, before anything is fetched',
    { display: false, electron: '/e', browser: edge },
    'without-display',
  ],
  ['no display, an address is wanted: printed', { display: false, flags: { address: true } }, 'print-address'],
];

test.each(table)('%s', (_story, change, step) => {
  expect(nextStep(facts(change)).step).toBe(step);
});

test('a wrong CHROMIUM_PATH is named, and the last resort says what to install', () => {
  expect(nextStep(facts({ electronTried: true, browser: missing }))).toMatchObject({
    sentence: expect.stringContaining('/gone'),
  });
  expect(nextStep(facts({ electronTried: true }))).toEqual({ step: 'refuse', sentence: NOTHING_TO_OPEN });
});

test('every launch comes to an end: no step can be asked for twice', () => {
  for (const display of [true, false])
    for (const electron of [null, '/e'])
      for (const electronFailedLately of [true, false])
        for (const browser of [edge, missing, { kind: 'none' } as const])
          for (const debianRoot of [true, false])
            for (const wanted of [{}, { browser: true }, { electron: true }, { address: true }]) {
              let now = facts({ display, electron, electronFailedLately, browser, debianRoot, flags: wanted });
              const taken: string[] = [];
              for (let step = nextStep(now); !taken.includes('end'); step = nextStep(now)) {
                expect(taken).not.toContain(step.step);
                taken.push(step.step);
                if (step.step === 'fetch-electron') now = { ...now, electronTried: true, electronFailedLately: true };
                else if (step.step === 'install-chromium') now = { ...now, chromiumTried: true };
                else if (step.step === 'open-electron') now = { ...now, electronBroken: true };
                else taken.push('end');
              }
            }
});
