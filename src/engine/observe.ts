/**
 * What the trainee may know now. Screens, bots and papers see only this; the truth (future weather, trust, drawn faults,
 * who has read what) stays inside. Builds a copy: nothing in it leads back into the state.
 */

import { addedPence, releaseFee } from './bookings.ts';
import { addOfficeMinutes, isoDateOfDay, isWorkingDay, weekdayOfDay } from './calendar.ts';
import { deskMinutes } from './commands.ts';
import { holds } from './conditions.ts';
import type { Fact } from './fact.ts';
import { clockTime, dayLabel, duration } from './format.ts';
import { fillSlots } from './letter.ts';
import type { Activity, CallSheetField, Day, KitItem, Minute, Person, Place, Thread } from './model.ts';
import { DAY_MINUTES } from './model.ts';
import { allSums, reportReasons, totals } from './money.ts';
import { callToday } from './movement.ts';
import { checkPlan, earliestStart, expectedEnds } from './plan-check.ts';
import {
  addressVersion,
  dayOf,
  draftOf,
  inPlay,
  isConfirmed,
  named,
  nameOf,
  peopleIn,
  peopleOnDay,
  placeOf,
  plannedDays,
  plannedEnd,
  type Run,
  sheetActivities,
  subjectOf,
  today,
  travelMinutes,
} from './run.ts';
import { assessmentOutOfDate } from './safety.ts';
import { daylight, forecast, rainWord } from './sky.ts';
import type { CallSheet } from './state.ts';
import { atDesk } from './step.ts';
import { concerned, lastSheet, sheetChanges, sheetEntries, sheetFields } from './told.ts';
import type {
  ActivityState,
  ActivityView,
  BookingView,
  ConflictView,
  DayView,
  DeadlineView,
  DeskView,
  GuideView,
  KitView,
  MoneyView,
  NeedView,
  PersonView,
  PlaceView,
  RiskView,
  SeenFact,
  SheetDraftView,
  SheetView,
  ThreadView,
  ToldView,
  View,
} from './view.ts';
import { blocker } from './work.ts';

export function observe(run: Run): View {
  const { model, state } = run;
  const conflicts = checkPlan(run);
  const activities = activityViews(run, conflicts);
  const bookings = bookingViews(run);
  const drafts = sheetDrafts(run);
  return {
    scenarioId: model.id,
    title: model.title,
    marked: model.marked,
    systems: [...model.systems],
    tickMinutes: model.tickMinutes,
    startDate: model.startDate,
    startMinute: model.startMinute,
    endMinute: model.endMinute,
    minute: state.minute,
    day: today(run),
    ended: state.ended && { ...state.ended },
    you: { ...model.you, atDesk: atDesk(run) },
    brief: model.brief,
    days: dayViews(run),
    people: model.people.map((person) => personView(run, person)),
    kit: model.kit.map((item) => kitView(run, item)),
    places: model.places.map((place) => placeView(run, place)),
    activities,
    conflicts,
    bookings,
    told: toldViews(run),
    desk: deskView(run),
    threads: threadViews(run),
    promises: state.promises.map(({ id, threadId, toId, label, dueMinute, status }) => ({
      id,
      threadId,
      toId,
      label,
      dueMinute,
      status,
    })),
    sheets: state.sheets.map((sheet) => sheetView(run, sheet)),
    sheetDrafts: drafts,
    assessment: assessmentView(run),
    risks: riskViews(run),
    incidents: state.incidents.map(({ id, riskId, kind, minute, recordedMinute }) => ({
      id,
      riskId,
      kind,
      minute,
      title: named(run.tables.risks, riskId).title,
      recorded: recordedMinute !== null,
    })),
    money: moneyView(run),
    approvals: state.approvals.map(({ id, kind, subjectId, pence, toId, askedMinute, answer, words }) => ({
      id,
      kind,
      subjectId,
      pence,
      toId,
      askedMinute,
      answer,
      words,
    })),
    deadlines: deadlines(run, drafts),
    releases: releaseViews(run),
    lost: state.lost.map((one) => ({ ...one })),
    lostMinutes: state.lost.reduce((sum, one) => sum + one.minutes, 0),
    facts: seenFacts(run),
    stop: state.stop && { ...state.stop },
    guide: guideView(run),
  };
}

// ---------------------------------------------------------------- days and things

function dayViews(run: Run): DayView[] {
  const { model, state } = run;
  const shootDays = new Set(
    model.activities
      .filter((one) => one.stage === 'shoot' && one.placeIds.length > 0)
      .flatMap((one) => plannedDays(run, one).slice(0, 1)),
  );
  const views: DayView[] = [];
  for (let day = 0; day <= dayOf(model.endMinute); day += 1) {
    const { sunrise, sunset } = daylight(model, day);
    const past = day < today(run) || (day === today(run) && state.minute - day * DAY_MINUTES >= 12 * 60);
    const truth = state.weather[day];
    const said =
      past && truth
        ? { rain: rainWord(truth), gustMph: truth.gustMph, tempC: truth.tempC, sure: 'good' as const }
        : forecast(model, state.seed, state.weather, today(run), day);
    views.push({
      day,
      date: isoDateOfDay(model.startDate, day),
      weekday: weekdayOfDay(model.startDate, day),
      workingDay: isWorkingDay(model.startDate, day),
      sunriseMinute: sunrise,
      sunsetMinute: sunset,
      weather: said && { ...said, seen: past },
      shootDay: shootDays.has(day),
    });
  }
  return views;
}

function personView(run: Run, person: Person): PersonView {
  const { state } = run;
  const duties = state.duty[person.id] ?? [];
  const now = duties.at(-1)?.day === today(run) ? duties.at(-1) : undefined;
  const before = now ? duties.at(-2) : duties.at(-1);
  const call = callToday(run, person.id);
  return {
    id: person.id,
    name: person.name,
    title: person.title,
    kind: person.kind,
    department: person.department,
    portrait: person.portrait,
    about: person.about,
    roles: [...person.roles],
    skills: [...person.skills],
    ratePence: person.ratePence,
    throughId: person.throughId,
    seenAt: whereabouts(run, person.id),
    hoursToday: now ? now.endMinute - now.startMinute : plannedToday(run, person.id),
    restMinutes: before && (now || call !== null) ? (now?.startMinute ?? call ?? 0) - before.endMinute : null,
    signedRelease: person.kind === 'contributor' ? state.releases[person.id]?.signedMinute != null : null,
  };
}

const plannedToday = (run: Run, personId: string): number =>
  run.model.activities.reduce((sum, activity) => {
    const entry = draftOf(run, activity.id);
    const here = entry.startMinute !== null && dayOf(entry.startMinute) === today(run) && activity.placeIds.length > 0;
    return here && peopleIn(run, activity).includes(personId) ? sum + entry.minutes : sum;
  }, 0);

/** Known a quarter of an hour after the call: who is here is here, and who stands elsewhere has rung by then. */
function whereabouts(run: Run, personId: string): PersonView['seenAt'] {
  const presence = run.state.presence[personId];
  const call = callToday(run, personId);
  if (call === null || presence?.day !== today(run)) return null;
  // Before their call nobody expects to have heard from them.
  if (presence.placeId === null && run.state.minute < call) return null;
  const planned = sheetActivities(run, today(run))
    .filter((activity) => concerned(run, activity.id, today(run)).includes(personId))
    .map((activity) => placeOf(run, activity));
  if (presence.placeId !== null) {
    const here =
      planned.includes(presence.placeId) && presence.addressVersion === addressVersion(run, presence.placeId);
    return here || run.state.minute >= call + 15
      ? { placeId: presence.placeId, words: 'at' }
      : { placeId: null, words: 'not-heard' };
  }
  if (presence.goingTo !== null && run.state.minute >= call) return { placeId: presence.goingTo, words: 'on-the-way' };
  return { placeId: null, words: 'not-heard' };
}

const kitView = (run: Run, item: KitItem): KitView => ({
  id: item.id,
  name: item.name,
  supplier: item.supplier,
  department: item.department,
  provides: [...item.provides],
  specs: [...item.specs],
  about: item.about,
  ratePence: item.ratePence,
  once: item.once,
  leadMinutes: item.leadMinutes,
  collectedByActivityId: item.collectedBy,
  ownerId: item.ownerId,
  state: Object.keys(run.state.failed).some((key) => {
    const [activityId = '', needId = ''] = key.split('/');
    return run.state.draft[activityId]?.uses[needId] === item.id;
  })
    ? 'failed'
    : run.state.kitWithUs[item.id] || item.collectedBy === null
      ? 'with-us'
      : 'at-supplier',
});

function placeView(run: Run, place: Place): PlaceView {
  const recced = run.state.known.recced[place.id] !== undefined || place.known;
  const heard = place.noiseKnown ? place.noise.map((_, index) => index) : (run.state.known.noise[place.id] ?? null);
  return {
    id: place.id,
    name: place.name,
    address: run.state.addresses[place.id]?.address ?? place.address,
    addressVersion: addressVersion(run, place.id),
    drawing: place.drawing,
    about: place.about,
    interior: place.interior,
    feePence: place.feePence,
    permissionMinutes: place.permissionMinutes,
    ownerId: place.ownerId,
    openFrom: place.openFrom,
    openTo: place.openTo,
    noise:
      heard === null
        ? null
        : heard
            .map((index) => place.noise[index])
            .filter((window) => window !== undefined)
            .map((window) => ({ ...window })),
    hospital: recced ? place.hospital : null,
    parking: recced ? place.parking : null,
    access: place.access,
    recced,
    travelMinutes: run.model.places
      .filter((other) => other.id !== place.id)
      .map((other) => ({ toPlaceId: other.id, minutes: travelMinutes(run, place.id, other.id) })),
    bookable: place.ownerId !== null,
  };
}

// ---------------------------------------------------------------- the plan

function activityViews(run: Run, conflicts: ConflictView[]): ActivityView[] {
  const ends = expectedEnds(run);
  return run.model.activities.map((activity) => {
    const entry = draftOf(run, activity.id);
    const work = run.state.work[activity.id];
    const status = work?.status ?? 'waiting';
    const due = entry.startMinute !== null && run.state.minute >= entry.startMinute;
    const stuck =
      due && activity.kind === 'work' && status !== 'done' && status !== 'skipped' ? blocker(run, activity) : null;
    const conflict = conflicts.filter((one) => one.activityId === activity.id);
    const state = stateOf(run, activity, status, stuck !== null && (work?.lostMinutes ?? 0) > 0, conflict);
    return {
      id: activity.id,
      title: activity.title,
      kind: activity.kind,
      stage: activity.stage,
      department: activity.department,
      about: activity.about,
      hours: activity.hours,
      estimate: { low: activity.low, likely: activity.likely, high: activity.high },
      startMinute: entry.startMinute,
      minutes: entry.minutes,
      endMinute: plannedEnd(run, activity, entry),
      placeId: placeOf(run, activity),
      placeIds: [...activity.placeIds],
      needs: activity.needs.map((need): NeedView => {
        const subjectId = subjectOf(run, activity.id, need);
        return {
          id: need.id,
          kind: need.kind,
          asks: need.asks,
          label: need.label,
          wants: [...need.wants],
          essential: need.essential,
          line: need.line,
          allowancePence: need.allowancePence,
          subjectId,
          optionIds: (need.kind === 'person'
            ? run.model.people.filter((one) => one.roles.includes(need.asks))
            : run.model.kit.filter((one) => one.provides.includes(need.asks))
          ).map((one) => one.id),
          bookingStatus: subjectId === null ? null : (run.state.bookings[subjectId]?.status ?? null),
        };
      }),
      after: activity.after.map((link) => ({ ...link })),
      needsDaylight: activity.needsDaylight,
      needsDry: activity.needsDry,
      needsQuiet: activity.needsQuiet,
      needsAssessment: activity.needsAssessment,
      needsReleases: activity.needsReleases,
      dueMinute: activity.dueMinute,
      state,
      toldRevision: olderRevision(run, activity),
      startedMinute: work?.startedMinute ?? null,
      finishedMinute: work?.finishedMinute ?? null,
      progressPerMille:
        status === 'done' ? 1000 : progress(activity.kind, entry.minutes, activity.likely, work?.doneMilli ?? 0),
      heldUpBy: stuck && { reason: stuck.reason, subjectId: stuck.subjectId },
      lostMinutes: work?.lostMinutes ?? 0,
      canDo:
        activity.kind === 'desk' &&
        status === 'waiting' &&
        activity.after.every(({ activityId }) => {
          const before = run.state.work[activityId]?.status;
          return before === 'done' || before === 'skipped';
        }),
      canPlan: status === 'waiting' && activity.kind !== 'wait' && activity.kind !== 'milestone',
      earliestMinute: status === 'waiting' ? earliestStart(run, activity, ends) : null,
      withYou: activity.withYou,
    };
  });
}

/** How far on it looks by the plan; never the true length, which nobody knows. */
function progress(kind: Activity['kind'], planned: number, likely: number, doneMilli: number): number {
  const length = kind === 'wait' ? likely : planned;
  return length === 0 ? 0 : Math.min(950, Math.floor(doneMilli / length));
}

function stateOf(
  run: Run,
  activity: Activity,
  status: string,
  stuck: boolean,
  conflicts: ConflictView[],
): ActivityState {
  if (status === 'done' || status === 'skipped') return status;
  if (stuck) return 'held-up';
  if (status === 'running') return 'in-progress';
  if (draftOf(run, activity.id).startMinute === null) return 'unplanned';
  if (conflicts.some((one) => one.code === 'told-older')) return 'told-older';
  if (
    conflicts.some(
      (one) => ['need-open', 'not-booked', 'not-available', 'no-permission'].includes(one.code) && one.stops,
    )
  )
    return 'draft';
  if (activity.kind === 'desk') return 'draft';
  if (
    activity.placeIds.length > 0 &&
    !activity.withYou &&
    activity.needs.length > 0 &&
    !conflicts.some((one) => one.code === 'nobody-told')
  )
    return 'told';
  return 'booked';
}

function olderRevision(run: Run, activity: Activity): number | null {
  for (const personId of peopleIn(run, activity)) {
    const told = run.state.knownTold[personId]?.[activity.id];
    const entry = draftOf(run, activity.id);
    if (told && (told.startMinute !== entry.startMinute || told.placeId !== placeOf(run, activity)))
      return told.revision;
  }
  return null;
}

function bookingViews(run: Run): BookingView[] {
  return Object.values(run.state.bookings).map((booking) => ({
    subjectId: booking.subjectId,
    kind: booking.kind,
    days: [...booking.days],
    wantedDays: [...booking.wantedDays],
    status: booking.status,
    rank: booking.rank,
    pricePence: booking.days.length > 0 ? booking.pricePence : addedPence(run, booking.subjectId, booking.wantedDays),
    expiresMinute: booking.expiresMinute,
    releaseFeePence: releaseFee(run, booking.subjectId),
  }));
}

function toldViews(run: Run): ToldView[] {
  return Object.entries(run.state.knownTold).flatMap(([personId, held]) =>
    Object.entries(held).map(([activityId, told]) => ({
      personId,
      activityId,
      startMinute: told.startMinute,
      placeId: told.placeId,
      by: told.by,
      revision: told.revision,
      acknowledged: true,
      current:
        told.startMinute === draftOf(run, activityId).startMinute &&
        told.placeId === placeOf(run, named(run.tables.activities, activityId)) &&
        told.addressVersion === addressVersion(run, told.placeId),
    })),
  );
}

// ---------------------------------------------------------------- the desk

function deskView(run: Run): DeskView {
  const { jobs, minute } = run.state;
  const { deskFrom, deskTo } = run.model.you;
  const hours = { startDate: run.model.startDate, from: deskFrom, to: deskTo };
  const onSet =
    atDesk(run) && !(minute - today(run) * DAY_MINUTES >= deskFrom && minute - today(run) * DAY_MINUTES < deskTo);
  let ahead = 0;
  return {
    jobs: jobs.map((job) => {
      ahead += job.minutes - job.workedMinutes;
      return {
        id: job.id,
        commandType: job.command.type,
        subjectIds: subjectsOf(job.command),
        minutes: job.minutes,
        workedMinutes: job.workedMinutes,
        begun: job.begun,
        doneMinute: onSet ? minute + ahead : addOfficeMinutes(hours, minute, ahead),
      };
    }),
    leftTodayMinutes: isWorkingDay(run.model.startDate, today(run))
      ? Math.max(0, Math.min(deskTo - deskFrom, today(run) * DAY_MINUTES + deskTo - minute))
      : 0,
    queuedMinutes: ahead,
    costs: { ...run.model.desk },
  };
}

function subjectsOf(command: Run['state']['jobs'][number]['command']): string[] {
  if ('subjectIds' in command) return [...command.subjectIds];
  if ('subjectId' in command && command.subjectId !== null) return [command.subjectId];
  if ('personIds' in command) return [...command.personIds];
  if ('personId' in command) return [command.personId];
  if ('activityId' in command) return [command.activityId];
  if ('threadId' in command) return [command.threadId];
  if ('riskId' in command) return [command.riskId];
  if ('day' in command) return [`day-${command.day}`];
  return [];
}

function threadViews(run: Run): ThreadView[] {
  return run.model.threads.flatMap((thread) => {
    const state = run.state.threads[thread.id];
    if (!state || state.openedMinute === null || state.status === 'waiting') return [];
    const pending = run.state.jobs.some((job) => job.command.type === 'reply' && job.command.threadId === thread.id);
    return [
      {
        id: thread.id,
        fromId: thread.fromId,
        channel: thread.channel,
        subject: thread.subject,
        status: state.status,
        unread: state.readMinute === null,
        asksReply: thread.asksReply,
        rings: thread.rings,
        openedMinute: state.openedMinute,
        answerByMinute: state.status === 'open' ? state.answerByMinute : null,
        messages: state.messages.map((message) => ({ ...message })),
        reply: state.status === 'open' && !pending && !run.state.ended ? replyOptions(run, thread, state.held) : null,
      },
    ];
  });
}

function replyOptions(run: Run, thread: Thread, held: boolean): ThreadView['reply'] {
  return {
    asks: [...thread.asks],
    stances: thread.stances
      .filter((one) => !(held && one.stance === 'hold'))
      .map(({ stance, label, commitsPence, line }) => ({
        stance,
        label,
        commitsPence,
        line,
        beyondLimit: commitsPence > run.model.you.limitPence,
      })),
    facts: thread.facts.map(({ id, topic, text }) => ({ id, topic, text: fillSlots(run, text) })),
    promises: thread.promises
      .filter((one) => one.dueMinute > run.state.minute)
      .map(({ id, label, dueMinute }) => ({ id, label, dueMinute })),
    needsDate: thread.needsDate,
    copyIds: [...thread.copyIds],
    channels: ['email', 'phone', 'text', 'in-person'],
    tones: ['plain', 'warm', 'vague', 'blaming'],
    deskMinutes: thread.rings ? Math.min(5, run.model.desk.reply) : run.model.desk.reply,
  };
}

// ---------------------------------------------------------------- papers

function entriesOf(run: Run, entries: CallSheet['entries']): SheetView['entries'] {
  return Object.entries(entries)
    .map(([activityId, entry]) => ({
      activityId,
      title: nameOf(run, activityId),
      startMinute: entry.startMinute,
      endMinute: entry.endMinute,
      placeId: entry.placeId,
      address: entry.placeId === null ? '' : (run.state.addresses[entry.placeId]?.address ?? ''),
      people: [...entry.people],
    }))
    .sort((a, b) => a.startMinute - b.startMinute);
}

const sheetView = (run: Run, sheet: CallSheet): SheetView => ({
  id: sheet.id,
  day: sheet.day,
  revision: sheet.revision,
  minute: sheet.minute,
  toIds: [...sheet.toIds],
  entries: entriesOf(run, sheet.entries),
  fields: [...sheet.fields],
  missing: [...sheet.missing],
  changes: [...sheet.changes],
  note: sheet.note,
  acknowledgedIds: Object.keys(sheet.acknowledgedBy),
  chasedIds: [...sheet.chased],
  latest: lastSheet(run, sheet.day) === sheet,
});

function sheetDrafts(run: Run): SheetDraftView[] {
  const drafts: SheetDraftView[] = [];
  for (let day = today(run); day <= dayOf(run.model.endMinute); day += 1) {
    if (sheetActivities(run, day).length === 0) continue;
    const last = lastSheet(run, day);
    const entries = entriesOf(run, sheetEntries(run, day));
    const have = sheetFields(run, day);
    const needIds = peopleOnDay(run, day);
    const changes = sheetChanges(run, day);
    const calls = needIds.map((personId) => ({
      personId,
      minute: Math.min(...entries.filter((entry) => entry.people.includes(personId)).map((entry) => entry.startMinute)),
    }));
    drafts.push({
      day,
      revision: (last?.revision ?? 0) + 1,
      entries,
      callMinutes: calls,
      needIds,
      otherIds: run.model.people.map((person) => person.id).filter((id) => !needIds.includes(id)),
      fields: run.model.callSheetFields.map((field) => ({
        field,
        words: have.includes(field) ? fieldWords(run, day, field, entries) : null,
      })),
      changes,
      dueMinute: day * DAY_MINUTES - run.model.callSheetDueBeforeMidnightMinutes,
      deskMinutes: deskMinutes(run, { type: 'send-call-sheet', day, toIds: [], note: '' }),
      changed: last === null || changes.length > 0,
    });
  }
  return drafts;
}

function fieldWords(run: Run, day: Day, field: CallSheetField, entries: SheetView['entries']): string {
  const places = [...new Set(entries.map((entry) => entry.placeId))]
    .filter((id) => id !== null)
    .map((id) => named(run.tables.places, id));
  const each = (read: (place: Place) => string) =>
    places.map((place) => (places.length > 1 ? `${place.name}: ${read(place)}` : read(place))).join('; ');
  const { sunrise, sunset } = daylight(run.model, day);
  const first = entries[0];
  switch (field) {
    case 'date':
      return dayLabel(run.model.startDate, day);
    case 'calls':
      return first ? `Unit call ${clockTime(first.startMinute)}` : '';
    case 'place':
      return places
        .map((place) => `${place.name}, ${run.state.addresses[place.id]?.address ?? place.address}`)
        .join('; ');
    case 'parking':
      return each((place) => place.parking);
    case 'hospital':
      return each((place) => place.hospital);
    case 'weather': {
      const said = forecast(run.model, run.state.seed, run.state.weather, today(run), day);
      return said ? `${said.rain}, ${said.tempC}°C, gusts ${said.gustMph} mph` : '';
    }
    case 'sun':
      return `Sunrise ${clockTime(sunrise)}, sunset ${clockTime(sunset)}`;
    case 'schedule':
      return `${entries.length} items`;
    case 'lunch': {
      const meal = entries.find((entry) => named(run.tables.activities, entry.activityId).kind === 'break');
      return meal ? `${clockTime(meal.startMinute)}, ${duration(meal.endMinute - meal.startMinute)}` : '';
    }
    case 'wrap':
      return `Estimated wrap ${clockTime(Math.max(...entries.map((entry) => entry.endMinute)))}`;
    case 'contacts':
      return peopleOnDay(run, day)
        .filter((id) => isConfirmed(run, id, day))
        .map((id) => `${nameOf(run, id)}, ${named(run.tables.people, id).title}`)
        .join('; ');
    case 'safety':
      return `Risk assessment signed, revision ${run.state.assessment.revision}. ${run.state.assessment.entries
        .slice(0, 4)
        .map((entry) => named(run.tables.hazards, entry.hazardId).title)
        .join('; ')}`;
  }
}

const releaseViews = (run: Run): View['releases'] =>
  inPlay(run, 'releases')
    ? run.model.people
        .filter((person) => person.kind === 'contributor')
        .map((person) => ({
          personId: person.id,
          sentMinute: run.state.releases[person.id]?.sentMinute ?? null,
          signed: run.state.releases[person.id]?.signedMinute != null,
        }))
    : [];

// ---------------------------------------------------------------- safety and money

function assessmentView(run: Run): View['assessment'] {
  const { assessment } = run.state;
  return {
    status: assessment.status,
    needed: inPlay(run, 'risk') && run.model.activities.some((activity) => activity.needsAssessment),
    entries: assessment.entries.map((entry) => ({ ...entry, controlIds: [...entry.controlIds] })),
    note: assessment.note,
    revision: assessment.revision,
    outOfDate: assessmentOutOfDate(run),
    hazards: run.model.hazards
      .filter((hazard) => holds(run, hazard.knownWhen))
      .map(({ id, title, activityIds, who }) => ({ id, title, activityIds: [...activityIds], who: [...who] })),
    controls: run.model.controls.map((control) => {
      const bought = run.state.controls[control.id];
      return {
        id: control.id,
        title: control.title,
        hierarchy: control.hierarchy,
        costPence: control.costPence,
        line: control.line,
        leadMinutes: control.leadMinutes,
        hazardIds: control.reduces.map((one) => one.hazardId),
        status: !bought
          ? ('none' as const)
          : bought.fromMinute <= run.state.minute
            ? ('in-place' as const)
            : ('coming' as const),
        fromMinute: bought?.fromMinute ?? null,
      };
    }),
    deskMinutes: run.model.desk.assessment,
  };
}

function riskViews(run: Run): RiskView[] {
  const warned = run.state.facts.filter((fact) => fact.kind === 'risk-warned');
  return run.model.risks.flatMap((risk) => {
    const state = run.state.risks[risk.id];
    const warnings = warned.filter((fact) => fact.riskId === risk.id).map(({ minute, text }) => ({ minute, text }));
    if (!state || (state.happenedMinute === null && warnings.length === 0)) return [];
    const happened = state.happenedMinute !== null;
    return [
      {
        id: risk.id,
        title: happened ? risk.title : 'An early sign',
        status: state.status,
        warnings,
        text: happened ? risk.text : '',
        fromId: risk.fromId,
        severity: risk.severity,
        happenedMinute: state.happenedMinute,
        respondByMinute: state.respondByMinute,
        responses: happened
          ? risk.responses.map((response) => ({
              id: response.id,
              label: response.label,
              outlook: response.outlook,
              costPence: response.costPence,
              line: response.line,
              deskMinutes: deskMinutes(run, { type: 'answer-risk', riskId: risk.id, responseId: response.id }),
              beyondLimit: response.costPence > run.model.you.limitPence,
            }))
          : [],
        chosenId: state.responseId,
        worked: state.worked,
      },
    ];
  });
}

function moneyView(run: Run): MoneyView {
  const all = allSums(run);
  return {
    lines: all.map(({ line, ...one }) => {
      return {
        code: line.code,
        title: line.title,
        contingency: line.contingency,
        ...one,
        variancePence: one.budgetPence - one.forecastPence,
      };
    }),
    ...totals(run, all),
    invoices: run.state.invoices.map(({ id, subjectId, line, orderedPence, billedPence, minute, status }) => ({
      id,
      subjectId,
      line,
      orderedPence,
      billedPence,
      minute,
      status,
    })),
    reports: run.state.reports.map(({ minute, toIds, forecastPence, reasons }) => ({
      minute,
      toIds: [...toIds],
      forecastPence,
      reasons: [...reasons],
    })),
    reasons: reportReasons(run, all),
  };
}

function deadlines(run: Run, drafts: readonly SheetDraftView[]): DeadlineView[] {
  const { state } = run;
  const list: DeadlineView[] = [];
  const add = (minute: Minute, text: string, kind: DeadlineView['kind'], subjectId: string) =>
    list.push({ minute, text, kind, subjectId });
  for (const draft of drafts) {
    const shoots = draft.entries.some((entry) => named(run.tables.activities, entry.activityId).stage === 'shoot');
    if (draft.changed && shoots && draft.day > today(run))
      add(draft.dueMinute, `Call sheet for ${dayLabel(run.model.startDate, draft.day)}`, 'sheet', `day-${draft.day}`);
  }
  for (const thread of run.model.threads) {
    const one = state.threads[thread.id];
    if (one?.status === 'open' && one.answerByMinute !== null)
      add(one.answerByMinute, `Answer ${nameOf(run, thread.fromId)}`, 'answer', thread.id);
  }
  for (const promise of state.promises)
    if (promise.status === 'open') add(promise.dueMinute, promise.label, 'promise', promise.threadId);
  for (const booking of Object.values(state.bookings)) {
    if (booking.expiresMinute !== null && (booking.status === 'challenged' || booking.status === 'pencilled')) {
      add(
        booking.expiresMinute,
        `${booking.status === 'challenged' ? 'Confirm or let go' : 'Hold ends'}: ${nameOf(run, booking.subjectId)}`,
        'pencil',
        booking.subjectId,
      );
    }
  }
  for (const activity of run.model.activities) {
    const status = state.work[activity.id]?.status;
    if (activity.dueMinute !== null && status !== 'done' && status !== 'skipped')
      add(activity.dueMinute, activity.title, 'milestone', activity.id);
  }
  for (const risk of run.model.risks) {
    const one = state.risks[risk.id];
    if (one?.status === 'happening' && one.respondByMinute !== null)
      add(one.respondByMinute, risk.title, 'risk', risk.id);
  }
  return list.sort((a, b) => a.minute - b.minute);
}

// ---------------------------------------------------------------- the log and the guide

/** What a coordinator would not have noticed: who opened what when, and journeys nobody mentioned. */
function isSeen(run: Run, fact: Fact): boolean {
  if (fact.kind === 'sheet-read' || fact.kind === 'person-set-off') return false;
  if (fact.kind === 'person-arrived') return fact.right || run.state.minute >= fact.minute + 15;
  return fact.kind !== 'day-began';
}

/** Facts are never changed once written, so every view of them shares one copy of each. */
const copies = new WeakMap<Fact, SeenFact>();

function seenFacts(run: Run): SeenFact[] {
  const seen: SeenFact[] = [];
  run.state.facts.forEach((fact, index) => {
    if (!isSeen(run, fact)) return;
    let copy = copies.get(fact);
    if (copy === undefined) {
      copy = { ...fact, index };
      copies.set(fact, copy);
    }
    seen.push(copy);
  });
  return seen;
}

function guideView(run: Run): GuideView | null {
  const { guide } = run.model;
  if (guide.length === 0) return null;
  const at = guide.findIndex((step) => !holds(run, step.doneWhen));
  const step = guide[at === -1 ? guide.length - 1 : at];
  if (!step) return null;
  return {
    step: at === -1 ? guide.length : at + 1,
    steps: guide.length,
    id: step.id,
    title: step.title,
    text: step.text,
    points: step.points,
    finished: at === -1,
  };
}
