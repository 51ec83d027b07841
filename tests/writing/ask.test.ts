/** Questions to a worker of the bench: the newest counts, and one that takes too long is given up with a sentence. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openLine } from '../../src/bench/work/ask.ts';

/** A worker that answers when told to, or never. */
class SlowWorker extends EventTarget {
  static made: SlowWorker[] = [];
  asked: { number: number; text: string }[] = [];
  ended = false;
  constructor() {
    super();
    SlowWorker.made.push(this);
  }
  postMessage(question: { number: number; text: string }) {
    this.asked.push(question);
  }
  terminate() {
    this.ended = true;
  }
  answer(answer: unknown) {
    this.dispatchEvent(new MessageEvent('message', { data: { number: this.asked.at(-1)?.number, answer } }));
  }
}

const question = (text: string) => ({ ask: 'read', name: 'x.json', text }) as const;

beforeEach(() => {
  SlowWorker.made = [];
  vi.stubGlobal('Worker', SlowWorker);
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('a line of questions', () => {
  test('gives back the answer', async () => {
    const line = openLine();
    const answer = line.ask(question('{}'));
    SlowWorker.made[0]?.answer({ text: '{}', problems: [], model: null });
    expect(await answer).toMatchObject({ text: '{}' });
  });

  test('leaves out what was typed over meanwhile', async () => {
    const line = openLine();
    void line.ask(question('a'));
    const second = line.ask(question('b'));
    const third = line.ask(question('c'));
    SlowWorker.made[0]?.answer(null);
    expect(await second).toBeNull();
    SlowWorker.made[0]?.answer({ text: 'c' });
    expect(await third).toEqual({ text: 'c' });
    expect(SlowWorker.made[0]?.asked.map(({ text }) => text)).toEqual(['a', 'c']);
  });

  test('gives a text up that takes too long, says so, and reads the next with a new worker', async () => {
    const line = openLine();
    const first = line.ask(question('endless')).catch((error: Error) => error.message);
    const second = line.ask(question('short'));
    vi.advanceTimersByTime(21_000);
    expect(await first).toMatch(/^Reading this text took longer than 20 seconds/);
    expect(SlowWorker.made[0]?.ended).toBe(true);
    SlowWorker.made[1]?.answer({ text: 'short' });
    expect(await second).toEqual({ text: 'short' });
  });

  test('never gives up what was answered in time', async () => {
    const line = openLine();
    const answer = line.ask(question('{}'));
    SlowWorker.made[0]?.answer({ text: '{}' });
    await answer;
    vi.advanceTimersByTime(60_000);
    expect(SlowWorker.made[0]?.ended).toBe(false);
  });
});
