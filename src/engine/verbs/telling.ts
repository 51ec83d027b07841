/** Telling people: call sheets, calls, and chasing who has not answered. */
import { dailyReportOf, dayWork, sendDailyReport } from '../daily-report.ts';
import { legsOf, movementOrderFor, writeMovementOrder } from '../movement-order.ts';
import { inPlay, nameOf, today, unitDayOf } from '../run.ts';
import { issueSheet, sendNotice } from '../sheets.ts';
import { chase, lastSheet, phone, sheetEntries } from '../told.ts';
import { no, queued, unknown, type Verbs } from './verb.ts';

export const tellingVerbs: Verbs<
  | 'send-call-sheet'
  | 'write-movement-order'
  | 'send-change-notice'
  | 'phone-person'
  | 'chase-person'
  | 'send-daily-report'
> = {
  'send-call-sheet': {
    refuse(run, { day, toIds }) {
      if (day < today(run)) return no('out-of-range', 'That day has gone.');
      if (toIds.length === 0) return no('nothing-to-do', 'Choose who it goes to.');
      if (toIds.some((id) => !run.tables.people.has(id))) return unknown('person');
      if (
        !run.model.activities.some(
          (one) => one.placeIds.length > 0 && unitDayOf(run.state.draft[one.id]?.startMinute ?? -1) === day,
        )
      ) {
        return no('nothing-to-do', 'Nothing is planned for that day yet.');
      }
      return queued(run, (job) => job.type === 'send-call-sheet' && job.day === day)
        ? no('already', 'That sheet is already on your desk.')
        : null;
    },
    minutes: (run, { day }) => (lastSheet(run, day) ? run.model.desk.callSheetRevision : run.model.desk.callSheet),
    apply: (run, command, because) => issueSheet(run, command, because.index),
  },
  'write-movement-order': {
    refuse(run, { day }) {
      if (!run.model.callSheetFields.includes('movement'))
        return no('out-of-play', 'Nobody asks for movement orders in this scenario.');
      if (day < today(run)) return no('out-of-range', 'That day has gone.');
      const entries = sheetEntries(run, day);
      if (legsOf(run, entries).length === 0) return no('nothing-to-do', 'The unit stays in one place that day.');
      if (movementOrderFor(run, day, entries)) return no('already', 'The order that is written is still right.');
      return queued(run, (job) => job.type === 'write-movement-order' && job.day === day)
        ? no('already', 'That is already on your desk.')
        : null;
    },
    minutes: (run) => run.model.desk.movementOrder,
    apply: (run, { day }, because) => writeMovementOrder(run, day, sheetEntries(run, day), because.index),
  },
  'send-change-notice': {
    refuse(run, { activityIds, toIds }) {
      if (activityIds.length === 0) return no('nothing-to-do', 'Choose what has changed.');
      if (toIds.length === 0) return no('nothing-to-do', 'Choose who it goes to.');
      if (toIds.some((id) => !run.tables.people.has(id))) return unknown('person');
      for (const id of activityIds) {
        if (!run.tables.activities.has(id)) return unknown('activity');
        if (run.state.draft[id]?.startMinute == null) return no('not-now', `${nameOf(run, id)} has no time yet.`);
      }
      return null;
    },
    minutes: (run) => run.model.desk.changeNotice,
    apply: (run, command, because) => sendNotice(run, command, because.index),
  },
  'phone-person': {
    refuse(run, { personId, activityIds }) {
      const person = run.tables.people.get(personId);
      if (!person) return unknown('person');
      if (person.throughId !== null && person.kind !== 'crew' && !run.state.bookings[personId]) {
        return no('impossible', `Go through ${nameOf(run, person.throughId)} first.`);
      }
      return activityIds.some((id) => !run.tables.activities.has(id)) ? unknown('activity') : null;
    },
    minutes: (run) => run.model.desk.phone,
    apply: (run, { personId, activityIds }, because) => phone(run, personId, activityIds, because),
  },
  'chase-person': {
    refuse(run, { sheet, personId }) {
      const found = run.state.sheets[sheet];
      if (!found) return unknown('call sheet');
      if (!found.toIds.includes(personId)) return no('impossible', `${nameOf(run, personId)} was not sent that sheet.`);
      return null;
    },
    minutes: (run) => run.model.desk.chase,
    apply: (run, { sheet, personId }, because) => chase(run, sheet, personId, because),
  },
  'send-daily-report': {
    refuse(run, { day, toIds }) {
      if (!inPlay(run, 'reports')) return no('out-of-play', 'Nobody asks for daily reports in this scenario.');
      if (toIds.length === 0) return no('nothing-to-do', 'Choose who it goes to.');
      if (toIds.some((id) => !run.tables.people.has(id))) return unknown('person');
      if (day > today(run)) return no('not-now', 'That day has not been yet.');
      if (dayWork(run, day).length === 0) return no('nothing-to-do', 'There was no shooting that day.');
      return dailyReportOf(run, day) || queued(run, (job) => job.type === 'send-daily-report' && job.day === day)
        ? no('already', 'The report of that day has gone.')
        : null;
    },
    minutes: (run) => run.model.desk.dailyReport,
    apply: (run, { day, toIds }, because) => sendDailyReport(run, day, toIds, because.index),
  },
};
