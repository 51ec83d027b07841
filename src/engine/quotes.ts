/**
 * Prices to compare: who else could do it, and how many of them have given a price. List prices are a rate card; a quote is asked for
 * with an enquiry. Must not know budgets.
 */
import { usesOf } from './live.ts';
import type { Pence } from './model.ts';
import type { Run } from './run.ts';

/** Whoever and whatever could serve the needs that this one is drafted for, or could serve; places by the work they could hold. */
export function couldServe(run: Run, subjectId: string): readonly string[] {
  const { people, kit, activities, serving } = run.tables;
  if (!people.has(subjectId) && !kit.has(subjectId))
    return [
      ...new Set([...activities.values()].flatMap(({ placeIds }) => (placeIds.includes(subjectId) ? placeIds : []))),
    ];
  const used = usesOf(run, subjectId).map(({ need }) => `${need.kind}/${need.asks}`);
  const person = people.get(subjectId);
  const could = person
    ? person.roles.map((role) => `person/${role}`)
    : (kit.get(subjectId)?.provides ?? []).map((what) => `kit/${what}`);
  return [...new Set((used.length > 0 ? used : could).flatMap((what) => serving.get(what) ?? []))];
}

/** Prices the approver still wants to see for so much money: as many as the rules ask, or as there are to be had. */
export function quotesMissing(run: Run, subjectId: string, pence: Pence): number {
  const wanted = run.model.rules.comparePrices;
  if (!wanted || pence <= wanted.overPence) return 0;
  const all = couldServe(run, subjectId);
  // What is asked for has its price on the request.
  const given = all.filter((id) => id === subjectId || run.state.bookings[id]?.quotedMinute != null).length;
  return Math.max(0, Math.min(wanted.quotes, all.length) - given);
}
