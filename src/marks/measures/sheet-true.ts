/** What the last call sheet said against what the day was: time, place, address, people (standard 6, D1). */
import { dayLabel } from '../../engine/format.ts';
import { addressVersion, peopleIn, placeOf, sheetActivities } from '../../engine/run.ts';
import type { Measure } from '../marks.ts';
import { endMinute, firstCall, occasion, shootDays, shootWork } from '../reading.ts';

const measure: Measure = {
  id: 'sheet-true',
  label: 'Call sheets without mistakes',
  about: 'process',
  next: 'Hold the sheet against the plan before you send it, and again after every change: time, place, address, people.',
  assess(run) {
    if (shootWork(run).length === 0) return [];
    const days = shootDays(run);
    if (days.length === 0) return [occasion(endMinute(run), 0, 'There was no call sheet to hold against the day.')];
    return days.map((day) => {
      const call = firstCall(run, day);
      const name = dayLabel(run.model.startDate, day);
      const sheet = run.state.sheets
        .filter((one) => one.day === day && one.commandIndex >= 0 && one.minute <= call)
        .at(-1);
      if (!sheet) return occasion(call, 0, `There was no call sheet for ${name}.`);
      const work = sheetActivities(run, day);
      const wrong = work.flatMap((activity) => {
        const entry = sheet.entries[activity.id];
        if (!entry) return [`${activity.title} is not on it`];
        const place = placeOf(run, activity);
        const start = run.state.draft[activity.id]?.startMinute;
        // What was moved after the call had begun was not wrong on paper.
        const moved = run.state.facts.some(
          (fact) => fact.kind === 'plan-changed' && fact.activityId === activity.id && fact.minute > call,
        );
        if (moved) return [];
        const said = [
          ...(entry.startMinute === start ? [] : ['time']),
          ...(entry.placeId === place && entry.addressVersion === addressVersion(run, place) ? [] : ['place']),
          ...(peopleIn(run, activity).every((id) => entry.people.includes(id)) ? [] : ['people']),
        ];
        return said.map((what) => `${what} of ${activity.title}`);
      });
      return occasion(
        sheet.minute,
        1000 - 250 * wrong.length,
        `Call sheet for ${name}, revision ${sheet.revision}: ${wrong.length === 0 ? 'as the day was' : `wrong: ${wrong.join(', ')}`}.`,
        { commandIndex: sheet.commandIndex },
      );
    });
  },
};
export default measure;
