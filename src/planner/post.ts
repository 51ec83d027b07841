/**
 * The errands of post-production: versions sent to those who must see them, the tracker kept, turnovers put together. What a
 * sensible coordinator does by habit. Must not know anything the view does not say.
 */
import type { Command } from '../engine/command.ts';
import type { AssetStatus } from '../engine/model.ts';
import type { AssetView, TurnoverView, View } from '../engine/view.ts';
import { queued } from './planning.ts';

/** What has no business in any turnover. */
const STRAY: readonly string[] = ['private', 'other'];

/** The newest version to everybody who has a say and has not had it. In haste: to the approver, by an open link, as it came. */
export function sendVersions(view: View, hasty = false): Command[] {
  return (view.post?.jobs ?? []).flatMap((job): Command[] => {
    const newest = job.versions.at(-1);
    if (!newest) return [];
    return (hasty ? [job.approverId] : job.reviewerIds)
      .filter((toId) => !newest.sends.some((send) => send.toId === toId) && !queuedFor(view, job.id, toId))
      .map((toId) => ({
        type: 'send-version',
        jobId: job.id,
        number: newest.number,
        toId,
        how: hasty ? 'link' : 'secure',
        tidy: !hasty,
      }));
  });
}

const queuedFor = (view: View, jobId: string, toId: string): boolean =>
  view.desk.jobs.some(
    (job) => job.commandType === 'send-version' && job.subjectIds[0] === jobId && job.subjectIds[1] === toId,
  );

/** Where an asset stands by the plan and the house’s way of writing it; null while nothing of it has begun. */
function standsAt(view: View, asset: AssetView): AssetStatus | null {
  const steps = asset.steps.map((step) => {
    const activity = view.activities.find((one) => one.id === step.activityId);
    const { state } = activity ?? {};
    const runs = state === 'in-progress' || (state === 'held-up' && activity?.startedMinute != null);
    return { ...step, state, runs };
  });
  if (steps.every(({ state }) => state === 'skipped')) return 'omt';
  const begun = steps.filter(({ state, runs }) => runs || state === 'done').at(-1);
  if (begun) return begun.runs ? begun.running : begun.done;
  const first = view.activities.find((one) => one.id === steps[0]?.activityId);
  const ready = first?.after.every(({ activityId }) => {
    const before = view.activities.find((one) => one.id === activityId)?.state;
    return before === 'done' || before === 'skipped';
  });
  return first === undefined ? null : ready ? 'rdy' : 'wtg';
}

/** Every move since the last look, and every note that is on no list yet. */
export function keepTracker(view: View): Command[] {
  if (
    !view.post ||
    queued(view, 'update-tracker') ||
    view.desk.jobs.some((job) => job.commandType === 'update-tracker')
  )
    return [];
  const statuses = view.post.assets.flatMap((asset) => {
    const status = standsAt(view, asset);
    return status === null || status === asset.shown ? [] : [{ assetId: asset.id, status }];
  });
  const noteIds = view.post.jobs.flatMap((job) =>
    job.notes.filter((note) => !note.logged && !note.dropped).map((note) => note.id),
  );
  return statuses.length === 0 && noteIds.length === 0 ? [] : [{ type: 'update-tracker', statuses, noteIds }];
}

/** What goes with a turnover: everything the next room could open, and nobody’s private papers. In haste: the pictures. */
export function turnoverItems(turnover: TurnoverView, hasty = false): string[] {
  return turnover.items
    .filter((item) => (hasty ? item.kind === 'picture' : !STRAY.includes(item.kind)))
    .map((item) => item.id);
}
