import { describe, expect, it } from 'vitest';
import { observe } from '../../src/engine/observe.ts';
import { shootHours } from '../../src/engine/step.ts';
import { at, modelOf, Player, personOf, plannedAndBooked } from '../helpers/small.ts';

const statusOf = (player: Player, id: string) => player.run.state.work[id]?.status;
const started = (player: Player) => player.kinds().filter((kind) => kind === 'activity-started').length;

describe('work that is left over when its day ends', () => {
  /** The interview takes eight hours and begins so many hours from midnight; nobody is ever sent home. */
  const late = (hoursAfterMidnight: number) => {
    const model = modelOf((file) => {
      const activity = file.activities.find((one) => one.id === 'interview');
      if (activity) activity.lasts = ['8 h', '8 h', '8 h'];
    });
    model.rules.sentHomeAfterMinutes = 40 * 60;
    const player = plannedAndBooked(new Player(model));
    const startMinute = at(5, '00:00') + hoursAfterMidnight * 60;
    player.until(4, '09:00').do({ type: 'plan-activity', activityId: 'interview', startMinute });
    for (const personId of ['ana', 'dee', 'guest'])
      player.do({ type: 'phone-person', personId, activityIds: ['interview'] });
    return player;
  };

  it('is laid down when the unit’s day turns at 05:00, and can be planned again', () => {
    const player = late(-2).until(5, '04:45');
    expect(statusOf(player, 'interview')).toBe('running');
    player.until(5, '05:15');
    expect(statusOf(player, 'interview')).toBe('waiting');
    const view = observe(player.run).activities.find((one) => one.id === 'interview');
    expect(view?.canPlan).toBe(true);
    expect(view?.progressPerMille).toBeGreaterThan(0);
  });

  it('goes on where it stopped, and is begun for the first time only once', () => {
    const player = late(-2).until(5, '09:00');
    const before = player.run.state.work.interview;
    const [done, began] = [before?.doneMilli ?? 0, before?.startedMinute];
    const starts = started(player);
    for (const subjectId of ['ana', 'dee', 'guest', 'cam-kit', 'office'])
      player.do({ type: 'confirm', subjectId, days: [8], reason: 'To finish the interview.' });
    player.do({ type: 'plan-activity', activityId: 'interview', startMinute: at(9, '10:00') });
    player.until(8, '09:00');
    for (const personId of ['ana', 'dee', 'guest'])
      player.do({ type: 'phone-person', personId, activityIds: ['interview'] });
    player.until(9, '10:15');
    expect(player.run.state.work.interview?.doneMilli).toBeGreaterThan(done);
    player.until(9, '18:00');
    expect(statusOf(player, 'interview')).toBe('done');
    expect(player.run.state.work.interview?.startedMinute).toBe(began);
    expect(started(player)).toBeGreaterThan(starts);
  });

  it('goes on past midnight on the booking of the evening it began, and is paid as one duty', () => {
    const player = late(-6).until(5, '09:00');
    expect(statusOf(player, 'interview')).toBe('done');
    const [duty, ...others] = player.run.state.duty.ana ?? [];
    expect(others).toEqual([]);
    expect(duty?.startMinute).toBeLessThan(at(5, '00:00'));
    expect(duty?.endMinute).toBeGreaterThan(at(5, '00:00'));
  });

  it('is left when those who do it have been on duty as long as anybody is kept', () => {
    const model = modelOf((file) => {
      const activity = file.activities.find((one) => one.id === 'interview');
      if (activity) activity.lasts = ['30 h', '30 h', '30 h'];
    });
    const player = plannedAndBooked(new Player(model)).until(5, '04:45');
    expect(statusOf(player, 'interview')).toBe('waiting');
    const [duty] = player.run.state.duty.ana ?? [];
    expect((duty?.endMinute ?? 0) - (duty?.startMinute ?? 0)).toBe(model.rules.sentHomeAfterMinutes);
  });
});

describe('somebody called away from work that has begun', () => {
  it('is not held by it at the place they were sent to', () => {
    const model = modelOf((file) => {
      personOf(file, 'ana').answersPhone = 0;
      file.activities.push({
        id: 'pick-up',
        title: 'Pick-up',
        kind: 'work',
        stage: 'shoot',
        about: 'One more picture.',
        hours: 'continuous',
        lasts: ['60 min', '60 min', '60 min'],
        places: ['hall'],
        needs: [{ id: 'camera', kind: 'person', asks: 'camera', label: 'Camera', line: 'crew' }],
      });
    });
    const player = plannedAndBooked(new Player(model, 'seed-2'));
    player.do({ type: 'plan-activity', activityId: 'pick-up', startMinute: at(4, '12:00') });
    player.do({ type: 'assign-need', activityId: 'pick-up', needId: 'camera', subjectId: 'ana' });
    player.until(4, '09:45').do({ type: 'plan-activity', activityId: 'interview', startMinute: at(4, '15:00') });
    // She does not pick up, so she begins as she was told, rings back in the middle of it, and leaves.
    player.do({ type: 'phone-person', personId: 'ana', activityIds: ['interview', 'pick-up'] });
    player.until(4, '12:15');
    expect(player.run.state.presence.ana?.placeId).not.toBe('office');
    expect(statusOf(player, 'interview')).toBe('running');
    player.until(4, '18:00');
    expect(player.run.state.work['pick-up']?.status).toBe('done');
  });
});

describe('a unit told of a meal at its old time', () => {
  it('does not wait for the meal before the work that comes before the meal', () => {
    const player = plannedAndBooked(new Player());
    player.until(4, '09:00').do({ type: 'plan-activity', activityId: 'interview', startMinute: at(4, '14:00') });
    for (const personId of ['ana', 'dee', 'guest'])
      player.do({ type: 'phone-person', personId, activityIds: ['interview'] });
    player.until(4, '20:00');
    expect(player.run.state.work.interview?.status).toBe('done');
  });
});

describe('the desk on a shoot day', () => {
  it('stays open for work that has no place of its own, such as copying the cards', () => {
    const model = modelOf((file) => {
      file.activities.push({
        id: 'copies',
        title: 'Copies',
        kind: 'work',
        stage: 'shoot',
        about: 'Twice.',
        hours: 'continuous',
        lasts: ['60 min', '60 min', '60 min'],
      });
    });
    const player = plannedAndBooked(new Player(model));
    player.do({ type: 'plan-activity', activityId: 'copies', startMinute: at(4, '18:00') });
    expect(shootHours(player.run, 3)?.to).toBeGreaterThanOrEqual(at(4, '19:00'));
  });
});
