/** A plan that is put off: what follows it goes with it, and who is booked is asked for the days it adds. */
import { describe, expect, it } from 'vitest';
import { newDays } from '../../src/desk/panels/bookings/slots.ts';
import { observe } from '../../src/engine/observe.ts';
import { followsTooSoon, putOff } from '../../src/session/what-follows.ts';
import { PostPlayer } from '../helpers/post.ts';
import { at, Player, plannedAndBooked } from '../helpers/small.ts';

/** Puts off what follows until nothing begins too soon. */
function moveOn(player: Player, activityId: string): Player {
  for (let next = putOff(observe(player.run), activityId); next; next = putOff(observe(player.run), activityId))
    player.do(next);
  return player;
}
const startOf = ({ run }: Player, id: string) => run.state.draft[id]?.startMinute;
const tooSoon = ({ run }: Player, id: string) => followsTooSoon(observe(run), id).map((one) => one.id);

describe('what follows', () => {
  const late = () =>
    new PostPlayer()
      .until(1, '09:00')
      .planned()
      .do({ type: 'plan-activity', activityId: 'cut', startMinute: at(4, '14:00') });

  it('is all that comes later, at once or by way of others, and begins before what it waits for is done', () => {
    expect(tooSoon(late(), 'cut')).toEqual(['recut']);
    const later = late().do({ type: 'plan-activity', activityId: 'recut', startMinute: at(5, '11:30') });
    expect(tooSoon(later, 'cut')).toEqual(['grade']);
    expect(tooSoon(later, 'grade')).toEqual([]);
    expect(tooSoon(new PostPlayer().until(1, '09:00').planned(), 'cut')).toEqual([]);
  });

  it('goes with it, one after the other and no further than it must', () => {
    const player = moveOn(late(), 'cut');
    expect(tooSoon(player, 'cut')).toEqual([]);
    // Four hours of cutting from 14:00, and two of looking at it, in office hours that end at 17:30.
    expect(startOf(player, 'recut')).toBe(at(5, '11:30'));
    expect(startOf(player, 'grade')).toBeGreaterThan(at(5, '15:30'));
  });

  it('moves within the day when the day stays, and keeps its hour on another day', () => {
    const shoot = (day: number, time: string) =>
      moveOn(
        plannedAndBooked(new Player()).do({
          type: 'plan-activity',
          activityId: 'interview',
          startMinute: at(day, time),
        }),
        'interview',
      );
    expect(startOf(shoot(4, '12:00'), 'lunch')).toBeGreaterThan(at(4, '13:00'));
    expect(startOf(shoot(4, '12:00'), 'lunch')).toBeLessThan(at(5, '00:00'));
    expect(startOf(shoot(5, '10:00'), 'lunch')).toBe(at(5, '13:00'));
  });
});

describe('the days a plan adds', () => {
  it('are those that nobody who is booked has been asked for', () => {
    const player = plannedAndBooked(new Player()).until(2, '12:00');
    expect(newDays(observe(player.run))).toEqual([]);
    player.do({ type: 'plan-activity', activityId: 'interview', startMinute: at(5, '10:00') });
    const found = newDays(observe(player.run));
    expect(found.map(({ subjectId }) => subjectId)).toContain('ana');
    for (const one of found) expect(one.days).toEqual([4]);
    player.do({ type: 'confirm', subjectId: 'ana', days: [4], reason: 'The day has moved.' });
    expect(newDays(observe(player.run)).map(({ subjectId }) => subjectId)).not.toContain('ana');
  });
});
