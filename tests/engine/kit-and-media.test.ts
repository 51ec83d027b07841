/** Kit in use and what it records: wind, power, insurance, late returns, and cards that are wiped too soon. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refusal } from '../../src/engine/commands.ts';
import { priceOf } from '../../src/engine/money.ts';
import { observe } from '../../src/engine/observe.ts';
import { assess } from '../../src/marks/assess.ts';
import type { ScenarioFile } from '../../src/scenario/schema.ts';
import { at, modelOf, Player, plannedAndBooked } from '../helpers/small.ts';

type Kit = NonNullable<ScenarioFile['kit']>[number];
const withKit = (more: Partial<Kit>, change: (file: ScenarioFile) => void = () => undefined) =>
  modelOf((file) => {
    Object.assign(file.kit?.find((one) => one.id === 'cam-kit') ?? {}, more);
    change(file);
  });
const shootDay = (model = withKit({})) => plannedAndBooked(new Player(model).until(1, '09:00'));
const reasons = (player: Player) => player.run.state.lost.map((one) => one.reason);

describe('kit that wind brings down', () => {
  const outside = (windMph: number) =>
    shootDay(
      withKit({ windMph }, (file) => {
        for (const place of file.places ?? []) place.interior = false;
      }),
    );
  it('stops outdoors when the gusts of the day reach its limit, and only then', () => {
    const calm = outside(80).until(4, '16:00');
    expect(reasons(calm)).not.toContain('wind');
    const gust = calm.run.state.weather[3]?.gustMph ?? 0;
    const player = outside(Math.max(10, gust)).until(4, '12:00');
    expect(reasons(player).includes('wind')).toBe(gust >= 10);
  });
  it('is nothing indoors', () => {
    expect(reasons(shootDay(withKit({ windMph: 10 })).until(4, '16:00'))).not.toContain('wind');
  });
});

describe('power', () => {
  const drawing = (loadWatts: number) =>
    shootDay(
      withKit({ loadWatts }, (file) => {
        const office = file.places?.find((one) => one.id === 'office');
        if (office) office.supplyWatts = 3000;
      }),
    );
  it('stops the work when the kit draws more than the mains give', () => {
    expect(reasons(drawing(4000).until(4, '12:00'))).toContain('power');
    expect(reasons(drawing(2000).until(4, '12:00'))).not.toContain('power');
  });
  it('is warned of from four fifths of a supply that a recce has shown, and not before', () => {
    const codes = (player: Player) => observe(player.run).conflicts.map((one) => one.code);
    const player = drawing(2500);
    expect(codes(player)).not.toContain('power');
    player.do({ type: 'plan-activity', activityId: 'recce', startMinute: at(2, '10:00') }).until(2, '13:00');
    expect(codes(player)).toContain('power');
  });
});

describe('hired kit', () => {
  it('is charged so many days for a week, and never more for more days than its weeks', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 7 }), (days, weekDays) => {
        const { run } = new Player(withKit({ weekDays }));
        const price = priceOf(
          run,
          'cam-kit',
          Array.from({ length: days }, (_, day) => day),
        );
        const rate = run.tables.kit.get('cam-kit')?.ratePence ?? 0;
        return price <= rate * days && price <= rate * weekDays * Math.ceil(days / 7) && price >= rate;
      }),
    );
  });

  it('kept past noon of the morning after costs another day, each working day', () => {
    const player = shootDay(
      withKit({ returnedBy: 'cut' }, (file) => {
        for (const one of file.activities) if (one.id === 'cut') one.returns = true;
      }),
    );
    player.run.state.kitWithUs['cam-kit'] = true;
    player.until(8, '13:00');
    const late = player.run.state.facts.filter((fact) => fact.kind === 'kit-late');
    expect(late).toHaveLength(2);
    expect(
      assess(player.toEnd().run)
        .duties.flatMap((one) => one.measures)
        .find((one) => one.id === 'kit-brought-back'),
    ).toMatchObject({ tenths: 0 });
  });
});

const recording = (cards: string, backUp = false) =>
  shootDay(
    withKit({ cards }, (file) => {
      for (const one of file.activities) {
        if (one.id === 'interview') one.records = true;
        if (one.id === 'lunch' && backUp) one.backsUp = true;
      }
    }),
  );

describe('cards', () => {
  it('fill up, and full ones stop the recording', () => {
    const player = recording('1 h').until(4, '12:00');
    expect(reasons(player)).toContain('cards-full');
    expect(observe(player.run).cards).toEqual({ onCardsMinutes: 60, uncopiedMinutes: 60 });
  });

  it('wiped before they are copied lose what was on them, which has to be shot again, and fail the duty', () => {
    const player = recording('1 h').until(4, '12:00').do({ type: 'clear-cards' }).until(4, '12:15');
    expect(player.run.state.facts.find((one) => one.kind === 'cards-cleared')).toMatchObject({
      lostIds: ['interview'],
    });
    expect(player.run.state.work.interview?.doneMilli).toBeLessThanOrEqual(15_000);
    const duty = assess(player.toEnd().run).duties.find((one) => one.slug === 'technicalDelivery');
    expect(duty?.gateBreached).toBe(true);
  });

  it('wiped after two verified copies lose nothing', () => {
    const player = recording('9 h', true).until(5, '09:00');
    if (player.run.state.work.lunch?.status !== 'done') throw new Error('The copies are made at lunch here.');
    expect(observe(player.run).cards.uncopiedMinutes).toBe(0);
    player.do({ type: 'clear-cards' }).until(5, '10:00');
    expect(player.run.state.facts.find((one) => one.kind === 'cards-cleared')).toMatchObject({ lostIds: [] });
    expect(refusal(player.run, { type: 'clear-cards' })?.code).toBe('nothing-to-do');
  });

  it('too few for what may be recorded are warned of in the plan', () => {
    expect(observe(recording('1 h').run).conflicts.map((one) => one.code)).toContain('cards');
  });
});
