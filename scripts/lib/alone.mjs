/**
 * Lets one process at a time install or build in this folder; another one waits, and then finds the work done. Two installs
 * at once delete each other's files.
 */
import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root, say } from './project.mjs';

const LONGEST_WAIT_MS = 10 * 60_000;

/** Outside the project, because an install empties node_modules. One for each copy of the project. */
const lockFile = join(tmpdir(), `call-time-${createHash('sha256').update(root).digest('hex').slice(0, 16)}.lock`);

const sleep = (/** @type {number} */ ms) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);

/** Whether the process that wrote this lock still runs. A lock just made may be empty for a moment. @param {string} holder */
function lives(holder) {
  if (holder === '') return true;
  try {
    process.kill(Number(holder), 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}

/** @param {string} file @returns {string | null} */
function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

/** @param {string} file */
function take(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EEXIST') return false;
    throw error;
  }
}

/**
 * Runs `work` while no other process of this folder is inside `alone`. Not to be nested.
 * @template T
 * @param {() => T} work
 * @param {string} [file] the lock, for tests
 * @returns {T}
 */
export function alone(work, file = lockFile) {
  const until = Date.now() + LONGEST_WAIT_MS;
  let told = false;
  while (!take(file)) {
    const holder = read(file);
    if (holder === null) continue;
    // Left behind by a process that was stopped, or held longer than any install takes.
    if (!lives(holder) || Date.now() > until) {
      rmSync(file, { force: true });
      continue;
    }
    if (!told) say('Waiting for another command of this folder to finish installing or building …');
    told = true;
    sleep(200);
  }
  // Work may end the whole process, so the lock also goes when the process does.
  const release = () => rmSync(file, { force: true });
  process.once('exit', release);
  try {
    return work();
  } finally {
    process.off('exit', release);
    release();
  }
}
