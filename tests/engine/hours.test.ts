/** Pay and rest by the profiles that ship, as tables a person from the trade can check, and as properties. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fatigueOf } from '../../src/engine/hours.ts';
import { type Duty, extraPay, nightMinutes, overtime, workedMinutes } from '../../src/engine/pay.ts';
import { checkPlan } from '../../src/engine/plan-check.ts';
import { library } from '../../src/scenario/library.ts';
import { hoursRules } from '../../src/scenario/shared-rules.ts';
import { at, modelOf, Player, plannedAndBooked } from '../helpers/small.ts';

const profile = (id: string) => {
  const file = library.rules[id];
  if (!file) throw new Error(`No profile ${id}`);
  return hoursRules(file);
};
const drama = profile('drama');
const clock = (words: string) => Number(words.slice(0, 2)) * 60 + Number(words.slice(3));
const duty = (from: string, to: string, more: Partial<Duty> = {}): Duty => ({
  start: clock(from),
  end: clock(to) + (clock(to) < clock(from) ? 1440 : 0),
  breakAt: clock(from) + 300,
  breakMinutes: 60,
  restBefore: null,
  dayInRow: 1,
  ...more,
});
const pounds = (lines: { why: string; pence: number }[]) =>
  lines.map(({ why, pence }) => `${why} £${(pence / 100).toFixed(2)}`).join(', ');

describe('the worked example of the reference: a focus puller at £400 a day', () => {
  // Call 07:00, lunch 13:00 to 14:00, off duty 20:30: twelve and a half hours worked.
  const first = duty('07:00', '20:30', { breakAt: clock('13:00') });
  it('works twelve and a half hours', () => expect(workedMinutes(drama, first)).toBe(750));
  it('is paid two hours at £60 and half an hour at £70: £155 to the penny', () => {
    expect(overtime(drama, 40_000, 750, 'standard')).toEqual({ minutes: 150, pence: 155_00 });
    expect(extraPay(drama, 40_000, 'standard', first)).toEqual([{ why: 'overtime', minutes: 150, pence: 155_00 }]);
  });
  it('called again at 07:00 is half an hour short of rest: £30 of time off the clock', () => {
    const next = duty('07:00', '18:00', { restBefore: 24 * 60 + clock('07:00') - clock('20:30') });
    expect(extraPay(drama, 40_000, 'standard', next)).toEqual([
      { why: 'time-off-the-clock', minutes: 30, pence: 30_00 },
    ]);
  });
  it('called at 07:30 has eleven hours and costs nothing more', () => {
    const next = duty('07:30', '18:30', { restBefore: 660 });
    expect(extraPay(drama, 40_000, 'standard', next)).toEqual([]);
  });
});

describe('a day of each profile, at £400', () => {
  it.each([
    ['factual-corporate', '08:00', '18:00', {}, ''],
    ['factual-corporate', '08:00', '20:30', {}, 'overtime £160.00'],
    ['factual-corporate', '08:00', '18:10', {}, 'overtime £15.00'],
    ['drama', '08:00', '19:00', {}, ''],
    ['drama', '08:00', '19:00', { breakAt: clock('14:30') }, 'late-meal £15.00'],
    ['drama', '08:00', '19:00', { breakAt: clock('14:15') }, ''],
    ['drama', '13:00', '00:00', {}, 'night £20.00'],
    ['drama', '08:00', '19:00', { dayInRow: 6 }, 'sixth-day £200.00'],
    ['drama', '08:00', '19:00', { dayInRow: 7 }, 'seventh-day £400.00'],
    ['drama', '08:00', '19:00', { restBefore: 8 * 60 }, 'time-off-the-clock £260.00'],
    ['commercials', '08:00', '20:10', {}, 'overtime £75.00'],
    ['live', '08:00', '20:00', {}, 'overtime £120.00'],
  ] as const)('%s, %s to %s %o: %s', (id, from, to, more, words) => {
    expect(pounds(extraPay(profile(id), 40_000, 'standard', duty(from, to, more)))).toBe(words);
  });

  it('pays senior grades the lower overtime in commercials', () => {
    const rules = profile('commercials');
    const pence = (['senior', 'standard', 'junior'] as const).map((grade) => overtime(rules, 40_000, 720, grade).pence);
    expect(pence).toEqual([80_00, 100_00, 120_00]);
  });

  it('keeps an hour of drama overtime between £35 and £70, and pays a dearer plain hour in full', () => {
    const hour = (ratePence: number) => overtime(drama, ratePence, 660, 'standard').pence;
    expect(hour(150_00)).toBe(35_00);
    expect(hour(600_00)).toBe(70_00);
    expect(hour(900_00)).toBe(90_00);
  });
});

const anyDuty = fc.record({
  start: fc.integer({ min: 0, max: 1439 }),
  length: fc.integer({ min: 30, max: 1200 }),
  restBefore: fc.option(fc.integer({ min: 0, max: 2000 })),
  dayInRow: fc.integer({ min: 1, max: 9 }),
  breakAfter: fc.option(fc.integer({ min: 30, max: 600 })),
  rate: fc.integer({ min: 100_00, max: 1500_00 }),
  profile: fc.constantFrom('drama', 'commercials', 'live', 'factual-corporate'),
});
type Any = typeof anyDuty extends fc.Arbitrary<infer T> ? T : never;
const made = (one: Any, longer = 0): Duty => ({
  start: one.start,
  end: one.start + one.length + longer,
  breakAt: one.breakAfter === null ? null : one.start + one.breakAfter,
  breakMinutes: one.breakAfter === null ? 0 : 45,
  restBefore: one.restBefore,
  dayInRow: one.dayInRow,
});
const paid = (one: Any, longer = 0): number =>
  extraPay(profile(one.profile), one.rate, 'standard', made(one, longer)).reduce((sum, { pence }) => sum + pence, 0);

describe('pay beyond the day rate', () => {
  it('never falls when the day grows longer', () => {
    fc.assert(
      fc.property(anyDuty, fc.integer({ min: 1, max: 120 }), (one, longer) => paid(one, longer) >= paid(one)),
      { numRuns: 400 },
    );
  });
  it('never falls when rest before it is shorter', () => {
    fc.assert(
      fc.property(anyDuty, fc.integer({ min: 0, max: 600 }), (one, less) => {
        const rest = one.restBefore ?? 900;
        return paid({ ...one, restBefore: Math.max(0, rest - less) }) >= paid({ ...one, restBefore: rest });
      }),
      { numRuns: 400 },
    );
  });
  it('is whole pence, never below nought, and nothing for an ordinary day', () => {
    fc.assert(
      fc.property(anyDuty, (one) =>
        extraPay(profile(one.profile), one.rate, 'standard', made(one)).every(
          ({ pence, minutes }) => Number.isInteger(pence) && pence > 0 && minutes > 0,
        ),
      ),
    );
    for (const id of ['drama', 'commercials', 'live', 'factual-corporate'])
      expect(extraPay(profile(id), 40_000, 'standard', duty('09:00', '18:00', { restBefore: 900 }))).toEqual([]);
  });
  it('counts overtime in whole blocks of its profile', () => {
    fc.assert(
      fc.property(anyDuty, (one) => {
        const rules = profile(one.profile);
        return overtime(rules, one.rate, one.length, 'standard').minutes % rules.overtimeBlockMinutes === 0;
      }),
    );
  });
  it('counts no more night than there was duty', () => {
    fc.assert(
      fc.property(anyDuty, (one) => {
        const night = nightMinutes(profile(one.profile), made(one));
        return night >= 0 && night <= one.length;
      }),
    );
  });
});

describe('figures of the trade', () => {
  it('say where they come from and whether that was verified, every one of them', () => {
    for (const file of Object.values(library.rules)) {
      for (const [name, value] of Object.entries(file)) {
        if (typeof value !== 'object') continue;
        expect(value, `${file.id} ${name}`).toMatchObject({ source: expect.stringMatching(/.{10,}/) });
      }
    }
  });
});

describe('fatigue', () => {
  /** Ana works from 08:00 for so many hours, so many days in a row. */
  const afterDays = (days: number, hours: number) => {
    const player = new Player();
    const { run } = player;
    for (let day = 0; day < days; day += 1) {
      const start = day * 1440 + 480;
      player.until(day + 1, '23:45');
      run.state.duty.ana = [
        ...(run.state.duty.ana ?? []),
        {
          day,
          startMinute: start,
          endMinute: start + hours * 60,
          breakMinute: start + 240,
          breakMinutes: 45,
          overtimePence: 0,
          lateBreak: false,
          shortRestMinutes: 0,
        },
      ];
      player.until(day + 2, '05:15');
    }
    return player;
  };
  it('stays away in ordinary days, grows with long ones, and goes in days off', () => {
    expect(fatigueOf(afterDays(4, 10).run, 'ana')).toBe(0);
    const worn = afterDays(5, 15);
    const before = fatigueOf(worn.run, 'ana');
    expect(before).toBeGreaterThan(50);
    worn.until(8, '05:15');
    expect(fatigueOf(worn.run, 'ana')).toBeLessThan(before - 40);
  });
  it('is between 0 and 100, whatever is worked', () => {
    for (const hours of [4, 10, 14, 20]) {
      const fatigue = fatigueOf(afterDays(9, hours).run, 'ana');
      expect(fatigue).toBeGreaterThanOrEqual(0);
      expect(fatigue).toBeLessThanOrEqual(100);
    }
  });
});

describe('a child at work', () => {
  const withChild = (over: Partial<Parameters<typeof limits>[0]> = {}) =>
    plannedAndBooked(new Player(limits(over)).until(1, '09:00'));
  const limits = (over: { performingMinutes?: number; to?: number }) => {
    const model = modelOf();
    const ana = model.people.find((one) => one.id === 'ana');
    if (ana)
      ana.child = {
        title: 'five to eight',
        from: 420,
        to: 1380,
        onSiteMinutes: 480,
        performingMinutes: 180,
        continuousMinutes: 150,
        restMinutes: 720,
        ...over,
      };
    return model;
  };
  it('stops when the hours of their age are used up, and the lost time says so', () => {
    const player = withChild({ performingMinutes: 60 }).until(4, '16:00');
    expect(player.run.state.lost.find((one) => one.reason === 'child-hours')).toMatchObject({ subjectId: 'ana' });
    expect(player.run.state.performed.ana?.minutes).toBe(60);
  });
  it('goes on after a rest when only the time without one is used up', () => {
    const model = limits({});
    const ana = model.people.find((one) => one.id === 'ana');
    if (ana?.child) ana.child.continuousMinutes = 30;
    const player = plannedAndBooked(new Player(model).until(1, '09:00')).until(4, '17:00');
    expect(player.run.state.work.interview?.status).toBe('done');
    const rested = player.run.state.lost.find((one) => one.reason === 'child-hours');
    expect(rested?.minutes).toBeGreaterThanOrEqual(15);
  });
  it('does not begin outside the window of their age', () => {
    const player = withChild({ to: 9 * 60 }).until(4, '12:00');
    expect(player.run.state.work.interview?.startedMinute).toBeNull();
  });
});

describe('the check of the plan', () => {
  it('counts the rest from when people really went home', () => {
    const model = modelOf((file) => {
      const interview = file.activities.find((one) => one.id === 'interview');
      if (interview) file.activities.push({ ...structuredClone(interview), id: 'more', title: 'More', after: [] });
      if (interview) interview.lasts = ['12 h', '12 h', '12 h'];
    });
    const player = plannedAndBooked(new Player(model));
    player.do({ type: 'plan-activity', activityId: 'interview', minutes: 180 });
    player.do({ type: 'assign-need', activityId: 'more', needId: 'camera', subjectId: 'ana' });
    player.do({ type: 'plan-activity', activityId: 'more', startMinute: at(5, '08:00'), placeId: 'office' });
    const short = () =>
      checkPlan(player.run).find((one) => one.code === 'rest-short' && one.subjectId === 'ana')?.minutes ?? 0;
    expect(short()).toBe(0);
    player.until(4, '23:30');
    expect(short()).toBeGreaterThan(60);
  });

  it('does not count a meal that is not paid as work', () => {
    const model = modelOf();
    model.rules.unpaidBreakMinutes = 60;
    const player = plannedAndBooked(new Player(model));
    player.do({ type: 'plan-activity', activityId: 'interview', startMinute: at(4, '08:00'), minutes: 11 * 60 });
    player.do({ type: 'plan-activity', activityId: 'lunch', startMinute: at(4, '12:00'), minutes: 60 });
    expect(checkPlan(player.run).filter((one) => one.code === 'day-long')).toEqual([]);
    player.do({ type: 'plan-activity', activityId: 'interview', minutes: 11 * 60 + 15 });
    expect(checkPlan(player.run).find((one) => one.code === 'day-long')?.minutes).toBe(15);
  });
});

describe('somebody who works alone for a limited time', () => {
  it('stops after it when nobody is there to take over', () => {
    const model = modelOf();
    for (const person of model.people) if (person.id === 'dee') person.soloMinutes = 60;
    const player = plannedAndBooked(new Player(model).until(1, '09:00')).until(4, '12:00');
    expect(player.run.state.lost.map((one) => one.reason)).toContain('needs-relief');
    expect(player.run.state.work.interview?.startedMinute).toBeGreaterThanOrEqual(at(4, '10:00'));
  });
});
