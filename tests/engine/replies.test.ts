import { describe, expect, it } from 'vitest';
import { begin } from '../../src/engine/begin.ts';
import type { Command } from '../../src/engine/command.ts';
import { fillSlots } from '../../src/engine/letter.ts';
import { named } from '../../src/engine/run.ts';
import { replyScore, scoreReply } from '../../src/engine/threads.ts';
import { read, shippedTexts } from '../../src/scenario/library.ts';
import { Player, plannedAndBooked } from '../helpers/small.ts';

const good: Extract<Command, { type: 'reply' }> = {
  type: 'reply',
  threadId: 'scope',
  stance: 'escalate',
  factIds: ['price', 'days'],
  promiseId: 'soon',
  copyIds: ['pm'],
  channel: 'email',
  tone: 'plain',
};
const player = () => new Player().until(1, '11:15');
const score = (change: Partial<typeof good>) => {
  const { run } = player();
  return scoreReply(run, named(run.tables.threads, 'scope'), { ...good, ...change });
};

describe('a composed reply', () => {
  it('scores twelve when it acknowledges, is true, says what it costs, gives a date, keeps to authority and is on record', () => {
    expect(replyScore(score({}))).toBe(12);
  });

  it.each<[string, Partial<typeof good>, number]>([
    ['blames', { tone: 'blaming' }, 0],
    ['says what is not so', { factIds: ['price', 'days', 'booked'] }, 1],
    ['leaves out what it costs', { factIds: ['days'] }, 2],
    ['gives no date where one is needed', { promiseId: null }, 3],
    ['is only spoken', { channel: 'phone' }, 5],
  ])('loses by its own part when it %s', (_name, change, part) => {
    expect(score(change).parts[part]).toBeLessThan(2);
    expect(replyScore(score(change))).toBeLessThan(12);
  });

  it('fails outright when it spends above the limit or passes on something private', () => {
    expect(replyScore(score({ stance: 'agree' }))).toBe(0);
    expect(replyScore(score({ factIds: ['price', 'days', 'home'] }))).toBe(0);
  });

  it('may hold a matter once, and then with a time that is kept', () => {
    const held = player();
    held.do({ ...good, stance: 'hold' }).until(1, '12:00');
    expect(held.run.state.threads.scope?.status).toBe('open');
    expect(() => held.do({ ...good, stance: 'hold' })).toThrow('You have already asked them to wait once.');
  });

  it('puts its promise in the register, where it is kept or broken by what happens', () => {
    const broken = player().do(good).until(3, '12:30');
    expect(broken.run.state.promises[0]?.status).toBe('broken');
    const kept = player()
      .do(good)
      .do({ type: 'send-cost-report', toIds: ['pm'], reasons: [] })
      .until(3, '12:30');
    expect(kept.run.state.promises[0]?.status).toBe('kept');
  });

  it('matters: left alone, people write again and trust falls', () => {
    const left = new Player().until(2, '12:00');
    expect(left.kinds()).toContain('thread-left');
    expect(left.run.state.trust.client).toBeLessThan(60);
  });
});

describe('a fact with a slot', () => {
  const filled = (text: string) => fillSlots(plannedAndBooked(new Player()).run, text);

  it('says the date of what is planned, of what is due, and that none is set', () => {
    expect(filled('We film on {date:interview}')).toBe('We film on Thu 5 Mar');
    expect(filled('It is delivered on {date:deliver}')).toBe('It is delivered on Wed 11 Mar');
    expect(filled('The cut is on {date:cut}')).toBe('The cut is on a date not yet set');
  });

  it('is filled in every production that ships', () => {
    for (const [path, text] of Object.entries(shippedTexts)) {
      const { model } = read(path, text);
      if (!model) continue;
      const run = begin(model, 'slots');
      for (const { facts } of model.threads)
        for (const fact of facts) expect(fillSlots(run, fact.text)).not.toMatch(/[{}]/);
    }
  });
});
