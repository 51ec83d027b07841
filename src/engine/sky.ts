/**
 * Weather and daylight: drawn once for each day from the seed, and a forecast that sharpens as the day nears.
 * Chances by month are data (scenarios/rules/climate.json). Must not know the plan.
 */
import { dateOfDay } from './calendar.ts';
import { between, chance } from './luck.ts';
import { DAY_MINUTES, type Day, type Minute, type Model, type Sky } from './model.ts';
import type { Weather } from './state.ts';

const month = (model: Model, day: Day): Sky['months'][number] => {
  const found = model.sky.months[dateOfDay(model.startDate, day).month - 1];
  if (!found) throw new Error('A climate has twelve months');
  return found;
};

/** Sunrise and sunset as minutes of the run, straight lines between the 15ths of the months. */
export function daylight(model: Model, day: Day): { sunrise: Minute; sunset: Minute } {
  const { dayOfMonth, month: monthNumber } = dateOfDay(model.startDate, day);
  const here = monthNumber - 1;
  const other = dayOfMonth >= 15 ? (here + 1) % 12 : (here + 11) % 12;
  const step = dayOfMonth >= 15 ? dayOfMonth - 15 : 15 - dayOfMonth;
  const from = model.sky.months[here] ?? month(model, day);
  const to = model.sky.months[other] ?? from;
  const mix = (a: number, b: number) => a + Math.trunc(((b - a) * step) / 30);
  return {
    sunrise: day * DAY_MINUTES + mix(from.sunrise, to.sunrise),
    sunset: day * DAY_MINUTES + mix(from.sunset, to.sunset),
  };
}

/**
 * The true weather of days 0 to `days` - 1. A wet day makes the next wetter (x1.4), a dry one drier (x0.8);
 * rain touches the working window six times in ten, half of it for an hour or less.
 */
export function drawWeather(model: Model, seed: string, days: number): Weather[] {
  const all: Weather[] = [];
  let wetBefore = false;
  for (let day = 0; day < days; day += 1) {
    const { wetPerMille, gustyPerMille, coldC, warmC } = month(model, day);
    const odds = Math.min(950, Math.trunc((wetPerMille * (day === 0 ? 10 : wetBefore ? 14 : 8)) / 10));
    const wet = chance(seed, `weather:wet/day-${day}`, odds);
    const inHours = wet && chance(seed, `weather:in-hours/day-${day}`, 600);
    const size = between(seed, `weather:size/day-${day}`, 0, 99);
    const rain: Weather['rain'] = !inHours ? 0 : size < 50 ? 1 : size < 80 ? 2 : 3;
    const hours = [0, 60, 150, 300][rain] ?? 0;
    const rainFrom = day * DAY_MINUTES + 480 + 15 * between(seed, `weather:from/day-${day}`, 0, 24);
    const gusty = chance(seed, `weather:gust/day-${day}`, gustyPerMille);
    all.push({
      rain,
      rainFrom,
      rainTo: rainFrom + hours,
      gustMph: gusty ? between(seed, `weather:mph/day-${day}`, 26, 42) : between(seed, `weather:mph/day-${day}`, 6, 22),
      tempC: between(seed, `weather:temp/day-${day}`, coldC, warmC),
    });
    wetBefore = wet;
  }
  return all;
}

export const rainsAt = (weather: Weather | undefined, minute: Minute): boolean =>
  !!weather && weather.rain > 0 && minute >= weather.rainFrom && minute < weather.rainTo;

export type RainWord = 'dry' | 'showers' | 'rain' | 'heavy';
const WORDS: RainWord[] = ['dry', 'showers', 'rain', 'heavy'];
export const rainWord = (weather: Weather): RainWord => WORDS[weather.rain] ?? 'dry';

/**
 * What the forecast of `today` says of `day`, or null beyond ten days. It is right 85 times in a hundred the day before,
 * 70 three days out, 60 five days out; otherwise it says what the month is like.
 */
export function forecast(
  model: Model,
  seed: string,
  truth: Weather[],
  today: Day,
  day: Day,
): { rain: RainWord; gustMph: number; tempC: number; sure: 'low' | 'fair' | 'good' } | null {
  const lead = day - today;
  const weather = truth[day];
  if (lead < 0 || lead > 10 || !weather) return null;
  const skill = lead <= 0 ? 950 : lead === 1 ? 850 : lead <= 3 ? 700 : lead <= 5 ? 600 : 400;
  const sure = lead <= 1 ? 'good' : lead <= 4 ? 'fair' : 'low';
  const { wetPerMille, coldC, warmC } = month(model, day);
  const right = between(seed, `forecast:/day-${day}`, 0, 999) < skill;
  if (right) return { rain: rainWord(weather), gustMph: weather.gustMph, tempC: weather.tempC, sure };
  const wet = chance(seed, `forecast:guess/day-${day}`, Math.trunc((wetPerMille * 6) / 10));
  return {
    rain: wet ? 'showers' : 'dry',
    gustMph: between(seed, `forecast:mph/day-${day}`, 8, 24),
    tempC: Math.trunc((coldC + warmC) / 2),
    sure,
  };
}
