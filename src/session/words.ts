/**
 * The words and date sums that screens share, passed on from the pure rooms: screens import types from those, never rules.
 */
export { rungFor } from '../engine/approvals.ts';
export { dateOfDay, dayOf, isoDateOfDay, minuteOfDay, unitDayOf, weekdayOfDay } from '../engine/calendar.ts';
export {
  clockTime,
  dayLabel,
  duration,
  longDate,
  moment,
  money,
  openWords,
  points,
  shortDate,
  weekdayName,
} from '../engine/format.ts';
export { hirePence } from '../engine/hire.ts';
export { OPENINGS } from '../engine/letter.ts';
export { luckWord } from '../engine/luck.ts';
export { ASSET_STATUSES } from '../engine/model.ts';
export { SHEET_FIELD_TITLES } from '../engine/sheet-fields.ts';
export { subjectsOf } from '../engine/views/desk.ts';
export { lostWords, statusWords } from '../papers/code-words.ts';
export { factWords, nameIn } from '../papers/fact-words.ts';
