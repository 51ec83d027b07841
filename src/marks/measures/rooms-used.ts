/** Rooms and suites of post: never promised to two at once, and not paid for to stand empty (standard 6, D11: 75 to 90 in 100). */
import { duration } from '../../engine/format.ts';
import { dayOf, nameOf, type Run } from '../../engine/run.ts';
import type { Measure, Occasion } from '../marks.ts';
import { endMinute, isDone, occasion } from '../reading.ts';

/** What is booked by the day in post and works as a room: everything of the kind with a day rate that post work asks for. */
const rooms = (run: Run) => {
  const asked = new Set(
    run.model.activities
      .filter((one) => one.stage === 'post' || one.stage === 'delivery')
      .flatMap((one) => one.needs.filter((need) => need.kind === 'kit').map((need) => need.asks)),
  );
  return run.model.kit.filter((item) => !item.once && item.provides.some((what) => asked.has(what)));
};

const measure: Measure = {
  id: 'rooms-used',
  label: 'Rooms neither promised twice nor left empty',
  about: 'process',
  next: 'Lay every job that wants the same room on one calendar, a month ahead, and settle where they meet.',
  assess(run) {
    const all = rooms(run);
    if (all.length === 0) return [];
    const wanted = (id: string) =>
      run.model.activities.filter((one) => Object.values(run.state.draft[one.id]?.uses ?? {}).includes(id));
    const found = all.flatMap((room): Occasion[] => {
      const booking = run.state.bookings[room.id];
      const work = wanted(room.id);
      if (!booking || booking.days.length === 0 || work.length === 0) return [];
      const lost = run.state.lost.filter(
        (one) => work.some(({ id }) => id === one.activityId) && one.subjectId === room.id,
      );
      const minutes = lost.reduce((sum, one) => sum + one.minutes, 0);
      const days = new Set<number>();
      for (const { id } of work) {
        const { startedMinute, finishedMinute } = run.state.work[id] ?? {};
        if (startedMinute == null) continue;
        for (let day = dayOf(startedMinute); day <= dayOf((finishedMinute ?? startedMinute + 1) - 1); day += 1)
          if (booking.days.includes(day)) days.add(day);
      }
      const used = Math.floor((1000 * days.size) / booking.days.length);
      const done = work.every(({ id }) => isDone(run, id));
      return [
        occasion(
          (booking.days[0] ?? 0) * 1440,
          !done ? 300 : minutes >= 60 ? 300 : used >= 750 ? 1000 : (used * 4) / 3,
          `${nameOf(run, room.id)}: ${minutes > 0 ? `${duration(minutes)} waited for it` : 'nobody waited for it'}, ${days.size} of ${booking.days.length} days used.`,
          { weight: booking.days.length },
        ),
      ];
    });
    return found.length > 0 ? found : [occasion(endMinute(run), 0, 'No room was booked.')];
  },
};
export default measure;
