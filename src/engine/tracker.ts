/**
 * The tracker of a post-production: what it says of each asset, and how that stands to what is so. The truth follows the work;
 * the tracker says what somebody last wrote in it. Must not know what an asset is.
 */
import { inOffice, officeMinutesBetween } from './calendar.ts';
import { isOver, rowOf } from './live.ts';
import type { Asset, AssetStatus } from './model.ts';
import { note, type Run } from './run.ts';
import type { Cause } from './state.ts';

/** Where an asset stands in truth: the last step that has begun, else whether it could. */
export function truthOf(run: Run, asset: Asset): AssetStatus {
  const rows = asset.steps.map((step) => ({ step, row: rowOf(run, step.activityId) }));
  if (rows.length > 0 && rows.every(({ row }) => row.work.status === 'skipped')) return 'omt';
  const begun = rows.filter(({ row }) => row.work.status === 'running' || row.work.status === 'done').at(-1);
  if (begun) return begun.row.work.status === 'running' ? begun.step.running : begun.step.done;
  return rows[0]?.row.after.every(({ row }) => isOver(row.work)) ? 'rdy' : 'wtg';
}

/** A tick of every asset: has it moved on, and did the tracker say so? Counted in office hours. */
export function watchTracker(run: Run): void {
  if (run.model.assets.length === 0) return;
  const office = inOffice(run.tables.office, run.state.minute);
  for (const asset of run.model.assets) {
    const state = run.state.assets[asset.id];
    if (!state) continue;
    const truth = truthOf(run, asset);
    if (truth !== state.truth) {
      // It moved on again before anybody had written down the last move.
      if (state.shown !== state.truth) state.missed += 1;
      state.truth = truth;
      state.truthMinute = run.state.minute;
    }
    if (!office) continue;
    if (state.shown === state.truth) state.rightMinutes += run.model.tickMinutes;
    else state.wrongMinutes += run.model.tickMinutes;
  }
}

/** Writes statuses in the tracker. */
export function updateTracker(
  run: Run,
  statuses: readonly { assetId: string; status: AssetStatus }[],
  because: Cause,
): void {
  for (const { assetId, status } of statuses) {
    const state = run.state.assets[assetId];
    if (!state || state.shown === status) continue;
    state.shown = status;
    state.shownMinute = run.state.minute;
    if (status === state.truth)
      state.lagMinutes.push(officeMinutesBetween(run.tables.office, state.truthMinute, run.state.minute));
    note(run, { kind: 'tracker-updated', assetId, status }, because);
  }
}
