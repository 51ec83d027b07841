/**
 * Words and bands of risk. The bands are those the trade uses with a five by five matrix: low to 4, medium to 9, high to 16, then stop.
 */
import type { Hierarchy } from '../../../engine/model.ts';
import type { RiskStatus } from '../../../engine/state.ts';

export const RISK_WORDS: Record<RiskStatus, string> = {
  quiet: 'Quiet',
  warned: 'An early sign',
  happening: 'Happening now',
  handled: 'Dealt with',
  left: 'Took its own course',
  passed: 'Passed',
};

/** Strongest first: plan it away before anything is bought. */
export const HIERARCHY: readonly Hierarchy[] = ['eliminate', 'substitute', 'engineer', 'administrate', 'protect'];

export const HIERARCHY_WORDS: Record<Hierarchy, { label: string; line: string }> = {
  eliminate: { label: 'Remove it', line: 'The hazard is no longer there' },
  substitute: { label: 'Replace it', line: 'Something safer in its place' },
  engineer: { label: 'Guard it', line: 'A thing stands between people and harm' },
  administrate: { label: 'Rule it', line: 'People work another way' },
  protect: { label: 'Protect people', line: 'Worn or carried; the last resort' },
};

export const LIKELIHOOD_WORDS = ['Very unlikely', 'Unlikely', 'Possible', 'Likely', 'Almost certain'] as const;
export const SEVERITY_WORDS = ['Scratch', 'First aid', 'Days off work', 'Serious injury', 'Death'] as const;

export type Band = 'low' | 'medium' | 'high' | 'stop';

export function bandOf(score: number): Band {
  if (score <= 4) return 'low';
  if (score <= 9) return 'medium';
  return score <= 16 ? 'high' : 'stop';
}

export const BAND_WORDS: Record<Band, string> = {
  low: 'Low',
  medium: 'Medium',
  high: 'High',
  stop: 'Stop',
};
