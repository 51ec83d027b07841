/** What was recorded has two verified copies before its cards are wiped, and by the end of the next day (domain 3.2). A gate. */
import { dayOf, nameOf } from '../../engine/run.ts';
import type { Measure } from '../marks.ts';
import { endMinute, occasion } from '../reading.ts';

const measure: Measure = {
  id: 'rushes-safe',
  label: 'Recordings copied and checked before cards are wiped',
  about: 'process',
  next: 'Nothing is wiped until two copies are checked and whoever made them has said so.',
  assess(run) {
    const counted =
      run.model.kit.some((item) => item.cardMinutes > 0) && run.model.activities.some((one) => one.records);
    if (run.state.media.length === 0)
      return counted ? [occasion(endMinute(run), 0, 'Nothing was recorded, so nothing could be kept safe.')] : [];
    return run.state.media.map((one) => {
      const lost = one.clearedMinute !== null && one.verifiedMinute === null;
      const days = one.verifiedMinute === null ? null : dayOf(one.verifiedMinute) - dayOf(one.recordedMinute);
      const safe = days !== null && days <= 1;
      return occasion(
        one.verifiedMinute ?? one.clearedMinute ?? one.recordedMinute,
        lost || days === null ? 0 : safe ? 1000 : 500,
        `${nameOf(run, one.activityId)}: ${lost ? 'wiped before it was copied' : days === null ? 'never copied and checked' : safe ? 'two copies, checked by the next day' : `copied ${days} days later`}.`,
        { breach: lost },
      );
    });
  },
};
export default measure;
