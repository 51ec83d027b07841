/** Installs exactly what the lock file says, once for each lock file. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { alone } from './alone.mjs';
import { at, giveUp, run, say } from './project.mjs';

// Kept inside node_modules, so that deleting the folder forgets the install too.
const stamp = at('node_modules', '.call-time-lock');

/** Development packages are asked for by name: the build needs them, and NODE_ENV=production would leave them out. */
const ARGS = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];

function npmCi(quiet) {
  const npm = process.env.npm_execpath;
  // Started by npm: run that same npm with this Node. Otherwise by name, which on Windows only a shell can do.
  if (npm?.endsWith('npm-cli.js')) return run(process.execPath, [npm, ...ARGS], { quiet });
  return run('npm', ARGS, { quiet, shell: process.platform === 'win32' });
}

/** The lock file and the machine, as one word: packages differ from platform to platform. */
const wanted = () =>
  createHash('sha256')
    .update(readFileSync(at('package-lock.json')))
    .update(process.platform + process.arch)
    .digest('hex');

const isInstalled = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted();

/** @param {{ quiet?: boolean }} [options] */
export function install({ quiet = false } = {}) {
  if (isInstalled()) return;
  alone(() => {
    if (isInstalled()) return;
    say('Installing what the lock file says …');
    const code = npmCi(quiet);
    if (code !== 0) giveUp('The install failed; the lines above say why. It needs a connection to the npm registry.');
    mkdirSync(dirname(stamp), { recursive: true });
    writeFileSync(stamp, wanted());
  });
}
