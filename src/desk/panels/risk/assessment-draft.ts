/**
 * The assessment while it is being written: kept here, not in the run, until it is sent. Ratings start empty, so that nothing is
 * rated by accident. It must not know React.
 */
import type { AssessmentEntry } from '../../../engine/record.ts';
import type { AssessmentView } from '../../../engine/view.ts';

export interface DraftEntry {
  hazardId: string;
  activityId: string;
  who: string[];
  likelihood: number | null;
  severity: number | null;
  controlIds: string[];
  /** What is left once the controls are in place. */
  residualLikelihood: number | null;
  residualSeverity: number | null;
}

/** What was last sent, to go on from; empty before the first. */
export const draftFrom = (assessment: AssessmentView): DraftEntry[] =>
  assessment.entries.map((entry) => ({
    ...entry,
    who: entry.who ? entry.who.split('; ') : [],
    controlIds: [...entry.controlIds],
    residualLikelihood: entry.residualLikelihood ?? null,
    residualSeverity: entry.residualSeverity ?? null,
  }));

export const blankEntry = (hazardId: string): DraftEntry => ({
  hazardId,
  activityId: '',
  who: [],
  likelihood: null,
  severity: null,
  controlIds: [],
  residualLikelihood: null,
  residualSeverity: null,
});

/** Ready to send: tied to work, rated, and rated again where something is done about it. The rest is the trainee’s to get right. */
export const isWhole = (entry: DraftEntry): boolean =>
  entry.activityId !== '' && scoreOf(entry) !== null && (entry.controlIds.length === 0 || leftOf(entry) !== null);

export const entriesOf = (draft: readonly DraftEntry[]): AssessmentEntry[] =>
  draft.map((entry) => ({
    hazardId: entry.hazardId,
    activityId: entry.activityId,
    who: entry.who.join('; '),
    likelihood: entry.likelihood ?? 0,
    severity: entry.severity ?? 0,
    controlIds: entry.controlIds,
    // Where nothing is done, all of it is left.
    residualLikelihood: entry.residualLikelihood ?? entry.likelihood ?? 0,
    residualSeverity: entry.residualSeverity ?? entry.severity ?? 0,
  }));

export const scoreOf = (entry: DraftEntry): number | null =>
  entry.likelihood === null || entry.severity === null ? null : entry.likelihood * entry.severity;

/** The score said to be left, or null while it is not rated. */
export const leftOf = (entry: DraftEntry): number | null =>
  entry.residualLikelihood === null || entry.residualSeverity === null
    ? null
    : entry.residualLikelihood * entry.residualSeverity;

/** The highest score that is said to be left: it decides who signs. */
export const worstLeft = (draft: readonly DraftEntry[]): number =>
  Math.max(0, ...draft.map((entry) => (entry.controlIds.length === 0 ? scoreOf(entry) : leftOf(entry)) ?? 0));

/** Desk minutes each hazard adds to writing the assessment, as the engine counts them. */
export const MINUTES_A_HAZARD = 3;
