/**
 * Plays the jobs of a calibration on every core. The built command line is one file, and that file is also what each thread
 * runs: run.ts hands over `playOnThread` there.
 */
import { availableParallelism } from 'node:os';
import { workerData } from 'node:worker_threads';
import { Tinypool } from 'tinypool';
import type { Model } from '../engine/model.ts';
import { playJob, type RunRecord, type Task } from '../planner/record.ts';
import { read } from '../scenario/library.ts';
import type { PlayJobs } from './calibrate.ts';

interface Scenario {
  file: string;
  text: string;
}

let model: Model | null = null;

/** One job, on a thread. The scenario comes once, with the thread, and is compiled once. */
export function playOnThread(job: Task): RunRecord {
  // The pool keeps the first place for itself.
  const [, { file, text }] = workerData as [unknown, Scenario];
  model ??= read(file, text).model;
  if (!model) throw new Error(`${file} cannot be played.`);
  return playJob(model, job);
}

/** For the built file at this address. */
export const onThreads =
  (address: string): PlayJobs =>
  async (file, text, jobs, done) => {
    const pool = new Tinypool({
      filename: address,
      workerData: { file, text } satisfies Scenario,
      minThreads: Math.min(availableParallelism(), Math.max(1, jobs.length)),
      maxThreads: Math.min(availableParallelism(), Math.max(1, jobs.length)),
    });
    let count = 0;
    try {
      return await Promise.all(
        jobs.map(async (job) => {
          const record = (await pool.run(job)) as RunRecord;
          count += 1;
          done(count);
          return record;
        }),
      );
    } finally {
      await pool.destroy();
    }
  };
