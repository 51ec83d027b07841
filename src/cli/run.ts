/**
 * Entry of the built command line: hands the process over to main. On a thread of a calibration it is only where the work to
 * do is found.
 */
import { isMainThread } from 'node:worker_threads';
import { main } from './main.ts';
import { onThreads, playOnThread } from './threads.ts';

export default playOnThread;

if (isMainThread) {
  process.exitCode = await main(
    process.argv.slice(2),
    (text) => void process.stdout.write(text),
    (text) => void process.stderr.write(text),
    { playJobs: onThreads(import.meta.url), terminal: process.stderr.isTTY === true },
  );
}
