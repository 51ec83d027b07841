/** Kit in use and what it records: weather, batteries, power, insurance, late returns, cards that are wiped too soon, and copies. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chargedLeft } from '../../src/engine/batteries.ts';
import { refusal } from '../../src/engine/commands.ts';
import { gustAt } from '../../src/engine/kit.ts';
import type { KitItem } from '../../src/engine/model.ts';
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

describe('weather on kit', () => {
  /** The office counts as inside; the interview is said to be out of doors there. */
  const inGarden = (more: Partial<Kit>, outside = true) =>
    shootDay(
      withKit(more, (file) => {
        for (const one of file.activities) if (one.id === 'interview') one.outside = outside;
      }),
    );
  const gusting = (player: Player, gustMph: number) => {
    for (const day of player.run.state.weather) day.gustMph = gustMph;
    return player;
  };
  const wind = (player: Player) =>
    observe(player.run).conflicts.filter((one) => one.code === 'wind' && one.activityId === 'interview');

  it('reaches work that is outside a place which counts as inside', () => {
    expect(reasons(gusting(inGarden({ windMph: 20 }), 22).until(4, '12:00'))).toContain('wind');
    expect(reasons(gusting(inGarden({ windMph: 20 }, false), 22).until(4, '12:00'))).not.toContain('wind');
  });

  it('is half as strong again at twenty metres, and no stronger above', () => {
    const { run } = new Player();
    const at = (heightMetres: number) => gustAt(run, { heightMetres } as KitItem, 20);
    expect([0, 10, 20, 120].map(at)).toEqual([20, 25, 30, 30]);
    const aloft = { windMph: 30, heightMetres: 20 };
    expect(reasons(gusting(inGarden(aloft), 20).until(4, '12:00'))).toContain('wind');
    expect(reasons(gusting(inGarden(aloft), 19).until(4, '12:00'))).not.toContain('wind');
  });

  it('warns from the figure of caution, and says that it stops from the limit', () => {
    const said = (gustMph: number) => {
      const player = gusting(inGarden({ windMph: 30, cautionMph: 20 }), gustMph).until(4, '08:00');
      return wind(player).map((one) => one.stops);
    };
    // The forecast of the day itself is nearly always right; this seed’s is.
    expect(said(12)).toEqual([]);
    expect(said(24)).toEqual([false]);
    expect(said(31)).toEqual([true]);
  });

  it('keeps what may not get wet out of the rain, and only out of doors', () => {
    const raining = (player: Player) => {
      player.run.state.weather[3] = {
        rain: 3,
        rainFrom: at(4, '10:00'),
        rainTo: at(4, '14:00'),
        gustMph: 5,
        tempC: 12,
      };
      return player.until(4, '13:00');
    };
    expect(reasons(raining(inGarden({ dryOnly: true })))).toContain('rain');
    expect(reasons(raining(inGarden({ dryOnly: false })))).not.toContain('rain');
    expect(reasons(raining(inGarden({ dryOnly: true }, false)))).not.toContain('rain');
  });
});

describe('batteries', () => {
  const running = (batteries: string, change: (file: ScenarioFile) => void = () => undefined) =>
    shootDay(withKit({ batteries }, change));
  const flatMinutes = (player: Player) =>
    player.run.state.lost.filter((one) => one.reason === 'flat-batteries').reduce((sum, one) => sum + one.minutes, 0);
  const noMains = (file: ScenarioFile) => {
    for (const place of file.places ?? []) place.supplyWatts = 0;
  };

  it('run down while the kit works, and flat ones hold it up', () => {
    const player = running('1 h', noMains).until(4, '13:00');
    expect(flatMinutes(player)).toBeGreaterThanOrEqual(60);
    expect(observe(player.run).kit[0]?.chargeMinutes).toBe(0);
    expect(flatMinutes(running('9 h', noMains).until(4, '15:00'))).toBe(0);
  });
  it('are charged at the mains while they rest, and full the next morning', () => {
    const charged = running('1 h').until(4, '13:00');
    expect(flatMinutes(charged)).toBeLessThan(flatMinutes(running('1 h', noMains).until(4, '13:00')));
    expect(chargedLeft(60, { leftMinutes: 10, minute: at(4, '12:00'), mains: true }, at(4, '12:30'))).toBe(40);
    expect(chargedLeft(60, { leftMinutes: 10, minute: at(4, '12:00'), mains: false }, at(4, '12:30'))).toBe(10);
    expect(chargedLeft(60, { leftMinutes: 10, minute: at(4, '23:00'), mains: false }, at(5, '05:00'))).toBe(60);
  });
  it('last half as long in the cold, out of doors', () => {
    const cold = (outside: boolean) => {
      const player = running('3 h', (file) => {
        noMains(file);
        for (const one of file.activities) if (one.id === 'interview') one.outside = outside;
      });
      for (const day of player.run.state.weather) day.tempC = 2;
      return flatMinutes(player.until(4, '13:30'));
    };
    expect(cold(true)).toBeGreaterThan(0);
    expect(cold(false)).toBe(0);
  });
  it('never hold more than a set, nor less than nothing', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 600 }),
        fc.integer({ min: 0, max: 600 }),
        fc.integer({ min: 0, max: 3000 }),
        fc.boolean(),
        (full, left, later, mains) => {
          const found = chargedLeft(full, { leftMinutes: Math.min(full, left), minute: 600, mains }, 600 + later);
          return found >= 0 && found <= full && found >= Math.min(full, left);
        },
      ),
    );
  });
  it('that will not last are warned of in the plan', () => {
    const codes = (batteries: string) => observe(running(batteries).run).conflicts.map((one) => one.code);
    expect(codes('1 h')).toContain('batteries');
    expect(codes('9 h')).not.toContain('batteries');
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
    expect(observe(player.run).cards).toMatchObject({ onCardsMinutes: 60, uncopiedMinutes: 60 });
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

  it('that are copied are wiped alone, so that filming goes on and nothing is lost', () => {
    const player = recording('1 h').until(4, '12:00');
    const wipe = { type: 'clear-cards', copiedOnly: true } as const;
    expect(refusal(player.run, wipe)?.code).toBe('nothing-to-do');
    const [first] = player.run.state.media;
    if (!first) throw new Error('Nothing was recorded.');
    player.run.state.media.unshift({ ...first, minutes: 30, copies: 2, verifiedMinute: player.run.state.minute });
    player.do(wipe).until(4, '12:15');
    expect(player.run.state.facts.find((one) => one.kind === 'cards-cleared')).toMatchObject({ lostIds: [] });
    expect(observe(player.run).cards).toMatchObject({ onCardsMinutes: 60, uncopiedMinutes: 60 });
  });

  it('too few for what may be recorded are warned of in the plan', () => {
    expect(observe(recording('1 h').run).conflicts.map((one) => one.code)).toContain('cards');
  });
});

describe('copies', () => {
  type Drives = Partial<Kit>;
  /** The interview is recorded and copied at lunch, onto these drives. */
  const copied = (...drives: Drives[]) => {
    const model = withKit({ cards: '9 h' }, (file) => {
      drives.forEach((more, index) => {
        file.kit?.push({
          id: `drives-${index}`,
          name: `Drives ${index}`,
          supplier: 'Shop',
          provides: ['drives'],
          about: 'For copies.',
          rate: 50,
          once: true,
          lead: '1 h',
          replies: ['15 min', '15 min'],
          ...more,
        });
      });
      for (const one of file.activities) {
        if (one.id === 'interview') one.records = true;
        if (one.id !== 'lunch') continue;
        one.backsUp = true;
        one.needs = drives.map((_, index) => ({
          id: `drives-${index}`,
          kind: 'kit',
          asks: 'drives',
          label: 'Drives',
          line: 'post',
        }));
      }
    });
    const player = shootDay(model);
    drives.forEach((_, index) => {
      player.do({ type: 'assign-need', activityId: 'lunch', needId: `drives-${index}`, subjectId: `drives-${index}` });
      player.do({ type: 'confirm', subjectId: `drives-${index}`, days: [3], reason: 'For the copies.' });
    });
    return player;
  };
  const cards = (player: Player) => observe(player.run).cards;
  const backedUp = (player: Player) => {
    player.until(5, '09:00');
    expect(player.run.state.work.lunch?.status).toBe('done');
    return player;
  };

  it('are two where nobody counts drives, and as many as the drives make where somebody does', () => {
    expect(cards(backedUp(copied({})))).toMatchObject({ uncopiedMinutes: 0 });
    expect(cards(backedUp(copied({ copies: 2 })))).toMatchObject({ uncopiedMinutes: 0, oneCopyMinutes: 0 });
    const one = backedUp(copied({ copies: 1 }));
    expect(cards(one).uncopiedMinutes).toBeGreaterThan(0);
    expect(cards(one).oneCopyMinutes).toBe(cards(one).uncopiedMinutes);
    expect(cards(backedUp(copied({ copies: 1 }, { copies: 1 })))).toMatchObject({ uncopiedMinutes: 0 });
  });

  it('fewer than two are warned of, and wiping the cards over one fails the duty though nothing is lost', () => {
    const player = copied({ copies: 1 });
    expect(observe(player.run).conflicts.map((one) => one.code)).toContain('copies');
    backedUp(player).do({ type: 'clear-cards' }).until(5, '10:00');
    expect(player.run.state.facts.find((one) => one.kind === 'cards-cleared')).toMatchObject({ lostIds: [] });
    const duty = assess(player.toEnd().run).duties.find((one) => one.slug === 'technicalDelivery');
    expect(duty?.gateBreached).toBe(true);
  });

  it('go no further than the drives hold', () => {
    const player = copied({ copies: 2, storage: '1 h' });
    expect(observe(player.run).conflicts.map((one) => one.code)).toContain('storage');
    backedUp(player);
    expect(player.kinds()).toContain('drives-full');
    expect(cards(player).uncopiedMinutes).toBeGreaterThan(0);
    expect(observe(copied({ copies: 2, storage: '9 h' }).run).conflicts.map((one) => one.code)).not.toContain(
      'storage',
    );
  });

  it('are in one place until drives take one elsewhere, where anybody counts that', () => {
    expect(cards(backedUp(copied({ copies: 2 }))).oneSiteMinutes).toBeNull();
    expect(cards(backedUp(copied({ copies: 2, offSite: true }))).oneSiteMinutes).toBe(0);
    expect(cards(copied({ copies: 2, offSite: true }).until(4, '12:00')).oneSiteMinutes).toBeGreaterThan(0);
  });
});
