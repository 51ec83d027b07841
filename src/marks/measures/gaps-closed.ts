/** Somebody or something could not be had: how many working days before the need was the gap closed (standard 6, D2: three)? */
import { dayOf, inPlay, nameOf, type Run } from '../../engine/run.ts';
import type { Measure, Occasion } from '../marks.ts';
import { confirmedMinute, endMinute, factsOf, occasion, spared, workingDays } from '../reading.ts';

/** Everybody who was lost to us: refused, dropped out, or taken by another job while held. */
const lostOnes = (run: Run) => [
  ...factsOf(run, 'booking-refused'),
  ...factsOf(run, 'booking-dropped'),
  ...factsOf(run, 'pencil-lost'),
];

const measure: Measure = {
  id: 'gaps-closed',
  label: 'Gaps closed days before',
  about: 'process',
  next: 'Keep a second name for whoever the day hangs on, and ring it the hour the first one goes.',
  assess(run) {
    if (!inPlay(run, 'bookings')) return [];
    const serves = (id: string) => run.tables.people.get(id)?.roles ?? run.tables.kit.get(id)?.provides ?? [];
    const seen = new Set<string>();
    const found = lostOnes(run).flatMap((fact): Occasion[] => {
      const roles = serves(fact.subjectId);
      return run.model.activities.flatMap((activity) =>
        activity.needs.flatMap((need): Occasion[] => {
          const key = `${fact.subjectId}/${activity.id}/${need.id}`;
          const start = run.state.work[activity.id]?.startedMinute ?? run.state.draft[activity.id]?.startMinute ?? null;
          if (!need.essential || !roles.includes(need.asks) || seen.has(key)) return [];
          if (start === null || start <= fact.minute || run.state.standIns[`${activity.id}/${need.id}`]) return [];
          seen.add(key);
          const subject = run.state.draft[activity.id]?.uses[need.id];
          const when = subject === undefined ? null : confirmedMinute(run, subject, dayOf(start));
          // Closed before it opened: somebody else had been meant all along.
          if (when !== null && when < fact.minute) return [];
          // No more can be asked than the days there were.
          const could = Math.min(3, workingDays(run, fact.minute, start));
          const days = when === null ? -1 : workingDays(run, when, start);
          return [
            occasion(
              when ?? start,
              when === null ? 0 : days >= could ? 1000 : days >= 1 ? 600 : 300,
              `${activity.title}, “${need.label}”: ${nameOf(run, fact.subjectId)} could not be had; ${when === null ? 'nobody was found' : `covered ${days} working days before`}.`,
              { factIndex: fact.index },
            ),
          ];
        }),
      );
    });
    if (found.length > 0) return found;
    const booked = Object.values(run.state.bookings).some((one) => one.days.length > 0 && one.line !== null);
    return [
      booked
        ? spared(run, 'Nobody and nothing that was wanted fell away.')
        : occasion(endMinute(run), 0, 'Nothing was booked, so every need was a gap.'),
    ];
  },
};
export default measure;
