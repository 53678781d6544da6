/**
 * The headless door: packs, exports and checks without a window.
 *
 * A program of its own, beside the app: it reads workspace files and data folders,
 * and never needs a display, a browser or Electron.
 */
import { actions } from './actions.ts';
import { agenda } from './agenda.ts';
import { backup } from './backup.ts';
import { calendar } from './calendar.ts';
import { deadlines } from './deadlines.ts';
import { decisions } from './decisions.ts';
import { escalations } from './escalations.ts';
import { exportWorkspaceFile } from './export.ts';
import { findings } from './findings.ts';
import { HELP } from './help.ts';
import { minutes } from './minutes.ts';
import { notice } from './notice.ts';
import { pack } from './pack.ts';
import { recommendations } from './recommendations.ts';
import { risks, timeline } from './risks.ts';
import { CannotDo, Misuse, type Voice, voice } from './said.ts';

type Command = (args: readonly string[], voice: Voice) => Promise<void>;

const COMMANDS: Readonly<Record<string, Command>> = {
  pack,
  agenda,
  minutes,
  actions,
  export: exportWorkspaceFile,
  backup,
  calendar,
  deadlines,
  findings,
  notice,
  decisions,
  recommendations,
  escalations,
  risks,
  timeline,
};

async function run(args: readonly string[]): Promise<void> {
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === 'help' || rest.includes('--help')) return voice.answer(HELP);
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) throw new Misuse(`There is no command "${name}". Run "matters --help" to see them.`);
  await command(rest, voice);
}

/** Whoever reads the answer may stop early, as `head` does: then there is nobody left to tell. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

try {
  await run(process.argv.slice(2));
} catch (error) {
  voice.remark(
    error instanceof CannotDo
      ? error.message
      : `This is a fault in Matters Arising, not in your file: ${String(error)}`,
  );
  process.exitCode = error instanceof CannotDo ? error.exitCode : 1;
}
