/** Work that was done has to be gone back to: a picture unlocked, a file sent back. */
import { statusChanged } from '../live.ts';
import { note } from '../run.ts';
import { effectType } from '../vocabulary.ts';

export default effectType({
  type: 'reopen-activity',
  about: 'Work that was done has to be gone back to: a picture unlocked, a file sent back.',
  fields: { activity: { is: 'reference', to: 'activity' }, length: { is: 'length' }, text: { is: 'words' } },
  apply: (run, { activity, length, text }, because) => {
    const work = run.state.work[activity];
    if (work?.status !== 'done') return;
    work.status = 'waiting';
    statusChanged(run);
    work.finishedMinute = null;
    work.trueMinutes = Math.ceil(work.doneMilli / 1000) + length;
    note(run, { kind: 'activity-reopened', activityId: activity, text }, because);
  },
});
