/**
 * The words of facts and letters: chips with slots filled from the live state, and the letter a composed reply makes.
 */

import type { Command } from './command.ts';
import { dayLabel, moment, money } from './format.ts';
import type { Thread, Tone } from './model.ts';
import { priceOf, totals } from './money.ts';
import { dayOf, dueOf, named, nameOf, placeOf, type Run } from './run.ts';

const STATUS: Record<string, string> = {
  enquired: 'asked',
  available: 'free',
  unavailable: 'not free',
  pencilled: 'on a pencil',
  challenged: 'on a challenged pencil',
  approval: 'waiting for approval',
  confirming: 'being confirmed',
  confirmed: 'confirmed',
  refused: 'not to be had',
  lost: 'lost to another job',
  released: 'released',
  cancelled: 'cancelled',
  'dropped-out': 'no longer coming',
};

/** Fills the slots of a fact from the state: {forecast}, {price:kit}, {start:shoot}, {date:shoot} and so on. */
export function fillSlots(run: Run, text: string): string {
  return text.replace(/\{([a-z]+)(?::([a-z0-9-]+))?\}/g, (whole, slot: string, id: string | undefined) => {
    switch (slot) {
      case 'forecast':
        return money(totals(run).forecastPence);
      case 'budget':
        return money(totals(run).budgetPence);
      case 'overspend': {
        const { forecastPence, budgetPence } = totals(run);
        return money(Math.max(0, forecastPence - budgetPence));
      }
      case 'contingency':
        return money(totals(run).contingencyPence);
      case 'price':
        return id ? money(priceOf(run, id, run.state.bookings[id]?.days ?? [0])) : whole;
      case 'start': {
        const start = id ? (run.state.draft[id]?.startMinute ?? null) : null;
        return start === null ? 'a date not yet set' : moment(run.model.startDate, start);
      }
      case 'date': {
        const activity = id ? run.tables.activities.get(id) : undefined;
        if (!activity) return whole;
        // What happens by itself has no place on the plan, only a day by which it is due.
        const minute = run.state.draft[activity.id]?.startMinute ?? dueOf(run, activity);
        return minute === null ? 'a date not yet set' : dayLabel(run.model.startDate, dayOf(minute));
      }
      case 'place': {
        const activity = id ? run.tables.activities.get(id) : undefined;
        const placeId = activity ? placeOf(run, activity) : null;
        return placeId === null ? 'a place not yet set' : nameOf(run, placeId);
      }
      case 'status':
        return id ? (STATUS[run.state.bookings[id]?.status ?? ''] ?? 'not booked') : whole;
      default:
        return whole;
    }
  });
}

/** How a letter opens, by its tone. */
export const OPENINGS: Record<Tone, string> = {
  plain: 'Thank you for your message.',
  warm: 'Thank you, it helps to know.',
  blaming: 'This is not something we caused.',
  vague: 'Thanks, noted.',
};

/** The letter a composed reply makes, in plain sentences. */
export function letterFor(run: Run, reply: Extract<Command, { type: 'reply' }>): string {
  const thread: Thread = named(run.tables.threads, reply.threadId);
  const stance = thread.stances.find(
    (one) => one.stance === reply.stance && (reply.toId === undefined || one.toId === reply.toId),
  );
  const facts = thread.facts.filter((fact) => reply.factIds.includes(fact.id)).map((fact) => fillSlots(run, fact.text));
  const promise = thread.promises.find((one) => one.id === reply.promiseId);
  const sentence = (words: string) => (/[.!?]$/.test(words) ? words : `${words}.`);
  return [
    OPENINGS[reply.tone],
    ...(stance ? [`[In your own words] ${sentence(stance.label)}`] : []),
    ...facts.map(sentence),
    ...(promise ? [sentence(promise.label)] : []),
  ].join(' ');
}
