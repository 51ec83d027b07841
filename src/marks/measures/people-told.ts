/**
 * Did everyone who worked hold the plan as it was, before their own start? People act on what they were told.
 * Sending to those it does not concern, and new sheets with nothing new, count against it: people sent too much read less.
 */
import { circulation } from '../../engine/circulation.ts';
import { dayLabel } from '../../engine/format.ts';
import type { Day } from '../../engine/model.ts';
import { dayOf, draftOf, nameOf, type Run } from '../../engine/run.ts';
import type { Measure, Occasion } from '../marks.ts';
import { endMinute, factsOf, occasion, shootDays, shootWork } from '../reading.ts';

/** Agents, owners, the client, facilities: those on the list who do not work that day, by the last sheet that went out before it. */
function listHeard(run: Run, day: Day): Occasion[] {
  const sheets = run.state.sheets.filter((one) => one.day === day && one.commandIndex >= 0);
  const sheet = sheets.at(-1);
  if (!sheet) return [];
  const list = circulation(run, sheet.entries, sheets.at(-2) ?? null).filter(({ why }) => why !== 'works');
  if (list.length === 0) return [];
  const without = list.filter(({ personId }) => !sheet.toIds.includes(personId));
  const names = without.map(({ personId }) => nameOf(run, personId)).join(', ');
  return [
    occasion(
      sheet.minute,
      ((list.length - without.length) * 1000) / list.length,
      without.length === 0
        ? `Everybody else who must have the sheet for ${dayLabel(run.model.startDate, day)} was sent it.`
        : `The sheet for ${dayLabel(run.model.startDate, day)} did not go to ${names}.`,
      { weight: 2, commandIndex: sheet.commandIndex },
    ),
  ];
}

const measure: Measure = {
  id: 'people-told',
  label: 'People told what they need, and only they',
  about: 'process',
  next: 'After every change, send the new sheet to those it touches and see who has acknowledged; ring the rest.',
  assess(run) {
    const shots = shootWork(run);
    if (shots.length === 0) return [];
    const people = new Map<string, { held: number; all: number; minute: number }>();
    let open = 0;
    for (const activity of shots) {
      const entry = draftOf(run, activity.id);
      for (const need of activity.needs) {
        if (need.kind !== 'person' || !need.essential || run.state.standIns[`${activity.id}/${need.id}`]) continue;
        const personId = entry.uses[need.id];
        if (personId === undefined || entry.startMinute === null) {
          open += 1;
          continue;
        }
        const work = run.state.work[activity.id];
        const right = work?.startedMinute != null && work.toldRight.includes(personId);
        const key = `${personId}/${dayOf(entry.startMinute)}`;
        const one = people.get(key) ?? { held: 0, all: 0, minute: entry.startMinute };
        people.set(key, {
          held: one.held + (right ? 1 : 0),
          all: one.all + 1,
          minute: Math.min(one.minute, entry.startMinute),
        });
      }
    }
    const found: Occasion[] = [...people].map(([key, one]) => {
      const name = nameOf(run, key.split('/')[0] ?? '');
      const words =
        one.held === one.all
          ? 'held the plan as it was'
          : one.held === 0
            ? 'was not told the plan as it was'
            : 'held part of the plan';
      return occasion(one.minute, (one.held * 1000) / one.all, `${name} ${words} when the day began.`, { weight: 2 });
    });
    if (open > 0)
      found.push(
        occasion(endMinute(run), 0, `${open} ${open === 1 ? 'place' : 'places'} on the shoot had nobody to tell.`, {
          weight: 2 * Math.min(open, 4),
        }),
      );
    found.push(...shootDays(run).flatMap((day) => listHeard(run, day)));
    const sent = factsOf(run, 'sheet-sent');
    if (sent.length > 0) {
      const needless = sent.reduce((sum, fact) => sum + fact.needlessIds.length, 0);
      const idle = run.state.sheets.filter(
        (sheet) => sheet.revision > 1 && sheet.changes.length === 0 && sheet.commandIndex >= 0,
      ).length;
      const chased = factsOf(run, 'person-chased').filter((fact) => !fact.needed).length;
      const rung = factsOf(run, 'phone-answered').filter((fact) => !fact.changed).length;
      const waste = needless + 2 * idle + chased + rung;
      found.push(
        occasion(
          sent[0]?.minute ?? 0,
          1000 - 200 * Math.max(0, waste - 2),
          `Sheets, chases and calls that told nobody anything new: ${waste}.`,
          { weight: Math.max(2, found.length) },
        ),
      );
    } else {
      found.push(occasion(endMinute(run), 0, 'Nothing was sent to anyone.', { weight: 2 }));
    }
    return found;
  },
};
export default measure;
