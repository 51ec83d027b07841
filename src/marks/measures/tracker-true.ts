/** How much of the office time the tracker said what was so (standard 6, D11: 98 in 100 assets). */
import type { Measure } from '../marks.ts';
import { endMinute, occasion } from '../reading.ts';

const measure: Measure = {
  id: 'tracker-true',
  label: 'The tracker says what is so',
  about: 'process',
  next: 'Write a move down the hour it happens: a tracker that is sometimes wrong is looked at by nobody.',
  assess: (run) =>
    run.model.assets.flatMap((asset) => {
      const state = run.state.assets[asset.id];
      if (!state) return [];
      const minutes = state.rightMinutes + state.wrongMinutes;
      const moved = state.lagMinutes.length + state.missed > 0 || state.shown !== state.truth;
      const share = minutes === 0 ? 0 : Math.floor((1000 * state.rightMinutes) / minutes);
      // A row that never moved was right by standing still.
      return [
        occasion(
          endMinute(run),
          !moved ? 0 : share >= 950 ? 1000 : Math.max(0, (share - 300) * 1.5),
          `${asset.title}: ${moved ? `the tracker was right ${Math.floor(share / 10)} hours in 100` : 'it never moved'}.`,
        ),
      ];
    }),
};
export default measure;
