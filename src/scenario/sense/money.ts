/** Money that can't be meant: a budget below the cheapest way there is, and amounts below nought where none can be. */
import { money } from '../../engine/format.ts';
import type { Activity, Model, Pence } from '../../engine/model.ts';
import type { Path } from '../problems.ts';
import type { Scenario } from '../schema.ts';
import { readMoney } from '../written.ts';
import type { Warn } from './warning.ts';

export function moneyMeant(scenario: Scenario, model: Model, warn: Warn): void {
  negative(scenario, [], warn);
  if (model.systems.includes('money')) budget(model, warn);
}

/** Amounts that are never below nought. Effects may give money back. */
const NEVER_NEGATIVE = new Set([
  'limit',
  'rate',
  'fee',
  'budget',
  'float',
  'allowance',
  'cost',
  'amount',
  'commits',
  'excess',
  'roundPrice',
  'contractPrice',
]);

function negative(value: unknown, path: Path, warn: Warn): void {
  if (typeof value !== 'object' || value === null || 'type' in value) return;
  for (const [key, one] of Object.entries(value)) {
    const here = [...path, Array.isArray(value) ? Number(key) : key];
    const amount = NEVER_NEGATIVE.has(key) && (typeof one === 'number' || typeof one === 'string') ? readMoney(one) : 0;
    if (amount < 0)
      warn(
        here,
        'money-below-nought',
        `"${key}" is below nought.`,
        'Nobody could reckon with it.',
        `Write ${money(-amount)}.`,
        {
          write: -amount / 100,
        },
      );
    else negative(one, here, warn);
  }
}

/** Longer than this nobody works in a day, whatever it costs. */
const MOST_IN_A_DAY = 16 * 60;

/** Days that some work takes at least, if one follows on the other without a pause. */
const leastDays = (work: readonly Activity[]): number =>
  Math.max(1, Math.ceil(work.reduce((sum, { low }) => sum + low, 0) / MOST_IN_A_DAY));

/**
 * The cheapest people and kit that could do each thing there is a need for, on as few days as the work takes; places and permits that
 * there is no way round; and what is spent by itself. No plan costs less.
 */
function budget(model: Model, warn: Warn): void {
  const whole = model.lines.reduce((sum, one) => sum + one.budgetPence, 0);
  const least = cheapest(model);
  if (model.lines.length === 0 || least <= whole) return;
  warn(
    ['lines'],
    'budget-too-small',
    `The budget is ${money(whole)}. The cheapest people, kit, places and permits that are needed come to ${money(least)}.`,
    'However well somebody buys, they go over.',
    'Raise the budget of a line, or offer something cheaper.',
  );
}

function cheapest(model: Model): Pence {
  const booked = new Set(model.start.bookings.map(({ subjectId }) => subjectId));
  // Work longer than the production is told of by itself.
  const open = model.activities.filter(
    ({ id, low }) => !model.start.done.includes(id) && low <= model.endMinute - model.startMinute,
  );
  let sum = served(
    open,
    'person',
    model.people.map(({ roles, ratePence }) => ({ does: roles, price: (days) => ratePence * days })),
  );
  sum += served(
    open,
    'kit',
    model.kit.map(({ provides, ratePence, once }) => ({
      does: provides,
      price: (days) => ratePence * (once ? 1 : days),
    })),
  );
  for (const place of model.places) {
    const only = open.filter(({ placeIds }) => placeIds.length === 1 && placeIds[0] === place.id);
    if (only.length > 0 && !booked.has(place.id)) sum += place.feePence * (place.once ? 1 : leastDays(only));
  }
  for (const permit of model.permits) {
    if (permit.without !== 'stops') continue;
    const fit = permit.options.filter(({ covers }) => permit.mustCover.every((one) => covers.includes(one)));
    if (fit.length > 0) sum += Math.min(...fit.map(({ feePence }) => feePence));
  }
  for (const { allowances } of model.lines)
    for (const one of allowances) if (open.some(({ id }) => id === one.onActivityId)) sum += one.pence;
  return sum;
}

interface Offer {
  does: readonly string[];
  price(days: number): Pence;
}

/** The least that the needs of a kind cost: of those that one person or thing might serve together, the dearest alone counts. */
function served(open: readonly Activity[], kind: 'person' | 'kit', offers: readonly Offer[]): Pence {
  const asked = new Map<string, Activity[]>();
  for (const activity of open)
    for (const need of activity.needs)
      if (need.essential && need.kind === kind) asked.set(need.asks, [...(asked.get(need.asks) ?? []), activity]);
  const dearest = new Map<string, Pence>();
  const groups = together([...asked.keys()], offers);
  for (const [asks, work] of asked) {
    const able = offers.filter(({ does }) => does.includes(asks));
    if (able.length === 0) continue;
    const least = Math.min(...able.map((one) => one.price(leastDays(work))));
    const group = groups.get(asks) ?? asks;
    dearest.set(group, Math.max(dearest.get(group) ?? 0, least));
  }
  return [...dearest.values()].reduce((sum, pence) => sum + pence, 0);
}

/** Needs that hang together because somebody could serve several of them, each with a name they share. */
function together(asked: readonly string[], offers: readonly Offer[]): Map<string, string> {
  const group = new Map(asked.map((one) => [one, one]));
  for (const { does } of offers) {
    const names = new Set(does.flatMap((one) => group.get(one) ?? []));
    const [shared] = names;
    if (shared !== undefined) for (const [one, name] of group) if (names.has(name)) group.set(one, shared);
  }
  return group;
}
