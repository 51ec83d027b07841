import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isFree } from '../../src/engine/bookings.ts';
import { refusal } from '../../src/engine/commands.ts';
import { dropOut, releaseFee } from '../../src/engine/letting-go.ts';
import { totals } from '../../src/engine/money.ts';
import { observe } from '../../src/engine/observe.ts';
import { step } from '../../src/engine/step.ts';
import { at, modelOf, Player, personOf, plannedAndBooked } from '../helpers/small.ts';

describe('booking somebody', () => {
  it('takes an enquiry, a reply and an explicit yes', () => {
    const player = new Player();
    player.do({ type: 'enquire', subjectIds: ['dee'], days: [3] }).until(1, '10:00');
    expect(player.run.state.bookings.dee?.status).toBe('available');
    expect(player.run.state.bookings.dee?.days).toEqual([]);
    player.do({ type: 'confirm', subjectId: 'dee', days: [3], reason: 'She hears everything.' }).until(1, '16:00');
    expect(player.run.state.bookings.dee?.status).toBe('confirmed');
    expect(player.run.state.bookings.dee?.pricePence).toBe(35_000);
  });

  it('above the limit waits for the word of whoever may give it', () => {
    const player = new Player();
    player.do({ type: 'confirm', subjectId: 'ana', days: [3], reason: '' }).until(1, '09:15');
    expect(player.run.state.bookings.ana?.status).toBe('approval');
    expect(player.run.state.approvals[0]?.toId).toBe('pm');
    player.until(1, '16:00');
    expect(player.run.state.approvals[0]?.answer).toBe('yes');
    expect(player.run.state.bookings.ana?.status).toBe('confirmed');
  });

  it('above the line and without a reason is refused', () => {
    const player = new Player();
    player.do({ type: 'plan-activity', activityId: 'interview', startMinute: 6 * 1440 + 600, placeId: 'hall' });
    player.do({ type: 'assign-need', activityId: 'interview', needId: 'camera', subjectId: 'bo' });
    player.do({ type: 'confirm', subjectId: 'bo', days: [6], reason: '' }).until(2, '17:00');
    expect(player.run.state.approvals[0]?.answer).toBe('no');
    expect(player.run.state.bookings.bo?.days).toEqual([]);
  });

  it('tells somebody who is not free that day nothing but no', () => {
    const model = modelOf((file) => {
      Object.assign(personOf(file, 'dee'), { busy: ['day 4'] });
    });
    const player = new Player(model);
    player.do({ type: 'enquire', subjectIds: ['dee'], days: [3] }).until(1, '12:00');
    expect(player.run.state.bookings.dee?.status).toBe('unavailable');
  });
});

describe('somebody who is booked and asked about a further day', () => {
  const asked = (busy: string[]) => {
    const model = modelOf((file) => {
      Object.assign(personOf(file, 'dee'), { busy });
    });
    const player = new Player(model);
    player.do({ type: 'confirm', subjectId: 'dee', days: [3], reason: 'She hears everything.' }).until(1, '16:00');
    player.do({ type: 'enquire', subjectIds: ['dee'], days: [8] }).until(2, '16:00');
    return player;
  };

  it.each([
    ['says yes', [], true],
    ['says no', ['day 9'], false],
  ] as const)('%s, and stays booked for the first', (_, busy, free) => {
    const player = asked([...busy]);
    expect(player.run.state.facts.filter(({ kind }) => kind === 'enquiry-answered')).toMatchObject([{ free }]);
    expect(player.run.state.bookings.dee).toMatchObject({ status: 'confirmed', days: [3], awayDays: free ? [] : [8] });
  });
});

describe('a pencil', () => {
  it('costs nothing and holds the person', () => {
    const player = new Player();
    player.do({ type: 'pencil', subjectId: 'dee', days: [3] }).until(1, '09:30');
    expect(player.run.state.bookings.dee?.status).toBe('pencilled');
    expect(totals(player.run).committedPence).toBe(0);
  });

  it('can be challenged, and is lost if nobody confirms in time', () => {
    const model = modelOf((file) => {
      Object.assign(personOf(file, 'dee'), { challenged: 100 });
    });
    const player = new Player(model);
    player.do({ type: 'pencil', subjectId: 'dee', days: [8] }).until(4, '17:30');
    expect(player.kinds()).toContain('pencil-challenged');
    expect(player.run.state.bookings.dee?.status).toBe('lost');
  });

  it('is kept to: whoever holds a first pencil is confirmed, however short the notice has become', () => {
    const model = modelOf((file) => {
      Object.assign(personOf(file, 'dee'), { free: 60, challenged: 0 });
    });
    model.rules.freeByNotice = [{ withinDays: 4, timesPerMille: 200 }];
    let held = 0;
    for (let seed = 0; seed < 60; seed += 1) {
      const player = new Player(model, `seed-${seed}`);
      player.do({ type: 'pencil', subjectId: 'dee', days: [9] }).until(1, '10:00');
      if (player.run.state.bookings.dee?.status !== 'pencilled' || player.run.state.bookings.dee.rank > 1) continue;
      held += 1;
      player
        .until(7, '09:00')
        .do({ type: 'confirm', subjectId: 'dee', days: [9], reason: 'As held.' })
        .until(8, '17:00');
      expect(player.run.state.bookings.dee?.status).toBe('confirmed');
    }
    expect(held).toBeGreaterThan(20);
  });

  it('that comes second is lost when the first confirms, moves up when it lets go, and is confirmed only over the first', () => {
    const model = modelOf((file) => {
      Object.assign(personOf(file, 'dee'), { free: 100, challenged: 1 });
    });
    const fate = { lost: 0, 'moved up': 0, confirmed: 0, refused: 0 };
    for (let seed = 0; seed < 400; seed += 1) {
      const player = new Player(model, `seed-${seed}`);
      player.do({ type: 'pencil', subjectId: 'dee', days: [9] }).until(1, '09:30');
      if (player.run.state.bookings.dee?.rank !== 2) continue;
      player.until(4, '09:00');
      const booking = player.run.state.bookings.dee;
      if (booking.status === 'lost') fate.lost += 1;
      else if (booking.rank === 1) fate['moved up'] += 1;
      else {
        player.do({ type: 'confirm', subjectId: 'dee', days: [9], reason: 'Over the first.' }).until(5, '17:00');
        fate[player.run.state.bookings.dee?.status === 'confirmed' ? 'confirmed' : 'refused'] += 1;
      }
    }
    for (const count of Object.values(fate)) expect(count).toBeGreaterThan(2);
  });

  it('never comes second for somebody whom no other job asks for', () => {
    const model = modelOf((file) => {
      Object.assign(personOf(file, 'dee'), { free: 100, challenged: 0 });
    });
    for (let seed = 0; seed < 60; seed += 1) {
      const player = new Player(model, `seed-${seed}`);
      player.do({ type: 'pencil', subjectId: 'dee', days: [9] }).until(1, '09:30');
      expect(player.run.state.bookings.dee?.rank).toBe(1);
    }
  });
});

describe('letting go', () => {
  it.each([
    [1, 9, 0],
    [1, 5, 50],
    [1, 3, 75],
    [1, 1, 100],
  ])('asked on day %i for a day %i days ahead costs %i per cent', (asked, ahead, percent) => {
    const player = new Player();
    player
      .do({ type: 'confirm', subjectId: 'dee', days: [ahead], reason: 'The right one for the job.' })
      .until(asked, '16:00');
    expect(player.run.state.bookings.dee?.status).toBe('confirmed');
    expect(releaseFee(player.run, 'dee')).toBe(35_000 * (percent / 100));
  });

  it('gives back what is not owed and keeps what is', () => {
    const player = new Player();
    player.do({ type: 'confirm', subjectId: 'dee', days: [5], reason: 'The right one for the job.' }).until(1, '16:00');
    expect(totals(player.run).committedPence).toBe(35_000);
    player.do({ type: 'release', subjectId: 'dee' }).until(1, '16:30');
    expect(totals(player.run).committedPence).toBe(0);
    expect(totals(player.run).actualPence).toBe(17_500);
  });
});

describe('letting go part-way', () => {
  const afterTwoOf = (days: number[]) => {
    const model = modelOf((file) => {
      file.you.limit = 5000;
    });
    const player = new Player(model);
    return player.do({ type: 'confirm', subjectId: 'dee', days, reason: 'All of it.' }).until(5, '09:00');
  };

  it('costs nothing for what was worked, and of a long job each day by its own notice', () => {
    const player = afterTwoOf([3, 4, 5, 8, 9]);
    // Two days are worked or begun; the day after tomorrow's notice is 100 and 50 per cent for the others.
    expect(player.run.state.bookings.dee?.accruedPence).toBe(2 * 35_000);
    expect(releaseFee(player.run, 'dee')).toBe(
      [100, 100, 50, 50].reduce((sum, percent) => sum + Math.floor((3 * 35_000 * percent) / 400), 0),
    );
  });

  it('never costs more than what is left of it, and leaves nothing committed', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 3, max: 12 }), { minLength: 1, maxLength: 8 }), (days) => {
        const player = afterTwoOf([...days].sort((a, b) => a - b));
        const booking = player.run.state.bookings.dee;
        if (booking?.status !== 'confirmed' || booking.days.every((day) => day < 4)) return;
        const left = booking.pricePence - booking.accruedPence;
        const fee = releaseFee(player.run, 'dee');
        expect(fee).toBeLessThanOrEqual(left);
        player.do({ type: 'release', subjectId: 'dee' }).until(5, '10:00');
        expect(totals(player.run).committedPence).toBe(0);
      }),
      { numRuns: 25 },
    );
  });
});

describe('letting go of some days', () => {
  const booked = (days: number[]) => {
    const model = modelOf((file) => {
      file.you.limit = 5000;
    });
    return new Player(model).do({ type: 'confirm', subjectId: 'dee', days, reason: 'All of it.' }).until(5, '09:00');
  };
  const letGoOf = (days: number[]) => ({ type: 'release', subjectId: 'dee', days }) as const;

  it('keeps the others, takes theirs off the price, and bills the fee of each day’s notice on an order of its own', () => {
    const player = booked([3, 4, 8, 9])
      .do(letGoOf([8, 9]))
      .until(5, '10:00');
    expect(player.run.state.bookings.dee).toMatchObject({ status: 'confirmed', days: [3, 4], pricePence: 2 * 35_000 });
    expect(player.run.state.facts.find((one) => one.kind === 'days-released')).toMatchObject({
      days: [8, 9],
      savesPence: 2 * 35_000,
      feePence: 35_000,
    });
    expect(totals(player.run)).toMatchObject({ committedPence: 0, actualPence: 3 * 35_000 });
    player.toEnd();
    const billed = player.run.state.invoices.filter((one) => one.subjectId === 'dee');
    expect(billed.map((one) => one.orderedPence).sort((x, y) => x - y)).toEqual([35_000, 2 * 35_000]);
  });

  it('changes the forecast by what is saved less the fee, whatever days they are', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 5, max: 12 }), { minLength: 1, maxLength: 5 }), (days) => {
        const player = booked([3, 4, ...days, 15].sort((x, y) => x - y));
        const before = totals(player.run);
        player.do(letGoOf(days)).until(5, '09:30');
        const after = totals(player.run);
        const fact = player.run.state.facts.find((one) => one.kind === 'days-released');
        if (fact?.kind !== 'days-released') throw new Error('Nothing was let go.');
        expect(fact.feePence).toBeLessThanOrEqual(fact.savesPence);
        expect(after.committedPence + after.actualPence).toBe(
          before.committedPence + before.actualPence - fact.savesPence + fact.feePence,
        );
      }),
      { numRuns: 20 },
    );
  });

  it.each([
    ['a day that has begun', [4]],
    ['a day they are not booked for', [10]],
    ['all there are', [3, 4, 8, 9]],
    ['none', []],
  ])('is refused for %s', (_what, days) => {
    expect(refusal(booked([3, 4, 8, 9]).run, letGoOf(days))).not.toBeNull();
  });

  it('is offered for days the plan has no use for, where it saves more than it costs', () => {
    const player = booked([8, 9, 15]);
    const spare = () => observe(player.run).bookings.find((one) => one.subjectId === 'dee')?.spare;
    expect(spare()).toBeNull();
    player
      .do({ type: 'plan-activity', activityId: 'interview', startMinute: at(10, '10:00') })
      .do({ type: 'assign-need', activityId: 'interview', needId: 'sound', subjectId: 'dee' })
      .until(5, '09:15');
    expect(spare()).toEqual({ days: [8, 15], savesPence: 2 * 35_000, feePence: 17_500 });
  });
});

describe('somebody who drops out', () => {
  it('is owed nothing more, leaves nothing committed and is not told anything any more', () => {
    const player = plannedAndBooked(new Player()).until(3, '10:00');
    const before = totals(player.run).committedPence;
    dropOut(player.run, 'ana', 'A longer job.', { by: 'scenario', id: 'ana' });
    expect(totals(player.run).committedPence).toBe(before - 39_000);
    expect(player.run.state.bookings.ana?.status).toBe('dropped-out');
    expect(player.run.state.told.ana).toBeUndefined();
  });
});

describe('money adds up', () => {
  it('commits at the booking, accrues on the day, and forecasts what is still to come', () => {
    const player = plannedAndBooked(new Player()).until(3, '17:00');
    expect(totals(player.run).committedPence).toBe(39_000 + 35_000 + 18_000);
    expect(totals(player.run).actualPence).toBe(0);
    player.until(4, '09:00');
    expect(totals(player.run).actualPence).toBe(39_000 + 35_000 + 18_000);
    expect(totals(player.run).committedPence).toBe(0);
    const sums = totals(player.run);
    expect(sums.forecastPence).toBe(sums.actualPence + sums.committedPence + sums.toCompletePence);
  });

  it('turns all that was committed into actual cost, however days were added on the way', () => {
    const trusted = modelOf((file) => {
      file.you.limit = 5000;
    });
    const player = plannedAndBooked(new Player(trusted)).until(3, '10:00');
    player.do({ type: 'confirm', subjectId: 'dee', days: [4, 7], reason: 'Two more days of sound.' }).until(4, '12:00');
    player.do({ type: 'confirm', subjectId: 'dee', days: [8], reason: 'And one more.' });
    while (!player.run.state.ended) {
      step(player.run);
      for (const line of Object.values(player.run.state.money)) expect(line.committedPence).toBeGreaterThanOrEqual(0);
    }
    expect(player.run.state.bookings.dee?.days).toEqual([3, 4, 7, 8]);
    expect(totals(player.run).committedPence).toBe(0);
    expect(player.run.state.bookings.dee?.accruedPence).toBe(4 * 35_000);
  });
});

describe('terms in writing', () => {
  const withContracts = () =>
    modelOf((file) => {
      file.systems = ['bookings', 'money', 'contracts'];
    });
  const memo = { type: 'send-deal-memos' as const, personIds: ['ana'] };

  it('can be sent once somebody is confirmed, come back signed, and make them contracted', () => {
    const player = new Player(withContracts()).until(1, '09:00');
    expect(refusal(player.run, memo)?.code).toBe('not-now');
    player
      .do({ type: 'confirm', subjectId: 'ana', days: [3], reason: 'The best for it.' })
      .until(2, '09:00')
      .do(memo);
    player.until(4, '09:00');
    expect(player.run.state.bookings.ana?.contractedMinute).not.toBeNull();
    expect(refusal(player.run, memo)?.code).toBe('already');
  });

  it('are somebody else’s business where contracts are out of play', () => {
    expect(refusal(new Player().run, memo)?.code).toBe('out-of-play');
  });
});

describe('the chance of being free', () => {
  /** Days in a hundred, over many seeds, on which Ana is free when asked now for this day. */
  const free = (day: number, change: (model: ReturnType<typeof modelOf>) => void) => {
    const model = modelOf((file) => {
      for (const person of file.people) if (person.id === 'ana') Object.assign(person, { free: 80, busy: [] });
    });
    change(model);
    let count = 0;
    for (let seed = 0; seed < 200; seed += 1) if (isFree(new Player(model, `seed-${seed}`).run, 'ana', day)) count += 1;
    return count / 2;
  };

  it('falls with short notice and in the busy months, and grows with goodwill', () => {
    const usual = free(9, () => undefined);
    const late = free(9, (model) => {
      model.rules.freeByNotice = [{ withinDays: 14, timesPerMille: 400 }];
    });
    const peak = free(9, (model) => {
      model.rules.peakMonths = [3];
      model.rules.peakTimesPerMille = 500;
    });
    const warm = free(9, (model) => {
      for (const person of model.people) if (person.id === 'ana') person.trust = 90;
    });
    expect(late).toBeLessThan(usual - 20);
    expect(peak).toBeLessThan(usual - 20);
    expect(warm).toBeGreaterThanOrEqual(usual);
  });
});
