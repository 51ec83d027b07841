/** Kit that fails: how often, what a prep test and the weather do to that, and what holds the work up until another comes. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refusal } from '../../src/engine/commands.ts';
import { faultOdds } from '../../src/engine/faults.ts';
import { clockTime } from '../../src/engine/format.ts';
import { observe } from '../../src/engine/observe.ts';
import { named } from '../../src/engine/run.ts';
import { step } from '../../src/engine/step.ts';
import { factWords } from '../../src/papers/fact-words.ts';
import { library } from '../../src/scenario/library.ts';
import type { ScenarioFile } from '../../src/scenario/schema.ts';
import { at, modelOf, Player, personOf, plannedAndBooked } from '../helpers/small.ts';

type Kit = NonNullable<ScenarioFile['kit']>[number];
const kitOf = (file: ScenarioFile, id = 'cam-kit'): Kit => {
  const found = file.kit?.find((one) => one.id === id);
  if (!found) throw new Error(`The small production has no ${id}.`);
  return found;
};
/** A camera that fails whenever it is drawn for, with another to be had. */
const failing = (change: (file: ScenarioFile) => void = () => undefined) => {
  const model = modelOf((file) => {
    kitOf(file).class = 'camera';
    file.kit?.push({ ...kitOf(file), id: 'spare', name: 'Spare camera', rate: 60, class: undefined });
    change(file);
  });
  const fault = model.kit[0]?.fault;
  if (!fault) throw new Error('Its class has a fault.');
  fault.perMille = 1000;
  return model;
};
const shoot = (model = failing()) => plannedAndBooked(new Player(model).until(1, '09:00'));
const reasons = (player: Player) => player.run.state.lost.map((one) => one.reason);
/** Whether the clock stops with these words by then. */
const stoppedBy = (player: Player, minute: number, text: string): boolean => {
  while (player.run.state.minute < minute) {
    step(player.run);
    if (player.run.state.stop?.text.includes(text)) return true;
  }
  return false;
};
describe('a fault', () => {
  it('holds up what needs the kit until the swap arrives, says so, and comes once a day', () => {
    const player = shoot();
    expect(stoppedBy(player, at(4, '13:00'), 'will not start')).toBe(true);
    player.until(4, '13:00');
    const broke = player.run.state.facts.find((fact) => fact.kind === 'kit-broke');
    if (broke?.kind !== 'kit-broke') throw new Error('It broke.');
    expect(factWords(observe(player.run), broke)).toBe(
      `Camera kit will not start. Hire is sending another, here at ${clockTime(broke.backMinute)}.`,
    );
    expect(broke.backMinute - broke.minute).toBe(120);
    const lost = player.run.state.lost.filter((one) => one.reason === 'kit-failed');
    expect(lost.reduce((sum, one) => sum + one.minutes, 0)).toBe(120);
    player.until(4, '23:00');
    expect(player.run.state.facts.filter((fact) => fact.kind === 'kit-broke')).toHaveLength(1);
    expect(player.kinds()).toContain('kit-back');
  });

  it('is over sooner if another that is booked is put in its place, while the work is going on', () => {
    const player = shoot();
    player.do({ type: 'confirm', subjectId: 'spare', days: [3], reason: 'In case the other fails.' }).until(4, '11:00');
    expect(observe(player.run).kit.find((one) => one.id === 'cam-kit')).toMatchObject({ state: 'failed' });
    expect(observe(player.run).conflicts).toContainEqual(
      expect.objectContaining({ code: 'kit-broken', activityId: 'interview', subjectId: 'cam-kit' }),
    );
    const swap = { type: 'assign-need', activityId: 'interview', needId: 'kit', subjectId: 'spare' } as const;
    expect(refusal(player.run, swap)).toBeNull();
    player.do(swap).until(4, '11:30');
    expect(player.run.state.work.interview?.status).toBe('running');
    const lost = player.run.state.lost.filter((one) => one.reason === 'kit-failed');
    expect(lost.reduce((sum, one) => sum + one.minutes, 0)).toBeLessThan(120);
  });

  it('is not known before it happens, and never comes to kit without a class', () => {
    expect(JSON.stringify(observe(shoot().until(4, '09:00').run))).not.toContain('will not start');
    const model = failing();
    for (const item of model.kit) item.fault = null;
    expect(reasons(shoot(model).until(4, '18:00'))).not.toContain('kit-failed');
  });
});

describe('the chance of a fault', () => {
  const odds = (tempC: number, tested: boolean, outdoors: boolean) => {
    const model = failing();
    const fault = model.kit[0]?.fault;
    if (fault) Object.assign(fault, { perMille: 100, coldTimesPerMille: 1500 });
    const { run } = new Player(model);
    for (const day of run.state.weather) day.tempC = tempC;
    if (tested) run.state.tested['cam-kit'] = 0;
    return faultOdds(run, named(run.tables.kit, 'cam-kit'), outdoors);
  };
  it('grows in heat and cold out of doors, and if nobody tested it', () => {
    expect(odds(15, true, true)).toBe(100);
    expect(odds(15, false, true)).toBe(300);
    expect(odds(30, true, true)).toBe(200);
    expect(odds(4, true, true)).toBe(150);
    expect(odds(30, true, false)).toBe(100);
  });
  it('is a chance, whatever comes together', () => {
    fc.assert(
      fc.property(fc.integer({ min: -10, max: 40 }), fc.boolean(), fc.boolean(), (tempC, tested, outdoors) => {
        const found = odds(tempC, tested, outdoors);
        return Number.isInteger(found) && found >= 100 && found <= 1000;
      }),
      { numRuns: 20 },
    );
  });
});

describe('a prep test', () => {
  const prep = (person: boolean) => {
    const model = failing((file) => {
      kitOf(file).collectedBy = 'prep';
      personOf(file, 'bo').roles = ['camera', 'tester'];
      file.activities.push({
        id: 'prep',
        title: 'Camera prep',
        kind: 'work',
        stage: 'prep',
        about: 'Try it all.',
        hours: 'continuous',
        lasts: ['30 min', '30 min', '30 min'],
        places: ['hall'],
        collects: true,
        tests: true,
        needs: [{ id: 'tester', kind: 'person', asks: 'tester', label: 'Who tests', essential: false, line: 'crew' }],
      });
      file.you.limit = 5000;
    });
    const player = shoot(model).do({ type: 'plan-activity', activityId: 'prep', startMinute: at(3, '15:00') });
    if (person) {
      player.do({ type: 'assign-need', activityId: 'prep', needId: 'tester', subjectId: 'bo' });
      player.do({ type: 'confirm', subjectId: 'bo', days: [2], reason: 'To test the kit.' });
    }
    return player.until(3, '17:00');
  };
  it('marks what it collects as tested, and shows it', () => {
    const player = prep(true);
    expect(player.kinds()).toContain('kit-tested');
    expect(observe(player.run).kit.find((one) => one.id === 'cam-kit')?.tested).toBe(true);
  });
  it('is none if nobody came to do it', () => {
    const player = prep(false);
    expect(player.kinds()).toContain('kit-collected');
    expect(observe(player.run).kit.find((one) => one.id === 'cam-kit')?.tested).toBe(false);
  });
});

describe('kit in place of something better', () => {
  const lesser = (trust = 60) =>
    modelOf((file) => {
      Object.assign(kitOf(file), { specs: [], agreedBy: 'ana', conform: { activity: 'cut', length: '4 h' } });
      personOf(file, 'ana').trust = trust;
    });
  const asked = (model: ReturnType<typeof lesser>, reason: string) => {
    const player = new Player(model).do({
      type: 'plan-activity',
      activityId: 'interview',
      startMinute: at(4, '10:00'),
    });
    player.do({ type: 'assign-need', activityId: 'interview', needId: 'kit', subjectId: 'cam-kit' });
    player.do({ type: 'confirm', subjectId: 'cam-kit', days: [3], reason }).until(1, '09:15');
    expect(player.run.state.approvals[0]).toMatchObject({ kind: 'kit', toId: 'ana', answer: 'waiting' });
    return player.until(1, '17:00');
  };
  const booked = (player: Player) => player.run.state.bookings['cam-kit']?.status;

  it('is asked of whoever has to live with it, who wants a reason and trusts it', () => {
    expect(booked(asked(lesser(), 'Nothing else is free that day.'))).toBe('confirmed');
    const without = asked(lesser(), '');
    expect(booked(without)).not.toBe('confirmed');
    expect(without.run.state.approvals[0]?.words).toContain('uhd 25p');
    expect(booked(asked(lesser(10), 'Nothing else is free that day.'))).not.toBe('confirmed');
  });
  it('is agreed to without a reason if it brings all that is wanted', () => {
    const model = lesser();
    const item = model.kit[0];
    if (item) item.specs = ['uhd-25p'];
    expect(booked(asked(model, ''))).toBe('confirmed');
  });
  it('adds its work to post once, when it is used', () => {
    const player = plannedAndBooked(new Player(lesser()).until(1, '09:00')).until(3, '17:00');
    const before = player.run.state.work.cut?.trueMinutes ?? 0;
    player.until(4, '15:00');
    expect(player.run.state.work.cut?.trueMinutes).toBe(before + 240);
    expect(player.kinds().filter((kind) => kind === 'conform-added')).toHaveLength(1);
  });
});

describe('the shipped classes of kit', () => {
  it.each(Object.entries(library.kitFaults.classes))(
    '%s says what happens, and where each figure is from',
    (_, one) => {
      expect(one.help).toContain('{time}');
      expect(one.help.endsWith('.')).toBe(true);
      for (const figure of [one.chance, one.heat, one.cold, one.untested, one.back])
        if (figure) expect(figure.source.length).toBeGreaterThan(10);
    },
  );
});
