/**
 * What is done in a large production, as a list made from its measures alone: plan, book, tell, answer, report. A script and not a
 * bot: it never looks at the run, so it costs nothing while a run is measured. `takenScript` leaves out what a seed would refuse.
 */
import { begin } from '../../src/engine/begin.ts';
import type { Command, GivenCommand } from '../../src/engine/command.ts';
import { apply } from '../../src/engine/commands.ts';
import { DAY_MINUTES, type Day, type Minute, type Model } from '../../src/engine/model.ts';
import { structuredCopy } from '../../src/engine/replay.ts';
import { step } from '../../src/engine/step.ts';
import {
  at,
  type Block,
  blocksOf,
  isWeekend,
  type Planned,
  placeOf,
  planOf,
  type Size,
  UNITS,
} from './large-production.ts';

const PREP_AHEAD = 6;
const BILLS_A_WEEK = 40;

const dayOf = (minute: Minute): Day => Math.floor(minute / DAY_MINUTES);
const officeDayFrom = (day: Day): Day => {
  let from = day;
  while (isWeekend(from)) from += 1;
  return from;
};
const officeDayBefore = (day: Day): Day => {
  let before = day - 1;
  while (before > 0 && isWeekend(before)) before -= 1;
  return Math.max(0, before);
};

/** Days a planned activity may touch: office work is given a week, work on a unit its day. */
const daysOf = ({ activity, startMinute }: Planned, last: Day): Day[] => {
  if (startMinute === null) return [];
  const first = dayOf(startMinute);
  const length = activity.hours === 'continuous' ? 1 : 9;
  return Array.from({ length }, (_, index) => first + index).filter(
    (day) => day <= last && (length === 1 || !isWeekend(day)),
  );
};

function blockScript(size: Size, block: Block, plan: readonly Planned[]): GivenCommand[] {
  const { name, first, shootDays, post } = block;
  const given: GivenCommand[] = [];
  const give = (minute: Minute, command: Command) => given.push({ minute, command });
  const mine = plan.filter(({ activity }) => activity.id.startsWith(`${name}-`));
  const prep = Math.max(first === 0 ? 480 : 0, at(officeDayBefore(Math.max(1, first - PREP_AHEAD + 1)), 9));
  const wanted = new Map<string, Set<Day>>();
  const want = (subjectId: string, days: readonly Day[]) => {
    const known = wanted.get(subjectId) ?? new Set<Day>();
    for (const day of days) known.add(day);
    wanted.set(subjectId, known);
  };
  for (const planned of mine) {
    const { activity, startMinute, uses } = planned;
    if (startMinute === null) continue;
    const placeId = activity.places?.[0];
    give(prep, {
      type: 'plan-activity',
      activityId: activity.id,
      startMinute,
      ...(placeId === undefined ? {} : { placeId }),
    });
    for (const { need, subjectId } of uses) {
      give(prep, { type: 'assign-need', activityId: activity.id, needId: need.id, subjectId });
      want(subjectId, daysOf(planned, size.days - 1));
    }
  }
  for (const unit of UNITS) want(placeOf(block, unit), shootDays);
  for (const [subjectId, days] of wanted)
    give(prep, { type: 'confirm', subjectId, days: [...days].sort((a, b) => a - b), reason: 'As planned' });
  give(prep, { type: 'apply-for', permitId: `${name}-street`, optionId: 'day' });
  for (const desk of ['brief', 'schedule', 'paperwork'])
    give(at(officeDayFrom(first), 9) + (desk === 'brief' ? 0 : 240), {
      type: 'do-activity',
      activityId: `${name}-${desk}`,
    });
  give(at(first + 1, 10), {
    type: 'submit-assessment',
    entries: [0, 1, 2, 3, 4, 5].map((one) => ({
      hazardId: `hazard-${one}`,
      activityId: `${name}-d0u1-pm`,
      likelihood: 2,
      severity: 2,
      who: '',
      controlIds: [`control-${one}`],
    })),
  });
  give(at(first + 1, 13), { type: 'read-message', threadId: `${name}-scope` });
  give(at(first + 1, 13), {
    type: 'reply',
    threadId: `${name}-scope`,
    stance: 'escalate',
    factIds: ['price'],
    promiseId: null,
    copyIds: [],
    channel: 'email',
    tone: 'plain',
  });
  const crew = [...wanted.keys()].filter((id) => id.startsWith('p') && !id.startsWith('place-'));
  give(at(first + 1, 14), { type: 'send-releases', personIds: crew.filter((id) => id.endsWith('-guest')) });
  shootDays.forEach((day, index) => {
    const working = crew.filter((id) => wanted.get(id)?.has(day));
    give(at(officeDayBefore(day), 14), { type: 'send-call-sheet', day, toIds: working, note: '' });
    for (const personId of working.slice(0, 3))
      give(at(officeDayBefore(day), 17), { type: 'phone-person', personId, activityIds: [] });
    for (const unit of UNITS)
      give(at(day, 9), {
        type: 'answer-risk',
        riskId: `${name}-late-${unit}`,
        responseId: index === 0 ? 'wait' : 'car',
      });
    give(at(day, 18), { type: 'send-daily-report', day, toIds: ['pm', 'producer'] });
  });
  give(at(Math.min(size.days - 1, post), 16), { type: 'read-message', threadId: `${name}-news` });
  return given;
}

/** Every command with its minute, in the order of the minutes. */
export function largeScript(size: Size): GivenCommand[] {
  const plan = planOf(size);
  const given = blocksOf(size).flatMap((block) => blockScript(size, block, plan));
  for (let day = 4, week = 0; day < size.days; day += 7, week += 1) {
    for (let bill = week * BILLS_A_WEEK; bill < (week + 1) * BILLS_A_WEEK; bill += 1)
      given.push({ minute: at(day, 10), command: { type: 'handle-invoice', invoiceId: bill, action: 'pass' } });
    given.push({ minute: at(day, 15), command: { type: 'send-cost-report', toIds: ['pm'], reasons: ['crew', 'kit'] } });
    given.push({ minute: at(day, 16), command: { type: 'bill-client', paymentId: `stage-${week % 4}` } });
  }
  return given
    .filter(({ minute }) => minute >= at(0, 8) && minute < at(size.days - 1, 23))
    .map((one, order) => ({ one, order }))
    .sort((a, b) => a.one.minute - b.one.minute || a.order - b.order)
    .map(({ one }) => one);
}

/** The commands of the script that this model takes on this seed: a script for measuring has no refusals. */
export function takenScript(model: Model, seed: string, script: readonly GivenCommand[]): GivenCommand[] {
  const run = begin(model, seed);
  return script.filter(({ minute, command }) => {
    while (run.state.minute < minute && !run.state.ended) step(run);
    return apply(run, structuredCopy(command)) === null;
  });
}
