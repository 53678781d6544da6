#!/usr/bin/env node
/**
 * `npx matters …`, or `npm run --silent matters -- …`: the command line, built first when it is stale.
 *
 * Building speaks on stderr alone; stdout is the command's answer and nothing else.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { buildWhenStale } from './build.mjs';

const program = resolve(import.meta.dirname, '../../out/main/command-line.js');
buildWhenStale();
if (!existsSync(program)) {
  console.error('The command line is not part of this build.');
  process.exit(1);
}
// Where npm was called from is where file names are meant from.
const cwd = process.env.INIT_CWD ?? process.cwd();
const run = spawnSync(process.execPath, [program, ...process.argv.slice(2)], { stdio: 'inherit', cwd });
process.exit(run.status ?? 1);
