/** Who works at what had to be assessed has read and acknowledged what is on the sheet about it, before it begins (standard 6, D4). */
import { inPlay, nameOf, peopleIn } from '../../engine/run.ts';
import type { Measure } from '../marks.ts';
import { endMinute, occasion } from '../reading.ts';

const measure: Measure = {
  id: 'crew-briefed',
  label: 'Crew briefed, and they said so',
  about: 'process',
  next: 'Put the signed summary on the sheet, and chase until everybody at that work has acknowledged it.',
  assess(run) {
    if (!inPlay(run, 'risk')) return [];
    const carries = run.model.callSheetFields.includes('safety');
    return run.model.activities
      .filter((activity) => activity.needsAssessment && !activity.withYou)
      .map((activity) => {
        const started = run.state.work[activity.id]?.startedMinute ?? null;
        const people = peopleIn(run, activity);
        if (started === null || people.length === 0)
          return occasion(endMinute(run), 0, `${activity.title}: nobody was there to be briefed.`);
        const sheets = run.state.sheets.filter(
          (one) => one.entries[activity.id] && one.minute <= started && (!carries || one.fields.includes('safety')),
        );
        const unbriefed = people.filter(
          (id) => !sheets.some((one) => (one.acknowledgedBy[id] ?? Number.MAX_SAFE_INTEGER) <= started),
        );
        return occasion(
          started,
          (1000 * (people.length - unbriefed.length)) / people.length,
          `${activity.title}: ${unbriefed.length === 0 ? 'everybody had acknowledged the briefing' : `not heard from: ${unbriefed.map((id) => nameOf(run, id)).join(', ')}`}.`,
          { weight: people.length },
        );
      });
  },
};
export default measure;
