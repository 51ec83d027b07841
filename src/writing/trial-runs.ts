/** A production that is being written, played by bots: which runs, each of them, and the verdict over all. The same as on the command line. */
import type { Model } from '../engine/model.ts';
import {
  type Calibration,
  type CalibrationPlan,
  calibrate,
  jobsOf,
  LADDER,
  seedsFrom,
} from '../planner/calibration.ts';
import { outlineOf } from '../planner/outline.ts';
import { playJob, type RunRecord, type Task } from '../planner/record.ts';

export interface TrialPlan extends CalibrationPlan {
  jobs: Task[];
}

/** The bots of the ladder over so many seeds, from the luck one writes with. */
export function trialPlan(seed: string, count: number): TrialPlan {
  const plan = { bots: [...LADDER], seeds: seedsFrom(seed, count) };
  return { ...plan, jobs: jobsOf(plan) };
}

export const playTrialRun = (model: Model, job: Task): RunRecord => playJob(model, job);

export const judgeTrialRuns = (model: Model, { bots, seeds }: CalibrationPlan, records: RunRecord[]): Calibration =>
  calibrate(outlineOf(model), { bots, seeds }, records);
