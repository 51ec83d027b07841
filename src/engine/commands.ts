/**
 * Commands given and taken. Looking, dragging and drafting are free and happen at once; what reaches other people becomes a
 * desk job and happens when the job is done, checked again by then. A refused command changes nothing, luck included. Only the
 * impossible is refused: everything else is the trainee's to get wrong. The verbs themselves stand in verbs/.
 */
import type { Command, CommandType, Refusal } from './command.ts';
import { note, type Run } from './run.ts';
import type { Cause, DeskJob } from './state.ts';
import { bookingVerbs } from './verbs/booking.ts';
import { deskVerbs } from './verbs/desk.ts';
import { messagesVerbs } from './verbs/messages.ts';
import { moneyVerbs } from './verbs/money.ts';
import { permitVerbs } from './verbs/permits.ts';
import { planningVerbs } from './verbs/planning.ts';
import { postVerbs } from './verbs/post.ts';
import { safetyVerbs } from './verbs/safety.ts';
import { teamVerbs } from './verbs/team.ts';
import { tellingVerbs } from './verbs/telling.ts';
import { no, type Verb, type Verbs } from './verbs/verb.ts';
import { welfareVerbs } from './verbs/welfare.ts';

const verbs: Verbs<CommandType> = {
  ...planningVerbs,
  ...bookingVerbs,
  ...deskVerbs,
  ...tellingVerbs,
  ...messagesVerbs,
  ...safetyVerbs,
  ...moneyVerbs,
  ...permitVerbs,
  ...teamVerbs,
  ...welfareVerbs,
  ...postVerbs,
};

const verbOf = (command: Command) => verbs[command.type] as unknown as Verb<CommandType> | undefined;

/** Desk minutes a command would take, without giving it. */
export const deskMinutes = (run: Run, command: Command): number => verbOf(command)?.minutes(run, command) ?? 0;

/** Why a command can't be taken now, or null. Changes nothing. */
export function refusal(run: Run, command: Command): Refusal | null {
  const verb = verbOf(command);
  if (!verb) return no('unknown', 'That is not something a coordinator does here.');
  if (run.state.ended) return no('ended', 'This production is over.');
  return verb.refuse(run, command);
}

/** Takes one command, at once or as a desk job, or refuses it and changes nothing. */
export function apply(run: Run, command: Command): Refusal | null {
  const refused = refusal(run, command);
  if (refused) return refused;
  const index = run.state.commands;
  run.state.commands += 1;
  const minutes = deskMinutes(run, command);
  if (minutes === 0) {
    verbOf(command)?.apply(run, command, { by: 'command', index });
    return null;
  }
  const job: DeskJob = {
    id: run.state.nextJob,
    command,
    commandIndex: index,
    minutes,
    workedMinutes: 0,
    begun: false,
    givenMinute: run.state.minute,
  };
  run.state.nextJob += 1;
  run.state.jobs.push(job);
  return null;
}

/** A desk job is done: it takes effect, if the world still allows it. */
export function finishJob(run: Run, job: DeskJob): void {
  const because: Extract<Cause, { by: 'command' }> = { by: 'command', index: job.commandIndex };
  const verb = verbOf(job.command);
  const refused = verb?.refuse(run, job.command) ?? null;
  if (refused) {
    note(run, { kind: 'job-failed', job: job.command.type, words: refused.words }, because);
    return;
  }
  verb?.apply(run, job.command, because);
  note(run, { kind: 'job-done', job: job.command.type }, because);
}
