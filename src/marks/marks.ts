/**
 * The shapes of marks: ledger, measures, grades. Pure.
 * Points are whole tenths; a duty that was seen has 1,000 tenths (100.0 points) to give, and the entries of the
 * ledger for that duty always add up to its points exactly.
 */
import type { Minute, Pence, PerMille } from '../engine/model.ts';
import type { Run } from '../engine/run.ts';

export type Grade = 'not-seen' | 'fail' | 'pass' | 'distinction';

/** One chance to show something: what a measure returns. */
export interface Occasion {
  minute: Minute;
  /** How much of it was shown. */
  got: PerMille;
  /** Share of the measure, relative to its other occasions. */
  weight: number;
  text: string;
  /** The decision behind it: index in the command list, where there is one. */
  commandIndex: number | null;
  /** The fact behind it: index in the log. */
  factIndex: number | null;
  /** The gate is breached by this one. */
  breach: boolean;
}

export interface Measure {
  /** The file name. */
  id: string;
  label: string;
  /** Process is what the trainee did; outcome is what came of it. */
  about: 'process' | 'outcome';
  /** What to do next time, said once, in the second person. */
  next: string;
  /** Occasions the scenario and the draws gave, whatever the trainee did. None: not seen. */
  assess(run: Run): Occasion[];
}

export interface LedgerEntry {
  minute: Minute;
  duty: string;
  measure: string;
  ksbs: string[];
  /** Points won, in tenths; a gate's entry is negative. */
  tenths: number;
  outOfTenths: number;
  text: string;
  commandIndex: number | null;
  factIndex: number | null;
}

export interface MeasureResult {
  id: string;
  label: string;
  about: 'process' | 'outcome';
  tenths: number;
  outOfTenths: number;
  occasions: number;
}

export interface DutyResult {
  slug: string;
  number: number;
  title: string;
  summary: string;
  ksbs: string[];
  /** Whole tenths, or null when not seen. */
  tenths: number | null;
  /** 0 to 100, or null when not seen. */
  points: number | null;
  grade: Grade;
  gateBreached: boolean;
  measures: MeasureResult[];
  entries: LedgerEntry[];
  /** Where you are, the evidence, the one next thing to do. */
  where: string;
  evidence: string;
  next: string;
}

/** What may speak of a behaviour: no points, for an employer to confirm. */
export interface BehaviourResult {
  code: string;
  title: string;
  moments: { minute: Minute; text: string; commandIndex: number | null; factIndex: number | null }[];
}

export interface Marks {
  standard: string;
  version: string;
  overall: { grade: Exclude<Grade, 'not-seen'>; points: number; why: string };
  duties: DutyResult[];
  ledger: LedgerEntry[];
  behaviours: BehaviourResult[];
  lostMinutes: number;
  budgetPence: Pence;
  finalCostPence: Pence;
}
