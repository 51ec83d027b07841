/** Was each shoot day's call sheet out by the hour the trade expects? Source: domain 4.10 and 8, in the rules profile. */
import { clockTime, dayLabel, moment } from '../../engine/format.ts';
import type { Measure } from '../marks.ts';
import { endMinute, firstCall, occasion, shootDays, shootWork } from '../reading.ts';

const measure: Measure = {
  id: 'call-sheet-on-time',
  label: 'Call sheets out in time',
  about: 'process',
  next: 'Send the call sheet by 17:00 the day before, even if one line is still open: mark the gap.',
  assess(run) {
    if (shootWork(run).length === 0) return [];
    const days = shootDays(run);
    if (days.length === 0) return [occasion(endMinute(run), 0, 'No shoot day was planned, so no call sheet went out.')];
    return days.map((day) => {
      const sheet = run.state.sheets.find((one) => one.day === day && one.commandIndex >= 0);
      const due = day * 1440 - run.model.callSheetDueBeforeMidnightMinutes;
      const call = firstCall(run, day);
      const name = dayLabel(run.model.startDate, day);
      if (!sheet) return occasion(call, 0, `No call sheet was sent for ${name}.`);
      const got = sheet.minute <= due ? 1000 : sheet.minute <= call - 600 ? 600 : sheet.minute < call ? 250 : 0;
      return occasion(
        sheet.minute,
        got,
        `The call sheet for ${name} went out ${moment(run.model.startDate, sheet.minute)}; it was due by ${clockTime(due)} the day before.`,
        {
          commandIndex: sheet.commandIndex,
        },
      );
    });
  },
};
export default measure;
