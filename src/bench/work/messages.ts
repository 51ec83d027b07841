/** What the page and its two workers say to each other: one reads, the other plays. */
import type { GivenCommand } from '../../engine/command.ts';
import type { Minute, Model } from '../../engine/model.ts';
import type { Calibration } from '../../planner/calibration.ts';
import type { RunRecord, Task } from '../../planner/record.ts';
import type { Problem } from '../../scenario/problems.ts';
import type { Coverage } from '../../writing/coverage.ts';
import type { PlayedBy } from '../../writing/trial.ts';
import type { TrialPlan } from '../../writing/trial-runs.ts';

export interface Reading {
  /** The text these belong to. */
  text: string;
  problems: Problem[];
  /** Null while there is any error. */
  model: Model | null;
}

export type Question =
  | { ask: 'read'; name: string; text: string }
  | { ask: 'cover'; name: string; text: string; seed: string }
  | { ask: 'until'; name: string; text: string; seed: string; playedBy: PlayedBy; minute: Minute }
  | { ask: 'plan-trial'; seed: string; count: number }
  | { ask: 'trial-run'; name: string; text: string; job: Task }
  | { ask: 'judge-trial'; name: string; text: string; plan: TrialPlan; records: RunRecord[] };

export interface Answers {
  read: Reading;
  cover: Coverage | null;
  until: GivenCommand[] | null;
  'plan-trial': TrialPlan;
  'trial-run': RunRecord | null;
  'judge-trial': Calibration | null;
}

export type Numbered<T> = T & { number: number };
export type Reply = { number: number; answer: unknown } | { number: number; failed: string };
