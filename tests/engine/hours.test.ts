/** Pay and rest by the profiles that ship, as tables a person from the trade can check, and as properties. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refusal } from '../../src/engine/commands.ts';
import { fatigueOf } from '../../src/engine/hours.ts';
import type { WorkLimits } from '../../src/engine/model.ts';
import { type Duty, dayRate, extraPay, nightMinutes, overtime, workedMinutes } from '../../src/engine/pay.ts';
import { checkPlan } from '../../src/engine/plan-check.ts';
import { library } from '../../src/scenario/library.ts';
import { hoursRules } from '../../src/scenario/shared-rules.ts';
import { at, modelOf, Player, personOf, plannedAndBooked } from '../helpers/small.ts';

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
  kindOfDay: 'weekday',
  extraHour: false,
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
  kindOfDay: fc.constantFrom('weekday', 'saturday', 'sunday', 'bank-holiday'),
  extraHour: fc.boolean(),
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
  kindOfDay: one.kindOfDay,
  extraHour: one.extraHour,
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
        const figures = name === 'dayTypes' ? Object.values(value) : [value];
        for (const figure of figures)
          expect(figure, `${file.id} ${name}`).toMatchObject({ source: expect.stringMatching(/.{10,}/) });
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
          breaks: 1,
          inBreakMinute: start + 270,
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

const aChild: WorkLimits = {
  kind: 'child',
  title: 'five to eight',
  from: 420,
  to: 1380,
  onSiteMinutes: 480,
  performingMinutes: 180,
  continuousMinutes: 150,
  pauseMinutes: 15,
  restMinutes: 720,
  daysInRow: 6,
  tuition: null,
};

describe('a child at work', () => {
  const withChild = (over: Partial<WorkLimits> = {}) => plannedAndBooked(new Player(limits(over)).until(1, '09:00'));
  const limits = (over: Partial<WorkLimits>) => {
    const model = modelOf();
    const ana = model.people.find((one) => one.id === 'ana');
    if (ana) ana.limits = { ...aChild, ...over };
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
    if (ana?.limits) ana.limits.continuousMinutes = 30;
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

describe('a dearer day', () => {
  const why = (id: string, more: Partial<Duty>) =>
    extraPay(profile(id), 40_000, 'standard', duty('08:00', '17:00', more)).map((line) => line.why);
  it.each([
    ['commercials', { kindOfDay: 'saturday' }, ['saturday']],
    ['commercials', { kindOfDay: 'sunday', dayInRow: 7 }, ['seventh-day']],
    ['commercials', { dayInRow: 6 }, []],
    ['drama', { kindOfDay: 'saturday' }, []],
    ['drama', { kindOfDay: 'saturday', dayInRow: 6 }, ['sixth-day']],
    ['drama', { kindOfDay: 'bank-holiday', dayInRow: 6 }, ['bank-holiday']],
    ['factual-corporate', { kindOfDay: 'bank-holiday' }, ['bank-holiday']],
  ] as [string, Partial<Duty>, string[]][])('%s, %j: %j', (id, more, lines) => expect(why(id, more)).toEqual(lines));

  it('is paid for its dearest reason, and never for two at once', () => {
    fc.assert(
      fc.property(anyDuty, (one) => {
        const days = ['sixth-day', 'seventh-day', 'saturday', 'sunday', 'bank-holiday'];
        const lines = extraPay(profile(one.profile), one.rate, 'standard', made(one));
        expect(lines.filter((line) => days.includes(line.why)).length).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('kinds of day', () => {
  it.each([
    ['standard', '07:00', '18:00', 60, 0],
    ['standard', '07:00', '18:30', 60, 30],
    ['semi-continuous', '07:00', '17:00', 30, 0],
    ['semi-continuous', '07:00', '17:15', 30, 15],
    ['continuous', '07:00', '16:00', 20, 0],
    ['continuous', '07:00', '16:45', 20, 45],
  ] as const)(
    'drama, %s, %s to %s with a break of %i min: %i min of overtime',
    (type, from, to, breakMinutes, over) => {
      const rules = { ...drama, ...(type === 'standard' ? {} : drama.dayTypes[type]) };
      const worked = workedMinutes(rules, duty(from, to, { breakMinutes }));
      expect(overtime(rules, 40_000, worked, 'standard').minutes).toBe(over);
    },
  );

  it('are chosen by the production, day by day, and change what counts as overtime', () => {
    const model = modelOf();
    model.rules.dayTypes.continuous = { standardDayMinutes: 60, unpaidBreakMinutes: 0, breakMinutes: 20 };
    const paidFor = (on: Record<number, 'continuous'>) => {
      model.dayTypes = { usual: 'standard', on };
      const player = plannedAndBooked(new Player(model)).until(5, '06:00');
      return player.run.state.duty.ana?.at(-1)?.overtimePence ?? 0;
    };
    expect(paidFor({ 3: 'continuous' })).toBeGreaterThan(paidFor({}));
  });

  it('give some departments an hour more, paid in the rate', () => {
    const model = modelOf();
    model.rules.extraHourRoles = ['sound'];
    const price = (roles: string[]) => dayRate(model.rules, 30_000, roles);
    expect(price(['camera'])).toBe(30_000);
    expect(price(['sound'])).toBe(33_000);
    const over = (extraHour: boolean) =>
      extraPay(drama, 40_000, 'standard', duty('07:00', '19:00', { extraHour })).find((one) => one.why === 'overtime');
    expect(over(false)?.minutes).toBe(60);
    expect(over(true)).toBeUndefined();
  });
});

describe('asking somebody to come back early', () => {
  const late = (trust: number, seed: string) => {
    const model = modelOf((file) => {
      const interview = file.activities.find((one) => one.id === 'interview');
      if (interview) file.activities.push({ ...structuredClone(interview), id: 'more', title: 'More', after: [] });
      if (interview) interview.lasts = ['13 h', '13 h', '13 h'];
      file.you.limit = 5000;
    });
    const ana = model.people.find((one) => one.id === 'ana');
    if (ana) ana.trust = trust;
    const player = plannedAndBooked(new Player(model, seed));
    player.do({ type: 'plan-activity', activityId: 'interview', minutes: 180 });
    for (const [needId, subjectId] of [
      ['camera', 'ana'],
      ['sound', 'dee'],
      ['guest', 'guest'],
      ['kit', 'cam-kit'],
    ] as const)
      player.do({ type: 'assign-need', activityId: 'more', needId, subjectId });
    player.do({ type: 'plan-activity', activityId: 'more', startMinute: at(5, '08:00'), placeId: 'office' });
    player.until(2, '09:00');
    for (const subjectId of ['ana', 'dee', 'guest', 'cam-kit', 'office'])
      player.do({ type: 'confirm', subjectId, days: [4], reason: 'The second day of it.' });
    return player.until(4, '22:00');
  };
  const ask = { type: 'ask-short-rest' as const, personIds: ['ana'], day: 4, reason: 'The first day overran.' };

  it('takes a reason and their answer, and whoever agrees is owed what was cut short', () => {
    const player = late(100, 'seed-1');
    expect(refusal(player.run, { ...ask, reason: '' })?.code).toBe('nothing-to-do');
    player.do(ask).until(5, '08:30');
    expect(player.run.state.shortRests['ana/4']?.agreed).toBe(true);
    const short = player.run.state.duty.ana?.at(-1)?.shortRestMinutes ?? 0;
    expect(short).toBeGreaterThan(0);
    expect(player.run.state.restOwed.ana).toBe(short);
    expect(refusal(player.run, ask)?.code).toBe('already');
  });

  it('may be refused, and who refuses comes when their rest is up and no earlier', () => {
    const seeds = Array.from({ length: 40 }, (_, seed) => late(0, `seed-${seed}`).do(ask).until(5, '12:00'));
    const refused = seeds.filter(({ run }) => run.state.shortRests['ana/4']?.agreed === false);
    expect(refused.length).toBeGreaterThan(5);
    for (const { run } of refused) {
      const [before, after] = run.state.duty.ana ?? [];
      const arrived = run.state.facts.findLast((fact) => fact.kind === 'person-arrived' && fact.personId === 'ana');
      expect((arrived?.minute ?? 0) - (before?.endMinute ?? 0)).toBeGreaterThanOrEqual(
        run.model.rules.restMinutes - 15,
      );
      expect(after).toBeDefined();
    }
  });
});

describe('the week', () => {
  const planned = (days: number[]) => {
    const model = modelOf((file) => {
      const interview = file.activities.find((one) => one.id === 'interview');
      if (!interview) return;
      interview.after = [];
      for (const day of days)
        file.activities.push({ ...structuredClone(interview), id: `on-${day}`, title: `On ${day}` });
    });
    model.rules.weekendRest = [{ afterDays: 5, restMinutes: 59 * 60 }];
    const player = new Player(model);
    for (const day of days) {
      player.do({ type: 'assign-need', activityId: `on-${day}`, needId: 'camera', subjectId: 'ana' });
      player.do({
        type: 'plan-activity',
        activityId: `on-${day}`,
        startMinute: at(day, '08:00'),
        minutes: 600,
        placeId: 'office',
      });
    }
    return checkPlan(player.run)
      .filter((one) => one.subjectId === 'ana')
      .map((one) => one.code);
  };
  it('of five days of ten hours passes no limit, and of six does', () => {
    expect(planned([2, 3, 4, 5, 6])).toContain('week-long');
    expect(planned([2, 3, 4, 5])).not.toContain('week-long');
  });
  it('wants a long rest after five days in a row, and has it after two days off', () => {
    expect(planned([2, 3, 4, 5, 6, 8])).toContain('week-rest');
    expect(planned([2, 3, 4, 5, 6, 9])).not.toContain('week-rest');
  });
});

describe('lessons and chaperones', () => {
  it('are owed on a school day, counted from half an hour on, and never while performing', () => {
    const model = modelOf((file) => {
      const interview = file.activities.find((one) => one.id === 'interview');
      if (interview) interview.teaches = true;
    });
    const ana = model.people.find((one) => one.id === 'ana');
    if (ana) ana.limits = { ...aChild, tuition: { minutes: 180, leastMinutes: 30 } };
    const player = plannedAndBooked(new Player(model));
    player.do({ type: 'plan-activity', activityId: 'interview', minutes: 60 });
    expect(checkPlan(player.run).find((one) => one.code === 'no-tuition')?.minutes).toBe(120);
    player.until(5, '06:00');
    expect(player.run.state.performed.ana).toBeUndefined();
    const worked = player.run.state.work.interview?.trueMinutes ?? 0;
    expect(player.run.state.taught['ana/3']).toBeGreaterThanOrEqual(worked - 15);
  });

  it('stop a child whose chaperone is not approved', () => {
    const model = modelOf((file) => {
      const interview = file.activities.find((one) => one.id === 'interview');
      const sound = interview?.needs?.find((one) => one.id === 'sound');
      if (sound) Object.assign(sound, { asks: 'chaperone', wants: ['approved'] });
      Object.assign(personOf(file, 'dee'), { roles: ['chaperone'], skills: [] });
    });
    const ana = model.people.find((one) => one.id === 'ana');
    if (ana) ana.limits = aChild;
    const player = plannedAndBooked(new Player(model));
    expect(checkPlan(player.run).map((one) => one.code)).toContain('no-chaperone');
    player.until(4, '12:00');
    expect(player.run.state.lost.map((one) => one.reason)).toContain('no-chaperone');
    expect(player.run.state.work.interview?.startedMinute).toBeNull();
  });
});

describe('whoever drives', () => {
  it('stops at the hours of the vehicle', () => {
    const model = modelOf();
    const ana = model.people.find((one) => one.id === 'ana');
    if (ana) ana.limits = { ...aChild, kind: 'driver', from: 0, to: 1740, performingMinutes: 60 };
    const player = plannedAndBooked(new Player(model)).until(4, '16:00');
    expect(player.run.state.lost.find((one) => one.reason === 'driver-hours')).toMatchObject({ subjectId: 'ana' });
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
