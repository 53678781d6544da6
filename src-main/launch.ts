/**
 * `npm start`: opens the application, whatever this computer has to open it with.
 *
 *     npm start                  Electron, else an installed browser
 *     npm start -- --browser     the browser
 *     npm start -- --electron    try again to fetch Electron
 *     npm start -- --address     open nothing; print an address good for one window
 *
 * It runs on the person's own Node, so it never loads Electron's module.
 */
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { findBrowser } from './browser-host/find-browser.ts';
import { runBrowserHost } from './browser-host/run.ts';
import { findDataFolder, warnOfFolder } from './journal/data-folder.ts';
import {
  failedLately,
  fetchElectron,
  findElectron,
  findElectronPackage,
  forgetFailure,
  rememberFailure,
} from './launcher/electron-program.ts';
import { canInstallChromium, installChromium } from './launcher/install-chromium.ts';
import { browserStep, type LaunchFacts, type LaunchStep, nextStep } from './launcher/next-step.ts';
import { runElectron } from './launcher/run-electron.ts';
import { hasDisplay, withoutDisplay } from './launcher/without-display.ts';
import { BROWSER_PORT } from './origin.ts';

const FLAGS = ['--browser', '--electron', '--address', '--which-browser'] as const;
const here = import.meta.dirname;
const asRoot = process.platform !== 'win32' && process.getuid?.() === 0;
const say = (sentence: string) => console.log(sentence);

type Tried = Pick<LaunchFacts, 'electronTried' | 'electronBroken' | 'chromiumTried'>;

async function launch(args: readonly string[]): Promise<0 | 1> {
  const unknown = args.find((arg) => !FLAGS.some((flag) => flag === arg));
  if (unknown !== undefined)
    return refuse(`npm start does not know ${unknown}. It knows ${FLAGS.slice(0, 3).join(', ')}.`);
  const port = readPort(process.env.MATTERS_PORT);
  if (port === null) return refuse('MATTERS_PORT must be a number from 1024 to 65535.');
  const dataFolder = resolve(findDataFolder({ platform: process.platform, home: homedir(), environment: process.env }));
  const electronPackage = findElectronPackage(import.meta.url);
  const factsAfter = (tried: Tried): LaunchFacts => ({
    flags: {
      browser: args.includes('--browser'),
      electron: args.includes('--electron'),
      address: args.includes('--address'),
    },
    display: hasDisplay(process.platform, process.env),
    electron: findElectron(electronPackage),
    electronPackage: electronPackage !== null,
    electronFailedLately: failedLately(dataFolder, new Date()),
    browser: findBrowser(),
    debianRoot: canInstallChromium(),
    ...tried,
  });
  let tried: Tried = { electronTried: false, electronBroken: false, chromiumTried: false };

  if (args.includes('--which-browser')) return whichBrowser(() => factsAfter(tried));
  for (;;) {
    const step: LaunchStep = nextStep(factsAfter(tried));
    switch (step.step) {
      case 'without-display':
        return withoutDisplay({ commandLine: join(here, 'command-line.js'), dataFolder, say });
      case 'refuse':
        return refuse(step.sentence);
      case 'open-electron': {
        if (asRoot)
          say('You are root, so the browser engine runs without its sandbox. Use an ordinary account for real work.');
        const end = await runElectron(step.program, join(here, '../..'), asRoot);
        if (end.kind === 'ended') return end.code;
        say('Electron is here but cannot run on this computer, so an installed browser is used instead.');
        tried = { ...tried, electronBroken: true };
        break;
      }
      case 'fetch-electron': {
        tried = { ...tried, electronTried: true };
        const fetched = electronPackage !== null && (await fetchElectron(electronPackage, say));
        if (fetched) forgetFailure(dataFolder);
        else rememberFailure(dataFolder, new Date());
        break;
      }
      case 'install-chromium':
        tried = { ...tried, chromiumTried: true };
        await installChromium(say);
        break;
      case 'open-browser':
      case 'print-address': {
        const program = step.step === 'open-browser' ? step.program : null;
        if (program !== null) say(`Opening Matters Arising in ${program}.`);
        if (program !== null && asRoot) {
          say('You are root, so the browser runs without its sandbox. Use an ordinary account for real work.');
        }
        const end = await runBrowserHost({
          dataFolder,
          folderWarning: warnOfFolder(dataFolder),
          rendererRoot: join(here, '../renderer'),
          port,
          program,
          asRoot,
          say,
        });
        return end.code === 0 ? 0 : refuse(end.sentence);
      }
    }
  }
}

/** Prints the browser that would be opened, having installed one where that can be done; for the tests' runner. */
async function whichBrowser(facts: () => LaunchFacts): Promise<0 | 1> {
  let step = browserStep(facts());
  if (step.step === 'install-chromium') {
    await installChromium((sentence) => console.error(sentence));
    step = browserStep({ ...facts(), chromiumTried: true });
  }
  if (step.step !== 'open-browser') return refuse(step.step === 'refuse' ? step.sentence : 'No browser was found.');
  say(step.program);
  return 0;
}

function refuse(sentence: string): 1 {
  console.error(sentence);
  return 1;
}

function readPort(text: string | undefined): number | null {
  if (text === undefined || text === '') return BROWSER_PORT;
  const port = Number(text);
  return Number.isInteger(port) && port >= 1024 && port <= 65_535 ? port : null;
}

try {
  process.exitCode = await launch(process.argv.slice(2));
} catch (fault) {
  const what = fault instanceof Error ? fault.message : String(fault);
  process.exitCode = refuse(`Matters Arising could not start: ${what}`);
}
