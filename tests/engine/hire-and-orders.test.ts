/** What hired kit costs: days as the house counts them, units wanted at once, collecting early, letting go; orders and quotes. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Command } from '../../src/engine/command.ts';
import { refusal } from '../../src/engine/commands.ts';
import { earlyDays, hireDays, hirePence } from '../../src/engine/hire.ts';
import { releaseFee } from '../../src/engine/letting-go.ts';
import { priceOf, totals } from '../../src/engine/money.ts';
import { observe } from '../../src/engine/observe.ts';
import type { ScenarioFile } from '../../src/scenario/schema.ts';
import { at, modelOf, Player, personOf, plannedAndBooked } from '../helpers/small.ts';

type Kit = NonNullable<ScenarioFile['kit']>[number];
const withKit = (more: Partial<Kit>, change: (file: ScenarioFile) => void = () => undefined) =>
  modelOf((file) => {
    Object.assign(file.kit?.find((one) => one.id === 'cam-kit') ?? {}, more);
    change(file);
  });
const DAY = 18_000;
const codes = (player: Player) => observe(player.run).conflicts.map((one) => one.code);
const ordered = (player: Player) =>
  observe(player.run).cash.orders.map(({ number, amendment, netPence, subjectId }) => [
    number,
    amendment,
    subjectId,
    netPence,
  ]);

describe('days of hire', () => {
  // 2 March 2026 is a Monday.
  const terms = { startDate: '2026-03-02', holidays: [], weekDays: 4, weekendDays: 1 };
  const days = fc.uniqueArray(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 20 });

  it('count a Saturday and its Sunday as one, and either alone as one', () => {
    expect(hireDays(terms, [5])).toBe(1);
    expect(hireDays(terms, [6])).toBe(1);
    expect(hireDays(terms, [5, 6])).toBe(1);
    expect(hireDays({ ...terms, weekendDays: 2 }, [5, 6])).toBe(2);
  });
  it('are no more than the week’s in any week, and never fall when a day is added', () => {
    expect(hireDays(terms, [0, 1, 2, 3, 4, 5, 6])).toBe(4);
    expect(hireDays(terms, [0, 1, 2, 3, 4, 7, 8, 9, 10, 11])).toBe(8);
    expect(hireDays(terms, [0, 14, 28])).toBe(3);
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 7 }), (booked, weekDays) => {
        const all = hireDays({ ...terms, weekDays }, booked);
        const first = Math.min(...booked);
        const last = Math.max(...booked);
        return all >= 1 && all <= booked.length && all <= weekDays * Math.ceil((last - first + 1) / 7) + weekDays;
      }),
    );
  });
  it('are none for collecting on the last working afternoon, and each day until then for collecting sooner', () => {
    const from = 15 * 60;
    const cost = (when: [number, string], first: number) => earlyDays(terms, from, at(...when), first);
    expect(cost([4, '15:00'], 4)).toBe(0);
    expect(cost([4, '14:45'], 4)).toBe(1);
    expect(cost([3, '16:00'], 4)).toBe(1);
    expect(cost([2, '09:00'], 4)).toBe(3);
    // For a Monday: on the Friday afternoon for nothing, on the Thursday afternoon for the Friday.
    expect(cost([5, '15:00'], 7)).toBe(0);
    expect(cost([4, '15:00'], 7)).toBe(1);
  });
});

describe('the price of hire', () => {
  const terms = { startDate: '2026-03-02', holidays: [], weekDays: 4, weekendDays: 1 };
  it('is that of each unit for the days on which there are so many', () => {
    expect(hirePence(terms, 100, [0, 1, 2], {})).toBe(300);
    expect(hirePence(terms, 100, [0, 1, 2], { 1: 3 })).toBe(500);
    expect(hirePence(terms, 100, [0, 1, 2], { 0: 2, 1: 2, 2: 2 })).toBe(600);
  });
});

describe('collecting kit', () => {
  const collected = (time: string) => {
    const player = plannedAndBooked(
      new Player(
        withKit({ collectedBy: 'fetch' }, (file) => {
          file.activities.push({
            id: 'fetch',
            title: 'Fetch',
            kind: 'work',
            stage: 'prep',
            about: 'Fetch it.',
            hours: 'continuous',
            lasts: ['30 min', '30 min', '30 min'],
            places: ['hall'],
            collects: true,
          });
        }),
      ).until(1, '09:00'),
    );
    return player
      .do({ type: 'plan-activity', activityId: 'fetch', startMinute: at(3, time) })
      .until(3, '17:00')
      .run.state.facts.filter((fact) => fact.kind === 'kit-early');
  };
  it('the afternoon before costs nothing more', () => expect(collected('15:00')).toEqual([]));
  it('in the morning before costs another day, which is paid', () =>
    expect(collected('10:00')).toMatchObject([{ days: 1, pence: DAY }]));
});

/** The interview and the cut both want a camera kit at once on the day of the shoot; three with pick-ups. */
const atOnce = (stock: number, uses: number, assigned = uses) => {
  const model = withKit({ stock }, (file) => {
    file.you.limit = 5000;
    const need = file.activities.find((one) => one.id === 'interview')?.needs?.find((one) => one.id === 'kit');
    if (!need) throw new Error('The interview wants a camera kit.');
    for (let copy = 2; copy <= uses; copy += 1)
      file.activities.push({
        id: `unit-${copy}`,
        title: `Unit ${copy}`,
        kind: 'work',
        stage: 'shoot',
        about: 'Another unit.',
        hours: 'continuous',
        lasts: ['2 h', '2 h', '2 h'],
        places: ['hall'],
        needs: [{ ...need, id: 'kit' }],
      });
  });
  const player = new Player(model).until(1, '09:00');
  for (let copy = 2; copy <= uses; copy += 1) {
    player.do({ type: 'plan-activity', activityId: `unit-${copy}`, startMinute: at(4, '10:00') });
    if (copy > assigned) continue;
    player.do({ type: 'assign-need', activityId: `unit-${copy}`, needId: 'kit', subjectId: 'cam-kit' });
  }
  return plannedAndBooked(player).until(3, '09:00');
};

describe('several of one kind', () => {
  it('are booked and paid for as many as the plan wants at once', () => {
    const player = atOnce(3, 3);
    expect(player.run.state.bookings['cam-kit']).toMatchObject({ units: { 3: 3 }, pricePence: 3 * DAY });
    expect(codes(player)).not.toContain('stock');
  });

  it('are one where nothing of it overlaps', () => {
    const player = atOnce(3, 2).do({ type: 'plan-activity', activityId: 'unit-2', startMinute: at(4, '16:00') });
    // What is held stays held, until it is let go.
    expect(priceOf(player.run, 'cam-kit', [3])).toBe(2 * DAY);
    player.do({ type: 'release', subjectId: 'cam-kit' }).until(3, '10:00');
    expect(priceOf(player.run, 'cam-kit', [3])).toBe(DAY);
  });

  it('that the house has too few of are a conflict, cost what there are, and hold up the work that gets none', () => {
    const player = atOnce(2, 3);
    expect(player.run.state.bookings['cam-kit']).toMatchObject({ units: { 3: 2 }, pricePence: 2 * DAY });
    expect(observe(player.run).conflicts).toContainEqual(
      expect.objectContaining({ code: 'stock', subjectId: 'cam-kit', stops: true }),
    );
    player.until(4, '11:00');
    const lost = player.run.state.lost.filter((one) => one.reason === 'kit-absent');
    expect(new Set(lost.map((one) => one.activityId)).size).toBe(1);
    const going = ['interview', 'unit-2', 'unit-3'].filter((id) => player.run.state.work[id]?.status === 'running');
    expect(going).toHaveLength(2);
  });

  it('booked before the plan grew are a conflict until the rest is confirmed, as an amendment of the order', () => {
    const player = atOnce(2, 2, 1);
    const again: Command = { type: 'confirm', subjectId: 'cam-kit', days: [3], reason: 'Two units after all.' };
    expect(refusal(player.run, again)?.code).toBe('already');
    player.do({ type: 'assign-need', activityId: 'unit-2', needId: 'kit', subjectId: 'cam-kit' });
    expect(codes(player)).toContain('stock');
    player.do(again).until(3, '12:00');
    expect(codes(player)).not.toContain('stock');
    expect(ordered(player).filter(([, , subject]) => subject === 'cam-kit')).toMatchObject([
      [expect.any(Number), 0, 'cam-kit', DAY],
      [expect.any(Number), 1, 'cam-kit', DAY],
    ]);
  });

  it('never cost less for more uses, nor more than the stock', () => {
    for (const stock of [1, 2, 3]) {
      const prices = [1, 2, 3].map((uses) => atOnce(stock, uses).run.state.bookings['cam-kit']?.pricePence ?? 0);
      expect(prices).toEqual([...prices].sort((a, b) => a - b));
      expect(Math.max(...prices)).toBe(stock * DAY);
    }
  });
});

describe('a purchase order', () => {
  const trusted = () =>
    modelOf((file) => {
      file.you.limit = 5000;
    });
  it('is one number for a booking, and days added amend it by what they add', () => {
    const player = plannedAndBooked(new Player(trusted())).until(3, '10:00');
    const before = observe(player.run).bookings.find((one) => one.subjectId === 'dee')?.order;
    player.do({ type: 'confirm', subjectId: 'dee', days: [4], reason: 'A second day of sound.' }).until(4, '12:00');
    expect(player.run.state.bookings.dee?.days).toEqual([3, 4]);
    const dee = ordered(player).filter(([, , subject]) => subject === 'dee');
    expect(dee).toEqual([
      [before, 0, 'dee', 35_000],
      [before, 1, 'dee', 35_000],
    ]);
  });
  it('sums to what was committed, and the invoice names it', () => {
    const player = plannedAndBooked(new Player(trusted())).until(3, '17:00');
    const sum = observe(player.run).cash.orders.reduce((all, one) => all + one.netPence, 0);
    expect(sum).toBe(totals(player.run).committedPence);
    player.until(10, '17:00');
    const invoices = observe(player.run).money.invoices;
    expect(invoices.length).toBeGreaterThan(0);
    for (const one of invoices)
      expect(player.run.state.orders[(one.order.number ?? 0) - 1]).toMatchObject({ subjectId: one.subjectId });
  });
  it('is closed when the booking is let go, with what is owed; a new booking is a new order', () => {
    const player = plannedAndBooked(new Player(trusted())).until(3, '10:00');
    const number = player.run.state.bookings.dee?.order ?? 0;
    const fee = releaseFee(player.run, 'dee');
    player.do({ type: 'release', subjectId: 'dee' }).until(3, '10:30');
    expect(player.run.state.orders[number - 1]?.closed).toMatchObject({ owedPence: fee });
    player.do({ type: 'confirm', subjectId: 'dee', days: [8], reason: 'Another day.' }).until(4, '17:00');
    expect(player.run.state.bookings.dee?.order).toBeGreaterThan(number);
    player.toEnd();
    expect(totals(player.run).committedPence).toBe(0);
  });
});

describe('letting kit and places go', () => {
  it.each([
    ['dee', 2, 35_000 * 0.4],
    ['cam-kit', 2, DAY * 0.2],
    ['office', 2, 10_000 * 0.1],
  ])('goes by the ladder of its own: %s', (subjectId, ahead, fee) => {
    const model = withKit({}, (file) => {
      const office = file.places?.find((one) => one.id === 'office');
      if (office) office.fee = 100;
    });
    model.rules.cancellation = [{ withinDays: 3, perMille: 400 }];
    model.rules.kitCancellation = [{ withinDays: 3, perMille: 200 }];
    model.rules.placeCancellation = [{ withinDays: 3, perMille: 100 }];
    const player = new Player(model).do({ type: 'confirm', subjectId, days: [ahead], reason: 'For the interview.' });
    player.until(1, '17:15');
    expect(player.run.state.bookings[subjectId]?.status).toBe('confirmed');
    expect(releaseFee(player.run, subjectId)).toBe(fee);
  });
});

describe('spending above the threshold of three prices', () => {
  const dear = (others: number) => {
    const model = modelOf((file) => {
      for (const line of file.lines ?? []) line.budget = 50_000;
      const camera = personOf(file, 'ana');
      camera.rate = 6000;
      for (let other = 0; other < others; other += 1)
        file.people.push({ ...camera, id: `other-${other}`, name: `Other ${other}`, rate: 6100 + other });
    });
    model.rules.comparePrices = { overPence: 500_000, quotes: 3 };
    return new Player(model).until(1, '09:00');
  };
  const confirm: Command = { type: 'confirm', subjectId: 'ana', days: [3], reason: 'The best for the job by far.' };
  it('is refused while fewer have been asked', () => {
    const player = dear(2)
      .do({ type: 'enquire', subjectIds: ['ana', 'other-0'], days: [3] })
      .until(1, '12:00');
    player.do(confirm).until(2, '12:00');
    expect(player.run.state.approvals[0]).toMatchObject({ answer: 'no' });
    expect(player.run.state.approvals[0]?.words).toContain('3 prices');
  });
  it('is judged on its merits once three have given a price', () => {
    const asked = ['ana', 'other-0', 'other-1'];
    const player = dear(2)
      .do({ type: 'enquire', subjectIds: asked, days: [3] })
      .until(1, '12:00');
    player.do(confirm).until(2, '12:00');
    expect(player.run.state.approvals[0]).toMatchObject({ answer: 'yes' });
  });
  it('wants no more prices than there are to be had, and none below the threshold', () => {
    const player = dear(0)
      .do({ type: 'enquire', subjectIds: ['ana', 'bo'], days: [3] })
      .until(1, '12:00');
    player.do(confirm).until(2, '12:00');
    expect(player.run.state.approvals[0]).toMatchObject({ answer: 'yes' });
    const small = dear(2).do({ type: 'confirm', subjectId: 'bo', days: [3], reason: 'The best for the job by far.' });
    expect(small.until(2, '12:00').run.state.approvals[0]).toMatchObject({ answer: 'yes' });
  });
});
