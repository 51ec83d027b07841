/**
 * The days of the run as a coordinator knows them: light, working days, and weather as forecast until noon of the day.
 * Must not show weather that has not been.
 */
import { isoDateOfDay, isWorkingDay, weekdayOfDay } from '../calendar.ts';
import { DAY_MINUTES, type Day, type DayType, type Minute, type Model } from '../model.ts';
import { dayOf, type Run, today } from '../run.ts';
import { shootDaysOf } from '../sheet-fields.ts';
import { daylight, forecast, rainWord } from '../sky.ts';

export interface DayView {
  day: Day;
  /** ISO date. */
  date: string;
  /** 1 Monday to 7 Sunday. */
  weekday: number;
  workingDay: boolean;
  sunriseMinute: Minute;
  sunsetMinute: Minute;
  /** Forecast, or what is seen once the day has begun; null when too far off for any. */
  weather: {
    seen: boolean;
    rain: 'dry' | 'showers' | 'rain' | 'heavy';
    gustMph: number;
    tempC: number;
    sure: 'low' | 'fair' | 'good';
  } | null;
  /** Something of the shoot stage is planned here. */
  shootDay: boolean;
  dayType: DayType;
}

type CalendarDay = Pick<DayView, 'day' | 'date' | 'weekday' | 'workingDay' | 'sunriseMinute' | 'sunsetMinute'>;

/** What no run changes about a day is worked out once for each production. */
const calendars = new WeakMap<Model, CalendarDay[]>();

function calendarDay(model: Model, day: Day): CalendarDay {
  const days = calendars.get(model) ?? [];
  calendars.set(model, days);
  const known = days[day];
  if (known) return known;
  const { sunrise, sunset } = daylight(model, day);
  const found = {
    day,
    date: isoDateOfDay(model.startDate, day),
    weekday: weekdayOfDay(model.startDate, day),
    workingDay: isWorkingDay(model, day),
    sunriseMinute: sunrise,
    sunsetMinute: sunset,
  };
  days[day] = found;
  return found;
}

export function dayViews(run: Run): DayView[] {
  const { model, state } = run;
  const shootDays = new Set(shootDaysOf(run));
  const views: DayView[] = [];
  for (let day = 0; day <= dayOf(model.endMinute); day += 1) {
    const past = day < today(run) || (day === today(run) && state.minute - day * DAY_MINUTES >= 12 * 60);
    const truth = state.weather[day];
    const said =
      past && truth
        ? { rain: rainWord(truth), gustMph: truth.gustMph, tempC: truth.tempC, sure: 'good' as const }
        : forecast(model, state.seed, state.weather, today(run), day);
    views.push({
      ...calendarDay(model, day),
      weather: said && { ...said, seen: past },
      shootDay: shootDays.has(day),
      dayType: model.dayTypes.on[day] ?? model.dayTypes.usual,
    });
  }
  return views;
}
