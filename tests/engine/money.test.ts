/** Authority over money: who is asked, when they answer, and what chasing them does. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rungFor } from '../../src/engine/approvals.ts';
import type { Command } from '../../src/engine/command.ts';
import { refusal } from '../../src/engine/commands.ts';
import { applyEffects } from '../../src/engine/effects.ts';
import { observe } from '../../src/engine/observe.ts';
import { assess } from '../../src/marks/assess.ts';
import type { ScenarioFile } from '../../src/scenario/schema.ts';
import { at, modelOf, Player, personOf, smallFile } from '../helpers/small.ts';

const because = { by: 'scenario', id: 'test' } as const;
const markOf = (player: Player, measure: string) =>
  assess(player.run)
    .duties.flatMap((duty) => duty.measures)
    .find((one) => one.id === measure);

type Change = (file: ScenarioFile) => void;
const playerOf = (change: Change = () => undefined, seed = 'seed-1') => new Player(modelOf(change), seed);

/** The manager to £2,500, a line producer to £10,000, a producer above, and the client for more than was agreed. */
const ladder: Change = (file) => {
  const upTo = (amount: number) => ({ kind: 'spend' as const, upTo: amount });
  const somebody = (id: string, approves: ScenarioFile['people'][number]['approves']) => ({
    ...personOf(file, 'pm'),
    id,
    name: `The ${id}`,
    answersPhone: 100,
    approves,
  });
  Object.assign(personOf(file, 'pm'), { answersPhone: 100, approves: [upTo(2500), 'assessment', 'move-money'] });
  Object.assign(personOf(file, 'client'), { answersPhone: 100, approves: ['overage'], replies: ['1 h', '1 h'] });
  file.people.push(somebody('producer', ['spend', 'contingency']), somebody('line-producer', [upTo(10_000)]));
};
const asks = (change: Change, pounds: number) => {
  const player = playerOf((file) => {
    ladder(file);
    personOf(file, 'ana').rate = pounds;
    change(file);
  });
  player.do({ type: 'plan-activity', activityId: 'interview', startMinute: at(4, '10:00'), placeId: 'office' });
  player.do({ type: 'assign-need', activityId: 'interview', needId: 'camera', subjectId: 'ana' });
  player.do({ type: 'confirm', subjectId: 'ana', days: [3], reason: 'Nobody else can film this.' }).until(1, '09:15');
  return player;
};

describe('the ladder of authority', () => {
  it('asks the lowest person whose limit reaches the sum', () => {
    for (const [pounds, who] of [
      [390, 'pm'],
      [2500, 'pm'],
      [2501, 'line-producer'],
      [10_000, 'line-producer'],
      [10_001, 'producer'],
    ] as const)
      expect(asks(() => undefined, pounds).run.state.approvals[0]?.toId).toBe(who);
  });

  it('asks for contingency higher up than for moving money', () => {
    const player = asks(() => undefined, 390);
    const move = { type: 'move-money', toLine: 'crew', pence: 50_00, reason: 'Over' } as const;
    player.do({ ...move, fromLine: 'spare' }).do({ ...move, fromLine: 'post' });
    player.until(1, '10:00');
    const asked = player.run.state.approvals
      .filter((one) => one.kind !== 'spend')
      .map(({ kind, toId }) => [kind, toId]);
    expect(asked).toEqual([
      ['contingency', 'producer'],
      ['move-money', 'pm'],
    ]);
  });

  it('shows the same person on the screen as the engine asks', () => {
    const view = observe(asks(() => undefined, 3000).run);
    expect(rungFor(view.you.rungs, 'spend', 3000_00)?.personId).toBe(view.approvals[0]?.toId);
  });

  it('never leaves anybody to ask nobody, and never asks below the sum while somebody reaches it', () => {
    const limit = fc.option(fc.integer({ min: 0, max: 100_000 }), { nil: null });
    fc.assert(
      fc.property(fc.array(limit, { minLength: 1, maxLength: 6 }), fc.nat(120_000), (limits, pence) => {
        const rungs = limits.map((upToPence, at) => ({ kind: 'spend' as const, personId: `p${at}`, upToPence }));
        const found = rungFor(rungs, 'spend', pence);
        const reach = (one: number | null) => one ?? Number.MAX_SAFE_INTEGER;
        const enough = limits.filter((one) => reach(one) >= pence);
        expect(found).toBeDefined();
        if (enough.length > 0) expect(reach(found?.upToPence ?? null)).toBe(Math.min(...enough.map(reach)));
        else expect(reach(found?.upToPence ?? null)).toBe(Math.max(...limits.map(reach)));
      }),
    );
  });
});

describe('spend beyond the contracted price', () => {
  const contract =
    (pounds: number): Change =>
    (file) => {
      file.contractPrice = pounds;
      const crew = file.lines?.find((one) => one.code === 'crew');
      if (crew) crew.budget = 20_000;
    };
  it('goes from the office to the client, who answers in writing', () => {
    const player = asks(contract(1500), 2000).until(1, '17:00');
    const [approval] = player.run.state.approvals;
    expect(approval).toMatchObject({ beyondContract: true, toId: 'client', answer: 'no' });
    expect(player.kinds()).toContain('approval-passed-on');
    expect(player.run.state.bookings.ana?.status).not.toBe('confirmed');
  });
  it('is agreed when it is little and has a reason', () => {
    expect(asks(contract(3000), 2000).until(1, '17:00').run.state.approvals[0]).toMatchObject({
      beyondContract: true,
      answer: 'yes',
    });
  });
  it('is nobody else’s business within the price', () => {
    expect(asks(contract(30_000), 2000).until(1, '17:00').run.state.approvals[0]).toMatchObject({
      beyondContract: false,
      answer: 'yes',
      toId: 'pm',
    });
  });
});

describe('an approver who is hard to reach', () => {
  const hard: Change = (file) => {
    personOf(file, 'pm').answersPhone = 30;
  };
  /** Minutes until the first answer, over many seeds. */
  const waits = (change: Change, chase: boolean) =>
    Array.from({ length: 30 }, (_, at_) => {
      const player = playerOf(change, `seed-${at_}`);
      player.do({ type: 'plan-activity', activityId: 'interview', startMinute: at(10, '10:00'), placeId: 'office' });
      player.do({ type: 'assign-need', activityId: 'interview', needId: 'camera', subjectId: 'ana' });
      player.do({ type: 'confirm', subjectId: 'ana', days: [9], reason: 'The right one.' }).until(1, '11:00');
      const waiting = () => player.run.state.approvals[0]?.answer === 'waiting';
      for (let hour = 11; hour < 17 && chase; hour += 2) {
        if (waiting()) player.do({ type: 'chase-approval', approvalId: 0 });
        player.until(1, `${hour + 2}:00`);
      }
      player.until(4, '17:00');
      const approval = player.run.state.approvals[0];
      return (approval?.answeredMinute ?? Number.MAX_SAFE_INTEGER) - (approval?.askedMinute ?? 0);
    });
  it('is sometimes late, and always answers in the end', () => {
    const times = waits(hard, false);
    expect(Math.max(...times)).toBeGreaterThan(24 * 60);
    expect(Math.max(...times)).toBeLessThan(4 * 1440);
    expect(Math.min(...times)).toBeLessThan(130);
  });
  it('answers sooner when rung', () => {
    const sum = (list: number[]) => list.reduce((a, b) => a + b, 0);
    expect(sum(waits(hard, true))).toBeLessThan(sum(waits(hard, false)));
    expect(Math.max(...waits(hard, true))).toBeLessThan(24 * 60);
  });
  it('who picks up the phone answers the same morning', () => {
    const reachable: Change = (file) => {
      personOf(file, 'pm').answersPhone = 100;
    };
    expect(Math.max(...waits(reachable, false))).toBeLessThanOrEqual(115);
  });
  it('is not rung about what is answered', () => {
    const player = asks(() => undefined, 390).until(1, '12:00');
    expect(refusal(player.run, { type: 'chase-approval', approvalId: 0 })?.code).toBe('already');
    expect(refusal(player.run, { type: 'chase-approval', approvalId: 7 })?.code).toBe('unknown');
  });
  it('thinks a little less of somebody who rings at once', () => {
    const player = asks((file) => {
      personOf(file, 'pm').answersPhone = 100;
    }, 390);
    const before = player.run.state.trust.pm ?? 0;
    player.do({ type: 'chase-approval', approvalId: 0 }).until(1, '09:30');
    expect(player.run.state.trust.pm).toBe(before - 1);
  });
});

/** A long day of filming, with lunch late or in time; nothing else is asked of it. */
const longDay = (hours: number, more: Change = () => undefined): Player => {
  const player = playerOf((file) => {
    file.systems = ['bookings', 'money', 'reports'];
    const shot = file.activities.find((one) => one.id === 'interview');
    Object.assign(shot ?? {}, { after: [], records: true, lasts: [`${hours} h`, `${hours} h`, `${hours} h`] });
    Object.assign(personOf(file, 'pm'), { approves: ['spend', 'move-money'], hears: ['budget'] });
    Object.assign(file.kit?.[0] ?? {}, { cards: '14 h' });
    for (const one of file.people) Object.assign(one, { pace: 100, free: 100 });
    more(file);
  }).until(1, '09:00');
  player.do({ type: 'plan-activity', activityId: 'interview', startMinute: at(4, '08:00'), placeId: 'hall' });
  player.do({ type: 'plan-activity', activityId: 'lunch', startMinute: at(4, '13:00'), placeId: 'hall' });
  for (const [needId, subjectId] of [
    ['camera', 'ana'],
    ['sound', 'dee'],
    ['guest', 'guest'],
    ['kit', 'cam-kit'],
  ] as const) {
    player.do({ type: 'assign-need', activityId: 'interview', needId, subjectId });
    player.do({ type: 'confirm', subjectId, days: [3], reason: 'The right one for the job.' });
  }
  return player.until(3, '10:00');
};
const paidOvertime = (player: Player, day: number): number =>
  player.run.state.facts.reduce(
    (sum, fact) => (fact.kind === 'overtime-worked' && fact.minute === at(day + 1, '05:00') ? sum + fact.pence : sum),
    0,
  );

describe('hot costs and the daily report', () => {
  it('say at half past eleven at night what is paid the next morning', () => {
    const player = longDay(12).until(4, '23:30');
    const said = observe(player.run).dailyReports.find((one) => one.day === 3)?.overtimePence ?? 0;
    expect(said).toBeGreaterThan(0);
    player.until(5, '06:00');
    expect(paidOvertime(player, 4)).toBe(said);
    expect(observe(player.run).dailyReports.find((one) => one.day === 3)?.overtimePence).toBe(said);
  });

  it('agree with the ledger for a day of any length', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 13 }), (hours) => {
        const player = longDay(hours).until(5, '09:00');
        const [hot] = observe(player.run).hotCosts;
        expect((hot?.lines ?? []).reduce((sum, one) => sum + one.overtimePence + one.mealPence, 0)).toBe(
          paidOvertime(player, 4),
        );
      }),
      { numRuns: 8 },
    );
  });

  it('put a bed for the night under extras, on its line', () => {
    const player = longDay(12).until(4, '21:00');
    applyEffects(player.run, [{ type: 'add-cost', line: 'post', amount: 60_00, text: 'A taxi' }], because);
    player.until(5, '09:00');
    expect(observe(player.run).hotCosts[0]?.lines).toContainEqual({
      line: 'post',
      overtimePence: 0,
      mealPence: 0,
      extraPence: 60_00,
    });
  });

  it('are of a day that is over, due by eleven, and sent once', () => {
    const player = longDay(10).until(4, '20:00');
    const send: Command = { type: 'send-hot-costs', day: 3, toIds: ['pm'] };
    expect(refusal(player.run, send)?.code).toBe('not-now');
    player.until(5, '09:00');
    const due = observe(player.run).deadlines.find((one) => one.subjectId === 'hot-3');
    expect(due).toMatchObject({ minute: at(5, '11:00'), kind: 'report' });
    player.do(send).until(5, '10:00');
    expect(refusal(player.run, send)?.code).toBe('already');
    expect(observe(player.run).deadlines.some((one) => one.subjectId === 'hot-3')).toBe(false);
    expect(markOf(player.toEnd(), 'hot-costs-sent')?.tenths).toBeGreaterThan(0);
  });

  it('are out of play where nobody asks for reports', () => {
    expect(refusal(playerOf().run, { type: 'send-hot-costs', day: 0, toIds: ['pm'] })?.code).toBe('out-of-play');
  });

  it('have first shot, lunch, wrap and the cards on the report', () => {
    const player = longDay(6).until(5, '09:00');
    const report = observe(player.run).dailyReports.find((one) => one.day === 3);
    const { work } = player.run.state;
    expect(report?.firstShotMinute).toBe(work.interview?.startedMinute);
    expect(report?.lunchMinute).toBe(work.lunch?.startedMinute);
    expect(report?.wrapMinute).toBeGreaterThan(at(4, '14:00'));
    expect(report?.recordedMinutes).toBeGreaterThan(0);
    expect(report?.uncopiedMinutes).toBe(report?.recordedMinutes);
  });
});

describe('a small file', () => {
  it('says who approves in plain words still', () => {
    expect(modelOf().people.find((one) => one.id === 'pm')?.approves).toContainEqual({
      kind: 'spend',
      upToPence: null,
    });
    expect(smallFile().contractPrice).toBeUndefined();
  });
});
