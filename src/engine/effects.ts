/**
 * The closed vocabulary of effects: what a risk, a reply or a finished activity may do to the world.
 * Every effect names its cause, so that whatever follows can be traced back.
 */
import type { Cause, Effect } from './model.ts';
import { spend } from './money.ts';
import { note, type Run, today } from './run.ts';
import { openThread } from './threads.ts';

type Doer<T extends Effect['type']> = (run: Run, effect: Extract<Effect, { type: T }>, because: Cause) => void;

const doers: { [T in Effect['type']]: Doer<T> } = {
  'add-cost': (run, { line, pence, text }, because) => spend(run, line, pence, text, because),
  'lose-time': (run, { activityId, minutes }, because) => {
    const held = run.state.holds[activityId];
    run.state.holds[activityId] = { minutes: (held?.minutes ?? 0) + minutes, because };
  },
  'add-work': (run, { activityId, minutes }) => {
    const work = run.state.work[activityId];
    if (work && work.status !== 'done') work.trueMinutes = Math.max(0, work.trueMinutes + minutes);
  },
  'delay-person': (run, { personId, minutes }) => {
    const presence = run.state.presence[personId];
    const late = (presence?.day === today(run) ? presence.lateMinutes : 0) + minutes;
    const arrivesMinute = presence?.arrivesMinute == null ? null : presence.arrivesMinute + minutes;
    run.state.presence[personId] = {
      placeId: null,
      addressVersion: 0,
      goingTo: null,
      goingVersion: 0,
      movedToday: false,
      ...presence,
      day: today(run),
      lateMinutes: late,
      arrivesMinute,
    };
  },
  'drop-out': (run, { subjectId, text }, because) => {
    const booking = run.state.bookings[subjectId];
    if (!booking || booking.status === 'dropped-out') return;
    booking.status = 'dropped-out';
    booking.changedMinute = run.state.minute;
    note(run, { kind: 'booking-dropped', subjectId, text }, because);
  },
  'kit-fails': (run, { activityId, needId }) => {
    run.state.failed[`${activityId}/${needId}`] = true;
  },
  'restore-kit': (run, { activityId, needId }) => {
    delete run.state.failed[`${activityId}/${needId}`];
  },
  'move-address': (run, { placeId, address }, because) => {
    const before = run.state.addresses[placeId];
    run.state.addresses[placeId] = { address, version: (before?.version ?? 1) + 1 };
    note(run, { kind: 'address-moved', placeId, address }, because);
  },
  'change-trust': (run, { personId, by }) => {
    run.state.trust[personId] = Math.min(100, Math.max(0, (run.state.trust[personId] ?? 0) + by));
  },
  'open-thread': (run, { threadId }, because) => openThread(run, threadId, because),
  'skip-activity': (run, { activityId }, because) => {
    const work = run.state.work[activityId];
    if (!work || work.status === 'done' || work.status === 'skipped') return;
    work.status = 'skipped';
    note(run, { kind: 'activity-skipped', activityId }, because);
  },
  'raise-invoice': (run, { subjectId, overPence }) => {
    run.state.invoiceRaises[subjectId] = overPence;
  },
  'stand-in': (run, { activityId, needId, pence, line, text }, because) => {
    run.state.standIns[`${activityId}/${needId}`] = true;
    delete run.state.failed[`${activityId}/${needId}`];
    if (pence !== 0) spend(run, line, pence, text, because);
  },
  'set-flag': (run, { name }) => {
    run.state.flags[name] = true;
  },
};

export function applyEffects(run: Run, effects: readonly Effect[], because: Cause): void {
  for (const effect of effects)
    (doers[effect.type] as (run: Run, effect: Effect, because: Cause) => void)(run, effect, because);
}
