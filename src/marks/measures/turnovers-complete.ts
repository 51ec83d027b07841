/** Turnovers hold all that the next room needs, and nothing that has no business there, the first time (standard 6, D11). */
import { missingFrom } from '../../engine/turnover.ts';
import type { Measure } from '../marks.ts';
import { endMinute, occasion } from '../reading.ts';

const measure: Measure = {
  id: 'turnovers-complete',
  label: 'Turnovers complete first time',
  about: 'process',
  next: 'Go down the list with the next room on the phone: what they will open first, and what they will miss.',
  assess: (run) =>
    run.model.activities
      .filter((activity) => activity.turnover !== null)
      .map((activity) => {
        const state = run.state.turnovers[activity.id];
        const items = activity.turnover?.items ?? [];
        if (!state) return occasion(endMinute(run), 0, `${activity.title}: nothing was handed on.`);
        const missing = missingFrom(activity, state.itemIds);
        const stray = items.filter((item) => !item.needed && state.itemIds.includes(item.id));
        const strayPrivate = stray.some((item) => item.kind === 'private');
        const needed = Math.max(1, items.filter((item) => item.needed).length);
        const words = [
          ...(missing.length > 0
            ? [`short of ${missing.map((id) => items.find((item) => item.id === id)?.label ?? id).join(', ')}`]
            : []),
          ...(stray.length > 0
            ? [`with what had no business in it: ${stray.map((item) => item.label).join(', ')}`]
            : []),
        ];
        return occasion(
          state.minute,
          strayPrivate
            ? 200
            : 1000 - (800 * missing.length) / needed - 200 * stray.length - (missing.length > 0 ? 200 : 0),
          `${activity.title}: ${words.length === 0 ? 'complete the first time' : words.join(', ')}.`,
          { commandIndex: state.commandIndex },
        );
      }),
};
export default measure;
