/** Times nobody can keep: dates before anybody could be done, notice longer than there is, promises and plans in the past. */
import { addOfficeMinutes, nextOfficeMinute, officeMinutesBetween } from '../../engine/calendar.ts';
import { type Activity, type Condition, DAY_MINUTES, type Minute, type Model } from '../../engine/model.ts';
import { minuteOfUnitDay, officeOf } from '../../engine/run.ts';
import type { Scenario } from '../schema.ts';
import { readClock, readLength } from '../written.ts';
import { lengthWords, type Warn } from './warning.ts';

export function times(scenario: Scenario, model: Model, warn: Warn): void {
  dates(model, warn);
  permits(model, warn);
  lengths(model, warn);
  answers(model, warn);
  drafts(model, warn);
  reversed(scenario, warn);
}

/** The first minute at which each activity could be done, with everybody at hand and the best of luck. */
function earliestEnds(model: Model): Map<string, Minute> {
  const office = officeOf(model);
  const byId = new Map(model.activities.map((one) => [one.id, one]));
  const fastest = Math.max(1000, ...model.people.map((one) => one.pacePerMille));
  const done = new Set(model.start.done);
  const ends = new Map<string, Minute>();
  const endOf = (one: Activity): Minute => {
    const known = ends.get(one.id);
    if (known !== undefined) return known;
    const ready = one.after.flatMap(({ activityId, lagMinutes }) => {
      const before = byId.get(activityId);
      return before ? [endOf(before) + lagMinutes] : [];
    });
    const from = Math.max(model.startMinute, ...ready);
    const least = done.has(one.id) ? 0 : Math.floor((one.low * 1000) / fastest);
    const end =
      least === 0
        ? from
        : one.hours === 'office'
          ? addOfficeMinutes(office, nextOfficeMinute(office, from), least)
          : from + least;
    ends.set(one.id, end);
    return end;
  };
  for (const one of model.activities) endOf(one);
  return ends;
}

function dates(model: Model, warn: Warn): void {
  const ends = earliestEnds(model);
  const late = new Set<string>();
  model.activities.forEach((one, at) => {
    if (one.dueAfter?.activityId === one.id)
      warn(
        ['activities', at, 'dueAfter'],
        'due-after-itself',
        `“${one.title}” is due after itself.`,
        'It would never be due.',
        'Name the activity whose end it follows, or give it a "due".',
      );
    const end = ends.get(one.id) ?? 0;
    const due = Math.min(one.dueMinute ?? model.endMinute, model.endMinute);
    // What follows from it is late for the same reason.
    if (end <= due || one.after.some(({ activityId }) => late.has(activityId))) {
      if (one.after.some(({ activityId }) => late.has(activityId))) late.add(one.id);
      return;
    }
    late.add(one.id);
    warn(
      one.dueMinute === null ? ['activities', at] : ['activities', at, 'due'],
      'due-too-early',
      `“${one.title}” can’t be done by ${one.dueMinute === null ? 'the end of the production' : 'its date'}: ${lengthWords(end - due)} are missing, even if all goes well.`,
      'However well somebody plans, this counts as late.',
      'Give it a later date, or make shorter what comes before.',
    );
  });
}

/** Days from the beginning to the last moment at which the work it is for could begin. */
function permits(model: Model, warn: Warn): void {
  const office = officeOf(model);
  const fixed = new Map(model.start.drafts.map((one) => [one.activityId, one.startMinute]));
  model.permits.forEach((one, at) => {
    const begins = one.activityIds.map((id) => {
      const activity = model.activities.find((other) => other.id === id);
      return fixed.get(id) ?? activity?.dueMinute ?? model.endMinute;
    });
    const begin = Math.max(...begins);
    const days =
      one.leadIn === 'calendar'
        ? Math.floor((begin - model.startMinute) / DAY_MINUTES)
        : Math.floor(officeMinutesBetween(office, model.startMinute, begin) / (office.to - office.from));
    if (one.leadDays <= days) return;
    warn(
      ['permits', at, 'lead'],
      'permit-too-late',
      `“${one.title}” wants ${one.leadDays} ${one.leadIn === 'office' ? 'working ' : ''}days’ notice, and there are ${days} from the beginning to the work it is for.`,
      'Nobody could ask for it in time.',
      'Let the production begin earlier, or the work be later, or want less notice.',
    );
  });
}

/** Work that takes no time, and is no milestone. */
function lengths(model: Model, warn: Warn): void {
  model.activities.forEach((one, at) => {
    if (one.kind === 'milestone' || one.high > 0 || model.start.done.includes(one.id)) return;
    warn(
      ['activities', at, 'lasts'],
      'takes-no-time',
      `“${one.title}” takes no time at all.`,
      'It is over as it begins, and nobody sees it done.',
      'Give it a length under "lasts", or make it a "milestone".',
    );
  });
}

/** The first minute at which a condition could hold, as far as its times say. */
function earliest(model: Model, condition: Condition): Minute {
  const parts = (Array.isArray(condition.of) ? condition.of : []) as Condition[];
  if (condition.type === 'time-reached') return condition.time as Minute;
  if (condition.type === 'all') return Math.max(model.startMinute, ...parts.map((one) => earliest(model, one)));
  if (condition.type === 'any' && parts.length > 0) return Math.min(...parts.map((one) => earliest(model, one)));
  return model.startMinute;
}

function answers(model: Model, warn: Warn): void {
  model.threads.forEach((one, at) => {
    if (one.asksReply && one.answerMinutes < model.tickMinutes)
      warn(
        ['threads', at, 'answerWithin'],
        'no-time-to-answer',
        `“${one.subject}” is to be answered within ${one.answerMinutes} minutes, and the clock moves by ${model.tickMinutes}.`,
        'Every answer would be late.',
        `Give at least ${model.tickMinutes} minutes.`,
      );
    const from = earliest(model, one.when);
    one.promises.forEach((promise, index) => {
      if (promise.dueMinute > from) return;
      warn(
        ['threads', at, 'promises', index, 'due'],
        'promise-too-early',
        `The promise “${promise.label}” is due before the message can come.`,
        'Whoever makes it has broken it already.',
        'Give it a later date.',
      );
    });
  });
  model.risks.forEach((one, at) => {
    if (one.responses.length === 0 || one.waitMinutes > model.tickMinutes) return;
    warn(
      ['risks', at, 'waits'],
      'no-time-to-answer',
      `“${one.title}” waits ${one.waitMinutes} minutes, and the clock moves by ${model.tickMinutes}: it takes its own course before anybody can answer.`,
      'A choice would be shown that nobody can make.',
      `Let it wait longer than ${model.tickMinutes} minutes.`,
    );
  });
}

/** What the plan has when the production begins. */
function drafts(model: Model, warn: Warn): void {
  model.start.drafts.forEach(({ activityId, startMinute, placeId }, at) => {
    const activity = model.activities.find(({ id }) => id === activityId);
    const place = model.places.find(({ id }) => id === placeId);
    if (!activity) return;
    const done = model.start.done.includes(activityId);
    if (startMinute !== null && startMinute < model.startMinute && !done)
      warn(
        ['start', 'drafts', at, 'at'],
        'planned-in-the-past',
        `“${activity.title}” is planned before the production begins, and is not done.`,
        'It could not begin when the plan says.',
        'Plan it later, or add it to "done".',
      );
    // A plan inherited wrong is there to be put right; where there is only one place, it can't be.
    if (place && activity.placeIds.length > 0 && !activity.placeIds.includes(place.id))
      warn(
        ['start', 'drafts', at, 'place'],
        'planned-elsewhere',
        `“${activity.title}” is planned at ${place.name}, which is none of its places.`,
        'Apprentices find a plan that they could not have made.',
        'Name one of its places, or add this one to them.',
      );
    else if (place && activity.placeIds.length === 1 && startMinute !== null && !done && !isOpen(place, startMinute))
      warn(
        ['start', 'drafts', at, 'at'],
        'planned-when-closed',
        `“${activity.title}” is planned at ${place.name} when that is closed.`,
        'Nobody gets in.',
        'Plan it within its opening hours.',
      );
  });
}

function isOpen({ openFrom, openTo }: Model['places'][number], start: Minute): boolean {
  const at = minuteOfUnitDay(start);
  return at >= openFrom && at < openTo;
}

/** Hours and lengths that stand the wrong way round. */
function reversed(scenario: Scenario, warn: Warn): void {
  const hours = ([from, to]: readonly string[], path: (string | number)[], message: string): void => {
    if (from === undefined || to === undefined || readClock(from) < readClock(to)) return;
    warn(
      path,
      'hours-reversed',
      message,
      'There would be no such hours at all.',
      `Write ["${to}", "${from}"], or other hours.`,
    );
  };
  hours(scenario.you.desk, ['you', 'desk'], 'The desk closes before it opens.');
  scenario.places.forEach((place, at) => {
    place.noise.forEach(({ from, to }, index) => {
      hours([from, to], ['places', at, 'noise', index], `This noise at ${place.name} ends before it begins.`);
    });
  });
  const range = ([low, high]: readonly [string, string], path: (string | number)[]): void => {
    if (readLength(low) <= readLength(high)) return;
    warn(
      path,
      'range-reversed',
      'The shortest is longer than the longest.',
      'It could not be drawn between the two.',
      `Write ["${high}", "${low}"].`,
      { write: [high, low] },
    );
  };
  scenario.people.forEach((one, at) => {
    range(one.replies, ['people', at, 'replies']);
    range(one.reads, ['people', at, 'reads']);
  });
  for (const list of ['kit', 'places', 'permits'] as const)
    scenario[list].forEach((one, at) => {
      range(one.replies, [list, at, 'replies']);
    });
}
