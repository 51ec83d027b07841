/** Asked for with the notice they want, and some to spare (domain 4.12; standard 6, D5: three working days). */
import { dayOf } from '../../engine/calendar.ts';
import { applyByDay, heldAt, permitNeededMinute, permitState } from '../../engine/permits.ts';
import type { Measure } from '../marks.ts';
import { endMinute, occasion } from '../reading.ts';

const measure: Measure = {
  id: 'permits-in-time',
  label: 'Applications made with time to spare',
  about: 'process',
  next: 'Put the last date to apply in your diary, and go three working days before it.',
  assess: (run) =>
    run.model.permits
      .filter((permit) => permit.leadDays > 0)
      .map((permit) => {
        const state = permitState(run, permit.id);
        const needed = permitNeededMinute(run, permit);
        // The asking that led to what the work went on with; until then, the last.
        const started = permit.activityIds
          .map((id) => run.state.work[id]?.startedMinute ?? null)
          .filter((minute) => minute !== null);
        const { askedMinute, inTime } =
          (started.length > 0 ? heldAt(run, permit, Math.min(...started)) : undefined) ?? state;
        if (askedMinute === null) return occasion(endMinute(run), 0, `${permit.title}: never applied for.`);
        const spare = needed === null ? 0 : applyByDay(run, permit, needed) - dayOf(askedMinute);
        return occasion(
          askedMinute,
          !inTime ? 0 : spare >= 3 ? 1000 : 800,
          `${permit.title}: ${!inTime ? 'applied for with less notice than they want' : spare >= 3 ? `applied for with ${spare} days to spare` : 'applied for just in time'}.`,
          { commandIndex: state.commandIndex },
        );
      }),
};
export default measure;
