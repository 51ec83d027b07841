/**
 * A turnover: what is handed from the edit to grade, mix or effects. What was left out is missed when the next work begins and
 * costs time there. Must not judge the trainee.
 */
import { runningRows } from './live.ts';
import type { Activity } from './model.ts';
import { askStop, named, note, type Run } from './run.ts';
import type { Cause } from './state.ts';

/** What must go with it and is not among these. */
export const missingFrom = (activity: Activity, itemIds: readonly string[]): string[] =>
  (activity.turnover?.items ?? []).filter((item) => item.needed && !itemIds.includes(item.id)).map(({ id }) => id);

export function turnOver(run: Run, activityId: string, itemIds: readonly string[], commandIndex: number): void {
  run.state.turnovers[activityId] = {
    itemIds: [...itemIds],
    minute: run.state.minute,
    shortMinute: null,
    tries: (run.state.turnovers[activityId]?.tries ?? 0) + 1,
    commandIndex,
  };
}

/** Done by somebody else with a brief: whole, unless it slipped; what that costs is the slip’s own. */
export function turnedOverByOther(run: Run, activity: Activity, slipped: boolean, commandIndex: number): void {
  const needed = activity.turnover?.items.filter((item) => item.needed).map(({ id }) => id) ?? [];
  turnOver(run, activity.id, slipped ? needed.slice(0, -1) : needed, commandIndex);
  const state = run.state.turnovers[activity.id];
  if (state && slipped) state.shortMinute = run.state.minute;
}

/** Whatever is built on a turnover has begun: what is missing has to be fetched. */
export function turnoversShow(run: Run): void {
  for (const [activityId, state] of Object.entries(run.state.turnovers)) {
    if (state.shortMinute !== null) continue;
    const activity = named(run.tables.activities, activityId);
    const missing = missingFrom(activity, state.itemIds);
    if (missing.length === 0) continue;
    const next = runningRows(run).find(({ after }) =>
      after.some(({ row }) => row.activity.id === activityId),
    )?.activity;
    if (!next) continue;
    state.shortMinute = run.state.minute;
    const because: Cause = { by: 'command', index: state.commandIndex };
    const labels = missing.map((id) => activity.turnover?.items.find((item) => item.id === id)?.label ?? id);
    note(run, { kind: 'turnover-short', activityId, missing: labels }, because);
    const held = run.state.holds[next.id];
    const minutes = (activity.turnover?.missingMinutes ?? 0) * missing.length;
    run.state.holds[next.id] = { minutes: (held?.minutes ?? 0) + minutes, because };
    askStop(run, 'phone', `${next.title}: the turnover is short of ${labels.join(', ')}`, next.id);
  }
}
