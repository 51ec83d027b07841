/**
 * What every command of the project does first, with Node's own modules only so that it works before any install:
 * look at the Node version, install what the lock file says, and build when sources are newer.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
export const at = (...parts) => join(root, ...parts);

/** Node 20.19 or later of 20, 22.13 or later of 22, or 24 and later. */
export function suits(version) {
  const [major, minor] = version.split('.').map(Number);
  return (major === 20 && minor >= 19) || (major === 22 && minor >= 13) || major >= 24;
}

export function checkNode(version = process.versions.node) {
  if (suits(version)) return;
  console.error(`Call Time needs Node 20.19 or later (22.13 or 24 are good too); this is Node ${version}. Get one from nodejs.org and try again.`);
  process.exit(1);
}

/** Runs a program to its end and returns its exit code. `quiet` keeps its words unless it fails. */
export function run(command, args, { quiet = false, env = {} } = {}) {
  const windows = process.platform === 'win32';
  const done = spawnSync(command, args, {
    cwd: root,
    env: { ...process.env, ...env },
    shell: windows,
    stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (quiet && done.status !== 0) process.stderr.write(`${done.stdout ?? ''}${done.stderr ?? ''}${done.error ?? ''}\n`);
  return done.status ?? 1;
}

/** A program of an installed package, run by this Node. */
export const tool = (file, args, options) => run(process.execPath, [at('node_modules', ...file.split('/')), ...args], options);

/** Installs exactly what the lock file says, unless that has been done. */
export function install({ quiet = false } = {}) {
  const wanted = createHash('sha256').update(readFileSync(at('package-lock.json'))).update(process.platform + process.arch).digest('hex');
  const stamp = at('node_modules', '.call-time-lock');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  if (!quiet) console.log('Installing what the lock file says …');
  const code = run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { quiet });
  if (code !== 0) {
    console.error('The install failed. Look at the lines above: is there a connection to the npm registry?');
    process.exit(code);
  }
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, wanted);
}

function newest(path) {
  if (!existsSync(path)) return 0;
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return readdirSync(path).reduce((latest, name) => Math.max(latest, newest(join(path, name))), 0);
}

const SOURCES = ['src', 'scenarios', 'assets', 'index.html', 'vite.config.ts', 'package.json', 'package-lock.json'];

/** Whether any source is newer than what was built from it. */
export const isStale = (built, sources = SOURCES) => !existsSync(built) || Math.max(...sources.map((name) => newest(at(name)))) > statSync(built).mtimeMs;

/** Builds the page into dist/ if it has to. */
export function build({ quiet = false } = {}) {
  if (!isStale(at('dist', 'index.html'))) return;
  if (!quiet) console.log('Building the page …');
  const code = tool('vite/bin/vite.js', ['build', '--logLevel', 'warn'], { quiet });
  if (code !== 0) {
    console.error('The build failed; the lines above say where.');
    process.exit(code);
  }
}
