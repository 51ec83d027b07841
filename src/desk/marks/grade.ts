/** Grades in words and tones; each tone has a shape of its own. */
import type { Grade } from '../../marks/marks.ts';
import type { Tone } from '../kit/index.ts';

export const GRADE_WORDS: Record<Grade, string> = {
  'not-seen': 'Not seen',
  fail: 'Below pass level',
  pass: 'Pass level',
  distinction: 'Distinction level',
};

export const GRADE_TONES: Record<Grade, Tone> = {
  'not-seen': 'quiet',
  fail: 'bad',
  pass: 'daylight',
  distinction: 'good',
};
