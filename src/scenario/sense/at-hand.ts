/**
 * Whether each thing that work needs can be had at all: somebody with the role and the skill who is ever free, as many as are wanted,
 * kit in stock and in time, a place that opens. Luck is left out: only what no plan can help is told.
 */
import { dayOf, officeMinutesBetween } from '../../engine/calendar.ts';
import type { Activity, Day, KitItem, Minute, Model, Need, Person, Place } from '../../engine/model.ts';
import { officeOf } from '../../engine/run.ts';
import { listed } from '../reading/words.ts';
import { lengthWords, type Warn } from './warning.ts';

/** Shorter openings than this hold no work worth the journey. */
const SHORT_OPENING = 240;

export function atHand(model: Model, warn: Warn): void {
  const told = new Set<string>();
  model.activities.forEach((activity, at) => {
    if (model.start.done.includes(activity.id)) return;
    const path = ['activities', at];
    const days = daysOf(model, activity);
    activity.needs.forEach((need, index) => {
      const key = `${need.kind} ${need.asks} ${need.wants.join()}`;
      if (!need.essential || told.has(key)) return;
      const problem = need.kind === 'person' ? person(model, need, days) : kit(model, need, activity, days);
      if (!problem) return;
      told.add(key);
      const [field, code, message, fix] = problem;
      warn(
        [...path, 'needs', index, field],
        code,
        message,
        `“${activity.title}” could never be done as it is meant.`,
        fix,
      );
    });
    enough(model, activity, [...path, 'needs'], warn, told);
    places(model, activity, days, at, warn, told);
  });
}

/** Days on which the work could be: its own where it has one, else every day there is. */
function daysOf(model: Model, activity: Activity): Day[] {
  const set = model.start.drafts.find((one) => one.activityId === activity.id)?.startMinute ?? null;
  if (activity.fixed && set !== null) return [dayOf(set)];
  const first = dayOf(model.startMinute);
  return Array.from({ length: dayOf(model.endMinute) - first + 1 }, (_, at) => first + at);
}

/** The last moment at which the work could begin and still be in time. */
function latestStart(model: Model, activity: Activity): Minute {
  const planned = model.start.drafts.find((one) => one.activityId === activity.id)?.startMinute ?? null;
  return planned !== null && planned > model.startMinute ? planned : (activity.dueMinute ?? model.endMinute);
}

interface Bookable {
  id: string;
  busyDays: readonly Day[];
  freePerMille: number;
}

const everFree = (model: Model, { id, busyDays, freePerMille }: Bookable, days: readonly Day[]): boolean =>
  model.start.bookings.some(({ subjectId }) => subjectId === id) ||
  (freePerMille > 0 && days.some((day) => !busyDays.includes(day)));

type Problem = readonly [field: 'asks' | 'wants', code: string, message: string, fix: string];

const isAre = (names: readonly string[]): string => `${listed(names, 'and')} ${names.length === 1 ? 'is' : 'are'}`;

function person(model: Model, { asks, wants }: Need, days: readonly Day[]): Problem | null {
  const able = model.people.filter(({ roles }) => roles.includes(asks));
  if (able.length === 0) return null;
  if (!able.some((one) => everFree(model, one, days)))
    return [
      'asks',
      'nobody-free',
      `Nobody who could be “${asks}” is ever free: ${isAre(able.map(({ name }) => name))} busy on every day there is.`,
      'Give one of them a day, or add somebody else.',
    ];
  const lacking = wants.filter((skill) => !able.some(({ skills }) => skills.includes(skill)));
  return lacking.length === 0
    ? null
    : [
        'wants',
        'nobody-skilled',
        `Nobody who could be “${asks}” has the skill ${listed(
          lacking.map((one) => `“${one}”`),
          'or',
        )}.`,
        'Give somebody the skill, or do not ask for it.',
      ];
}

function kit(model: Model, { asks, wants }: Need, activity: Activity, days: readonly Day[]): Problem | null {
  const able = model.kit.filter(({ provides }) => provides.includes(asks));
  if (able.length === 0) return null;
  if (!able.some((one) => everFree(model, one, days)))
    return [
      'asks',
      'nothing-free',
      `Nothing that could serve as “${asks}” can ever be had: ${isAre(able.map(({ name }) => name))} out on every day there is.`,
      'Free one of them on a day, or add something else.',
    ];
  const lacking = wants.filter((spec) => !able.some(({ specs }) => specs.includes(spec)));
  if (lacking.length > 0)
    return [
      'wants',
      'nothing-fits',
      `Nothing that could serve as “${asks}” has ${listed(
        lacking.map((one) => `“${one}”`),
        'or',
      )} among its specs.`,
      'Give something that spec, or do not ask for it.',
    ];
  const notice = officeMinutesBetween(officeOf(model), model.startMinute, latestStart(model, activity));
  const quickest = Math.min(...able.map(({ leadMinutes }) => leadMinutes));
  const inHand = able.some(
    ({ id, ownerId }) => ownerId !== null || model.start.bookings.some(({ subjectId }) => subjectId === id),
  );
  return inHand || quickest <= notice
    ? null
    : [
        'asks',
        'kit-too-late',
        `Whatever could serve as “${asks}” wants ${lengthWords(quickest)} of office time as notice, and there are ${lengthWords(notice)} before the work.`,
        'Let something come sooner, or the production begin earlier.',
      ];
}

/** As many people and things as the work wants at once. */
function enough(
  model: Model,
  { title, needs }: Activity,
  path: (string | number)[],
  warn: Warn,
  told: Set<string>,
): void {
  const essential = needs.filter((one) => one.essential);
  const roles = essential.filter(
    ({ kind, asks }) => kind === 'person' && model.people.some((one) => one.roles.includes(asks)),
  );
  const short = unfilled(roles, model.people);
  if (short !== null && !told.has(`few ${short}`)) {
    told.add(`few ${short}`);
    const wanted = roles.filter(({ asks }) => asks === short).length;
    const there = model.people.filter((one) => one.roles.includes(short)).length;
    warn(
      path,
      'too-few-people',
      `“${title}” wants more people than there are: ${wanted} for “${short}”, and ${there} could be that beside what else they are wanted for.`,
      'It could never be done.',
      'Add people, or ask for fewer.',
    );
  }
  for (const asks of new Set(essential.filter(({ kind }) => kind === 'kit').map((one) => one.asks))) {
    const wanted = essential.filter((one) => one.kind === 'kit' && one.asks === asks).length;
    const stock = stockOf(model.kit, asks);
    if (stock === 0 || wanted <= stock || told.has(`stock ${asks}`)) continue;
    told.add(`stock ${asks}`);
    warn(
      path,
      'too-little-stock',
      `“${title}” wants ${wanted} of “${asks}” at once, and there ${stock === 1 ? 'is one' : `are ${stock}`}.`,
      'It could never be done.',
      'Raise the "stock", add another, or ask for fewer.',
    );
  }
}

const stockOf = (kit: readonly KitItem[], asks: string): number =>
  kit.filter(({ provides }) => provides.includes(asks)).reduce((sum, { stock }) => sum + stock, 0);

/** The first role for which nobody is left when everybody takes one, however they are dealt out. Null if it works. */
function unfilled(needs: readonly Need[], people: readonly Person[]): string | null {
  const taken = new Map<string, Need>();
  const fill = (need: Need, asked: Set<string>): boolean =>
    people.some(({ id, roles }) => {
      if (!roles.includes(need.asks) || asked.has(id)) return false;
      asked.add(id);
      const other = taken.get(id);
      if (other && !fill(other, asked)) return false;
      taken.set(id, need);
      return true;
    });
  return needs.find((need) => !fill(need, new Set()))?.asks ?? null;
}

function places(
  model: Model,
  activity: Activity,
  days: readonly Day[],
  at: number,
  warn: Warn,
  told: Set<string>,
): void {
  const could = activity.placeIds.flatMap((id) => model.places.find((one) => one.id === id) ?? []);
  if (could.length === 0 || told.has(`places ${activity.placeIds.join()}`)) return;
  const why = could.map((one) => unusable(model, one, activity, days));
  if (why.includes(null)) return;
  told.add(`places ${activity.placeIds.join()}`);
  warn(
    ['activities', at, 'places'],
    'no-place',
    `“${activity.title}” can be nowhere: ${could.map(({ name }, index) => `${name} ${why[index]}`).join('; ')}.`,
    'It could never be done.',
    'Free one of the places, or name another.',
  );
}

function unusable(model: Model, place: Place, activity: Activity, days: readonly Day[]): string | null {
  if (!everFree(model, place, days)) return 'is never free';
  const opening = place.openTo - place.openFrom;
  if (opening < Math.min(activity.low, SHORT_OPENING)) return `is open for ${lengthWords(opening)} only`;
  if (place.ownerId === null || model.start.bookings.some(({ subjectId }) => subjectId === place.id)) return null;
  const notice = officeMinutesBetween(officeOf(model), model.startMinute, latestStart(model, activity));
  return place.permissionMinutes > notice
    ? `wants ${lengthWords(place.permissionMinutes)} of office time to sign, and there are ${lengthWords(notice)}`
    : null;
}
