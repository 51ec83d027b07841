/** What could not be cleared as it was wanted is cleared another way, or something else takes its place, in time (standard 6, D10). */
import { permitFits, permitState } from '../../engine/permits.ts';
import type { Measure } from '../marks.ts';
import { endMinute, factsOf, occasion, spared } from '../reading.ts';

const measure: Measure = {
  id: 'uncleared-replaced',
  label: 'What could not be cleared was replaced',
  about: 'process',
  next: 'Have a cleared track or clip in the drawer for everything you have asked for and not yet been given.',
  assess(run) {
    const clearances = run.model.permits.filter((permit) => permit.kind === 'clearance');
    if (clearances.length === 0) return [];
    const answers = factsOf(run, 'permit-answered');
    const lost = clearances.filter(
      (permit) =>
        answers.some((one) => one.permitId === permit.id && !one.granted) ||
        (permitState(run, permit.id).status === 'granted' && !permitFits(run, permit)),
    );
    if (lost.length > 0)
      return lost.map((permit) => {
        const state = permitState(run, permit.id);
        const begun = permit.activityIds
          .map((id) => run.state.work[id]?.startedMinute ?? null)
          .filter((minute) => minute !== null);
        const first = begun.length > 0 ? Math.min(...begun) : null;
        const fits = permitFits(run, permit);
        const inTime = fits && (first === null || (state.answeredMinute ?? 0) <= first);
        return occasion(
          state.answeredMinute ?? endMinute(run),
          inTime ? 1000 : fits ? 400 : 0,
          `${permit.title}: refused at first, ${inTime ? 'and settled before it went in' : fits ? 'and settled late' : 'and nothing was put in its place'}.`,
          { commandIndex: state.commandIndex },
        );
      });
    const asked = clearances.some((permit) => permitState(run, permit.id).status === 'granted');
    return [
      asked
        ? spared(run, 'Everything that was asked for was cleared.')
        : occasion(endMinute(run), 0, 'Nothing was cleared, and nothing put in its place.'),
    ];
  },
};
export default measure;
