/**
 * A job inherited part-way: drafts, bookings, finished work and sheets that stand when the run begins.
 */

import { planChanged, statusChanged, toldChanged } from './live.ts';
import type { Day } from './model.ts';
import { commit, lineOf, priceOf } from './money.ts';
import { order } from './orders.ts';
import type { CallSheet } from './record.ts';
import {
  addressOf,
  addressVersion,
  draftOf,
  kindOf,
  named,
  placeOf,
  plannedEnd,
  type Run,
  sheetActivities,
  unitDayOf,
} from './run.ts';
import { nthShootDay, sheetWords } from './sheet-fields.ts';
import type { Booking, Cause } from './state.ts';
import { unitsFor } from './stock.ts';
import { concerned, hold, tellPlan } from './told.ts';

const BEFORE: Cause = { by: 'scenario', id: 'start' };

export function confirmedAtStart(run: Run): void {
  const { start } = run.model;
  for (const draft of start.drafts) {
    const entry = run.state.draft[draft.activityId];
    if (!entry) continue;
    if (draft.startMinute !== null) entry.startMinute = draft.startMinute;
    if (draft.minutes !== null) entry.minutes = draft.minutes;
    if (draft.placeId !== null) entry.placeId = draft.placeId;
    entry.uses = { ...draft.uses };
    planChanged(run, draft.activityId);
  }
  for (const id of start.done) {
    const work = run.state.work[id];
    if (!work) continue;
    work.status = 'done';
    work.startedMinute = run.model.startMinute;
    work.finishedMinute = run.model.startMinute;
    work.doneMilli = work.trueMinutes * 1000;
    statusChanged(run);
  }
  for (const given of start.bookings) {
    const confirmed = given.status === 'confirmed';
    const pricePence = confirmed ? priceOf(run, given.subjectId, given.days) : 0;
    const item = run.tables.kit.get(given.subjectId);
    const booking: Booking = {
      subjectId: given.subjectId,
      kind: kindOf(run, given.subjectId),
      days: confirmed ? [...given.days] : [],
      wantedDays: [...given.days],
      saidDays: [...given.days],
      awayDays: [],
      status: given.status,
      rank: given.rank,
      units: item ? unitsFor(run, item, given.days) : {},
      quotedMinute: null,
      order: null,
      pricePence,
      accruedPence: 0,
      line: confirmed ? lineOf(run, given.subjectId) : null,
      askedMinute: run.state.minute,
      changedMinute: run.state.minute,
      expiresMinute: null,
      staleMinutes: 0,
      approvalId: null,
      // What somebody else booked is on paper already.
      memoSentMinute: given.status === 'confirmed' ? run.model.startMinute : null,
      contractedMinute: given.status === 'confirmed' ? run.model.startMinute : null,
      because: BEFORE,
    };
    run.state.bookings[given.subjectId] = booking;
    if (!confirmed) continue;
    if (pricePence > 0) commit(run, lineOf(run, given.subjectId), pricePence);
    order(run, booking, lineOf(run, given.subjectId), pricePence);
    if (item?.agreedBy) run.state.agreedKit[item.id] = true;
    if (run.tables.people.has(given.subjectId)) tellPlan(run, given.subjectId, 'booking', 0);
  }
  for (const given of start.callSheets) inheritedSheet(run, given);
}

/** Whoever wrote it knew the places: what the trainee has yet to find out stands on it as a line to ask about. */
function inheritedWords(run: Run, day: Day, entries: CallSheet['entries']): CallSheet['words'] {
  const words = sheetWords(run, day, entries);
  return Object.fromEntries(run.model.callSheetFields.map((field) => [field, words[field] ?? 'see the office']));
}

/** A sheet somebody sent before the trainee sat down: read and acknowledged by all on it, and maybe wrong. */
function inheritedSheet(run: Run, given: Run['model']['start']['callSheets'][number]): void {
  const id = run.state.sheets.length;
  const revision = run.state.sheets.filter((sheet) => sheet.day === given.day).length + 1;
  const entries = Object.fromEntries(
    sheetActivities(run, given.day).map((activity) => {
      const entry = draftOf(run, activity.id);
      const placeId = given.places[activity.id] ?? placeOf(run, activity);
      const startMinute = entry.startMinute ?? 0;
      return [
        activity.id,
        {
          startMinute,
          endMinute: plannedEnd(run, activity, entry) ?? startMinute,
          placeId,
          addressVersion: addressVersion(run, placeId),
          address: addressOf(run, placeId),
          people: [...concerned(run, activity.id, unitDayOf(startMinute))],
        },
      ];
    }),
  );
  const everyone = (minute: number) => Object.fromEntries(given.toIds.map((one) => [one, minute]));
  run.state.sheets.push({
    id,
    day: given.day,
    revision,
    minute: given.atMinute,
    toIds: [...given.toIds],
    entries,
    nth: nthShootDay(run, given.day),
    fields: [...run.model.callSheetFields],
    words: inheritedWords(run, given.day, entries),
    missing: [],
    faults: [],
    changes: [],
    note: '',
    readBy: everyone(given.atMinute),
    acknowledgedBy: everyone(given.atMinute),
    chased: [],
    commandIndex: -1,
  });
  for (const personId of given.toIds) {
    named(run.tables.people, personId);
    for (const [activityId, entry] of Object.entries(entries)) {
      if (!entry.people.includes(personId)) continue;
      const said = {
        startMinute: entry.startMinute,
        placeId: entry.placeId,
        addressVersion: entry.addressVersion,
        by: 'call-sheet' as const,
        revision,
        minute: given.atMinute,
      };
      hold(run.state.told, personId, activityId, said);
      hold(run.state.knownTold, personId, activityId, said);
    }
    toldChanged(run, personId);
  }
}
