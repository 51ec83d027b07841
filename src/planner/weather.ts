/** What a coordinator does with work that the weather holds up: later that day, or on a calmer one. Must not know more than the view says. */
import type { Command } from '../engine/command.ts';
import { DAY_MINUTES } from '../engine/model.ts';
import type { View } from '../engine/view.ts';
import { isOver } from './planning.ts';

export const dodgeWeather = (view: View): Command[] => [...dodgeRain(view), ...dodgeWind(view)];

/** When rain stops work, it goes to later in the day and the people in it are rung, so that the rest can go on. */
function dodgeRain(view: View): Command[] {
  return view.activities.flatMap((activity): Command[] => {
    if (activity.heldUpBy?.reason !== 'rain' || !activity.canPlan || activity.startMinute === null) return [];
    const dusk = view.days.find((day) => day.day === view.day)?.sunsetMinute ?? 0;
    const later = Math.ceil((view.minute + 120) / view.tickMinutes) * view.tickMinutes;
    if (later + activity.minutes > dusk) return [];
    const people = activity.needs.flatMap((need) => (need.kind === 'person' && need.subjectId ? [need.subjectId] : []));
    return [
      { type: 'plan-activity', activityId: activity.id, startMinute: later },
      ...people.map((personId): Command => ({ type: 'phone-person', personId, activityIds: [activity.id] })),
    ];
  });
}

/**
 * Wind that keeps something down keeps it down all day: it goes to a calmer day while people can still be let go, unless other work
 * of the day waits for it.
 */
function dodgeWind(view: View): Command[] {
  return view.activities.flatMap((activity): Command[] => {
    const start = activity.startMinute;
    if (activity.heldUpBy?.reason !== 'wind' || !activity.canPlan || start === null) return [];
    const waits = view.activities.some(
      (one) => one.days.includes(view.day) && !isOver(one) && one.after.some((link) => link.activityId === activity.id),
    );
    const gusts = (day: number) => view.days.find((one) => one.day === day)?.weather?.gustMph ?? 0;
    const calm = view.days.find(
      ({ day, workingDay }) => workingDay && day >= view.day + 3 && gusts(day) < gusts(view.day),
    );
    if (waits || !calm) return [];
    const people = activity.needs.flatMap((need) => (need.kind === 'person' && need.subjectId ? [need.subjectId] : []));
    return [
      { type: 'plan-activity', activityId: activity.id, startMinute: start + (calm.day - view.day) * DAY_MINUTES },
      ...people.map((personId): Command => ({ type: 'phone-person', personId, activityIds: [activity.id] })),
    ];
  });
}
