/**
 * Everyone on the production: what they can do, where they are known to be, and their hours. Must not show what they read,
 * or how they feel about it.
 */
import { dutyOf, fatigueOf, longWayHome, TIRED, WORN_OUT, weekMinutes } from '../hours.ts';
import type { Person } from '../model.ts';
import { callToday } from '../movement.ts';
import { addressVersion, dayOf, draftOf, peopleIn, placeOf, type Run, sheetActivities, today } from '../run.ts';
import { concerned } from '../told.ts';
import type { PersonView } from '../view.ts';

export function personView(run: Run, person: Person): PersonView {
  const { state } = run;
  const duties = state.duty[person.id] ?? [];
  const now = duties.at(-1)?.day === today(run) ? duties.at(-1) : undefined;
  const before = now ? duties.at(-2) : duties.at(-1);
  const call = callToday(run, person.id);
  return {
    id: person.id,
    name: person.name,
    title: person.title,
    kind: person.kind,
    department: person.department,
    portrait: person.portrait,
    about: person.about,
    roles: [...person.roles],
    skills: [...person.skills],
    ratePence: person.ratePence,
    throughId: person.throughId,
    seenAt: whereabouts(run, person.id),
    hoursToday: now ? now.endMinute - now.startMinute : plannedToday(run, person.id),
    restMinutes: before && (now || call !== null) ? (now?.startMinute ?? call ?? 0) - before.endMinute : null,
    weekMinutes: weekMinutes(run, person.id, today(run)),
    daysInRow: duties.length === 0 ? 0 : dutyOf(run, person.id, duties.length - 1).dayInRow,
    looks: now
      ? fatigueOf(run, person.id) > WORN_OUT
        ? 'worn-out'
        : fatigueOf(run, person.id) > TIRED
          ? 'tired'
          : 'fresh'
      : null,
    child: person.child,
    soloMinutes: person.soloMinutes,
    farFromHome: longWayHome(run, person.id) && !run.state.hotels[`${person.id}/${today(run)}`],
    signedRelease: person.kind === 'contributor' ? state.releases[person.id]?.signedMinute != null : null,
  };
}

const plannedToday = (run: Run, personId: string): number =>
  run.model.activities.reduce((sum, activity) => {
    const entry = draftOf(run, activity.id);
    const here = entry.startMinute !== null && dayOf(entry.startMinute) === today(run) && activity.placeIds.length > 0;
    return here && peopleIn(run, activity).includes(personId) ? sum + entry.minutes : sum;
  }, 0);

/** Known a quarter of an hour after the call: who is here is here, and who stands elsewhere has rung by then. */
function whereabouts(run: Run, personId: string): PersonView['seenAt'] {
  const presence = run.state.presence[personId];
  const call = callToday(run, personId);
  if (call === null || presence?.day !== today(run)) return null;
  // Before their call nobody expects to have heard from them.
  if (presence.placeId === null && run.state.minute < call) return null;
  const planned = sheetActivities(run, today(run))
    .filter((activity) => concerned(run, activity.id, today(run)).includes(personId))
    .map((activity) => placeOf(run, activity));
  if (presence.placeId !== null) {
    const here =
      planned.includes(presence.placeId) && presence.addressVersion === addressVersion(run, presence.placeId);
    return here || run.state.minute >= call + 15
      ? { placeId: presence.placeId, words: 'at' }
      : { placeId: null, words: 'not-heard' };
  }
  if (presence.goingTo !== null && run.state.minute >= call) return { placeId: presence.goingTo, words: 'on-the-way' };
  return { placeId: null, words: 'not-heard' };
}
