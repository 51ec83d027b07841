/**
 * Asks a worker of the bench. Each line of questions has a worker of its own, started when first asked; a new question takes the
 * place of one that still waits, so that a slow answer never queues behind the typing.
 */
import type { Answers, Numbered, Question, Reply } from './messages.ts';

type Answer<Q extends Question> = Answers[Q['ask']];

export interface Line {
  /** The answer, or null if a newer question took its place. Rejects if the work failed. */
  ask<Q extends Question>(question: Q): Promise<Answer<Q> | null>;
  /** Ends the worker; it starts again when asked. */
  rest(): void;
}

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

  function start(): Worker {
    const started = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    started.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
      if (data.number !== running?.question.number) return;
      if ('failed' in data) running.fail(new Error(data.failed));
      else running.done(data.answer);
      running = null;
      send();
    });
    started.addEventListener('error', (event) => {
      running?.fail(new Error(event.message || 'The checks could not be started.'));
      running = null;
      worker = null;
      send();
    });
    return started;
  }

  function send(): void {
    if (running || !next) return;
    running = next;
    next = null;
    worker ??= start();
    worker.postMessage(running.question);
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
      worker?.terminate();
      worker = null;
      running?.done(null);
      next?.done(null);
      running = null;
      next = null;
    },
  };
}
