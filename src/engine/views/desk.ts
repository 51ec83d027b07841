/** The desk: the jobs that stand in line, when each will be done, and what working time is left today. */

import { addOfficeMinutes, isWorkingDay } from '../calendar.ts';
import type { Command } from '../command.ts';
import { DAY_MINUTES, type Minute } from '../model.ts';
import { type Run, today } from '../run.ts';
import { atDesk, isByPhone } from '../step.ts';

export interface DeskView {
  jobs: JobView[];
  /** Minutes left today before the desk closes. */
  leftTodayMinutes: number;
  queuedMinutes: number;
  costs: Record<string, number>;
}

export interface JobView {
  id: number;
  commandType: string;
  subjectIds: string[];
  /** Whom it reaches, where that is a choice: who gets the sheet or the report. */
  toIds: string[];
  minutes: number;
  workedMinutes: number;
  begun: boolean;
  /** When it will be done if nothing changes. */
  doneMinute: Minute | null;
}

export function deskView(run: Run): DeskView {
  const { jobs, minute } = run.state;
  const { deskFrom, deskTo } = run.model.you;
  const hours = { ...run.tables.office, from: deskFrom, to: deskTo };
  const here = atDesk(run);
  const outOfHours = minute - today(run) * DAY_MINUTES < deskFrom || minute - today(run) * DAY_MINUTES >= deskTo;
  const calls = jobs.filter((job) => isByPhone(job) && (job.begun || !here));
  const inTurn = [...calls, ...jobs.filter((job) => !calls.includes(job))];
  const left = (list: typeof jobs) => list.reduce((sum, job) => sum + job.minutes - job.workedMinutes, 0);
  return {
    jobs: jobs.map((job) => {
      const ahead = left(inTurn.slice(0, inTurn.indexOf(job) + 1));
      const now = calls.includes(job) || (here && outOfHours);
      const later = here ? ahead : ahead - left(calls);
      return {
        id: job.id,
        commandType: job.command.type,
        subjectIds: subjectsOf(job.command),
        toIds: 'toIds' in job.command ? [...(job.command.toIds ?? [])] : [],
        minutes: job.minutes,
        workedMinutes: job.workedMinutes,
        begun: job.begun,
        doneMinute: now ? minute + ahead : addOfficeMinutes(hours, minute, later),
      };
    }),
    leftTodayMinutes: isWorkingDay(run.model, today(run))
      ? Math.max(0, Math.min(deskTo - deskFrom, today(run) * DAY_MINUTES + deskTo - minute))
      : 0,
    queuedMinutes: left(here ? jobs : jobs.filter((job) => !calls.includes(job))),
    costs: { ...run.model.desk },
  };
}

/** What a command is about, by id; a day is `day-3`. Two commands of one type about the same are the same job on the desk. */
export function subjectsOf(command: Command): string[] {
  if ('subjectIds' in command) return [...command.subjectIds];
  if ('subjectId' in command && command.subjectId !== null) return [command.subjectId];
  if ('activityIds' in command && 'toIds' in command) return [...command.activityIds];
  if ('personIds' in command) return [...command.personIds];
  if ('personId' in command) return [command.personId];
  if (command.type === 'delegate') return [command.activityId, command.toId];
  if (command.type === 'send-version') return [command.jobId, command.toId];
  if (command.type === 'update-tracker') return command.statuses.map(({ assetId }) => assetId);
  if ('activityId' in command) return [command.activityId];
  if ('threadId' in command) return [command.threadId];
  if ('permitId' in command) return [command.permitId];
  if ('paymentId' in command) return [command.paymentId];
  if ('approvalId' in command) return [`approval-${command.approvalId}`];
  if ('riskId' in command) return [command.riskId];
  if ('ruleId' in command) return [`incident-${command.incidentId}`, command.ruleId];
  if ('incidentId' in command) return [`incident-${command.incidentId}`];
  if ('day' in command) return [`day-${command.day}`];
  return [];
}
