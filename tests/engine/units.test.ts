/** Two units at once: each works, eats and is told by itself. */
import { describe, expect, it } from 'vitest';
import { concerned } from '../../src/engine/told.ts';
import { at, modelOf, Player, plannedAndBooked } from '../helpers/small.ts';

const twoUnits = () =>
  modelOf((file) => {
    file.you.limit = 5000;
    const eve = file.people.find((one) => one.id === 'eve');
    if (eve) Object.assign(eve, { roles: ['sound'], skills: ['interview'], free: 100 });
    const interview = file.activities.find((one) => one.id === 'interview');
    if (!interview) return;
    file.activities.push({
      ...structuredClone(interview),
      id: 'second',
      title: 'Second unit',
      unit: 'second',
      after: [],
      places: ['hall'],
      needs: (interview.needs ?? []).filter((need) => need.id === 'sound'),
    });
  });

describe('two units', () => {
  const played = () => {
    const player = plannedAndBooked(new Player(twoUnits()));
    player.do({ type: 'assign-need', activityId: 'interview', needId: 'sound', subjectId: 'eve' });
    player.do({ type: 'confirm', subjectId: 'eve', days: [3], reason: 'For the first unit.' });
    player.do({ type: 'assign-need', activityId: 'second', needId: 'sound', subjectId: 'dee' });
    player.do({ type: 'plan-activity', activityId: 'second', startMinute: at(4, '12:30'), placeId: 'hall' });
    player.do({ type: 'confirm', subjectId: 'hall', days: [3], reason: 'For the second unit.' });
    return player;
  };
  it('eat by themselves: one works on while the other is at lunch', () => {
    const player = played();
    player.do({ type: 'plan-activity', activityId: 'interview', startMinute: at(4, '09:00') });
    player.do({ type: 'plan-activity', activityId: 'lunch', startMinute: at(4, '13:00') });
    player.until(3, '10:00').do({ type: 'phone-person', personId: 'dee', activityIds: ['second'] });
    player.until(4, '13:30');
    const done = player.run.state.work.second?.doneMilli ?? 0;
    expect(player.run.state.work.lunch?.status).toBe('running');
    expect(done).toBeGreaterThan(0);
    player.until(4, '13:45');
    expect(player.run.state.work.second?.doneMilli).toBeGreaterThan(done);
    expect(player.run.state.duty.dee?.at(-1)?.breaks).toBe(0);
  });
  it('are told of their own meal and not of the other’s', () => {
    const player = played();
    expect(concerned(player.run, 'lunch', 3)).toContain('ana');
    expect(concerned(player.run, 'lunch', 3)).not.toContain('dee');
  });
});
