/**
 * Movement orders: how the unit gets from one place to the next on a day that has more than one (domain 4.10). Written from the
 * plan, carried by the call sheets sent after it; one that the plan has overtaken counts for nothing.
 */
import { clockTime, duration } from './format.ts';
import { between } from './luck.ts';
import type { Day } from './model.ts';
import type { CallSheet, MovementLeg, MovementOrder, SheetEntry } from './record.ts';
import { travelMinutes } from './roads.ts';
import { isConfirmed, named, nameOf, note, type Run } from './run.ts';
import type { Cause } from './state.ts';

/** From the end of the last work at one place to the first at the next, in the order of the day, for each unit. */
export function legsOf(run: Run, entries: CallSheet['entries']): MovementLeg[] {
  const units = new Map<string, SheetEntry[]>();
  for (const [id, entry] of Object.entries(entries)) {
    const { unit } = named(run.tables.activities, id);
    units.set(unit, [...(units.get(unit) ?? []), entry]);
  }
  return [...units.values()].flatMap((list) => legsOfUnit(run, list));
}

function legsOfUnit(run: Run, entries: readonly SheetEntry[]): MovementLeg[] {
  const order = [...entries].sort((a, b) => a.startMinute - b.startMinute);
  const legs: MovementLeg[] = [];
  let fromId = '';
  let leaveMinute = 0;
  for (const { placeId, startMinute, endMinute } of order) {
    if (placeId === null) continue;
    if (fromId !== '' && fromId !== placeId)
      legs.push({
        fromId,
        toId: placeId,
        leaveMinute,
        dueMinute: startMinute,
        roadMinutes: travelMinutes(run, fromId, placeId, leaveMinute),
      });
    leaveMinute = fromId === placeId ? Math.max(leaveMinute, endMinute) : endMinute;
    fromId = placeId;
  }
  return legs;
}

/** What carries people and things that day. */
const vehiclesOn = (run: Run, day: Day): string[] =>
  run.model.kit.filter(({ id, vehicle }) => vehicle && isConfirmed(run, id, day)).map(({ id }) => id);

export function writeMovementOrder(run: Run, day: Day, entries: CallSheet['entries'], commandIndex: number): void {
  const legs = legsOf(run, entries);
  const because: Cause = { by: 'command', index: commandIndex };
  run.state.movementOrders = run.state.movementOrders.filter((one) => one.day !== day);
  run.state.movementOrders.push({
    day,
    minute: run.state.minute,
    legs,
    vehicleIds: vehiclesOn(run, day),
    commandIndex,
  });
  note(run, { kind: 'movement-order-written', day, legs: legs.length }, because);
}

const same = (a: readonly MovementLeg[], b: readonly MovementLeg[]): boolean =>
  a.map((leg) => Object.values(leg).join()).join(';') === b.map((leg) => Object.values(leg).join()).join(';');

/** The order written for this day, if it is still how the day goes. */
export function movementOrderFor(run: Run, day: Day, entries: CallSheet['entries']): MovementOrder | null {
  const written = run.state.movementOrders.find((one) => one.day === day);
  return written && same(written.legs, legsOf(run, entries)) ? written : null;
}

export const movementWords = (run: Run, { legs, vehicleIds }: MovementOrder): string => {
  const moves = legs.map(
    ({ fromId, toId, leaveMinute, dueMinute, roadMinutes }) =>
      `leave ${nameOf(run, fromId)} ${clockTime(leaveMinute)}, ${duration(roadMinutes)} by road, at ${nameOf(run, toId)} for ${clockTime(dueMinute)}`,
  );
  const vehicles = vehicleIds.length > 0 ? [`vehicles: ${vehicleIds.map((id) => nameOf(run, id)).join(', ')}`] : [];
  return [...moves, ...vehicles].join('; ');
};

/**
 * How much longer somebody takes to the next place of a day without a movement order: they look for the way, and for somewhere to
 * park (a design figure). Nought where nobody asks for one, or where the sheet they go by carries it.
 */
export function withoutOrder(run: Run, personId: string, day: Day, placeId: string): number {
  if (!run.model.callSheetFields.includes('movement')) return 0;
  const sheet = run.state.sheets.findLast((one) => one.day === day && one.readBy[personId] !== undefined);
  if (sheet?.words.movement !== undefined) return 0;
  return between(run.state.seed, `movement:${personId}/day-${day}/${placeId}`, 15, 30);
}
