/** Where the project is, and how the scripts speak and run programs. Node's own modules only: it works before any install. */
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** A path inside the project. @param {string[]} parts */
export const at = (...parts) => join(root, ...parts);

/** Progress goes to standard error, so that the command line's standard output holds its answer alone. @param {string} words */
export const say = (words) => console.error(words);

/** Ends the process with a plain sentence. @param {string} words @param {number} [code] @returns {never} */
export function giveUp(words, code = 1) {
  say(words);
  process.exit(code);
}

/**
 * Runs a program to its end and returns its exit code. With `quiet` its words are kept back unless it fails.
 * @param {string} command
 * @param {string[]} args
 * @param {{ quiet?: boolean, shell?: boolean, env?: Record<string, string> }} [options]
 */
export function run(command, args, { quiet = false, shell = false, env = {} } = {}) {
  const done = spawnSync(command, args, {
    cwd: root,
    env: { ...process.env, ...env },
    shell,
    stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (done.error) say(String(done.error.message));
  if (quiet && done.status !== 0) process.stderr.write(`${done.stdout || ''}${done.stderr || ''}`);
  return done.status === null ? 1 : done.status;
}

/**
 * Runs a program of an installed package with this very Node.
 * @param {string} file its path below node_modules
 * @param {string[]} args
 * @param {{ quiet?: boolean, env?: Record<string, string> }} [options]
 */
export const tool = (file, args, options) =>
  run(process.execPath, [at('node_modules', ...file.split('/')), ...args], options);
