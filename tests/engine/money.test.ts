/** Authority over money: who is asked, when they answer, and what chasing them does. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rungFor } from '../../src/engine/approvals.ts';
import { refusal } from '../../src/engine/commands.ts';
import { observe } from '../../src/engine/observe.ts';
import type { ScenarioFile } from '../../src/scenario/schema.ts';
import { at, modelOf, Player, personOf, smallFile } from '../helpers/small.ts';

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

describe('a small file', () => {
  it('says who approves in plain words still', () => {
    expect(modelOf().people.find((one) => one.id === 'pm')?.approves).toContainEqual({
      kind: 'spend',
      upToPence: null,
    });
    expect(smallFile().contractPrice).toBeUndefined();
  });
});
