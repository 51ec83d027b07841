/** From an asset moving on to the tracker saying so (standard 6, D11: within the hour). */
import { officeMinutesBetween } from '../../engine/calendar.ts';
import type { Measure } from '../marks.ts';
import { endMinute, occasion } from '../reading.ts';

/** Within the hour is at once. */
const WITHIN = 60;

const forLag = (minutes: number): number =>
  minutes <= WITHIN ? 1000 : minutes <= 240 ? 700 : minutes <= 510 ? 400 : 100;

const measure: Measure = {
  id: 'tracker-soon',
  label: 'Moves written down at once',
  about: 'process',
  next: 'Open the tracker whenever a room tells you something: a line now, or a hunt on Friday.',
  assess: (run) =>
    run.model.assets.flatMap((asset) => {
      const state = run.state.assets[asset.id];
      if (!state) return [];
      // A move in the last hour can still be written down within the hour.
      const late = officeMinutesBetween(run.tables.office, state.truthMinute, endMinute(run)) > WITHIN;
      const unwritten = state.missed + (state.shown !== state.truth && late ? 1 : 0);
      const moves = state.lagMinutes.length + unwritten;
      const sum = state.lagMinutes.reduce((total, minutes) => total + forLag(minutes), 0);
      return [
        occasion(
          endMinute(run),
          moves > 0 ? sum / moves : state.shown === state.truth ? 0 : 1000,
          `${asset.title}: ${moves === 0 ? (state.shown === state.truth ? 'it never moved' : 'it moved in the last hour') : `${state.lagMinutes.length} of ${moves} moves written down, ${state.lagMinutes.filter((one) => one <= WITHIN).length} within the hour`}.`,
        ),
      ];
    }),
};
export default measure;
