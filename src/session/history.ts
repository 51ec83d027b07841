/**
 * Taking drafts back: the command that would put the plan as it was. Time never runs backwards in a run, so an undo is a
 * command like any other and stands in the log.
 */
import type { Command } from '../engine/command.ts';
import type { Run } from '../engine/run.ts';

/** The inverse of a draft command on the state as it is before it, or null if it is not a draft. */
export function inverseOf(run: Run, command: Command): Command | null {
  if (command.type === 'plan-activity') {
    const entry = run.state.draft[command.activityId];
    if (!entry) return null;
    return {
      type: 'plan-activity',
      activityId: command.activityId,
      ...(command.startMinute === undefined ? {} : { startMinute: entry.startMinute }),
      ...(command.minutes === undefined ? {} : { minutes: entry.minutes }),
      ...(command.placeId === undefined ? {} : { placeId: entry.placeId }),
    };
  }
  if (command.type === 'assign-need') {
    return { ...command, subjectId: run.state.draft[command.activityId]?.uses[command.needId] ?? null };
  }
  return null;
}
