/** Third-party material found and asked after before it went in, those items that only a viewing shows among them (standard 6, D10). */
import { permitState } from '../../engine/permits.ts';
import type { Measure } from '../marks.ts';
import { endMinute, occasion } from '../reading.ts';

const measure: Measure = {
  id: 'items-found',
  label: 'Third-party items found in time',
  about: 'process',
  next: 'Watch the cut with the rights list beside you: every poster, tune and clip that is not ours goes on it.',
  assess: (run) =>
    run.model.permits
      .filter((permit) => permit.kind === 'clearance')
      .map((permit) => {
        const { askedMinute, commandIndex } = permitState(run, permit.id);
        const begun = permit.activityIds
          .map((id) => run.state.work[id]?.startedMinute ?? null)
          .filter((minute) => minute !== null);
        const late = askedMinute !== null && begun.some((minute) => minute < askedMinute);
        return occasion(
          askedMinute ?? endMinute(run),
          askedMinute === null ? 0 : late ? 300 : 1000,
          `${permit.title}: ${askedMinute === null ? 'never asked after' : late ? 'asked after when it was in' : 'found and asked after in time'}.`,
          // What only a viewing shows is the harder find.
          { weight: permit.knownWhen.type === 'always' ? 1 : 2, commandIndex },
        );
      }),
};
export default measure;
