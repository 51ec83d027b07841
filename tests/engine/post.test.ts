/** A film in post: versions, notes, the tracker, turnovers, and a lock that is opened again. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Command } from '../../src/engine/command.ts';
import { refusal } from '../../src/engine/commands.ts';
import { observe } from '../../src/engine/observe.ts';
import { runOf } from '../../src/engine/run.ts';
import { step } from '../../src/engine/step.ts';
import { assess, measures } from '../../src/marks/assess.ts';
import { PostPlayer, postModel } from '../helpers/post.ts';
import { at } from '../helpers/small.ts';

const film = () => new PostPlayer().until(1, '09:00').planned();
const job = ({ run }: PostPlayer) => {
  const [found] = observe(run).post?.jobs ?? [];
  if (!found) throw new Error('There is a film.');
  return found;
};
const noteOf = (player: PostPlayer, id: string) => job(player).notes.find((one) => one.id === id);
const factsOf = (player: PostPlayer, kind: string) => player.run.state.facts.filter((one) => one.kind === kind);
const got = ({ run }: PostPlayer, id: string) =>
  measures
    .get(id)
    ?.assess(run)
    .map((one) => one.got);
/** Locked on day 3, the whole turnover handed on, graded on day 5, and on until the morning of day 8. */
const graded = () => film().reviewed().until(4, '09:00').handOn('list', 'reference').until(8, '10:00');

describe('a version', () => {
  it('comes off the machine when its work is done, numbered from one', () => {
    expect(job(film().until(2, '12:30')).versions).toEqual([]);
    expect(job(film().reviewed()).versions.map((one) => [one.number, one.newest])).toEqual([
      [1, false],
      [2, true],
    ]);
  });

  it('is named by the house: project, date, number', () => {
    const [first, second] = job(film().reviewed()).versions;
    expect([first?.name, second?.name]).toEqual(['FILM_20260303_v01', 'FILM_20260304_v02']);
  });

  it('cannot be sent before it is made, by no way there is, or twice at once to the same person', () => {
    const { run } = film().until(2, '12:00');
    const send = { type: 'send-version', jobId: 'film', number: 1, toId: 'client', how: 'secure', tidy: true } as const;
    expect(refusal(run, send)).not.toBeNull();
    const made = film().until(2, '13:15');
    expect(refusal(made.run, { ...send, how: 'pigeon' as 'link' })).not.toBeNull();
    expect(refusal(made.send(1, 'client').run, send)?.code).toBe('already');
    expect(refusal(made.run, { ...send, toId: 'tess' })).toBeNull();
  });

  it('sent securely has a receipt once it is fetched, and never leaks', () => {
    const player = film().until(2, '13:15').send(1, 'client').until(2, '14:00');
    expect(job(player).versions[0]?.sends[0]?.receiptMinute).toBeNull();
    player.toEnd();
    expect(job(player).versions[0]?.sends[0]?.receiptMinute).toBeGreaterThan(at(2, '14:00'));
    expect(factsOf(player, 'version-leaked')).toEqual([]);
  });

  it('sent by an open link has no receipt, and may be seen where it should not be, which fails the duty', () => {
    const player = film().until(2, '13:15').send(1, 'client', 'link').toEnd();
    expect(factsOf(player, 'version-received')).toEqual([]);
    expect(factsOf(player, 'version-leaked')).toHaveLength(1);
    expect(player.run.state.trust.client).toBeLessThan(60);
    const duty = assess(player.run).duties.find((one) => one.slug === 'postDelivery');
    expect(duty).toMatchObject({ gateBreached: true, grade: 'fail' });
  });

  it('sent by an open link that nobody passes on is still not safe, and breaches nothing', () => {
    const model = postModel((file) => Object.assign(file.jobs?.[0] ?? {}, { leaks: 0 }));
    const player = new PostPlayer(model)
      .until(1, '09:00')
      .planned()
      .until(2, '13:15')
      .send(1, 'client', 'link')
      .toEnd();
    expect(measures.get('sent-safely')?.assess(player.run)).toMatchObject([{ got: 0, breach: false }]);
  });

  it('that is not the newest, or has the name it came off the machine with, is not the right one', () => {
    const player = film().reviewed(['client'], 'secure', false).until(3, '14:30').send(1, 'tess').until(3, '16:00');
    expect(got(player, 'versions-right')?.sort()).toEqual([0, 500, 500]);
  });

  it('goes to everybody who has a say, or its review is not ready', () => {
    expect(got(film().reviewed(), 'reviews-ready')?.[0]).toBe(1000);
    expect(got(film().reviewed(['client']), 'reviews-ready')?.[0]).toBe(500);
  });

  it('to the approver is a round, and two are agreed: a third is half, a fourth is nothing', () => {
    const player = film().reviewed().until(3, '14:30');
    expect(job(player)).toMatchObject({ rounds: 2, roundsUsed: 2 });
    expect(got(player, 'rounds-kept')).toEqual([1000]);
    player.comes({ type: 'make-version', job: 'film' }).send(3, 'client').until(4, '10:00');
    expect(job(player).roundsUsed).toBe(3);
    expect(got(player, 'rounds-kept')).toEqual([500]);
    player.comes({ type: 'make-version', job: 'film' }).send(4, 'client').until(4, '12:00');
    expect(got(player, 'rounds-kept')).toEqual([0]);
  });

  describe('that is a round beyond those agreed', () => {
    const model = (more: object) =>
      postModel((file) => {
        file.lines?.push({ code: 'changes', title: 'Changes', budget: 500 });
        Object.assign(file.jobs?.[0] ?? {}, more);
      });
    const priced = (roundPrice?: number) =>
      new PostPlayer(model({ roundPrice, line: 'changes' })).until(1, '09:00').planned().reviewed().until(3, '14:30');
    const third = (player: PostPlayer) => player.comes({ type: 'make-version', job: 'film' }).send(3, 'client');
    const costs = (player: PostPlayer) =>
      player.run.state.facts.filter((one) => one.kind === 'cost-added' && one.text.includes('of notes on'));

    it('costs what the contract says, on its line, because that version was sent', () => {
      const before = priced(650);
      expect(costs(before)).toEqual([]);
      const player = third(before).until(3, '16:00');
      const [cost] = costs(player);
      expect(cost).toMatchObject({
        line: 'changes',
        pence: 650_00,
        text: 'Round 3 of notes on The film, where 2 were agreed',
      });
      const because = cost?.because.by === 'fact' ? player.run.state.facts[cost.because.index] : undefined;
      expect(because).toMatchObject({ kind: 'version-sent', number: 3, toId: 'client' });
      expect(player.run.state.money.changes).toMatchObject({ actualPence: 650_00, paidPence: 650_00 });
    });

    it('costs it once, however often that version is sent, and nothing for others to see it', () => {
      const seen = third(priced(650)).until(3, '16:00').send(3, 'client').send(3, 'tess').until(4, '12:00');
      expect(costs(seen)).toHaveLength(1);
      const others = priced(650).comes({ type: 'make-version', job: 'film' }).send(3, 'tess').until(4, '12:00');
      expect(costs(others)).toEqual([]);
    });

    it('costs the production nothing where the client has agreed to pay for it, and counts as agreed', () => {
      const player = third(priced(650).comes({ type: 'agree-rounds', job: 'film', rounds: 1 })).until(3, '16:00');
      expect(costs(player)).toEqual([]);
      expect(job(player)).toMatchObject({ rounds: 3, roundsUsed: 3 });
      expect(got(player, 'rounds-kept')).toEqual([1000]);
      player.comes({ type: 'make-version', job: 'film' }).send(4, 'client').until(4, '12:00');
      expect(costs(player)).toMatchObject([{ text: 'Round 4 of notes on The film, where 3 were agreed' }]);
    });

    it('costs nothing where no price is given, and stands on the first line where none is named', () => {
      expect(costs(third(priced()).until(3, '16:00'))).toEqual([]);
      expect(model({ roundPrice: 650 }).jobs[0]).toMatchObject({ roundPence: 650_00, line: 'post' });
    });
  });

  it('to the approver twice, or to others only, is no other round', () => {
    const player = film().until(2, '13:15').send(1, 'tess').until(2, '14:00');
    expect(job(player).roundsUsed).toBe(0);
    player.send(1, 'client').until(2, '15:00').send(1, 'client').until(2, '16:00');
    expect(job(player).roundsUsed).toBe(1);
  });
});

describe('notes', () => {
  it('are on no list until somebody puts them there, and then are done with the next cut', () => {
    const left = film().reviewed();
    expect(noteOf(left, 'logo')).toMatchObject({ logged: false, actioned: false });
    const listed = film().until(2, '13:15').send(1, 'client').until(2, '15:15').write('fb', ['logo']).until(3, '13:15');
    expect(noteOf(listed, 'logo')).toMatchObject({ logged: true, actioned: true });
  });

  it('cannot be listed before they come, or twice', () => {
    const { run } = film().until(2, '15:00');
    const list: Command = { type: 'update-tracker', statuses: [], noteIds: ['logo'] };
    expect(refusal(run, list)).not.toBeNull();
    const listed = film().until(2, '13:15').send(1, 'client').until(2, '15:15').write('fb', ['logo']).until(2, '16:00');
    expect(refusal(listed.run, list)?.code).toBe('already');
  });

  it('that have not come are not put on a list by desk work that lists what there is', () => {
    const player = film().until(2, '10:00').comes({ type: 'log-notes', job: 'film' }).reviewed();
    expect(noteOf(player, 'logo')).toMatchObject({ logged: false });
    expect(noteOf(player.comes({ type: 'log-notes', job: 'film' }), 'logo')).toMatchObject({ logged: true });
  });

  it('that contradict each other are done neither way until whoever approves drops one', () => {
    const all = ['logo', 'warmer', 'colder'];
    const stuck = film().until(2, '13:15').send(1, 'client').until(2, '15:30').write('fb', all);
    expect(noteOf(stuck, 'warmer')?.againstIds).toEqual(['colder']);
    stuck.until(3, '13:15');
    expect([noteOf(stuck, 'warmer')?.actioned, noteOf(stuck, 'colder')?.actioned]).toEqual([false, false]);
    expect(noteOf(stuck, 'logo')?.actioned).toBe(true);
    const asked = film().until(2, '13:15').send(1, 'client').until(2, '15:30').write('fb', all).answer('ask');
    asked.until(3, '13:15');
    expect(noteOf(asked, 'colder')).toMatchObject({ dropped: true, actioned: false });
    expect(noteOf(asked, 'warmer')).toMatchObject({ againstIds: [], actioned: true });
  });

  it('contradict each other though only one of them says so', () => {
    const model = postModel((file) => {
      for (const one of file.notes ?? []) if (one.id === 'warmer') delete one.conflicts;
    });
    expect(model.notes.find((one) => one.id === 'warmer')?.conflictIds).toEqual(['colder']);
  });

  it('that come late wait for the next cut, and are marked as not done when there is none', () => {
    const model = postModel((file) =>
      file.notes?.push({ id: 'late', job: 'film', from: 'tess', text: 'The end again' }),
    );
    const player = new PostPlayer(model).until(1, '09:00').planned().reviewed().until(3, '15:00');
    player
      .comes({ type: 'notes-arrive', notes: ['late'] })
      .write('apr', ['late'])
      .toEnd();
    expect(noteOf(player, 'late')).toMatchObject({ logged: true, actioned: false });
    const words = measures
      .get('notes-actioned')
      ?.assess(player.run)
      .map((one) => one.text);
    expect(words?.filter((one) => one.includes('The end again'))).toEqual([
      '“The end again” (Tess Quill): on the list, and not done.',
    ]);
  });

  it('come once, and dropped ones stay dropped', () => {
    const player = film().until(2, '13:15').send(1, 'client').until(2, '15:30');
    player.comes({ type: 'drop-notes', notes: ['colder'] }, { type: 'notes-arrive', notes: ['colder', 'logo'] });
    expect(factsOf(player, 'notes-arrived')).toHaveLength(1);
    expect(noteOf(player, 'colder')?.dropped).toBe(true);
  });
});

describe('a turnover', () => {
  const held = (...items: string[]) =>
    film()
      .reviewed()
      .until(4, '09:00')
      .handOn(...items)
      .toEnd();

  it('says what goes with it, and nothing that was never on offer', () => {
    const { run } = film().reviewed().until(4, '09:00');
    expect(refusal(run, { type: 'do-activity', activityId: 'turnover' })?.code).toBe('nothing-to-do');
    expect(refusal(run, { type: 'do-activity', activityId: 'turnover', itemIds: ['moon'] })).not.toBeNull();
  });

  it('that is whole lets the next room begin at once', () => {
    expect(held('list', 'reference').run.state.lost).toEqual([]);
  });

  it('that lacks something costs the next room the time to fetch it, once for each thing', () => {
    const lostMinutes = ({ run }: PostPlayer) =>
      run.state.lost.filter((one) => one.reason === 'risk').reduce((sum, one) => sum + one.minutes, 0);
    const one = held('list');
    expect(factsOf(one, 'turnover-short')).toMatchObject([
      { activityId: 'turnover', missing: ['A reference picture with burnt-in timecode'] },
    ]);
    expect(lostMinutes(one)).toBe(90);
    expect(lostMinutes(held())).toBe(180);
  });

  it('with somebody’s private papers in it is worth little, though it costs no time', () => {
    const player = held('list', 'reference', 'invoices');
    expect(player.run.state.lost).toEqual([]);
    expect(got(player, 'turnovers-complete')).toEqual([200]);
  });
});

describe('the tracker', () => {
  const reel = ({ run }: PostPlayer) => observe(run).post?.assets[0];

  it('says what was last written in it, whatever is so', () => {
    const player = film().until(2, '10:00');
    expect(reel(player)?.shown).toBe('rdy');
    expect(reel(player.write('fin').until(2, '10:30'))?.shown).toBe('fin');
    expect(player.run.state.assets.reel?.truth).toBe('ip');
  });

  it('never tells the screen what is so', () => {
    const player = film().until(2, '10:00');
    expect(Object.keys(reel(player) ?? {})).not.toContain('truth');
    expect(JSON.stringify(observe(player.run).post)).not.toContain('truth');
  });

  it('follows the work in truth: in progress, in review, feedback, approved, final', () => {
    const player = film().until(2, '13:15').send(1, 'client');
    const truths = new Set<string>();
    const look = () => truths.add(player.run.state.assets.reel?.truth ?? '');
    for (const [day, time] of [
      [2, '13:00'],
      [2, '14:00'],
      [2, '16:00'],
      [3, '10:00'],
      [3, '14:00'],
    ] as const) {
      player.until(day, time);
      look();
    }
    player.send(2, 'client').until(4, '09:00').handOn('list', 'reference').until(5, '16:00');
    look();
    expect([...truths]).toEqual(['rev', 'fb', 'ip', 'apr', 'fin']);
  });

  it('counts a move that nobody wrote down before the next', () => {
    const player = film().reviewed().until(3, '14:00').write('apr').until(3, '15:00');
    expect(player.run.state.assets.reel).toMatchObject({ missed: 4 });
  });

  it('is right or wrong for every minute of the office, and for no other', () => {
    const { reel: state } = film().until(3, '09:00').run.state.assets;
    expect((state?.rightMinutes ?? 0) + (state?.wrongMinutes ?? 0)).toBe(2 * 510);
  });

  it('written within the hour of each move is worth more than later, and later more than never', () => {
    const marks = (hours: number | null) => {
      const player = film().until(2, '09:15');
      if (hours !== null) player.until(2, `${String(9 + hours).padStart(2, '0')}:15`).write('ip');
      return got(player.until(2, '12:30'), 'tracker-soon')?.[0] ?? -1;
    };
    expect([marks(0), marks(2), marks(null)]).toEqual([1000, 700, 0]);
  });
});

describe('a lock', () => {
  const opened = (minutes: number) =>
    graded().comes({ type: 'reopen-activity', activity: 'recut', length: minutes, text: 'one more shot' });

  it('opens when work under it is gone back to, with all that was built on it', () => {
    const { work } = opened(60).run.state;
    for (const id of ['recut', 'lock', 'turnover', 'grade']) expect(work[id]?.status).toBe('waiting');
    expect(work.cut?.status).toBe('done');
  });

  it('costs three times the share of the cut that is changed, in time and in fees', () => {
    // One hour of eight, three times, of a turnover of one hour and a grade of six: 23 and 135 minutes.
    const fact = opened(60).run.state.facts.find((one) => one.kind === 'lock-broken');
    expect(fact).toMatchObject({ lockId: 'lock', activityId: 'recut', text: 'one more shot', minutes: 23 + 135 });
    expect(fact).toMatchObject({ pence: Math.floor((50_000 * 135) / 600) + Math.floor((24_000 * 135) / 600) });
  });

  it('never costs more than doing all of it again, nor less for a larger change', () => {
    fc.assert(
      fc.property(fc.integer({ min: 15, max: 2000 }), fc.integer({ min: 0, max: 600 }), (minutes, more) => {
        const cost = (length: number) => {
          const fact = opened(length).run.state.facts.find((one) => one.kind === 'lock-broken');
          return fact?.kind === 'lock-broken' ? fact.minutes : -1;
        };
        const small = cost(minutes);
        return small <= 60 + 360 && cost(minutes + more) >= small;
      }),
      { numRuns: 15 },
    );
  });

  it('asks for people again, and for another version and turnover', () => {
    const player = opened(60);
    expect(player.run.state.draft.grade?.startMinute).toBeNull();
    expect(refusal(player.run, { type: 'do-activity', activityId: 'turnover', itemIds: ['list'] })?.code).toBe(
      'not-now',
    );
    player.do({ type: 'plan-activity', activityId: 'recut', startMinute: at(9, '09:00') });
    player.do({ type: 'confirm', subjectId: 'eve', days: [8], reason: 'The same hands.' }).until(9, '13:00');
    expect(player.run.state.work.recut?.status).toBe('done');
    expect(job(player).versions).toHaveLength(3);
    // Nothing is locked again before the approver has the new cut.
    expect(player.run.state.work.lock?.status).toBe('waiting');
    player.send(3, 'client').until(9, '14:00');
    expect(player.run.state.work.lock?.status).toBe('done');
  });

  it('is not there for work that nothing locks', () => {
    const model = postModel((file) => {
      for (const one of file.activities) if (one.id === 'lock') delete one.locks;
    });
    const player = new PostPlayer(model).until(1, '09:00').planned().reviewed().until(4, '09:00');
    player.handOn('list', 'reference').until(8, '10:00');
    player.comes({ type: 'reopen-activity', activity: 'recut', length: 60, text: 'one more shot' });
    expect(factsOf(player, 'lock-broken')).toEqual([]);
    expect(player.run.state.work.grade?.status).toBe('done');
  });

  it('leaves nothing behind beside the state: a run read back after it goes on the same', () => {
    const on = opened(60);
    on.do({ type: 'plan-activity', activityId: 'recut', startMinute: at(8, '12:00') });
    on.do({ type: 'confirm', subjectId: 'eve', days: [7], reason: 'The same hands.' });
    const back = runOf(on.run.model, structuredClone(on.run.state));
    for (let tick = 0; tick < 400; tick += 1) {
      step(on.run);
      step(back);
    }
    expect(back.state).toEqual(on.run.state);
    expect(on.run.state.work.recut?.finishedMinute).toBeLessThan(at(8, '17:00'));
  });
});

describe('somebody in two jobs at once', () => {
  const twoCuts = () => {
    const model = postModel((file) => {
      const cut = file.activities.find((one) => one.id === 'cut');
      if (cut) file.activities.push({ ...structuredClone(cut), id: 'trail', title: 'Trail', onDone: [] });
    });
    const player = new PostPlayer(model).until(1, '09:00').planned();
    player.do({ type: 'plan-activity', activityId: 'trail', startMinute: at(2, '09:00') });
    return player.do({ type: 'assign-need', activityId: 'trail', needId: 'editor', subjectId: 'eve' });
  };

  it('does the second when the first is done, and the plan says what holds it up', () => {
    const { work } = twoCuts().until(2, '17:15').run.state;
    expect(work.cut?.finishedMinute).toBe(at(2, '13:00'));
    // In the quarter of an hour in which the other is done.
    expect(work.trail?.startedMinute).toBe(at(2, '12:45'));
    const trail = observe(twoCuts().until(2, '12:00').run).activities.find((one) => one.id === 'trail');
    expect(trail?.heldUpBy).toEqual({ reason: 'predecessor', subjectId: 'cut' });
  });

  it('goes on with the second while the first cannot go on', () => {
    const model = postModel((file) => {
      const cut = file.activities.find((one) => one.id === 'cut');
      const room = { id: 'room', kind: 'kit', asks: 'grade-suite', label: 'Room', line: 'post' } as const;
      if (!cut) throw new Error('The film has a cut.');
      file.activities.push({ ...structuredClone(cut), id: 'trail', title: 'Trail', onDone: [] });
      Object.assign(cut, { lasts: ['12 h', '12 h', '12 h'], needs: [...(cut.needs ?? []), room] });
    });
    // The room is there for the first day of the cut and not for the second; Eve is there for both.
    const player = new PostPlayer(model).until(1, '09:00').planned([1]);
    player.do({ type: 'assign-need', activityId: 'cut', needId: 'room', subjectId: 'suite' });
    player.do({ type: 'plan-activity', activityId: 'trail', startMinute: at(2, '09:00') });
    player.do({ type: 'assign-need', activityId: 'trail', needId: 'editor', subjectId: 'eve' }).until(3, '10:00');
    expect(player.run.state.work.cut?.status).toBe('running');
    expect(player.run.state.work.trail?.status).toBe('running');
  });
});
