/** Did the last sheet before the call carry every field the trade expects, and nothing a reader would catch? Source: domain 4.10. */
import { dayLabel } from '../../engine/format.ts';
import type { Measure } from '../marks.ts';
import { endMinute, firstCall, occasion, shootDays, shootWork } from '../reading.ts';

/** What one fault takes, and the most that faults take together. */
const FAULT = 100;
const MOST_OFF = 400;

const measure: Measure = {
  id: 'call-sheet-complete',
  label: 'Call sheets complete',
  about: 'process',
  next: 'Before you send, look for the gaps on the sheet: a recce fills parking and hospital, a signed assessment fills safety.',
  assess(run) {
    if (shootWork(run).length === 0) return [];
    const days = shootDays(run);
    if (days.length === 0) return [occasion(endMinute(run), 0, 'There was no call sheet to complete.')];
    return days.map((day) => {
      const call = firstCall(run, day);
      const sheet = run.state.sheets
        .filter((one) => one.day === day && one.commandIndex >= 0 && one.minute <= call)
        .at(-1);
      const name = dayLabel(run.model.startDate, day);
      if (!sheet) return occasion(call, 0, `There was no call sheet for ${name}.`);
      const all = run.model.callSheetFields.length;
      const missing = sheet.missing.length === 0 ? 'nothing missing' : `missing: ${sheet.missing.join(', ')}`;
      const [fault] = sheet.faults;
      const wrong = fault
        ? ` Wrong on it: ${fault.text}${sheet.faults.length > 1 ? ` And ${sheet.faults.length - 1} more.` : ''}`
        : '';
      return occasion(
        sheet.minute,
        (sheet.fields.length * 1000) / all - Math.min(MOST_OFF, FAULT * sheet.faults.length),
        `Call sheet for ${name}, revision ${sheet.revision}: ${missing}.${wrong}`,
        { commandIndex: sheet.commandIndex },
      );
    });
  },
};
export default measure;
