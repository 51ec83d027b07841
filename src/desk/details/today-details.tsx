/**
 * What the right column says while nothing is selected: what needs you, then today and the next working days at a glance, so that it is never blank.
 */
import { CloudRain, CloudSun, Sun, Sunrise } from 'lucide-react';
import type { DayView, View } from '../../engine/view.ts';
import { clockTime, dayOf, longDate } from '../../session/words.ts';
import { DepartmentIcon } from '../kit/index.ts';
import { isOver } from '../panels/parts/reading.ts';
import { StateMark } from '../panels/parts/state-mark.tsx';
import { useView } from '../session-context.ts';
import { ShowLink } from './details-frame.tsx';
import { NeedsYou } from './needs-you.tsx';

const MOST_DAYS = 3;

export function TodayDetails() {
  const view = useView();
  const days = busyDays(view);
  return (
    <section className="details" aria-label="What needs you, and what is coming up">
      <NeedsYou />
      <h2 className="details-title">Coming up</h2>
      {days.length === 0 ? <p className="is-quiet">Nothing is on the plan from here on.</p> : null}
      {days.map((day) => (
        <Day key={day.day} view={view} day={day} />
      ))}
      <p className="is-quiet">Select something on the board, in a table or in the inbox to see it here.</p>
    </section>
  );
}

const startsOn = (view: View, day: number) =>
  view.activities
    .filter((one) => one.startMinute !== null && dayOf(one.startMinute) === day && !(isOver(one) && day < view.day))
    .sort((a, b) => (a.startMinute ?? 0) - (b.startMinute ?? 0));

const busyDays = (view: View): DayView[] =>
  view.days
    .filter((day) => day.day === view.day || (day.day > view.day && startsOn(view, day.day).length > 0))
    .slice(0, MOST_DAYS);

function Day({ view, day }: { view: View; day: DayView }) {
  const activities = startsOn(view, day.day);
  return (
    <section className="coming-up" aria-label={longDate(view.startDate, day.day)}>
      <h3 className="coming-day">
        {day.day === view.day ? 'Today, ' : day.day === view.day + 1 ? 'Tomorrow, ' : ''}
        {longDate(view.startDate, day.day)}
      </h3>
      <p className="coming-sky">
        <Sunrise aria-hidden="true" /> <span className="mono">{clockTime(day.sunriseMinute)}</span> to{' '}
        <span className="mono">{clockTime(day.sunsetMinute)}</span>
        {day.weather ? (
          <>
            {day.weather.rain === 'dry' ? (
              <Sun aria-hidden="true" />
            ) : day.weather.rain === 'showers' ? (
              <CloudSun aria-hidden="true" />
            ) : (
              <CloudRain aria-hidden="true" />
            )}
            {day.weather.rain}, {day.weather.tempC}°C, gusts {day.weather.gustMph} mph
            {day.weather.seen ? '' : day.weather.sure === 'good' ? '' : ', not sure yet'}
          </>
        ) : null}
      </p>
      {activities.length === 0 ? <p className="is-quiet">Nothing planned.</p> : null}
      <ul className="details-list">
        {activities.map((activity) => (
          <li key={activity.id} className="coming-one">
            <span className="mono">{clockTime(activity.startMinute ?? 0)}</span>
            <DepartmentIcon department={activity.department} />
            <span className="coming-what">
              <ShowLink kind="activity" id={activity.id}>
                {activity.title}
              </ShowLink>
              <StateMark activity={activity} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
