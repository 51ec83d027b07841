/** What can be wrong with a plan, as the checks say it. Types alone. */
import type { Pence } from '../model.ts';

export type ConflictCode =
  | 'double-booked'
  | 'not-available'
  | 'not-booked'
  | 'rest-short'
  | 'day-long'
  | 'no-break'
  | 'before-predecessor'
  | 'no-permission'
  | 'no-daylight'
  | 'place-closed'
  | 'noisy'
  | 'need-open'
  | 'skill-missing'
  | 'travel-short'
  | 'no-assessment'
  | 'no-release'
  | 'nobody-told'
  | 'told-older'
  | 'not-collected'
  | 'late'
  | 'stock'
  | 'wind'
  | 'power'
  | 'not-insured'
  | 'cards'
  | 'kit-broken'
  | 'rain'
  | 'batteries'
  | 'copies'
  | 'storage'
  | 'child-hours'
  | 'relief'
  | 'days-in-row'
  | 'week-long'
  | 'week-rest'
  | 'far-from-home'
  | 'duty-cap'
  | 'no-tuition'
  | 'no-chaperone'
  | 'stood-down';

/** What the trainee could know to be wrong with the plan. */
export interface ConflictView {
  code: ConflictCode;
  activityId: string;
  subjectId: string | null;
  needId: string | null;
  /** How much, in minutes, where that means something. */
  minutes: number | null;
  /** What it would cost in pay, where it would. */
  pence: Pence | null;
  /** Stops the work (true) or makes it worse or dearer (false). */
  stops: boolean;
  text: string;
  remedy: string;
}
