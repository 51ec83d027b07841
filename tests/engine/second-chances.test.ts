/** What goes wrong in a booking, a check or a plan leaves a way on: said days are kept to, work is done again, people go home. */
import { describe, expect, it } from 'vitest';
import { availabilityAnswered } from '../../src/engine/bookings.ts';
import { observe } from '../../src/engine/observe.ts';
import { modelOf, Player, personOf, plannedAndBooked } from '../helpers/small.ts';

const bookingOf = (player: Player, id: string) => observe(player.run).bookings.find((one) => one.subjectId === id);

describe('somebody who is away', () => {
  it('says on which of the days, and is not asked in vain for the others', () => {
    const player = new Player(modelOf((file) => Object.assign(personOf(file, 'dee'), { busy: ['day 4'] })));
    player.do({ type: 'enquire', subjectIds: ['dee'], days: [2, 3] }).until(1, '12:00');
    expect(bookingOf(player, 'dee')).toMatchObject({ status: 'unavailable', awayDays: [3] });
    player.do({ type: 'confirm', subjectId: 'dee', days: [2], reason: '' }).until(1, '17:00');
    expect(bookingOf(player, 'dee')).toMatchObject({ status: 'confirmed', days: [2], awayDays: [3] });
  });

  it('is with the other job on the days of a lost pencil, however often they are asked, and can be had on others', () => {
    const player = new Player(modelOf((file) => Object.assign(personOf(file, 'dee'), { challenged: 100 })));
    player.do({ type: 'pencil', subjectId: 'dee', days: [6] }).until(3, '17:00');
    expect(bookingOf(player, 'dee')).toMatchObject({ status: 'lost', awayDays: [6], rank: 0 });
    player.do({ type: 'enquire', subjectIds: ['dee'], days: [6] });
    availabilityAnswered(player.until(3, '17:15').run, 'dee', { by: 'scenario', id: 'test' });
    player.until(4, '12:00');
    expect(bookingOf(player, 'dee')?.status).toBe('unavailable');
    player.do({ type: 'enquire', subjectIds: ['dee'], days: [7] }).until(4, '17:00');
    expect(bookingOf(player, 'dee')?.status).toBe('available');
  });
});

describe('desk work that comes back', () => {
  it('can be done again, and passes when what was wrong is put right or let go', () => {
    const player = new Player(
      modelOf((file) => {
        Object.assign(file.activities.find((one) => one.id === 'quote') ?? {}, {
          checks: [{ id: 'sums', passesWhen: { type: 'never' }, text: 'the sums are wrong', adds: '30 min' }],
        });
      }),
    );
    player.do({ type: 'do-activity', activityId: 'quote' }).until(1, '12:00');
    expect(player.kinds()).toContain('check-failed');
    expect(observe(player.run).activities.find((one) => one.id === 'quote')).toMatchObject({ canDo: true });
    player.do({ type: 'do-activity', activityId: 'quote' }).until(1, '17:00');
    expect(observe(player.run).activities.find((one) => one.id === 'quote')?.state).toBe('done');
  });
});

describe('somebody who comes for nothing', () => {
  it('goes home after an hour, and is not on duty until the longest day anybody works', () => {
    const player = plannedAndBooked(new Player()).until(3, '12:00');
    // Moved to the day after, and nobody said so to Dee.
    player.do({ type: 'plan-activity', activityId: 'interview', startMinute: 4 * 1440 + 600, placeId: 'office' });
    player.until(4, '20:00');
    const duty = player.run.state.duty.dee?.find((one) => one.day === 3);
    expect(duty && duty.endMinute - duty.startMinute).toBe(60);
    expect(player.kinds().filter((kind) => kind === 'came-for-nothing').length).toBeGreaterThan(0);
  });
});

describe('kit booked after the collection is over', () => {
  it('is brought by the house before the day begins', () => {
    const player = plannedAndBooked(
      new Player(
        modelOf((file) => {
          Object.assign(file.kit?.find((one) => one.id === 'cam-kit') ?? {}, { collectedBy: 'recce' });
        }),
      ),
    );
    player.do({ type: 'plan-activity', activityId: 'recce', startMinute: 1440 + 600, placeId: 'office' });
    player.until(4, '11:00');
    expect(player.kinds()).toContain('kit-brought');
    expect(player.run.state.work.interview?.status).toBe('running');
  });
});

describe('prices to compare', () => {
  it('count the price on the request itself', () => {
    const model = modelOf();
    Object.assign(model.rules, { comparePrices: { overPence: 10_000, quotes: 3 } });
    const player = new Player(model);
    // Nobody else could cut it.
    player.do({ type: 'plan-activity', activityId: 'cut', startMinute: 5 * 1440 + 600 });
    player.do({ type: 'assign-need', activityId: 'cut', needId: 'editor', subjectId: 'eve' });
    player.do({ type: 'confirm', subjectId: 'eve', days: [7], reason: 'The only editor there is.' }).until(2, '17:00');
    expect(bookingOf(player, 'eve')?.status).toBe('confirmed');
  });
});
