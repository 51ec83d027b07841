/**
 * Who papers of the unit may go to: those on the job, those it answers to, and agents of those who appear; and who may know of a
 * production that is a secret. Must not know what a paper says.
 */
import { usesOf } from './live.ts';
import { named, note, type Run } from './run.ts';
import type { Cause } from './state.ts';

const onTheJob = (run: Run, personId: string): boolean =>
  (run.state.bookings[personId]?.days.length ?? 0) > 0 || usesOf(run, personId).length > 0;

/** Has a right to the unit's papers: they hold names, numbers and hours of other people. */
export function isOfUnit(run: Run, personId: string): boolean {
  const person = named(run.tables.people, personId);
  if (person.outside) return false;
  if (person.kind === 'stakeholder' || person.kind === 'supplier') return true;
  return onTheJob(run, personId) || run.model.people.some((one) => one.throughId === personId);
}

/** May know that there is such a production, while that is a secret. */
function mayKnow(run: Run, personId: string): boolean {
  const { embargo, you } = run.model;
  if (!embargo || run.state.minute >= embargo.untilMinute || personId === you.reportsToId) return true;
  return (
    embargo.mayKnowIds.includes(personId) || (!named(run.tables.people, personId).outside && onTheJob(run, personId))
  );
}

export type Paper = 'call-sheet' | 'daily-report' | 'cost-report';

/** A paper that goes to somebody who should not have it is written down. */
export function noteAstray(run: Run, paper: Paper, toIds: readonly string[], because: Cause): void {
  const outsideIds = toIds.filter((id) => !isOfUnit(run, id));
  const secretIds = toIds.filter((id) => !mayKnow(run, id));
  if (outsideIds.length + secretIds.length > 0)
    note(run, { kind: 'paper-astray', paper, outsideIds, secretIds }, because);
}

/** How somebody stands on a paper of the unit: a child by the first name alone (domain 8: child surnames withheld). */
export function paperName(run: Run, personId: string): string {
  const { name, limits } = named(run.tables.people, personId);
  return limits?.kind === 'child' ? (name.split(' ')[0] ?? name) : name;
}
