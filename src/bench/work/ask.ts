/**
 * Asks a worker of the bench. Each line of questions has a worker of its own, started when first asked; a new question takes the
 * place of one that still waits, so that a slow answer never queues behind the typing. What takes too long is stopped and said so.
 */
import type { Answers, Numbered, Question, Reply } from './messages.ts';

type Answer<Q extends Question> = Answers[Q['ask']];

export interface Line {
  /** The answer, or null if a newer question took its place. Rejects if the work failed. */
  ask<Q extends Question>(question: Q): Promise<Answer<Q> | null>;
  /** Ends the worker; it starts again when asked. */
  rest(): void;
}

/** Seconds after which nobody waits any longer, and what is said then. Plays of a long production take minutes. */
const LIMITS: Readonly<Record<Question['ask'], readonly [seconds: number, words: string]>> = {
  read: [20, 'Reading this text took longer than 20 seconds, so it was given up.'],
  cover: [300, 'Playing it through took longer than five minutes, so it was given up.'],
  until: [300, 'Playing up to that moment took longer than five minutes, so it was given up.'],
  'plan-trial': [20, 'Planning the trial took longer than 20 seconds, so it was given up.'],
  'trial-run': [600, 'One of the bots played longer than ten minutes, so it was given up.'],
  'judge-trial': [60, 'Judging the trial took longer than a minute, so it was given up.'],
};

interface Waiting {
  question: Numbered<Question>;
  done: (answer: unknown) => void;
  fail: (error: Error) => void;
}

export function openLine(): Line {
  let worker: Worker | null = null;
  let running: Waiting | null = null;
  let next: Waiting | null = null;
  let number = 0;
  let limit: ReturnType<typeof setTimeout> | undefined;

  /** Ends the question that is running with what became of it, and goes on to the next. */
  function end(how: (asked: Waiting) => void): void {
    clearTimeout(limit);
    const asked = running;
    running = null;
    if (asked) how(asked);
    send();
  }

  function start(): Worker {
    const started = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    started.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
      if (data.number !== running?.question.number) return;
      end(({ done, fail }) => ('failed' in data ? fail(new Error(data.failed)) : done(data.answer)));
    });
    started.addEventListener('error', (event) => {
      worker = null;
      end(({ fail }) => fail(new Error(event.message || 'The checks could not be started.')));
    });
    return started;
  }

  function send(): void {
    if (running || !next) return;
    running = next;
    next = null;
    worker ??= start();
    worker.postMessage(running.question);
    const [seconds, words] = LIMITS[running.question.ask];
    limit = setTimeout(() => {
      worker?.terminate();
      worker = null;
      end(({ fail }) => fail(new Error(words)));
    }, seconds * 1000);
  }

  return {
    ask: <Q extends Question>(question: Q) =>
      new Promise<Answer<Q> | null>((done, fail) => {
        next?.done(null);
        number += 1;
        next = { question: { ...question, number }, done: done as (answer: unknown) => void, fail };
        send();
      }),
    rest() {
      clearTimeout(limit);
      worker?.terminate();
      worker = null;
      running?.done(null);
      next?.done(null);
      running = null;
      next = null;
    },
  };
}
