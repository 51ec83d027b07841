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
}

/** What was last sent, to go on from; empty before the first. */
export const draftFrom = (assessment: AssessmentView): DraftEntry[] =>
  assessment.entries.map((entry) => ({
    ...entry,
    who: entry.who ? entry.who.split('; ') : [],
    controlIds: [...entry.controlIds],
  }));

export const blankEntry = (hazardId: string): DraftEntry => ({
  hazardId,
  activityId: '',
  who: [],
  likelihood: null,
  severity: null,
  controlIds: [],
});

/** Ready to send: tied to work and rated. Who and which controls is the trainee’s to get right. */
export const isWhole = (entry: DraftEntry): boolean =>
  entry.activityId !== '' && entry.likelihood !== null && entry.severity !== null;

export const entriesOf = (draft: readonly DraftEntry[]): AssessmentEntry[] =>
  draft.map((entry) => ({
    hazardId: entry.hazardId,
    activityId: entry.activityId,
    who: entry.who.join('; '),
    likelihood: entry.likelihood ?? 0,
    severity: entry.severity ?? 0,
    controlIds: entry.controlIds,
  }));

export const scoreOf = (entry: DraftEntry): number | null =>
  entry.likelihood === null || entry.severity === null ? null : entry.likelihood * entry.severity;

/** Desk minutes each hazard adds to writing the assessment, as the engine counts them. */
export const MINUTES_A_HAZARD = 3;
