/** An event that happens at its hour, ready or not. */
import { describe, expect, it } from 'vitest';
import { refusal } from '../../src/engine/commands.ts';
import { at, modelOf, Player, plannedAndBooked } from '../helpers/small.ts';

const live = () =>
  modelOf((file) => {
    for (const one of file.activities) {
      if (one.id === 'interview') one.fixed = true;
      if (one.id === 'agree') Object.assign(one, { stage: 'shoot', lasts: ['9 days', '9 days', '9 days'] });
    }
    file.start = {
      ...file.start,
      drafts: [{ activity: 'interview', at: 'day 4 10:00', length: '3 h', place: 'office' }],
    };
  });

describe('a live event', () => {
  it('cannot be moved, nor made longer', () => {
    const { run } = new Player(live());
    const move = { type: 'plan-activity', activityId: 'interview', startMinute: at(5, '10:00') } as const;
    expect(refusal(run, move)?.code).toBe('impossible');
    expect(refusal(run, { type: 'plan-activity', activityId: 'interview', minutes: 300 })?.code).toBe('impossible');
    expect(refusal(run, { type: 'plan-activity', activityId: 'interview', placeId: 'hall' })).toBeNull();
  });

  it('goes on without what was not ready, which is then no longer wanted', () => {
    const player = new Player(live()).until(1, '09:00');
    player.do({ type: 'do-activity', activityId: 'quote' });
    for (const [needId, subjectId] of [
      ['camera', 'ana'],
      ['sound', 'dee'],
      ['guest', 'guest'],
      ['kit', 'cam-kit'],
    ] as const) {
      player.do({ type: 'assign-need', activityId: 'interview', needId, subjectId });
      player.do({ type: 'confirm', subjectId, days: [3], reason: 'For the day.' });
    }
    player.do({ type: 'confirm', subjectId: 'office', days: [3], reason: '' }).until(4, '12:00');
    // Somebody may be late; nothing else holds it up.
    expect(player.run.state.work.interview?.startedMinute).toBeLessThan(at(4, '11:00'));
    expect(player.run.state.lost.map((one) => one.reason)).not.toContain('predecessor');
    expect(player.run.state.work.agree?.status).toBe('skipped');
  });

  it('is over when it was to be over, and did not take place if nobody came', () => {
    const player = new Player(live()).until(4, '16:00');
    expect(player.run.state.work.interview?.status).toBe('skipped');
    expect(player.run.state.lost.some((one) => one.activityId === 'interview')).toBe(true);
  });

  it('keeps other work to its predecessors', () => {
    const player = plannedAndBooked(new Player().until(1, '09:00')).until(4, '10:30');
    expect(player.run.state.work.agree?.status).toBe('done');
  });
});
