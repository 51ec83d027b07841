/**
 * Everyone on the production: what they can do, where they are known to be, and their hours. Must not show what they read,
 * or how they feel about it.
 */
import { paperName } from '../confidence.ts';
import { dutyOf, fatigueOf, TIRED, taughtToday, WORN_OUT, weekMinutes } from '../hours.ts';
import type { Day, Department, HearsTopic, Pence, Person, PersonKind, WorkLimits } from '../model.ts';
import { callToday } from '../movement.ts';
import { addressVersion, draftOf, peopleIn, placeOf, type Run, sheetActivities, today, unitDayOf } from '../run.ts';
import { concerned } from '../told.ts';

export interface PersonView {
  id: string;
  name: string;
  /** As it stands on papers of the unit: a child by the first name alone. */
  paperName: string;
  title: string;
  kind: PersonKind;
  department: Department;
  portrait: string;
  about: string;
  roles: string[];
  skills: string[];
  ratePence: Pence;
  throughId: string | null;
  /** What they must hear of though they do not work that day. */
  hears: HearsTopic[];
  /** Outside the production: no paper of the unit is for them. */
  outside: boolean;
  /** Last known whereabouts on a working day, in the coordinator's eyes. */
  seenAt: { placeId: string | null; words: 'at' | 'on-the-way' | 'not-heard' } | null;
  /** Planned or worked minutes today, and rest since their last duty ended, if they work today. */
  hoursToday: number;
  restMinutes: number | null;
  /** On duty in the last seven days, and days worked in a row up to now. */
  weekMinutes: number;
  daysInRow: number;
  /** How they look to anybody who works beside them; null while nobody has seen them today. */
  looks: 'fresh' | 'tired' | 'worn-out' | null;
  /** What the law allows a child of their age, or a driver. */
  limits: WorkLimits | null;
  /** A child: minutes of lessons today. */
  taughtMinutes: number;
  /** Works alone for no longer than this. */
  soloMinutes: number | null;
  /** Nights for which a bed or a driver is arranged. */
  hotels: { day: Day; means: 'bed' | 'driver' }[];
  /** What they said when asked to come back early, by day. */
  shortRests: { day: Day; agreed: boolean }[];
  signedRelease: boolean | null;
}

/** What is kept under `person/day`, for one person. */
const ofPerson = <T>(table: Readonly<Record<string, T>>, personId: string): [Day, T][] =>
  Object.entries(table).flatMap(([key, value]): [Day, T][] =>
    key.startsWith(`${personId}/`) ? [[Number(key.slice(personId.length + 1)), value]] : [],
  );

export function personView(run: Run, person: Person): PersonView {
  const { state } = run;
  const duties = state.duty[person.id] ?? [];
  const now = duties.at(-1)?.day === today(run) ? duties.at(-1) : undefined;
  const before = now ? duties.at(-2) : duties.at(-1);
  const call = callToday(run, person.id);
  return {
    id: person.id,
    name: person.name,
    paperName: paperName(run, person.id),
    title: person.title,
    kind: person.kind,
    department: person.department,
    portrait: person.portrait,
    about: person.about,
    roles: [...person.roles],
    skills: [...person.skills],
    ratePence: person.ratePence,
    throughId: person.throughId,
    hears: [...person.hears],
    outside: person.outside,
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
    limits: person.limits,
    taughtMinutes: taughtToday(run, person.id),
    soloMinutes: person.soloMinutes,
    hotels: ofPerson(state.hotels, person.id).map(([day, means]) => ({ day, means })),
    shortRests: ofPerson(state.shortRests, person.id).map(([day, { agreed }]) => ({ day, agreed })),
    signedRelease: person.kind === 'contributor' ? state.releases[person.id]?.signedMinute != null : null,
  };
}

const plannedToday = (run: Run, personId: string): number =>
  run.model.activities.reduce((sum, activity) => {
    const entry = draftOf(run, activity.id);
    const here =
      entry.startMinute !== null && unitDayOf(entry.startMinute) === today(run) && activity.placeIds.length > 0;
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
