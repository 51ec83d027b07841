import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { begin } from '../../src/engine/begin.ts';
import type { Command } from '../../src/engine/command.ts';
import { apply } from '../../src/engine/commands.ts';
import { observe } from '../../src/engine/observe.ts';
import { replay, stateHash } from '../../src/engine/replay.ts';
import { runOf } from '../../src/engine/run.ts';
import { step } from '../../src/engine/step.ts';
import { at, modelOf, Player, plannedAndBooked } from '../helpers/small.ts';

const ids = fc.constantFrom('ana', 'bo', 'dee', 'eve', 'guest', 'cam-kit', 'track', 'office', 'hall', 'nobody', 'pm');
const activities = fc.constantFrom('quote', 'agree', 'recce', 'interview', 'lunch', 'cut', 'deliver', 'nothing');
const days = fc.array(fc.integer({ min: -1, max: 11 }), { maxLength: 3 });

/** Any command, sensible or not. */
const anyCommand: fc.Arbitrary<Command> = fc.oneof(
  fc.record({
    type: fc.constant('plan-activity' as const),
    activityId: activities,
    startMinute: fc.integer({ min: -100, max: 20_000 }),
    minutes: fc.integer({ min: 0, max: 600 }),
    placeId: fc.constantFrom('office', 'hall', 'moon'),
  }),
  fc.record({
    type: fc.constant('assign-need' as const),
    activityId: activities,
    needId: fc.constantFrom('camera', 'sound', 'guest', 'kit', 'editor', 'music', 'none'),
    subjectId: ids,
  }),
  fc.record({ type: fc.constant('enquire' as const), subjectIds: fc.array(ids, { maxLength: 3 }), days }),
  fc.record({ type: fc.constant('pencil' as const), subjectId: ids, days }),
  fc.record({
    type: fc.constant('confirm' as const),
    subjectId: ids,
    days,
    reason: fc.constantFrom('', 'Because it suits the job.'),
  }),
  fc.record({ type: fc.constant('release' as const), subjectId: ids }),
  fc.record({ type: fc.constant('do-activity' as const), activityId: activities }),
  fc.record({
    type: fc.constant('send-call-sheet' as const),
    day: fc.integer({ min: -1, max: 11 }),
    toIds: fc.array(ids, { maxLength: 4 }),
    note: fc.constant(''),
  }),
  fc.record({
    type: fc.constant('phone-person' as const),
    personId: ids,
    activityIds: fc.array(activities, { maxLength: 2 }),
  }),
  fc.record({ type: fc.constant('cancel-job' as const), jobId: fc.integer({ min: 0, max: 5 }) }),
  fc.record({ type: fc.constant('send-releases' as const), personIds: fc.array(ids, { maxLength: 2 }) }),
  fc.record({
    type: fc.constant('move-money' as const),
    fromLine: fc.constantFrom('spare', 'crew', 'moon'),
    toLine: fc.constantFrom('post', 'crew'),
    pence: fc.integer({ min: -5, max: 50_000 }),
    reason: fc.constant('For the second day.'),
  }),
);
const script = fc.array(fc.tuple(anyCommand, fc.integer({ min: 0, max: 60 })), { maxLength: 25 });

describe('a refused command', () => {
  it('changes nothing at all, luck included', () => {
    fc.assert(
      fc.property(script, (commands) => {
        const run = begin(modelOf(), 'laws');
        for (const [command, ticks] of commands) {
          const before = stateHash(run);
          if (apply(run, command) !== null) expect(stateHash(run)).toBe(before);
          for (let tick = 0; tick < ticks; tick += 1) step(run);
        }
      }),
      { numRuns: 40 },
    );
  });

  it.each<[string, Command, string]>([
    [
      'a time that has gone',
      { type: 'plan-activity', activityId: 'interview', startMinute: 60 },
      'That time has gone.',
    ],
    [
      'a place that is not one of its places',
      { type: 'plan-activity', activityId: 'cut', placeId: 'hall' },
      'Cut cannot be done there.',
    ],
    [
      'somebody who cannot do the job',
      { type: 'assign-need', activityId: 'interview', needId: 'sound', subjectId: 'ana' },
      'Ana Reis cannot serve as sound.',
    ],
    [
      'kit with too little notice',
      { type: 'confirm', subjectId: 'cam-kit', days: [0], reason: '' },
      'Hire needs more notice for Camera kit.',
    ],
    [
      'a day that has gone',
      { type: 'enquire', subjectIds: ['ana'], days: [-1] },
      'One of those days has already gone.',
    ],
    [
      'an activity that happens by itself',
      { type: 'plan-activity', activityId: 'agree', startMinute: 2000 },
      'Client agrees happens by itself; it has no place on the plan.',
    ],
  ])('says why in a plain sentence: %s', (_name, command, words) => {
    const player = new Player().until(1, '16:45');
    expect(apply(player.run, command)?.words).toBe(words);
  });
});

describe('a run', () => {
  it('is a scenario, a seed and commands: the same three give the same run to the bit', () => {
    fc.assert(
      fc.property(script, fc.string(), (commands, seed) => {
        const first = begin(modelOf(), seed);
        const given: { minute: number; command: Command }[] = [];
        for (const [command, ticks] of commands) {
          const minute = first.state.minute;
          if (apply(first, JSON.parse(JSON.stringify(command)) as Command) === null) given.push({ minute, command });
          for (let tick = 0; tick < ticks; tick += 1) step(first);
        }
        const again = replay(modelOf(), seed, given, first.state.minute);
        expect(again.refused).toEqual([]);
        expect(stateHash(again.run)).toBe(stateHash(first));
      }),
      { numRuns: 30 },
    );
  });

  it('goes on the same after its state has been written down and read back between any two ticks', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 900 }), (ticks) => {
        const player = plannedAndBooked(new Player());
        for (let tick = 0; tick < ticks; tick += 1) step(player.run);
        const state = JSON.parse(JSON.stringify(player.run.state)) as typeof player.run.state;
        const reloaded = runOf(player.run.model, state);
        for (let tick = 0; tick < 100; tick += 1) {
          step(player.run);
          step(reloaded);
        }
        expect(stateHash(reloaded)).toBe(stateHash(player.run));
      }),
      { numRuns: 15 },
    );
  });

  it('holds only whole numbers, texts and truth values', () => {
    const player = plannedAndBooked(new Player()).toEnd();
    const visit = (value: unknown): void => {
      if (typeof value === 'number') expect(Number.isInteger(value)).toBe(true);
      else if (Array.isArray(value)) value.forEach(visit);
      else if (typeof value === 'object' && value !== null) Object.values(value).forEach(visit);
    };
    visit(player.run.state);
  });

  it('never has one person in two places, and never nowhere and somewhere at once', () => {
    const player = plannedAndBooked(new Player()).until(3, '10:00');
    player.do({ type: 'send-call-sheet', day: 3, toIds: ['ana', 'dee', 'guest'], note: '' });
    while (player.run.state.minute < at(4, '16:00')) {
      step(player.run);
      for (const presence of Object.values(player.run.state.presence)) {
        if (presence.placeId !== null)
          expect(
            presence.arrivesMinute === null || presence.goingTo === null || presence.goingTo !== presence.placeId,
          ).toBe(true);
      }
      const running = Object.entries(player.run.state.work)
        .filter(([, work]) => work.status === 'running')
        .map(([id]) => id);
      const busy = running.flatMap((id) => Object.values(player.run.state.draft[id]?.uses ?? {}));
      expect(new Set(busy).size).toBe(busy.length);
    }
  });
});

describe('the desk', () => {
  it('does one thing at a time, in the order of the queue', () => {
    const player = new Player();
    player.do({ type: 'do-activity', activityId: 'quote' }).do({ type: 'enquire', subjectIds: ['ana'], days: [3] });
    player.until(1, '09:45');
    expect(player.run.state.jobs).toHaveLength(2);
    player.until(1, '10:15');
    expect(player.run.state.work.quote?.status).toBe('done');
    expect(player.run.state.bookings.ana?.status).toBe('enquired');
  });

  it('can be reordered until a job has begun, and a job not begun can be cancelled', () => {
    const player = new Player();
    player.do({ type: 'do-activity', activityId: 'quote' }).do({ type: 'enquire', subjectIds: ['ana'], days: [3] });
    player.do({ type: 'move-job', jobId: 1, toIndex: 0 }).until(1, '09:15');
    expect(player.run.state.bookings.ana?.status).toBe('enquired');
    expect(apply(player.run, { type: 'cancel-job', jobId: 0 })?.words).toBe('You have already begun that.');
  });

  it('stands still outside desk hours', () => {
    const player = new Player().until(1, '17:30');
    player.do({ type: 'do-activity', activityId: 'quote' }).until(2, '09:00');
    expect(player.run.state.jobs[0]?.workedMinutes).toBe(0);
  });

  /** Everything that stops the clock for a clear desk until then. */
  const clears = (player: Player, day: number, time: string): string[] => {
    const texts: string[] = [];
    while (player.run.state.minute < at(day, time)) {
      step(player.run);
      if (player.run.state.stop?.why === 'desk-free') texts.push(player.run.state.stop.text);
    }
    return texts;
  };

  it('stops the clock once it is clear, if something waits there, and says what', () => {
    const player = new Player().until(1, '09:30').do({ type: 'enquire', subjectIds: ['ana'], days: [3] });
    expect(clears(player, 1, '10:00')).toEqual(['Your desk is clear: work that could begin has no time yet']);
    player.do({ type: 'plan-activity', activityId: 'recce', startMinute: at(3, '10:00') });
    player.do({ type: 'enquire', subjectIds: ['dee'], days: [3] });
    expect(clears(player, 1, '10:30')).toEqual(['Your desk is clear: there is desk work ready to do']);
  });

  it('lets the clock run on once it is clear and nothing waits there', () => {
    const player = new Player().do({ type: 'do-activity', activityId: 'quote' });
    player.do({ type: 'plan-activity', activityId: 'recce', startMinute: at(3, '10:00') });
    expect(clears(player, 1, '10:45')).toEqual([]);
    expect(player.run.state.work.quote?.status).toBe('done');
  });

  it('answers by phone what goes wrong in the evening, and nothing else before the morning', () => {
    const model = modelOf((file) => {
      const [late] = file.risks ?? [];
      if (late) Object.assign(late, { activity: undefined, at: 'day 1 20:00', odds: 100, onHappen: [] });
    });
    const player = new Player(model).until(1, '17:30').do({ type: 'do-activity', activityId: 'quote' });
    player.until(1, '20:15').do({ type: 'answer-risk', riskId: 'late', responseId: 'wait' }).until(1, '21:00');
    expect(player.run.state.risks.late?.status).toBe('handled');
    expect(player.run.state.work.quote?.status).toBe('waiting');
  });

  it('stops the clock while trouble waits for an answer, whatever else has been done', () => {
    const model = modelOf((file) => {
      const [late] = file.risks ?? [];
      if (late) Object.assign(late, { activity: undefined, at: 'day 1 10:00', odds: 100, onHappen: [], waits: '4 h' });
    });
    const player = new Player(model).until(1, '10:15').do({ type: 'enquire', subjectIds: ['ana'], days: [3] });
    expect(clears(player, 1, '10:45')).toEqual(['Your desk is clear: trouble waits for your answer']);
  });

  it('does not put down a call that was begun before the desk opened', () => {
    const model = modelOf((file) => {
      const [late] = file.risks ?? [];
      if (late) Object.assign(late, { activity: undefined, at: 'day 2 08:15', odds: 100, onHappen: [] });
      for (const one of late?.responses ?? []) one.desk = '40 min';
    });
    const player = new Player(model)
      .until(1, '17:30')
      .do({ type: 'do-activity', activityId: 'quote' })
      .until(2, '08:45');
    player.do({ type: 'answer-risk', riskId: 'late', responseId: 'wait' });
    const said = observe(player.run).desk.jobs.map((job) => job.doneMinute);
    expect(said).toEqual([at(2, '09:00') + 60, at(2, '09:25')]);
    player.until(2, '09:30');
    expect(player.run.state.risks.late?.status).toBe('handled');
    expect(player.run.state.work.quote?.status).toBe('waiting');
  });
});
