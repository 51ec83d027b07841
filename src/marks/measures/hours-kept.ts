/** Rest between duties, a break in time, no day beyond the cap: by person, from their own duty. A gate for rest and the cap. */
import { dayLabel, duration } from '../../engine/format.ts';
import { workedMinutes } from '../../engine/pay.ts';
import { nameOf, rulesOn, unitDayOf } from '../../engine/run.ts';
import type { Measure } from '../marks.ts';
import { endMinute, occasion, shootWork } from '../reading.ts';

const measure: Measure = {
  id: 'hours-kept',
  label: 'Rest, breaks and hours kept',
  about: 'process',
  next: 'Plan the break within the first hours of the call, and check each person’s own end of duty against their next call.',
  assess(run) {
    if (shootWork(run).length === 0) return [];
    const found = Object.entries(run.state.duty).flatMap(([personId, days]) =>
      days.map((duty) => {
        const rules = rulesOn(run, duty.day);
        const length = workedMinutes(rules, {
          start: duty.startMinute,
          end: duty.endMinute,
          breakMinutes: duty.breakMinutes,
        });
        const over = length > rules.dayCapMinutes;
        // Rest cut short by what nobody planned, agreed to beforehand and paid, is no breach of the gate (standard 6, D4).
        const short = duty.shortRestMinutes > 0;
        const unplanned = run.state.lost.some(
          (one) => unitDayOf(one.minute) === duty.day - 1 && one.because.by === 'draw',
        );
        const agreed = run.state.shortRests[`${personId}/${duty.day}`]?.agreed === true;
        const breach = over || (short && !(unplanned && agreed));
        const name = `${nameOf(run, personId)}, ${dayLabel(run.model.startDate, duty.day)}`;
        const words = short
          ? `${duration(duty.shortRestMinutes)} short of rest${agreed ? ', agreed to' : ''}`
          : over
            ? `${duration(length)} on duty, past the cap`
            : duty.lateBreak
              ? 'no break in time'
              : `${duration(length)}, with breaks and rest kept`;
        return occasion(
          duty.startMinute,
          over || (short && !agreed) ? 0 : short ? (unplanned ? 800 : 300) : duty.lateBreak ? 300 : 1000,
          `${name}: ${words}.`,
          { breach },
        );
      }),
    );
    return found.length > 0 ? found : [occasion(endMinute(run), 0, 'Nobody worked, so no hours were kept.')];
  },
};
export default measure;
