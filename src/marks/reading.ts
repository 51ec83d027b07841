/**
 * What several measures ask of a finished (or unfinished) run: shoot days, first calls, when something was confirmed.
 * Reads the state and the log; must not weigh anything.
 */
import { officeMinutesBetween } from '../engine/calendar.ts';
import type { Fact, FactKind } from '../engine/fact.ts';
import { moment } from '../engine/format.ts';
import type { Activity, Day, Effect, Evidence, Minute, Permit } from '../engine/model.ts';
import { heldAt, permitCovers, permitState } from '../engine/permits.ts';
import { dayOf, draftOf, dueOf, type Run, sheetActivities } from '../engine/run.ts';
import type { Occasion } from './marks.ts';

type FactOf<K extends FactKind> = Extract<Fact, { kind: K }> & { index: number };

/** Facts of one kind, with their index in the log. */
export function factsOf<K extends FactKind>(run: Run, kind: K): FactOf<K>[] {
  const found: FactOf<K>[] = [];
  run.state.facts.forEach((fact, index) => {
    if (fact.kind === kind) found.push({ ...(fact as Extract<Fact, { kind: K }>), index });
  });
  return found;
}

/** An occasion with the usual answers filled in. */
export const occasion = (minute: Minute, got: number, text: string, more: Partial<Occasion> = {}): Occasion => ({
  minute,
  got: Math.max(0, Math.min(1000, Math.floor(got))),
  weight: 1,
  text,
  commandIndex: null,
  factIndex: null,
  breach: false,
  ...more,
});

/** Work with a place in the shoot stage: what a shoot day is made of. */
export const shootWork = (run: Run): Activity[] =>
  run.model.activities.filter(
    (one) => one.stage === 'shoot' && one.placeIds.length > 0 && one.kind === 'work' && !one.withYou,
  );

/** Days on which shooting was planned at the end, or was done. */
export function shootDays(run: Run): Day[] {
  const days = shootWork(run).flatMap((activity) => {
    const at = run.state.work[activity.id]?.startedMinute ?? draftOf(run, activity.id).startMinute;
    return at === null ? [] : [dayOf(at)];
  });
  return [...new Set(days)].sort((a, b) => a - b);
}

/** The earliest planned start of a shoot day. */
export const firstCall = (run: Run, day: Day): Minute =>
  Math.min(
    ...sheetActivities(run, day)
      .filter((one) => one.stage === 'shoot')
      .map((one) => draftOf(run, one.id).startMinute ?? Number.MAX_SAFE_INTEGER),
  );

/** When a subject was first confirmed for a day, or null. What is bought once is had for every day. */
export function confirmedMinute(run: Run, subjectId: string, day: Day): Minute | null {
  const kit = run.tables.kit.get(subjectId);
  const owner = kit?.ownerId;
  const serves = (days: readonly Day[]) => kit?.once === true || days.includes(day);
  const atStart = run.model.start.bookings.some(
    (one) => one.subjectId === subjectId && one.status === 'confirmed' && serves(one.days),
  );
  if (atStart) return run.model.startMinute;
  const fact = factsOf(run, 'booking-confirmed').find(
    (one) => (one.subjectId === subjectId || one.subjectId === owner) && serves(one.days),
  );
  return fact?.minute ?? null;
}

export const isDone = (run: Run, activityId: string): boolean => {
  const status = run.state.work[activityId]?.status;
  return status === 'done' || status === 'skipped';
};

/** The production was delivered: every activity of the delivery stage is over. */
export const isDelivered = (run: Run): boolean =>
  run.model.activities.filter((one) => one.stage === 'delivery').every((one) => isDone(run, one.id));

/** How much of the work there was to do was done, in per mille. */
export function progress(run: Run): number {
  const work = run.model.activities.filter((one) => one.kind === 'work');
  const done = work.filter((one) => isDone(run, one.id)).length;
  return work.length === 0 ? 1000 : Math.floor((1000 * done) / work.length);
}

/**
 * What could have come and did not, by luck or because it was prevented: nothing was got wrong, as far as the work went at all.
 * Whether a measure is seen must not hang on it.
 */
export const spared = (run: Run, text: string): Occasion => occasion(endMinute(run), progress(run), text);

/** What was found, or, where something could have come and did not, that nothing came: seen either way. */
export const orSpared = (run: Run, could: boolean, found: readonly Occasion[], text: string): Occasion[] =>
  found.length > 0 ? [...found] : could ? [spared(run, text)] : [];

/** Whether something in this production could do this, whoever plays it. */
export function couldDo(run: Run, effect: string): boolean {
  const has = (effects: readonly Effect[]) => effects.some((one) => one.type === effect);
  const { threads, risks, activities } = run.model;
  return (
    threads.some((one) => one.stances.some((s) => has(s.effects)) || one.ifLeft.some((left) => has(left.effects))) ||
    risks.some(
      (one) => has(one.onHappen) || has(one.ifLeft) || one.responses.some((r) => has(r.effects) || has(r.otherwise)),
    ) ||
    activities.some((one) => has(one.onStart) || has(one.onDone) || one.checks.some((check) => has(check.effects)))
  );
}

/** Working days from one minute to another, in whole ones. */
export const workingDays = (run: Run, from: Minute, to: Minute): number =>
  Math.floor(officeMinutesBetween(run.tables.office, from, to) / (run.tables.office.to - run.tables.office.from));

/** The command behind a fact, where a command is behind it. */
export const commandOf = (fact: Fact): number | null => (fact.because.by === 'command' ? fact.because.index : null);

export const endMinute = (run: Run): Minute => run.state.ended?.minute ?? run.state.minute;

/** One chance for each piece of work that needs a permit: in hand and covering what is needed, when that work began. */
export function permitOccasions(
  run: Run,
  which: (permit: Permit) => boolean,
  nameOf: (activityId: string) => string,
): Occasion[] {
  const without = factsOf(run, 'worked-without');
  return run.model.permits.filter(which).flatMap((permit) =>
    permit.activityIds.map((activityId) => {
      const state = permitState(run, permit.id);
      const started = run.state.work[activityId]?.startedMinute ?? null;
      const fact = without.find((one) => one.permitId === permit.id && one.activityId === activityId);
      const more = { commandIndex: state.commandIndex, factIndex: fact?.index ?? null };
      const what = `${permit.title}, for ${nameOf(activityId)}`;
      if (fact) return occasion(fact.minute, 0, `${what}: the work went on without it.`, { ...more, breach: true });
      // What was granted after the work began was not in hand for it.
      const at = started ?? endMinute(run);
      if (permitCovers(run, permit, at)) return occasion(at, 1000, `${what}: in hand.`, more);
      if (heldAt(run, permit, at))
        return occasion(at, 300, `${what}: held, but it does not cover what is needed.`, {
          ...more,
          breach: started !== null,
        });
      // Dropped with leave, the work needs no permit any more.
      if (run.state.work[activityId]?.status === 'skipped')
        return occasion(at, 500, `${what}: the work was dropped.`, more);
      return occasion(at, 0, `${what}: not held.`, more);
    }),
  );
}

/** Desk work of one kind of evidence: done in time, late, or not at all. */
export const evidenceOccasions = (run: Run, kind: Evidence): Occasion[] =>
  run.model.activities
    .filter((activity) => activity.evidence.includes(kind))
    .map((activity) => {
      const due = dueOf(run, activity);
      const done = run.state.work[activity.id]?.finishedMinute ?? null;
      const late = done !== null && due !== null && done > due;
      return occasion(
        done ?? due ?? endMinute(run),
        done === null ? 0 : late ? 500 : 1000,
        `${activity.title}: ${done === null ? 'not done' : late ? `late, done ${moment(run.model.startDate, done)}` : 'in time'}.`,
      );
    });
