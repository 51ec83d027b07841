/**
 * Builds the page and the command line, and only when their sources are not the ones last built. Sources are told apart by
 * name, size and time of every file, so a deleted file counts, an older file put back counts, and so does an edit made
 * while a build was running.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { alone } from './alone.mjs';
import { at, say, tool } from './project.mjs';

const SETTINGS = ['package.json', 'package-lock.json', 'tsconfig.json', 'vite.config.ts'];

const PAGE = {
  name: 'page',
  built: at('dist', 'index.html'),
  sources: ['src', 'scenarios', 'assets', 'public', 'index.html', ...SETTINGS],
};

/** Only the rooms the command line may enter, so that work on a screen does not rebuild it. */
const COMMAND_LINE = {
  name: 'command line',
  built: at('dist-cli', 'calltime.mjs'),
  sources: [
    ...['cli', 'engine', 'look', 'marks', 'papers', 'planner', 'scenario'].map((room) => `src/${room}`),
    ...['scenarios', 'vite.cli.config.ts', ...SETTINGS],
  ],
};

function describe(path, lines) {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return;
  if (!stat.isDirectory()) lines.push(`${path} ${stat.size} ${stat.mtimeMs}`);
  else for (const name of readdirSync(path).sort()) if (!name.startsWith('.')) describe(join(path, name), lines);
}

/** One word for the state of these files and folders. @param {string[]} paths */
export function fingerprint(paths) {
  const lines = [];
  for (const path of paths) describe(path, lines);
  return createHash('sha256').update(lines.join('\n')).digest('hex');
}

/**
 * Builds if what stands there was not built from these sources; returns the exit code of the build, 0 if there was none.
 * @param {{ name: string, built: string, sources: string[] }} target
 * @param {() => number} make
 */
function buildIfStale({ name, built, sources }, make) {
  const stamp = at('node_modules', '.call-time-built', name.replace(' ', '-'));
  const present = () => fingerprint(sources.map((source) => at(source)));
  const isBuiltFrom = (/** @type {string} */ state) =>
    existsSync(built) && existsSync(stamp) && readFileSync(stamp, 'utf8') === state;
  if (isBuiltFrom(present())) return 0;
  return alone(() => {
    // Looked at before the build, so that an edit made during it is not taken for built.
    const state = present();
    if (isBuiltFrom(state)) return 0;
    say(`Building the ${name} …`);
    const code = make();
    if (code !== 0) return code;
    mkdirSync(dirname(stamp), { recursive: true });
    writeFileSync(stamp, state);
    return 0;
  });
}

/**
 * A build is the one that ships, whoever asks for it: the test runner sets NODE_ENV, and would get a page without its
 * offline worker and with React's development half.
 * @param {string[]} args
 */
const vite = (args) => tool('vite/bin/vite.js', ['build', ...args], { quiet: true, env: { NODE_ENV: 'production' } });

/** The page, into dist/. */
export const buildPage = () => buildIfStale(PAGE, () => vite(['--logLevel', 'warn']));

/** The command line, into one file. It is built aside and moved into place, so that a second caller never reads half of it. */
export const buildCommandLine = () =>
  buildIfStale(COMMAND_LINE, () => {
    const aside = at('dist-cli', `building-${process.pid}`);
    const code = vite(['--config', 'vite.cli.config.ts', '--outDir', aside, '--logLevel', 'error']);
    if (code === 0) renameSync(join(aside, 'calltime.mjs'), COMMAND_LINE.built);
    rmSync(aside, { recursive: true, force: true });
    return code;
  });

export const commandLine = COMMAND_LINE.built;
