/** What cannot wait: how soon each kind of message is answered, whose door it is taken to, and a forecast that runs over. */
import { describe, expect, it } from 'vitest';
import type { Command } from '../../src/engine/command.ts';
import { refusal } from '../../src/engine/commands.ts';
import type { Stance } from '../../src/engine/model.ts';
import { observe } from '../../src/engine/observe.ts';
import { measures } from '../../src/marks/assess.ts';
import type { ScenarioFile } from '../../src/scenario/schema.ts';
import { PostPlayer, postModel } from '../helpers/post.ts';
import { at, modelOf, Player } from '../helpers/small.ts';

type FileThread = NonNullable<ScenarioFile['threads']>[number];

/** One message, which comes on day 1 at 16:00 if it says nothing else. */
const message = (change: Partial<FileThread>) =>
  modelOf((file) => {
    const [thread] = file.threads ?? [];
    if (!thread) throw new Error('The small production has a message.');
    const { answerWithin, ...rest } = thread;
    file.threads = [{ ...rest, when: { type: 'time-reached', time: 'day 1 16:00' }, ifLeft: [], ...change }];
  });
const seen = (player: Player) => observe(player.run).threads.find((one) => one.id === 'scope');
const reply = (stance: Stance, toId?: string): Command => ({
  type: 'reply',
  threadId: 'scope',
  stance,
  ...(toId === undefined ? {} : { toId }),
  factIds: [],
  promiseId: null,
  copyIds: [],
  channel: 'email',
  tone: 'plain',
});
const marks = (player: Player, id: string) => measures.get(id)?.assess(player.run) ?? [];

describe('a message', () => {
  it.each([
    ['of safety, by the clock', 'safety', at(1, '16:15'), null],
    ['of a shoot day, by the clock', 'shoot-day', at(1, '17:00'), null],
    ['of a client, in office hours, and heard within two', 'client', at(2, '15:30'), at(2, '09:30')],
    ['of routine, in office hours', 'routine', at(2, '15:30'), null],
  ] as const)('%s, is answered by the time its urgency gives', (_words, urgency, answerBy, heardBy) => {
    const player = new Player(message({ urgency })).until(1, '16:15');
    expect(seen(player)).toMatchObject({ urgency, answerByMinute: answerBy, acknowledgeByMinute: heardBy });
  });

  it('keeps a time of its own where it has one', () => {
    const player = new Player(message({ urgency: 'client', answerWithin: '30 min' })).until(1, '16:15');
    expect(seen(player)?.answerByMinute).toBe(at(1, '16:30'));
  });

  it('of safety goes by the clock though nobody rings', () => {
    const player = new Player(message({ urgency: 'safety', rings: false, answerWithin: '2 h' })).until(1, '16:15');
    expect(seen(player)?.answerByMinute).toBe(at(1, '18:00'));
  });

  it('rings and stops the clock when it is of safety or of a shoot day', () => {
    const rings = (urgency: FileThread['urgency']) => new Player(message({ urgency })).until(1, '16:15').run.state.stop;
    expect(rings('safety')).toMatchObject({ why: 'phone', subjectId: 'scope' });
    expect(rings('shoot-day')).toMatchObject({ why: 'phone' });
    expect(rings('routine')?.why).not.toBe('phone');
  });

  it('answered in time is worth all, heard late less, late less still, and never nothing', () => {
    const at1 = (time: string | null, day = 1) => {
      const player = new Player(message({ urgency: 'client' })).until(1, '16:15');
      if (time !== null) player.until(day, time).do(reply('escalate'));
      return marks(player.toEnd(), 'replies-on-time').map((one) => one.got);
    };
    expect([at1('16:15'), at1('14:00', 2), at1('09:00', 3), at1(null)]).toEqual([[1000], [700], [400], [0]]);
  });

  it('of safety weighs three times a routine one', () => {
    const weight = (urgency: FileThread['urgency']) =>
      marks(new Player(message({ urgency })).toEnd(), 'replies-on-time').map((one) => one.weight);
    expect([weight('safety'), weight('shoot-day'), weight('client'), weight('routine')]).toEqual([[3], [2], [1], [1]]);
  });
});

describe('the ladder', () => {
  const up = (toId: string | undefined, judgement: 0 | 1 | 2, door: 'line' | 'safety', rung: 0 | 1 | 2) =>
    ({
      stance: 'escalate',
      ...(toId ? { to: toId } : {}),
      door,
      rung,
      label: `Up to ${toId}`,
      judgement,
      answer: 'Thanks.',
      why: 'So.',
    }) as const;
  const stances = [up('pm', 2, 'safety', 0), up('client', 0, 'line', 2)];
  const asked = () => new Player(message({ stances })).until(1, '16:15');

  it('shows each way up with whose door it is and how far up', () => {
    expect(seen(asked())?.reply?.stances).toMatchObject([
      { stance: 'escalate', toId: 'pm', door: 'safety', rung: 0 },
      { stance: 'escalate', toId: 'client', door: 'line', rung: 2 },
    ]);
  });

  it('has no rung that the message does not name', () => {
    expect(refusal(asked().run, reply('escalate', 'ana'))?.code).toBe('impossible');
  });

  it('wants what has to be passed up taken to the one who decides it', () => {
    const marked = (player: Player) => marks(player.toEnd(), 'escalation-right')[0];
    expect(marked(asked().do(reply('escalate', 'pm')))).toMatchObject({ got: 1000 });
    const wrong = marked(asked().do(reply('escalate', 'client')));
    expect(wrong).toMatchObject({ got: 300 });
    expect(wrong?.text).toContain('it was for somebody else: Priya Nair');
    expect(marked(asked())).toMatchObject({ got: 0 });
  });

  it('costs a little goodwill of whoever was troubled for nothing', () => {
    const trust = (toId: string) => asked().do(reply('escalate', toId)).until(2, '09:00').run.state.trust;
    expect(trust('pm').pm).toBe(60);
    expect(trust('client').client).toBeLessThan(60);
  });

  it('counts as needless only what could have been settled below', () => {
    const said = (judgement: 0 | 2, stance: 'escalate' | 'agree') => {
      const mine = { ...up(undefined, 0, 'line', 0), stance: 'agree', judgement: judgement === 2 ? 0 : 2 } as const;
      const player = new Player(message({ stances: [up('pm', judgement, 'line', 0), mine] })).until(1, '16:15');
      return marks(player.do(reply(stance)).toEnd(), 'escalation-right').map((one) => one.got);
    };
    // What had to go up gives one chance; what need not gives a second, for the habit.
    expect(said(2, 'escalate')).toEqual([1000]);
    expect(said(2, 'agree')).toEqual([0]);
    expect(said(0, 'agree')).toEqual([1000, 1000]);
    expect(said(0, 'escalate')).toEqual([0, 1000]);
  });
});

describe('a forecast that runs over its line', () => {
  /** The line of post has £1,340 of work on it. */
  const with_ = (pounds: number) =>
    new PostPlayer(postModel((file) => Object.assign(file.lines?.[0] ?? {}, { budget: pounds })))
      .until(1, '09:00')
      .planned();
  const over = (player: Player) => player.run.state.facts.filter((one) => one.kind === 'forecast-over');

  it('is noticed once for each line, in office hours, however long it lasts', () => {
    const player = with_(1000).toEnd();
    expect(over(player)).toMatchObject([{ line: 'post', overPence: 34_000 }]);
    const minute = over(player)[0]?.minute ?? 0;
    expect(minute % 1440).toBeGreaterThanOrEqual(9 * 60);
    expect(minute).toBeLessThan(at(1, '12:00'));
  });

  it('is said once it is more than two in a hundred, or more than £250, and not before', () => {
    const { length } = over(with_(1320).toEnd());
    expect([length, over(with_(1340).toEnd()).length, over(with_(1300).toEnd()).length]).toEqual([0, 0, 1]);
    const large = (pence: number) =>
      over(with_(20_000).comes({ type: 'add-cost', line: 'post', amount: pence, text: 'More drives' }).toEnd()).length;
    // Of £20,000 they are a little more than one in a hundred.
    expect([large(1_866_000 + 24_000), large(1_866_000 + 26_000)]).toEqual([0, 1]);
  });

  it('is nobody’s business where money is out of play', () => {
    const model = postModel((file) => {
      file.systems = ['bookings', 'post'];
      Object.assign(file.lines?.[0] ?? {}, { budget: 1000 });
    });
    expect(over(new PostPlayer(model).until(1, '09:00').planned().toEnd())).toEqual([]);
  });

  it('reported within four hours is worth all, the next day less, and never nothing', () => {
    const reported = (day: number | null, time = '') => {
      const player = with_(1000);
      if (day !== null) player.until(day, time).do({ type: 'send-cost-report', toIds: ['pm'], reasons: [] });
      return marks(player.toEnd(), 'overspend-flagged').map((one) => one.got);
    };
    expect([reported(1, '13:00'), reported(2, '10:00'), reported(4, '10:00'), reported(null)]).toEqual([
      [1000],
      [800],
      [500],
      [0],
    ]);
  });
});
