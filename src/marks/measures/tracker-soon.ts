/** From an asset moving on to the tracker saying so (standard 6, D11: within the hour). */
import type { Measure } from '../marks.ts';
import { endMinute, occasion } from '../reading.ts';

const forLag = (minutes: number): number => (minutes <= 60 ? 1000 : minutes <= 240 ? 700 : minutes <= 510 ? 400 : 100);

const measure: Measure = {
  id: 'tracker-soon',
  label: 'Moves written down at once',
  about: 'process',
  next: 'Open the tracker whenever a room tells you something: a line now, or a hunt on Friday.',
  assess: (run) =>
    run.model.assets.flatMap((asset) => {
      const state = run.state.assets[asset.id];
      if (!state) return [];
      const unwritten = state.missed + (state.shown === state.truth ? 0 : 1);
      const moves = state.lagMinutes.length + unwritten;
      const sum = state.lagMinutes.reduce((total, minutes) => total + forLag(minutes), 0);
      return [
        occasion(
          endMinute(run),
          moves === 0 ? 0 : sum / moves,
          `${asset.title}: ${moves === 0 ? 'it never moved' : `${state.lagMinutes.length} of ${moves} moves written down, ${state.lagMinutes.filter((one) => one <= 60).length} within the hour`}.`,
        ),
      ];
    }),
};
export default measure;
