/** Work in the dark, cover scenes and deputies: what changes places, and who steps in. */
import { describe, expect, it } from 'vitest';
import { applyEffects } from '../../src/engine/effects.ts';
import { totals } from '../../src/engine/money.ts';
import { checkPlan } from '../../src/engine/plan-check.ts';
import { at, modelOf, Player, personOf, plannedAndBooked } from '../helpers/small.ts';

const because = { by: 'scenario' as const, id: 'test' };

describe('a night exterior', () => {
  const night = (time: string) => {
    const model = modelOf((file) => {
      const interview = file.activities.find((one) => one.id === 'interview');
      if (interview) interview.needsDark = true;
    });
    const player = plannedAndBooked(new Player(model));
    player.do({ type: 'plan-activity', activityId: 'lunch', startMinute: null });
    return player.do({ type: 'plan-activity', activityId: 'interview', startMinute: at(4, time) });
  };
  it('waits for the sun to go, and the check of the plan says so before', () => {
    const player = night('12:00');
    expect(checkPlan(player.run).map((one) => one.code)).toContain('no-daylight');
    player.until(4, '15:00');
    expect(player.run.state.lost.map((one) => one.reason)).toContain('not-dark');
    player.until(5, '06:00');
    expect(player.run.state.work.interview?.startedMinute).toBeGreaterThan(at(4, '17:00'));
  });
  it('planned after sunset is as good as any other work', () => {
    expect(checkPlan(night('20:00').run).map((one) => one.code)).not.toContain('no-daylight');
  });
});

describe('a cover scene', () => {
  it('changes hours with what it covers, and people still go by what they were told', () => {
    const model = modelOf((file) => {
      const interview = file.activities.find((one) => one.id === 'interview');
      if (interview) file.activities.push({ ...structuredClone(interview), id: 'cover', title: 'Cover', after: [] });
    });
    const player = plannedAndBooked(new Player(model));
    player.do({ type: 'plan-activity', activityId: 'cover', startMinute: at(4, '14:00'), placeId: 'office' });
    player.until(3, '15:00');
    applyEffects(player.run, [{ type: 'swap-activities', activity: 'interview', with: 'cover' }], because);
    expect(player.run.state.draft.interview?.startMinute).toBe(at(4, '14:00'));
    expect(player.run.state.draft.cover?.startMinute).toBe(at(4, '10:00'));
    expect(player.run.state.told.ana?.interview?.startMinute).toBe(at(4, '10:00'));
  });
});

describe('a deputy', () => {
  it('takes the place at their own rate, is told, is owed today’s rate, and has hours of their own', () => {
    const model = modelOf((file) => {
      file.you.limit = 5000;
      Object.assign(personOf(file, 'bo'), { homeTravel: '15 min' });
    });
    const player = plannedAndBooked(new Player(model)).until(4, '08:00');
    const before = totals(player.run);
    applyEffects(
      player.run,
      [
        { type: 'drop-out', subject: 'ana', text: 'Ill.' },
        { type: 'deputise', activity: 'interview', need: 'camera', person: 'bo' },
      ],
      because,
    );
    const rate = model.people.find((one) => one.id === 'bo')?.ratePence ?? 0;
    expect(totals(player.run).actualPence - before.actualPence).toBe(rate);
    expect(totals(player.run).committedPence).toBe(0);
    expect(player.run.state.told.bo?.interview?.startMinute).toBe(at(4, '10:00'));
    player.until(4, '16:00');
    expect(player.run.state.work.interview?.status).toBe('done');
    expect(player.run.state.duty.bo?.length).toBe(1);
  });
});

describe('somebody booked for today', () => {
  it('is owed today, though the day has begun', () => {
    const model = modelOf((file) => {
      file.you.limit = 5000;
    });
    const player = new Player(model).until(2, '09:00');
    player.do({ type: 'confirm', subjectId: 'dee', days: [1], reason: 'At once.' }).until(2, '16:00');
    expect(player.run.state.bookings.dee?.status).toBe('confirmed');
    expect(totals(player.run).actualPence).toBe(35_000);
    expect(totals(player.run).committedPence).toBe(0);
  });
});
