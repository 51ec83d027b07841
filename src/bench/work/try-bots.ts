/** Has bots play the text over many seeds, a few workers at a time, and asks for the verdict. Can be called off at any moment. */
import type { Calibration } from '../../planner/calibration.ts';
import type { RunRecord } from '../../planner/record.ts';
import { type Line, openLine } from './ask.ts';

export interface Trial {
  /** The verdict, or null if it was called off. Rejects if a worker failed. */
  result: Promise<Calibration | null>;
  cancel(): void;
}

/** One core stays for the page; more workers than this only fill the memory. */
const MOST_WORKERS = 4;

export function tryBots(
  file: { name: string; text: string },
  seed: string,
  count: number,
  onDone: (done: number, of: number) => void,
): Trial {
  const workers = Math.max(1, Math.min(MOST_WORKERS, (navigator.hardwareConcurrency || 2) - 1));
  const lines: Line[] = Array.from({ length: workers }, openLine);
  let off = false;
  const rest = () => {
    for (const line of lines) line.rest();
  };

  async function play(): Promise<Calibration | null> {
    const [first] = lines;
    const plan = await first?.ask({ ask: 'plan-trial', seed, count });
    if (!first || !plan) return null;
    const waiting = [...plan.jobs];
    const records: RunRecord[] = [];
    await Promise.all(
      lines.map(async (line) => {
        for (let job = waiting.shift(); job && !off; job = waiting.shift()) {
          const record = await line.ask({ ask: 'trial-run', ...file, job });
          if (off || !record) return;
          records.push(record);
          onDone(records.length, plan.jobs.length);
        }
      }),
    );
    return off || records.length < plan.jobs.length ? null : first.ask({ ask: 'judge-trial', ...file, plan, records });
  }

  return {
    result: play().finally(rest),
    cancel() {
      off = true;
      rest();
    },
  };
}
