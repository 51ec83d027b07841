/** What each shoot day cost beyond its plan, told by eleven the next morning to whoever watches the money (domain 5). */
import { dayLabel, moment, money } from '../../engine/format.ts';
import { hotCostsSent, hotDueMinute, hotTotal } from '../../engine/hot-costs.ts';
import { inPlay, nameOf } from '../../engine/run.ts';
import type { Measure } from '../marks.ts';
import { endMinute, occasion, shootDays, shootWork } from '../reading.ts';

const measure: Measure = {
  id: 'hot-costs-sent',
  label: 'Hot costs the morning after',
  about: 'process',
  next: 'First thing after a shoot day, send what it cost beyond the plan: nobody can save money they hear of in a fortnight.',
  assess(run) {
    if (!inPlay(run, 'money') || !inPlay(run, 'reports')) return [];
    const days = shootDays(run);
    if (days.length === 0 && shootWork(run).length > 0)
      return [occasion(endMinute(run), 0, 'No shoot day came, so none was costed.')];
    const watching = run.model.people.filter((one) => one.hears.includes('budget')).map(({ id }) => id);
    // A run that ends before they are due gave no chance.
    return days
      .filter((day) => hotDueMinute(run, day) <= endMinute(run))
      .map((day) => {
        const due = hotDueMinute(run, day);
        const which = dayLabel(run.model.startDate, day);
        const sent = hotCostsSent(run, day);
        if (!sent) return occasion(due, 0, `${which}: no hot costs.`);
        const without = watching.filter((id) => !sent.toIds.includes(id));
        const late = sent.minute > due;
        return occasion(
          sent.minute,
          (late ? 400 : 1000) - (without.length > 0 ? 300 : 0),
          `${which}: ${money(hotTotal(sent.lines))} beyond the plan, told ${late ? `late, ${moment(run.model.startDate, sent.minute)}` : 'in time'}${without.length > 0 ? `, but not to ${without.map((id) => nameOf(run, id)).join(', ')}` : ''}.`,
          { commandIndex: sent.commandIndex },
        );
      });
  },
};
export default measure;
