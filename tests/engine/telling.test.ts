import { describe, expect, it } from 'vitest';
import { refusal } from '../../src/engine/commands.ts';
import { applyEffects } from '../../src/engine/effects.ts';
import { MORE_SHEET_FIELDS, USUAL_SHEET_FIELDS } from '../../src/engine/model.ts';
import { observe } from '../../src/engine/observe.ts';
import { assess } from '../../src/marks/assess.ts';
import type { ScenarioFile } from '../../src/scenario/schema.ts';
import { at, modelOf, Player, personOf, plannedAndBooked } from '../helpers/small.ts';

const because = { by: 'scenario', id: 'test' } as const;

describe('people act on what they were told', () => {
  it('moves nobody when the plan changes and nobody is sent anything', () => {
    const player = plannedAndBooked(new Player()).until(3, '10:00');
    player.do({ type: 'plan-activity', activityId: 'interview', placeId: 'hall' });
    player.until(4, '10:45');
    expect(player.run.state.presence.ana?.placeId).toBe('office');
    expect(player.run.state.lost.map((lost) => lost.reason)).toContain('person-elsewhere');
  });

  it('brings those who read the new sheet to the new place, and leaves the one who did not', () => {
    const player = plannedAndBooked(new Player()).until(3, '10:00');
    player.do({ type: 'plan-activity', activityId: 'interview', placeId: 'hall' });
    player.do({ type: 'send-call-sheet', day: 3, toIds: ['ana', 'dee', 'guest'], note: '' });
    player.until(4, '10:45');
    expect(player.run.state.presence.ana?.placeId).toBe('hall');
    expect(player.run.state.presence.dee?.placeId).toBe('office');
    player.do({ type: 'phone-person', personId: 'dee', activityIds: ['interview'] });
    player.until(4, '11:45');
    expect(player.run.state.presence.dee?.placeId).toBe('hall');
    expect(player.run.state.work.interview?.status).toBe('running');
  });

  it('makes a chased person read the sheet', () => {
    const player = plannedAndBooked(new Player()).until(3, '10:00');
    player.do({ type: 'send-call-sheet', day: 3, toIds: ['ana', 'dee', 'guest'], note: '' }).until(3, '12:00');
    expect(player.run.state.sheets[0]?.readBy.dee).toBeUndefined();
    player.do({ type: 'chase-person', sheet: 0, personId: 'dee' }).until(3, '13:00');
    expect(player.run.state.sheets[0]?.acknowledgedBy.dee).toBeGreaterThan(at(3, '12:00'));
  });
});

const playerOf = (change: (file: ScenarioFile) => void) => new Player(modelOf(change));
const markOf = (player: Player, measure: string) =>
  assess(player.run)
    .duties.flatMap((duty) => duty.measures)
    .find((one) => one.id === measure);
const activityOf = (file: ScenarioFile, id: string) => {
  const found = file.activities.find((one) => one.id === id);
  if (!found) throw new Error(`No ${id}`);
  return found;
};
const draftOf = (player: Player, day = 3) => {
  const found = observe(player.run).sheetDrafts.find((one) => one.day === day);
  if (!found) throw new Error('Nothing is planned for that day.');
  return found;
};
const send = (player: Player, toIds?: string[]) =>
  player.do({
    type: 'send-call-sheet',
    day: 3,
    toIds: toIds ?? draftOf(player).needIds,
    note: '',
  });

describe('a sheet that was sent', () => {
  it('shows the address it was sent with after the place has moved', () => {
    const player = send(plannedAndBooked(new Player()).until(3, '10:00')).until(3, '11:00');
    applyEffects(player.run, [{ type: 'move-address', place: 'office', address: '9 New Road' }], because);
    const [sheet] = observe(player.run).sheets;
    expect(sheet?.entries[0]?.address).toBe('1 Mill Lane');
    expect(sheet?.words.place).toContain('1 Mill Lane');
    expect(draftOf(player).changes).toContain('Interview: now at 9 New Road, was at 1 Mill Lane');
  });

  it('keeps the forecast of the day it went out', () => {
    const player = send(plannedAndBooked(new Player()).until(1, '10:00')).until(1, '11:00');
    const before = observe(player.run).sheets[0]?.words.weather;
    player.until(4, '18:00');
    expect(observe(player.run).sheets[0]?.words.weather).toBe(before);
  });

  it('says of each change what it was', () => {
    const player = send(plannedAndBooked(new Player()).until(3, '10:00')).until(3, '11:00');
    player.do({ type: 'plan-activity', activityId: 'interview', startMinute: at(4, '09:30'), placeId: 'hall' });
    player.do({ type: 'assign-need', activityId: 'interview', needId: 'camera', subjectId: 'bo' });
    expect(draftOf(player).changes).toEqual([
      'Unit call 09:30, was 10:00',
      'Interview: 09:30, was 10:00; at The hall, 2 Canal Street, was at The office, 1 Mill Lane; with Bo Lund; without Ana Reis',
    ]);
  });

  it('has something new to say when a gap has been filled', () => {
    const player = send(plannedAndBooked(new Player()).until(1, '10:00')).until(1, '11:00');
    expect(observe(player.run).sheets[0]?.missing).toContain('safety');
    const cables = { hazardId: 'cables', activityId: 'interview', who: 'Everyone', likelihood: 3, severity: 3 };
    player.do({ type: 'submit-assessment', entries: [{ ...cables, controlIds: ['ramps'] }] }).until(2, '12:00');
    expect(draftOf(player).changes).toContain('Safety: now given');
  });
});

describe('the circulation list', () => {
  const listed = (file: ScenarioFile) => {
    personOf(file, 'client').hears = ['call-sheet'];
    file.people.push({ ...personOf(file, 'client'), id: 'agent', name: 'An agent', hears: [] });
    personOf(file, 'guest').through = 'agent';
  };
  const ready = () => plannedAndBooked(playerOf(listed)).until(3, '10:00');

  it('has the client, the agent of who is called and the owner of the place, each with why', () => {
    expect(draftOf(ready()).circulation).toEqual([
      { personId: 'agent', why: 'agent' },
      { personId: 'client', why: 'owner' },
    ]);
  });

  it('counts sending to them as needed, and leaving them out as the fault', () => {
    const all = send(ready(), [...draftOf(ready()).needIds, 'agent', 'client']).toEnd();
    const few = send(ready()).toEnd();
    const sent = (player: Player) => player.run.state.facts.find((one) => one.kind === 'sheet-sent');
    expect(sent(all)).toMatchObject({ needlessIds: [], leftOutIds: [] });
    expect(sent(few)).toMatchObject({ leftOutIds: ['agent', 'client'] });
    expect(markOf(all, 'people-told')?.tenths).toBeGreaterThan(markOf(few, 'people-told')?.tenths ?? 0);
  });

  it('still counts those it does not concern', () => {
    const player = send(ready(), [...draftOf(ready()).needIds, 'eve']).until(3, '11:00');
    expect(player.run.state.facts.find((one) => one.kind === 'sheet-sent')).toMatchObject({ needlessIds: ['eve'] });
  });

  it('keeps whoever was on the last sheet and is not on this one', () => {
    const player = send(ready()).until(3, '11:00');
    player.do({ type: 'assign-need', activityId: 'interview', needId: 'camera', subjectId: 'bo' });
    expect(draftOf(player).circulation).toContainEqual({ personId: 'ana', why: 'was-on-it' });
  });
});

describe('a change after people were told', () => {
  const hearing = (file: ScenarioFile) => {
    file.people.push(
      { ...personOf(file, 'client'), id: 'office-film', name: 'Film office', hears: ['location'] },
      { ...personOf(file, 'client'), id: 'post-house', name: 'Post house', hears: ['schedule', 'delivery'] },
    );
    file.kit?.push({ ...(file.kit[0] as NonNullable<ScenarioFile['kit']>[number]), id: 'hd-kit', specs: ['hd-50i'] });
  };
  const booked = () => plannedAndBooked(playerOf(hearing)).until(2, '12:00');
  const moved = () => booked().do({ type: 'plan-activity', activityId: 'interview', placeId: 'hall' });

  it('of place lists those who hear of places, with the owner, and what it was', () => {
    expect(observe(moved().run).changes).toMatchObject([
      {
        activityId: 'interview',
        topics: ['location'],
        from: { placeId: 'office' },
        to: { placeId: 'hall' },
        mustIds: ['office-film', 'client'],
        settled: false,
      },
    ]);
  });

  it('of time lists those who hear of times', () => {
    const player = booked().do({ type: 'plan-activity', activityId: 'interview', startMinute: at(4, '11:00') });
    expect(observe(player.run).changes[0]).toMatchObject({ topics: ['schedule'], mustIds: ['post-house', 'client'] });
  });

  it('of format lists those it is delivered to', () => {
    const player = booked();
    player.do({ type: 'assign-need', activityId: 'interview', needId: 'kit', subjectId: 'hd-kit' });
    expect(observe(player.run).changes[0]).toMatchObject({
      topics: ['delivery'],
      words: 'hd-50i, was uhd-25p',
      mustIds: ['post-house'],
    });
  });

  it('is nobody’s news while the plan is only a draft, or when it is put back', () => {
    const draft = playerOf(hearing);
    draft.do({ type: 'plan-activity', activityId: 'interview', startMinute: at(4, '10:00'), placeId: 'office' });
    draft.do({ type: 'plan-activity', activityId: 'interview', placeId: 'hall' });
    expect(observe(draft.run).changes).toEqual([]);
    const player = moved().do({ type: 'plan-activity', activityId: 'interview', placeId: 'office' });
    expect(observe(player.run).changes).toEqual([]);
  });

  it('is one change while nobody has heard of it', () => {
    const player = moved().do({ type: 'plan-activity', activityId: 'interview', startMinute: at(4, '11:00') });
    expect(observe(player.run).changes).toHaveLength(1);
    expect(observe(player.run).changes[0]?.topics).toEqual(['location', 'schedule']);
  });

  it('is told by a notice, and whoever works on it goes by that', () => {
    const player = moved().do({
      type: 'send-change-notice',
      activityIds: ['interview'],
      toIds: ['office-film', 'client', 'ana'],
      note: 'The office is let.',
    });
    player.until(2, '15:00');
    expect(observe(player.run).changes[0]).toMatchObject({ settled: true, toldIds: ['office-film', 'client'] });
    expect(player.run.state.told.ana?.interview).toMatchObject({ placeId: 'hall', by: 'notice' });
    expect(markOf(player.toEnd(), 'change-noticed')).toMatchObject({ tenths: expect.any(Number) });
    expect(player.kinds()).not.toContain('heard-too-late');
  });

  it('is found out on the day by those who were not told, and costs goodwill', () => {
    const player = moved();
    send(player.until(3, '10:00'));
    player.until(3, '12:00');
    for (const id of ['dee', 'guest', 'ana'])
      player.do({ type: 'phone-person', personId: id, activityIds: ['interview'] });
    player.until(3, '14:00');
    const before = player.run.state.trust['office-film'] ?? 0;
    player.until(5, '09:00');
    expect(player.run.state.work.interview?.startedMinute).not.toBeNull();
    expect(player.kinds()).toContain('heard-too-late');
    expect(player.run.state.trust['office-film']).toBe(before - 5);
    expect(markOf(player.toEnd(), 'change-noticed')?.tenths).toBe(0);
  });

  it('of a child’s day is heard by those who answer for the child', () => {
    const model = modelOf((file) => {
      file.people.push({ ...personOf(file, 'client'), id: 'council', name: 'The council', hears: ['child'] });
    });
    const guest = model.people.find((one) => one.id === 'guest');
    if (guest)
      guest.limits = {
        kind: 'child',
        title: 'Seven',
        from: 420,
        to: 1320,
        onSiteMinutes: 480,
        performingMinutes: 180,
        continuousMinutes: 45,
        pauseMinutes: 15,
        restMinutes: 720,
        daysInRow: 6,
        tuition: null,
      };
    const player = plannedAndBooked(new Player(model)).until(2, '12:00');
    player.do({ type: 'plan-activity', activityId: 'interview', startMinute: at(4, '11:00') });
    expect(observe(player.run).changes[0]?.mustIds).toContain('council');
  });
});

describe('the fields of a bigger unit', () => {
  const bigger = (file: ScenarioFile) => {
    file.callSheetFields = ['date', 'hospital', ...MORE_SHEET_FIELDS];
    file.unit = {
      phones: [{ of: 'Production office', number: '01632 960111' }],
      radio: [{ channel: '1', use: 'Production' }],
    };
    Object.assign(file.places?.find((one) => one.id === 'office') ?? {}, {
      unitBase: 'The yard',
      locator: '///kettle.ribbon.harbour',
      known: true,
    });
    Object.assign(personOf(file, 'guest'), { pickUp: 'unit car', diet: 'vegan', homeTravel: '30 min' });
    personOf(file, 'dee').roles?.push('first-aid');
    activityOf(file, 'interview').scenes = 'Scene 1';
    Object.assign(file.kit?.[0] ?? {}, { provides: ['camera-kit', 'catering'], vehicle: true });
  };
  const words = (change: (file: ScenarioFile) => void = () => undefined) => {
    const player = plannedAndBooked(
      playerOf((file) => {
        bigger(file);
        change(file);
      }),
    ).until(3, '10:00');
    return Object.fromEntries(draftOf(player).fields.map((one) => [one.field, one.words]));
  };

  it('are filled from the data, with numbers and diets and nobody’s name to them', () => {
    expect(words()).toMatchObject({
      'day-type': 'standard day: 10 h, lunch included',
      'unit-base': 'The yard',
      locator: '///kettle.ribbon.harbour',
      transport: 'Gus Hart 09:30, unit car',
      movement: 'One place all day',
      scenes: 'Scene 1: Interview',
      catering: 'Camera kit, for 3: 1 vegan',
      medic: 'Dee Okafor',
      radio: '1 Production',
      phones: 'Production office 01632 960111',
      hospital: 'City General',
    });
  });

  it('show a gap where there is nothing to say', () => {
    const gaps = words((file) => {
      file.unit = { phones: [], radio: [] };
      personOf(file, 'dee').roles = ['sound'];
      Object.assign(file.places?.find((one) => one.id === 'office') ?? {}, { locator: undefined, hospital: undefined });
    });
    expect(gaps).toMatchObject({ radio: null, phones: null, medic: null, locator: null, hospital: null });
  });

  it('are asked for only where a production asks', () => {
    expect(draftOf(plannedAndBooked(new Player())).fields.map((one) => one.field)).toEqual([...USUAL_SHEET_FIELDS]);
  });

  it('never carry a number that somebody could have', () => {
    expect(() =>
      playerOf((file) => {
        file.unit = { phones: [{ of: 'Office', number: '0161 496 1234' }], radio: [] };
      }),
    ).toThrow();
  });
});

describe('faults a reader would catch', () => {
  const codes = (player: Player) => draftOf(player).faults.map((one) => one.code);
  it('are shown before the sheet goes, and kept on it', () => {
    const player = new Player().until(1, '09:00');
    player.do({ type: 'plan-activity', activityId: 'interview', startMinute: at(4, '10:00'), placeId: 'office' });
    player.do({ type: 'assign-need', activityId: 'interview', needId: 'camera', subjectId: 'ana' });
    player.do({ type: 'assign-need', activityId: 'interview', needId: 'guest', subjectId: 'guest' });
    expect(codes(player)).toEqual(['unconfirmed', 'unconfirmed', 'place-unsigned', 'no-release']);
    send(player).until(1, '11:00');
    expect(player.run.state.sheets[0]?.faults.map((one) => one.code)).toEqual(codes(player));
  });

  it('are a day without lunch in six hours, a call inside somebody’s rest and work after dark', () => {
    const player = playerOf((file) => {
      activityOf(file, 'interview').needsDaylight = true;
      file.activities.push({ ...activityOf(file, 'interview'), id: 'late', title: 'Late', after: [] });
    }).until(1, '09:00');
    const plan = (activityId: string, startMinute: number, minutes: number) =>
      player
        .do({ type: 'plan-activity', activityId, startMinute, minutes, placeId: 'hall' })
        .do({ type: 'assign-need', activityId, needId: 'camera', subjectId: 'ana' });
    plan('late', at(3, '16:00'), 8 * 60);
    plan('interview', at(4, '08:00'), 11 * 60);
    expect(codes(player)).toEqual(expect.arrayContaining(['after-dark', 'no-lunch', 'rest-short']));
  });
});

describe('a day with more than one place', () => {
  const twoPlaces = (file: ScenarioFile) => {
    file.callSheetFields = ['calls', 'movement'];
    activityOf(file, 'lunch').after = [];
    file.activities.push({
      ...activityOf(file, 'interview'),
      id: 'second',
      title: 'Second',
      needsAssessment: false,
      needsReleases: false,
      lasts: ['60 min', '60 min', '60 min'],
    });
    activityOf(file, 'interview').lasts = ['2 h', '2 h', '2 h'];
  };
  const planned = () => {
    const player = plannedAndBooked(playerOf(twoPlaces));
    player.do({ type: 'plan-activity', activityId: 'second', startMinute: at(4, '12:30'), placeId: 'hall' });
    player.do({ type: 'plan-activity', activityId: 'lunch', startMinute: at(4, '15:00'), placeId: 'hall' });
    player.do({ type: 'assign-need', activityId: 'second', needId: 'camera', subjectId: 'ana' });
    player.do({ type: 'assign-need', activityId: 'second', needId: 'sound', subjectId: 'dee' });
    player.do({ type: 'assign-need', activityId: 'second', needId: 'guest', subjectId: 'guest' });
    return player.until(3, '10:00');
  };
  const write = { type: 'write-movement-order', day: 3 } as const;

  it('is a gap on the sheet until its movement order is written, and again when the day changes', () => {
    const player = planned();
    const movement = () => draftOf(player).fields.find((one) => one.field === 'movement')?.words;
    expect(movement()).toBeNull();
    player.do(write).until(3, '11:00');
    expect(movement()).toContain('20 min by road');
    expect(refusal(player.run, write)?.code).toBe('already');
    player.do({ type: 'plan-activity', activityId: 'second', startMinute: at(4, '13:30') });
    expect(movement()).toBeNull();
  });

  const late = (order: boolean) => {
    const player = planned();
    if (order) player.do(write);
    send(player);
    player.until(3, '14:00');
    for (const id of ['dee', 'guest'])
      player.do({ type: 'phone-person', personId: id, activityIds: ['interview', 'second'] });
    player.until(4, '23:00');
    const arrived = player.run.state.facts.find(
      (one) => one.kind === 'person-arrived' && one.personId === 'ana' && one.placeId === 'hall',
    );
    const left = player.run.state.work.interview?.finishedMinute ?? 0;
    return (arrived?.minute ?? 0) - left;
  };
  it('loses those who have no movement order a quarter of an hour and more on the way', () => {
    expect(late(true)).toBeLessThanOrEqual(30);
    expect(late(false)).toBeGreaterThanOrEqual(35);
  });

  it('has no time between when the road is longer than the gap', () => {
    const player = planned();
    player.do({ type: 'plan-activity', activityId: 'second', startMinute: at(4, '12:10') });
    expect(draftOf(player).faults.map((one) => one.code)).toContain('no-time-between');
  });

  it('wants no order where nobody asks for one, or where the unit stays', () => {
    expect(refusal(plannedAndBooked(new Player()).run, write)?.code).toBe('out-of-play');
    const player = plannedAndBooked(playerOf(twoPlaces));
    expect(refusal(player.run, write)?.code).toBe('nothing-to-do');
  });
});
