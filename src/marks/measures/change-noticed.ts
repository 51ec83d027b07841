/**
 * A plan that people had been told was changed: did those who must hear though they do not work on it hear, and soon? Changes
 * go to everybody they concern (domain 8), the client before they ask (standard 6, D6).
 */
import { moment } from '../../engine/format.ts';
import { nameOf } from '../../engine/run.ts';
import type { Measure } from '../marks.ts';
import { endMinute, factsOf, occasion } from '../reading.ts';

/** Within a working day by the clock; on the day itself it is late whenever it is. */
const SOON = 24 * 60;

const measure: Measure = {
  id: 'change-noticed',
  label: 'Changes told to those they concern',
  about: 'process',
  next: 'When a place or a time moves after people were told, send a notice the same day to all on the list, not only to the unit.',
  assess(run) {
    const notices = factsOf(run, 'notice-sent');
    return run.state.changes
      .filter((one) => !one.withdrawn)
      .map((change) => {
        const end = change.closedMinute ?? endMinute(run);
        const got = change.mustIds.map((id): number => {
          const heard = change.heardBy[id];
          return heard === undefined || heard > end ? 0 : heard - change.minute <= SOON ? 1000 : 600;
        });
        const without = change.mustIds.filter((_, at) => got[at] === 0);
        const needless = notices
          .filter((one) => one.activityIds.includes(change.activityId))
          .reduce((sum, one) => sum + one.needlessIds.length, 0);
        const share = got.reduce((sum, one) => sum + one, 0) / change.mustIds.length;
        return occasion(
          change.minute,
          share - 100 * needless,
          `${nameOf(run, change.activityId)} was changed ${moment(run.model.startDate, change.minute)}: ${
            without.length === 0
              ? 'all who must have heard'
              : `${without.map((id) => nameOf(run, id)).join(', ')} found out on the day`
          }${needless > 0 ? `; ${needless} were told for nothing` : ''}.`,
          { commandIndex: change.because.by === 'command' ? change.because.index : null },
        );
      });
  },
};
export default measure;
