/** From a message or a first sign to somebody noticing it (standard 6, D8: within the hour). */
import { officeMinutesBetween } from '../../engine/calendar.ts';
import { duration } from '../../engine/format.ts';
import type { Measure, Occasion } from '../marks.ts';
import { endMinute, occasion, orSpared } from '../reading.ts';

const measure: Measure = {
  id: 'messages-read-soon',
  label: 'Messages seen as they come',
  about: 'process',
  next: 'Look at the inbox every hour of the day: reading is free, and what is read can be put in order.',
  assess: (run) =>
    orSpared(
      run,
      run.model.threads.some((thread) => thread.asksReply),
      run.model.threads.flatMap((thread): Occasion[] => {
        const state = run.state.threads[thread.id];
        if (!thread.asksReply || state?.openedMinute == null) return [];
        const read = state.readMinute;
        const lag = officeMinutesBetween(run.tables.office, state.openedMinute, read ?? endMinute(run));
        return [
          occasion(
            read ?? endMinute(run),
            read === null ? 0 : lag <= 60 ? 1000 : lag <= 240 ? 800 : lag <= 510 ? 500 : 200,
            `“${thread.subject}”: ${read === null ? 'never read' : lag <= 60 ? 'read within the hour' : `read after ${duration(lag)} of office time`}.`,
          ),
        ];
      }),
      'No message came.',
    ),
};
export default measure;
