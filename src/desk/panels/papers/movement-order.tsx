/**
 * The movement order of a day on which the unit goes from one place to another: the moves, and the button that writes it. The call
 * sheets sent afterwards carry it. Nothing is shown where the unit stays in one place.
 */
import { Route } from 'lucide-react';
import type { Day } from '../../../engine/model.ts';
import type { View } from '../../../engine/view.ts';
import { clockTime, duration } from '../../../session/words.ts';
import { nameOf } from '../../kit/index.ts';
import { CommandButton } from '../parts/command-button.tsx';
import { deskCost, shortPlace } from '../parts/reading.ts';

export function WriteMovementOrder({ view, day }: { view: View; day: Day }) {
  const move = view.movementOrders.find((one) => one.day === day);
  if (!move) return null;
  return (
    <section className="movement" aria-label="Movement order">
      <h3 className="send-legend">Movement order</h3>
      <ol className="send-faults">
        {move.legs.map((leg) => (
          <li key={`${leg.fromId}-${leg.toId}-${leg.leaveMinute}`}>
            {shortPlace(nameOf(view, leg.fromId))} to {shortPlace(nameOf(view, leg.toId))}: leave{' '}
            {clockTime(leg.leaveMinute)}, {duration(leg.roadMinutes)} by road, due {clockTime(leg.dueMinute)}
          </li>
        ))}
      </ol>
      {move.words === null ? (
        <CommandButton
          command={{ type: 'write-movement-order', day }}
          minutes={deskCost(view, 'movementOrder')}
          icon={<Route aria-hidden="true" />}
        >
          {move.overtaken ? 'Write it again: the day has changed' : 'Write the movement order'}
        </CommandButton>
      ) : (
        <p className="part-words">Written. The next sheet carries it.</p>
      )}
    </section>
  );
}
