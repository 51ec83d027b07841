/**
 * The days of the run as a coordinator knows them: light, working days, and weather as forecast until noon of the day.
 * Must not show weather that has not been.
 */
import { isoDateOfDay, isWorkingDay, weekdayOfDay } from '../calendar.ts';
import { DAY_MINUTES, type Day, type DayType, type Minute } from '../model.ts';
import { dayOf, plannedDays, type Run, today } from '../run.ts';
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

export function dayViews(run: Run): DayView[] {
  const { model, state } = run;
  const shootDays = new Set(
    model.activities
      .filter((one) => one.stage === 'shoot' && one.placeIds.length > 0)
      .flatMap((one) => plannedDays(run, one).slice(0, 1)),
  );
  const views: DayView[] = [];
  for (let day = 0; day <= dayOf(model.endMinute); day += 1) {
    const { sunrise, sunset } = daylight(model, day);
    const past = day < today(run) || (day === today(run) && state.minute - day * DAY_MINUTES >= 12 * 60);
    const truth = state.weather[day];
    const said =
      past && truth
        ? { rain: rainWord(truth), gustMph: truth.gustMph, tempC: truth.tempC, sure: 'good' as const }
        : forecast(model, state.seed, state.weather, today(run), day);
    views.push({
      day,
      date: isoDateOfDay(model.startDate, day),
      weekday: weekdayOfDay(model.startDate, day),
      workingDay: isWorkingDay(model, day),
      sunriseMinute: sunrise,
      sunsetMinute: sunset,
      weather: said && { ...said, seen: past },
      shootDay: shootDays.has(day),
      dayType: model.dayTypes.on[day] ?? model.dayTypes.usual,
    });
  }
  return views;
}
