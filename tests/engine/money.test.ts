/** Authority over money: who is asked, when they answer, and what chasing them does. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rungFor } from '../../src/engine/approvals.ts';
import type { Command } from '../../src/engine/command.ts';
import { refusal } from '../../src/engine/commands.ts';
import { applyEffects } from '../../src/engine/effects.ts';
import { between, chance } from '../../src/engine/luck.ts';
import { allSums, totals } from '../../src/engine/money.ts';
import { observe } from '../../src/engine/observe.ts';
import { reconcilePetty } from '../../src/engine/payments.ts';
import { step as stepOnce } from '../../src/engine/step.ts';
import { assess } from '../../src/marks/assess.ts';
import { checkInvoices } from '../../src/planner/routine.ts';
import type { ScenarioFile } from '../../src/scenario/schema.ts';
import { at, modelOf, Player, personOf, plannedAndBooked, smallFile } from '../helpers/small.ts';

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

describe('a job that is over its budget', () => {
  /** Far over, with a hall that wants paying: who it is asked for, and whether the plan has filming there. */
  const asksForHall = (plan: (player: Player) => void) => {
    const player = playerOf((file) => {
      const crew = file.lines?.find((one) => one.code === 'crew');
      if (crew) crew.allowances = [{ id: 'gone', title: 'Gone long ago', amount: 5000 }];
      Object.assign(file.places?.find((one) => one.id === 'hall') ?? {}, { owner: 'client', fee: 900 });
      Object.assign(file.activities.find((one) => one.id === 'recce') ?? {}, { places: ['office', 'hall'] });
    });
    plan(player);
    player.do({ type: 'confirm', subjectId: 'hall', days: [3], reason: 'It is the only quiet room.' });
    return player.until(1, '17:00').run.state.approvals[0];
  };
  const films = (placeId: string, activityId: string) => (player: Player) =>
    player.do({ type: 'plan-activity', activityId, startMinute: at(4, '10:00'), placeId });

  it('still pays for the place that the next days’ work is planned at, and the manager says why', () => {
    const approval = asksForHall(films('hall', 'interview'));
    expect(approval).toMatchObject({ subjectId: 'hall', answer: 'yes' });
    expect(approval?.words).toContain('stops without it');
  });
  it.each([
    ['without which the work can’t begin', 'stops', 'yes'],
    ['that the work could do without', 'breach', 'no'],
  ] as const)('pays for a permit %s, and for no other', (_what, without, answer) => {
    const player = playerOf((file) => {
      const crew = file.lines?.find((one) => one.code === 'crew');
      if (crew) crew.allowances = [{ id: 'gone', title: 'Gone long ago', amount: 5000 }];
      const options = [{ id: 'basic', label: 'A crew of five', fee: 900, line: 'shoot' }];
      const leave = { title: 'Leave to film', kind: 'permit', about: 'The council.', source: 'A test.' } as const;
      file.permits = [{ id: 'leave', ...leave, for: ['interview'], options, without }];
    });
    films('office', 'interview')(player);
    player.do({ type: 'apply-for', permitId: 'leave', optionId: 'basic' }).until(1, '17:00');
    expect(player.run.state.approvals[0]).toMatchObject({ subjectId: 'leave', answer });
  });
  it('pays for no place that nothing is planned at', () => {
    expect(asksForHall(films('office', 'interview'))).toMatchObject({ subjectId: 'hall', answer: 'no' });
  });
  it.each(['recce', 'lunch'])('pays for no place for a look round or a meal: %s', (activityId) => {
    expect(asksForHall(films('hall', activityId))).toMatchObject({ subjectId: 'hall', answer: 'no' });
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

/** A seed with which the bill of this subject has the error at this place of the list it is drawn from. */
const seedWith = (subjectId: string, at_: number, of: number): string => {
  for (let n = 0; n < 20_000; n += 1) {
    const seed = `bill-${n}`;
    const [wrong, which] = [
      chance(seed, `invoice:${subjectId}`, 90),
      between(seed, `invoice-error:${subjectId}`, 0, of - 1),
    ];
    if (wrong && which === at_) return seed;
  }
  throw new Error('No such seed.');
};
/** Shot on day 4; the bills come two working days later. */
const billed = (seed: string, change: Change = () => undefined): Player => {
  const player = plannedAndBooked(
    new Player(
      modelOf((file) => {
        personOf(file, 'ana').vat = 'none';
        Object.assign(file.kit?.find((one) => one.id === 'cam-kit') ?? {}, { rate: 300 });
        change(file);
      }),
      seed,
    ).until(1, '09:00'),
  );
  return player.until(9, '09:30');
};
const billOf = (player: Player, subjectId: string) => {
  const found = observe(player.run).money.invoices.filter((one) => one.subjectId === subjectId);
  if (!found[0]) throw new Error(`No bill from ${subjectId}`);
  return found;
};
const handle = (player: Player, invoiceId: number, action: 'pass' | 'query'): Player =>
  player.do({ type: 'handle-invoice', invoiceId, action });

describe('a bill beside its order', () => {
  it('has the same lines when nothing is wrong with it', () => {
    const player = billed('seed-1');
    const [bill] = billOf(player, 'ana');
    expect(bill?.order.lines).toEqual([{ what: 'Camera, by the day', quantity: 1, ratePence: 390_00, pence: 390_00 }]);
    expect(bill?.bill.lines).toEqual(bill?.order.lines);
    expect(bill?.bill.vatPence).toBe(0);
  });

  // The order in which errors are drawn, for somebody who is paid by the day and not registered, and for kit by the day.
  const person = ['rate', 'duplicate', 'days', 'vat'];
  const kit = ['rate', 'duplicate', 'days', 'undelivered'];
  const wrong = (subjectId: string, kinds: string[], kind: string) => {
    const player = billed(seedWith(subjectId, kinds.indexOf(kind), kinds.length));
    return { player, bills: billOf(player, subjectId) };
  };

  it('may have another rate than agreed', () => {
    const [bill] = wrong('ana', person, 'rate').bills;
    expect(bill?.bill.lines[0]).toMatchObject({ quantity: 1, ratePence: 438_75 });
  });
  it('may have a day too many', () => {
    const [bill] = wrong('ana', person, 'days').bills;
    expect(bill?.bill.lines[0]).toMatchObject({ quantity: 2, ratePence: 390_00 });
  });
  it('may have VAT on it from somebody who may not charge it, which does not come back', () => {
    const { player, bills } = wrong('ana', person, 'vat');
    expect(bills[0]).toMatchObject({ vat: 'none', bill: { pence: 390_00, vatPence: 78_00 }, order: { vatPence: 0 } });
    const before = totals(player.run).actualPence;
    handle(player, bills[0]?.id ?? 0, 'pass').until(9, '12:00');
    expect(totals(player.run).actualPence - before).toBe(78_00);
  });
  it('may have something on it that was never ordered', () => {
    const [bill] = wrong('cam-kit', kit, 'undelivered').bills;
    expect(bill?.bill.lines).toHaveLength(2);
    expect(bill?.order.lines).toHaveLength(1);
  });
  it('may come twice under one number, with nothing left to bill', () => {
    const { player } = wrong('ana', person, 'duplicate');
    const [first, second] = billOf(player.until(12, '17:00'), 'ana');
    expect(second?.number).toBe(first?.number);
    expect(first?.order.billedBeforePence).toBe(0);
    expect(second?.order.billedBeforePence).toBe(second?.order.pence);
  });

  it('that is queried lies with the supplier for a while, and comes back right', () => {
    const { player, bills } = wrong('ana', person, 'rate');
    const id = bills[0]?.id ?? 0;
    handle(player, id, 'query').until(9, '09:45');
    expect(player.run.state.invoices[id]?.status).toBe('queried');
    expect(refusal(player.run, { type: 'handle-invoice', invoiceId: id, action: 'pass' })?.code).toBe('not-now');
    player.until(11, '17:30');
    expect(player.run.state.invoices[id]?.status).toBe('corrected');
    expect(markOf(player.toEnd(), 'invoices-checked')?.occasions).toBeGreaterThan(0);
  });

  it('that was right comes back as it was, and cannot be queried again', () => {
    const player = billed('seed-1');
    const id = billOf(player, 'ana')[0]?.id ?? 0;
    handle(player, id, 'query').until(11, '17:30');
    expect(observe(player.run).money.invoices[id]).toMatchObject({ status: 'open', stands: true });
    expect(refusal(player.run, { type: 'handle-invoice', invoiceId: id, action: 'query' })?.code).toBe('already');
  });

  it('stands on its own order: a fee for letting go on the one that was closed, the work on the next', () => {
    const player = plannedAndBooked(playerOf().until(1, '09:00')).until(2, '10:00');
    player.do({ type: 'release', subjectId: 'ana' }).until(2, '11:00');
    player.do({ type: 'confirm', subjectId: 'ana', days: [3], reason: 'We need her after all.' }).until(9, '09:30');
    const bills = billOf(player, 'ana').map(({ order, bill }) => [order.number, order.billedBeforePence, bill.pence]);
    const fee = player.run.state.facts.find((one) => one.kind === 'booking-released');
    const [first, second] = player.run.state.orders.filter((one) => one.subjectId === 'ana');
    expect(bills).toEqual([
      [first?.number, 0, fee?.kind === 'booking-released' ? fee.feePence : 0],
      [second?.number, 0, 390_00],
    ]);
  });

  it('looks the same to the trainee whatever is wrong with it', () => {
    const keys = (player: Player) => billOf(player, 'ana').map((one) => Object.keys(one).sort().join());
    const plain = keys(billed('seed-1'))[0];
    for (const kind of person) expect(keys(wrong('ana', person, kind).player)[0]).toBe(plain);
  });

  it('is compared rightly by the careful bot', () => {
    for (const kind of person) {
      const { player, bills } = wrong('ana', person, kind);
      const view = observe(player.run);
      const one = { ...view, money: { ...view.money, invoices: bills.slice(0, 1) } };
      const action = kind === 'duplicate' ? 'pass' : 'query';
      expect(checkInvoices(one)).toMatchObject([{ action }]);
    }
    const again = billOf(wrong('ana', person, 'duplicate').player.until(12, '17:00'), 'ana').slice(1);
    const view = observe(billed('seed-1').run);
    expect(checkInvoices({ ...view, money: { ...view.money, invoices: again } })).toMatchObject([{ action: 'query' }]);
  });
});

describe('an invoice nobody looks at', () => {
  const waiting = () => {
    const player = playerOf((file) => {
      file.ends = 'day 26 17:30';
      const camera = file.kit?.find((one) => one.id === 'cam-kit');
      if (camera) file.kit?.push({ ...camera, id: 'lamp', name: 'Lamp', replies: ['60 min', '60 min'] });
    }, 'seed-1').until(1, '09:00');
    return plannedAndBooked(player).until(19, '09:00');
  };
  it('makes its supplier ask, and costs goodwill each time', () => {
    const player = waiting();
    const asked = player.run.state.facts.filter((one) => one.kind === 'invoice-chased');
    expect(asked.length).toBeGreaterThan(0);
    expect(player.run.state.trust.ana).toBeLessThan(60);
    expect(player.run.state.invoices[0]?.chases).toBeGreaterThan(0);
  });
  it('makes them slower to answer until it is passed', () => {
    const wait = (pass: boolean) => {
      const player = waiting();
      if (pass)
        for (const { id, status } of player.run.state.invoices) if (status === 'open') handle(player, id, 'pass');
      player
        .until(19, '10:00')
        .do({ type: 'enquire', subjectIds: ['lamp'], days: [24] })
        .until(19, '10:15');
      const asked = player.run.state.minute;
      while (player.run.state.bookings.lamp?.status === 'enquired') stepOnce(player.run);
      return player.run.state.minute - asked;
    };
    expect(wait(false)).toBeGreaterThan(wait(true));
  });
});

describe('a cost report', () => {
  const report = (more: Partial<Extract<Command, { type: 'send-cost-report' }>> = {}): Command => ({
    type: 'send-cost-report',
    toIds: ['pm'],
    reasons: [],
    ...more,
  });
  it('carries the trainee’s own estimates, with why, and the engine’s beside them', () => {
    const player = plannedAndBooked(playerOf()).until(3, '10:00');
    const engine = observe(player.run).money;
    const post = engine.lines.find((one) => one.code === 'post')?.toCompletePence ?? 0;
    const estimates = [{ line: 'post', pence: post + 300_00, reason: 'The client has asked for a third round.' }];
    player.do(report({ estimates, reasons: ['post'] })).until(3, '11:00');
    expect(player.run.state.reports[0]).toMatchObject({
      forecastPence: engine.forecastPence + 300_00,
      toCompletePence: engine.toCompletePence + 300_00,
      estimates: [{ line: 'post', enginePence: post }],
      reasons: ['post'],
    });
  });
  it('keeps the engine’s figures where nothing is said, and says nothing of what does not differ', () => {
    const player = plannedAndBooked(playerOf()).until(3, '10:00');
    const { lines, forecastPence } = observe(player.run).money;
    const same = lines.filter((one) => !one.contingency);
    const estimates = same.map(({ code, toCompletePence }) => ({ line: code, pence: toCompletePence, reason: '' }));
    player.do(report({ estimates })).until(3, '11:00');
    expect(player.run.state.reports[0]).toMatchObject({ forecastPence, estimates: [] });
  });
  it('wants a reason for a line that differs, and no estimate of what is kept', () => {
    const { run } = plannedAndBooked(playerOf()).until(3, '10:00');
    const refused = (line: string, pence: number, reason: string) =>
      refusal(run, report({ estimates: [{ line, pence, reason }] }))?.code ?? null;
    expect(refused('post', 1, ' ')).toBe('out-of-range');
    expect(refused('post', -1, 'Less.')).toBe('out-of-range');
    expect(refused('spare', 1, 'More.')).toBe('impossible');
    expect(refused('nothing', 1, 'More.')).toBe('unknown');
    expect(refused('post', 1, 'Less.')).toBeNull();
  });
  it('is due on the Friday of a week with filming, until it has gone', () => {
    const player = plannedAndBooked(playerOf()).until(2, '10:00');
    expect(observe(player.run).money.reportDueMinute).toBe(at(5, '17:30'));
    expect(observe(player.run).deadlines.find((one) => one.subjectId === 'report-costs')?.minute).toBe(at(5, '17:30'));
    player.do(report()).until(2, '11:00');
    expect(observe(player.run).money.reportDueMinute).toBeNull();
  });
  it('is due within a fortnight outside the shoot', () => {
    const player = playerOf((file) => {
      file.ends = 'day 40 17:30';
    });
    expect(observe(player.until(1, '10:00').run).money.reportDueMinute).toBeNull();
    expect(observe(player.until(16, '10:00').run).money.reportDueMinute).toBe(at(19, '17:30'));
  });
});

describe('moving money', () => {
  /** Crew is booked at £200 more than its budget; post has room. */
  const over = () =>
    plannedAndBooked(
      playerOf((file) => {
        personOf(file, 'ana').rate = 600;
      }),
    ).until(3, '10:00');
  const asked = (player: Player, fromLine: string, pence: number, reason: string) =>
    player
      .do({ type: 'move-money', fromLine, toLine: 'crew', pence, reason })
      .until(3, '14:00')
      .run.state.approvals.at(-1);

  it('is offered the reasons that are true, with what each explains', () => {
    expect(observe(over().run).money.moveReasons).toEqual([{ id: 'over:crew', line: 'crew', pence: 200_00 }]);
    expect(observe(playerOf().run).money.moveReasons).toEqual([]);
  });
  it('is agreed for a true reason and no further than it goes', () => {
    expect(asked(over(), 'spare', 150_00, 'over:crew')?.answer).toBe('yes');
    expect(asked(over(), 'spare', 149_00, 'aaaaaaaa')?.answer).toBe('no');
    expect(asked(over(), 'post', 250_00, 'over:crew')).toMatchObject({
      answer: 'no',
      words: 'That explains £200, and you ask for £250.',
    });
  });
  it('knows overtime as a reason once it is paid', () => {
    const player = longDay(12).until(5, '09:00');
    expect(observe(player.run).money.moveReasons.map((one) => one.id)).toContain('overtime:crew');
  });
});

describe('a stage payment', () => {
  const contract =
    (late: number): Change =>
    (file) => {
      file.ends = 'day 70 17:30';
      file.clientPayments = [
        { id: 'half', title: 'Half', amount: 5000, when: { type: 'always' }, terms: 14, late, payer: 'client' },
      ];
    };
  const bill = (late: number) =>
    playerOf(contract(late)).until(1, '09:15').do({ type: 'bill-client', paymentId: 'half' }).until(1, '10:00');
  const paidOn = (player: Player): number =>
    Math.floor((player.run.state.clientPayments.half?.paidMinute ?? -1) / 1440) + 1;
  const ask = { type: 'chase-payment', paymentId: 'half' } as const;

  it('comes within the terms of the contract from a client who pays in time', () => {
    const player = bill(0);
    expect(observe(player.run).cash.payments[0]).toMatchObject({ payByMinute: at(15, '09:15'), overdue: false });
    expect(paidOn(player.until(30, '09:00'))).toBeLessThanOrEqual(15);
    expect(player.kinds()).not.toContain('payment-overdue');
  });
  it('comes weeks late from one who does not, unless somebody asks', () => {
    const left = bill(100).until(65, '09:00');
    expect(paidOn(left)).toBeGreaterThan(25);
    expect(left.kinds()).toContain('payment-overdue');
    const asked = bill(100).until(17, '09:15');
    expect(observe(asked.run).cash.payments[0]?.overdue).toBe(true);
    expect(observe(asked.run).deadlines.find((one) => one.kind === 'payment')?.minute).toBe(at(15, '09:15'));
    expect(paidOn(asked.do(ask).until(40, '09:00'))).toBeLessThanOrEqual(26);
    expect(paidOn(asked)).toBeLessThan(paidOn(left));
    expect(markOf(asked, 'client-billed')?.tenths).toBeGreaterThan(markOf(left, 'client-billed')?.tenths ?? 0);
  });
  it('asked for before its time comes no sooner, and costs a little goodwill', () => {
    const player = bill(0);
    const before = player.run.state.trust.client ?? 0;
    player.do(ask).until(1, '11:00');
    expect(player.run.state.trust.client).toBe(before - 2);
    expect(paidOn(player.until(30, '09:00'))).toBe(paidOn(bill(0).until(30, '09:00')));
  });
  it('is not asked for before it is billed, or once it is paid', () => {
    expect(refusal(playerOf(contract(0)).until(1, '09:15').run, ask)?.code).toBe('not-now');
    expect(refusal(bill(0).until(30, '09:00').run, ask)?.code).toBe('already');
  });
  it('stands in the bank with its VAT, which is the tax office’s', () => {
    const { position } = observe(bill(0).run).cash;
    expect(position).toMatchObject({ inPence: 0, toComePence: 6000_00, balancePence: 0 });
    expect(observe(bill(0).until(30, '09:00').run).cash.position).toMatchObject({
      inPence: 6000_00,
      balancePence: 6000_00,
      vatPence: 1000_00,
      toComePence: 0,
    });
  });
});

describe('the bank', () => {
  it('pays bills with the VAT of those who may charge it, and takes that off what is owed to the tax office', () => {
    const player = billed('seed-1');
    const before = observe(player.run).cash.position;
    const [kit] = billOf(player, 'cam-kit');
    const [ana] = billOf(player, 'ana');
    handle(player, kit?.id ?? 0, 'pass');
    handle(player, ana?.id ?? 0, 'pass').until(9, '12:00');
    const { outPence, vatPence, toGoPence } = observe(player.run).cash.position;
    expect(outPence - before.outPence).toBe(300_00 + 60_00 + 390_00);
    expect(vatPence - before.vatPence).toBe(-60_00);
    expect(before.toGoPence - toGoPence).toBe(300_00 + 60_00 + 390_00);
  });
});

describe('the float', () => {
  const float: Change = (file) => {
    file.float = 100;
  };
  const spends = (player: Player, ...items: [pounds: number, receipt: 'kept' | 'missing'][]) => {
    for (const [pounds, receipt] of items)
      applyEffects(
        player.run,
        [{ type: 'petty-cash', line: 'shoot', amount: pounds * 100, receipt, text: 'Tape' }],
        because,
      );
    return player;
  };
  it('never goes below nought: what it does not hold is laid out and goes on its line at once', () => {
    const player = spends(playerOf(float), [40, 'kept'], [50, 'kept'], [30, 'kept']);
    const { float: held } = observe(player.run).cash;
    expect(held).toMatchObject({ inHandPence: 10_00 });
    expect(player.kinds()).toContain('float-empty');
    expect(player.run.state.money.shoot?.actualPence).toBe(30_00);
    player.do({ type: 'reconcile-petty-cash' }).until(1, '10:00');
    expect(observe(player.run).cash.float?.inHandPence).toBe(100_00);
  });
  it('never goes below nought whatever is spent and coded', () => {
    const item = fc.tuple(fc.integer({ min: 1, max: 90 }), fc.constantFrom('kept' as const, 'missing' as const));
    fc.assert(
      fc.property(fc.array(fc.oneof(item, fc.constant(null)), { maxLength: 20 }), (events) => {
        const player = playerOf(float);
        let spent = 0;
        for (const event of events) {
          if (event === null) {
            if (refusal(player.run, { type: 'reconcile-petty-cash' }) === null) reconcilePetty(player.run, because);
          } else {
            spends(player, event);
            spent += event[0] * 100;
          }
          expect(observe(player.run).cash.float?.inHandPence).toBeGreaterThanOrEqual(0);
        }
        reconcilePetty(player.run, because);
        expect(player.run.state.money.shoot?.actualPence).toBe(spent);
      }),
      { numRuns: 40 },
    );
  });
  it('wants a receipt for everything: it may turn up when asked for, and is lost when not', () => {
    const player = spends(playerOf(float), [5, 'missing'], [6, 'missing'], [7, 'missing'], [8, 'missing']);
    expect(observe(player.run).cash.float?.missing).toBe(4);
    player.do({ type: 'chase-receipts' }).until(2, '17:30');
    expect(refusal(player.run, { type: 'chase-receipts' })?.code).toBe('nothing-to-do');
    const found = player.run.state.petty.filter((one) => one.receipt).length;
    expect(found).toBeGreaterThan(0);
    player.do({ type: 'reconcile-petty-cash' }).until(3, '10:00');
    const left = spends(playerOf(float), [5, 'missing'], [6, 'missing'], [7, 'missing'], [8, 'missing']);
    left.do({ type: 'reconcile-petty-cash' }).until(3, '10:00');
    expect(markOf(player, 'petty-cash-kept')?.tenths).toBeGreaterThan(markOf(left, 'petty-cash-kept')?.tenths ?? 0);
  });
  it('is for small things: what is dear wanted an order', () => {
    const marked = (pounds: number) => {
      const player = spends(playerOf(float), [pounds, 'kept']).do({ type: 'reconcile-petty-cash' });
      return markOf(player.until(1, '12:00'), 'petty-cash-kept')?.tenths ?? 0;
    };
    expect(marked(50)).toBeGreaterThan(marked(51));
  });
});

describe('VAT', () => {
  it('is added for who charges it, and for nobody else', () => {
    const player = plannedAndBooked(
      playerOf((file) => {
        personOf(file, 'ana').vat = 'none';
        personOf(file, 'dee').vat = 'exempt';
      }),
    ).until(3, '10:00');
    const vat = Object.fromEntries(observe(player.run).cash.orders.map((one) => [one.subjectId, one.vatPence]));
    expect(vat).toMatchObject({ ana: 0, dee: 0, 'cam-kit': 36_00 });
  });
});

describe('money adds up', () => {
  const sums = (player: Player) => {
    for (const line of allSums(player.run)) {
      expect(line.paidPence + line.invoicedPence + line.accruedPence).toBe(line.actualPence);
      expect(line.actualPence + line.committedPence + line.toCompletePence).toBe(line.forecastPence);
      for (const part of [line.paidPence, line.invoicedPence, line.accruedPence, line.committedPence])
        expect(part).toBeGreaterThanOrEqual(0);
    }
  };
  /** What has left the bank, counted from the bills and the log: bills passed or put right, and what was paid for at once. */
  const leftTheBank = ({ run }: Player): number => {
    const { facts, invoices } = run.state;
    const bills = invoices.filter(({ status }) => status === 'passed' || status === 'corrected');
    const owed = (text: string, by: string | undefined) => by === 'overtime-worked' || text.startsWith('Cancellation');
    return (
      bills.reduce((sum, one) => sum + one.orderedPence, 0) +
      facts.reduce((sum, fact) => {
        if (fact.kind !== 'cost-added') return sum;
        const by = fact.because.by === 'fact' ? facts[fact.because.index]?.kind : undefined;
        return owed(fact.text, by) ? sum : sum + fact.pence;
      }, 0)
    );
  };
  /** Things that move money, in whatever order they come. */
  const acts: ((player: Player) => void)[] = [
    (player) => tries(player, { type: 'release', subjectId: 'ana' }),
    (player) => tries(player, { type: 'release', subjectId: 'cam-kit' }),
    (player) => tries(player, { type: 'confirm', subjectId: 'bo', days: [3, 4], reason: 'A second camera.' }),
    (player) => tries(player, { type: 'confirm', subjectId: 'dee', days: [4, 7], reason: 'Another day of sound.' }),
    (player) => tries(player, { type: 'confirm', subjectId: 'ana', days: [7, 8], reason: 'Back for more of it.' }),
    (player) => applyEffects(player.run, [{ type: 'drop-out', person: 'dee', text: 'Ill.' }], because),
    (player) => applyEffects(player.run, [{ type: 'add-cost', line: 'crew', amount: 45_00, text: 'Taxi' }], because),
    (player) =>
      applyEffects(
        player.run,
        [{ type: 'petty-cash', line: 'shoot', amount: 12_00, receipt: 'kept', text: 'Tape' }],
        because,
      ),
    (player) => tries(player, { type: 'reconcile-petty-cash' }),
    (player) => applyEffects(player.run, [{ type: 'raise-invoice', subject: 'ana', over: 30_00 }], because),
    (player) => {
      for (const { id } of player.run.state.invoices)
        tries(player, { type: 'handle-invoice', invoiceId: id, action: 'query' });
    },
    (player) => {
      for (const { id } of player.run.state.invoices)
        tries(player, { type: 'handle-invoice', invoiceId: id, action: 'pass' });
    },
    (player) => tries(player, { type: 'move-money', fromLine: 'post', toLine: 'crew', pence: 20_00, reason: 'over' }),
  ];
  const tries = (player: Player, command: Command) => {
    if (refusal(player.run, command) === null) player.do(command);
  };

  it('in every order of events: paid, billed and accrued are what is actual', () => {
    const step = fc.tuple(fc.nat(acts.length - 1), fc.integer({ min: 1, max: 30 }));
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 4 }), fc.array(step, { maxLength: 12 }), (seed, steps) => {
        const player = plannedAndBooked(new Player(modelOf(), seed));
        for (const [act, hours] of steps) {
          acts[act]?.(player);
          for (let tick = 0; tick < hours * 4 && !player.run.state.ended; tick += 1) stepOnce(player.run);
          sums(player);
        }
        sums(player.toEnd());
        expect(totals(player.run).paidPence).toBe(leftTheBank(player));
      }),
      { numRuns: 25 },
    );
  }, 60_000);
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
