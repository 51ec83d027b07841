/**
 * What every verb is made of: why it is refused, what it takes at the desk, and what it does. Must not know any one verb.
 */
import type { Command, CommandType, Refusal } from '../command.ts';
import type { Run } from '../run.ts';
import type { Cause } from '../state.ts';

export type Of<T extends CommandType> = Extract<Command, { type: T }>;

export interface Verb<T extends CommandType> {
  /** Null if it can be taken now. Changes nothing. */
  refuse(run: Run, command: Of<T>): Refusal | null;
  /** Desk minutes; nought happens at once. */
  minutes(run: Run, command: Of<T>): number;
  apply(run: Run, command: Of<T>, because: Extract<Cause, { by: 'command' }>): void;
}

export const no = (code: Refusal['code'], words: string): Refusal => ({ code, words });
export const unknown = (what: string) => no('unknown', `There is no ${what} of that name in this production.`);
export const queued = (run: Run, test: (command: Command) => boolean): boolean =>
  run.state.jobs.some((job) => test(job.command));

/** The verbs of one group, each under the type of its command. */
export type Verbs<T extends CommandType> = { [K in T]: Verb<K> };
