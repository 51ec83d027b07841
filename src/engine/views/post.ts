/** What the trainee knows of post: versions and where they went, notes that came, and what the tracker says. Never what is so. */
import type { AssetStatus, Minute, Pence, TurnoverKind } from '../model.ts';
import type { SendWay } from '../post-record.ts';
import type { Run } from '../run.ts';
import { houseName, roundsAgreed, roundsUsed } from '../versions.ts';

export interface PostView {
  jobs: PostJobView[];
  assets: AssetView[];
  /** What each turnover could hold, by activity. */
  turnovers: TurnoverView[];
  sendMinutes: number;
  trackerMinutes: number;
}

export interface PostJobView {
  id: string;
  title: string;
  approverId: string;
  reviewerIds: string[];
  /** Rounds of notes agreed, and how many there have been. */
  rounds: number;
  roundsUsed: number;
  /** What each round beyond those agreed costs the production, and on which line. */
  roundPence: Pence;
  line: string;
  versions: VersionView[];
  notes: NoteView[];
}

export interface VersionView {
  number: number;
  /** By the house's pattern. */
  name: string;
  madeMinute: Minute;
  newest: boolean;
  sends: { toId: string; how: SendWay; minute: Minute; receiptMinute: Minute | null }[];
}

export interface NoteView {
  id: string;
  fromId: string;
  text: string;
  must: boolean;
  arrivedMinute: Minute;
  logged: boolean;
  actioned: boolean;
  dropped: boolean;
  /** Notes on the list that want the opposite. */
  againstIds: string[];
}

export interface AssetView {
  id: string;
  title: string;
  jobId: string;
  shown: AssetStatus;
  shownMinute: Minute;
  /** The house's way: what it stands at while a piece of work goes on, and once it is done. */
  steps: { activityId: string; running: AssetStatus; done: AssetStatus }[];
}

export interface TurnoverView {
  activityId: string;
  items: { id: string; label: string; kind: TurnoverKind }[];
  sentIds: string[] | null;
}

export function postView(run: Run): PostView | null {
  const { model, state } = run;
  const turnovers = model.activities.filter((one) => one.turnover !== null);
  if (model.jobs.length === 0 && model.assets.length === 0 && turnovers.length === 0) return null;
  return {
    jobs: model.jobs.map((job) => {
      const versions = state.versions.filter((one) => one.jobId === job.id);
      return {
        id: job.id,
        title: job.title,
        approverId: job.approverId,
        reviewerIds: [...job.reviewerIds],
        rounds: roundsAgreed(run, job.id),
        roundsUsed: roundsUsed(run, job.id),
        roundPence: job.roundPence,
        line: job.line,
        versions: versions.map((one, at) => ({
          number: one.number,
          name: houseName(run, one),
          madeMinute: one.madeMinute,
          newest: at === versions.length - 1,
          sends: one.sends.map(({ toId, how, minute, receiptMinute }) => ({ toId, how, minute, receiptMinute })),
        })),
        notes: model.notes.flatMap((note) => {
          const one = state.notes[note.id];
          if (note.jobId !== job.id || one?.arrivedMinute == null) return [];
          return [
            {
              id: note.id,
              fromId: note.fromId,
              text: note.text,
              must: note.must,
              arrivedMinute: one.arrivedMinute,
              logged: one.loggedMinute !== null,
              actioned: one.actionedMinute !== null,
              dropped: one.droppedMinute !== null,
              againstIds: note.conflictIds.filter((id) => {
                const other = state.notes[id];
                return other?.arrivedMinute != null && other.droppedMinute === null;
              }),
            },
          ];
        }),
      };
    }),
    assets: model.assets.map((asset) => ({
      id: asset.id,
      title: asset.title,
      jobId: asset.jobId,
      shown: state.assets[asset.id]?.shown ?? 'wtg',
      shownMinute: state.assets[asset.id]?.shownMinute ?? model.startMinute,
      steps: asset.steps.map((step) => ({ ...step })),
    })),
    turnovers: turnovers.map((activity) => ({
      activityId: activity.id,
      items: (activity.turnover?.items ?? []).map(({ id, label, kind }) => ({ id, label, kind })),
      sentIds: state.turnovers[activity.id]?.itemIds ?? null,
    })),
    sendMinutes: model.desk.sendVersion,
    trackerMinutes: model.desk.tracker,
  };
}
