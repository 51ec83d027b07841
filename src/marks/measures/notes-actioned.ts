/** Every note of a client is on the list soon, and done or answered by the next review (standard 6, D12; domain 4.10). */
import { officeMinutesBetween } from '../../engine/calendar.ts';
import { nameOf } from '../../engine/run.ts';
import type { Measure, Occasion } from '../marks.ts';
import { endMinute, occasion } from '../reading.ts';

const measure: Measure = {
  id: 'notes-actioned',
  label: 'Notes done or answered',
  about: 'process',
  next: 'One list, an owner for each note, and the ones that contradict each other go back to whoever approves.',
  assess(run) {
    if (run.model.notes.length === 0) return [];
    const day = run.tables.office.to - run.tables.office.from;
    const come = run.model.notes.flatMap((note): Occasion[] => {
      const state = run.state.notes[note.id];
      if (state?.arrivedMinute == null) return [];
      const settled = state.actionedMinute ?? state.droppedMinute;
      const lag =
        state.loggedMinute === null
          ? null
          : officeMinutesBetween(run.tables.office, state.arrivedMinute, state.loggedMinute);
      const listed = state.droppedMinute !== null || (lag !== null && lag <= day);
      return [
        occasion(
          settled ?? endMinute(run),
          (settled === null ? 0 : 700) + (listed ? 300 : lag === null ? 0 : 100),
          `“${note.text}” (${nameOf(run, note.fromId)}): ${state.droppedMinute !== null ? 'answered, and dropped' : settled !== null ? 'done' : lag === null ? 'never on the list' : 'on the list, and not done'}${lag !== null && lag > day ? ', listed late' : ''}.`,
          { weight: note.must ? 2 : 1 },
        ),
      ];
    });
    return come.length > 0 ? come : [occasion(endMinute(run), 0, 'Nobody saw anything to have notes on.')];
  },
};
export default measure;
