/** Post-production: sending versions, and keeping the tracker. */
import { ASSET_STATUSES } from '../model.ts';
import { SEND_WAYS } from '../post-record.ts';
import { nameOf } from '../run.ts';
import { updateTracker } from '../tracker.ts';
import { logNotes, sendVersion } from '../versions.ts';
import { no, queued, unknown, type Verbs } from './verb.ts';

export const postVerbs: Verbs<'send-version' | 'update-tracker'> = {
  'send-version': {
    refuse(run, { jobId, number, toId, how }) {
      if (!run.tables.jobs.has(jobId)) return unknown('job');
      if (!run.state.versions.some((one) => one.jobId === jobId && one.number === number)) return unknown('version');
      if (!run.tables.people.has(toId)) return unknown('person');
      if (!SEND_WAYS.includes(how)) return unknown('way to send it');
      return queued(run, (job) => job.type === 'send-version' && job.jobId === jobId && job.toId === toId)
        ? no('already', `A version for ${nameOf(run, toId)} is already on your desk.`)
        : null;
    },
    // A file put under its proper name and sent with a receipt takes a little longer than one that is dropped in a link.
    minutes: (run, { how, tidy }) => run.model.desk.sendVersion + (how === 'secure' ? 5 : 0) + (tidy ? 1 : 0),
    apply: (run, { jobId, number, toId, how, tidy }, because) =>
      sendVersion(run, { jobId, number, toId, how, tidy }, because),
  },
  'update-tracker': {
    refuse(run, { statuses, noteIds }) {
      if (run.model.assets.length === 0 && run.model.notes.length === 0)
        return no('out-of-play', 'There is no tracker in this production.');
      if (statuses.length === 0 && noteIds.length === 0) return no('nothing-to-do', 'Say what has changed.');
      for (const { assetId, status } of statuses) {
        if (!run.state.assets[assetId]) return unknown('row of the tracker');
        if (!ASSET_STATUSES.includes(status)) return unknown('status');
      }
      for (const id of noteIds) {
        const note = run.state.notes[id];
        if (note?.arrivedMinute == null) return unknown('note');
        if (note.loggedMinute !== null) return no('already', 'That note is on the list.');
      }
      return queued(run, (job) => job.type === 'update-tracker')
        ? no('already', 'The tracker is already on your desk.')
        : null;
    },
    minutes: (run, { statuses, noteIds }) =>
      run.model.desk.tracker + Math.floor((statuses.length + 2 * noteIds.length) / 2),
    apply(run, { statuses, noteIds }, because) {
      updateTracker(run, statuses, because);
      logNotes(run, noteIds, because);
    },
  },
};
