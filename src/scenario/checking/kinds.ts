/** The kinds of names a scenario gives, where each stands, and what it means that one is missing. */
import type { Reference } from '../../engine/vocabulary.ts';
import { type KindOfName, Names } from '../names.ts';
import type { Path, Report } from '../problems.ts';
import type { Scenario } from '../schema.ts';
import { SHELF_LISTS, type ShelfList } from '../shelf.ts';

export type Kind = Exclude<Reference, 'subject' | 'need'> | 'hazard';
/** Lists of named things: those a shared file may hold, and those it may not. */
export type NamedList = Exclude<ShelfList, 'travel'> | 'jobs' | 'notes';
/** A word for each, the list they stand in, and why it matters that one is missing. */
export const KINDS: Readonly<Record<Kind, readonly [word: string, list: NamedList, why: string]>> = {
  person: ['person', 'people', 'Nobody would be there to write, sign or be asked.'],
  kit: ['kit item', 'kit', 'It could not be hired.'],
  place: ['place', 'places', 'Nobody could go there.'],
  activity: ['activity', 'activities', 'It would wait for work that is not in the plan.'],
  line: ['cost line', 'lines', 'The money would come from nowhere.'],
  hazard: ['hazard', 'hazards', 'It would be missing from the risk assessment.'],
  control: ['control', 'controls', 'Nobody could choose it against a hazard.'],
  risk: ['risk', 'risks', 'It would wait for something that can’t happen.'],
  thread: ['message', 'threads', 'It would wait for a message that never comes.'],
  permit: ['permit', 'permits', 'Nobody could ask for it.'],
  job: ['job', 'jobs', 'No version of it could be made or sent.'],
  note: ['note', 'notes', 'Nobody would have given it.'],
};
export const keyOf = (list: NamedList): 'id' | 'code' => (list === 'lines' ? 'code' : 'id');
export const isShared = (list: NamedList): list is Exclude<ShelfList, 'travel'> => Object.hasOwn(SHELF_LISTS, list);
export const BOOKABLE = ['person', 'kit', 'place'] as const;

const DAY: KindOfName = {
  code: 'no-such-day',
  word: 'day',
  why: 'Nobody could say when that is.',
  list: 'dates',
  otherwise: 'Give it under "dates", as in "shoot": "day 3".',
};
const ROLE: KindOfName = {
  code: 'nobody-can',
  word: 'role',
  why: 'The work could never be done.',
  list: 'people',
  lostBy: ([, , field]) => field === undefined || field === 'roles',
  held: true,
  missing: (name) => `Nobody has the role "${name}"`,
  otherwise: 'Give somebody that role, or ask for another.',
};
const SERVICE: KindOfName = {
  ...ROLE,
  word: 'kind of kit',
  list: 'kit',
  lostBy: ([, , field]) => field === undefined || field === 'provides',
  missing: (name) => `No kit provides "${name}"`,
  otherwise: 'Let some kit provide it, or ask for another.',
};

/** Every name there is, and where it is given. */
export function namesOf(s: Scenario, report: Report): Names {
  const names = new Names(report);
  /** A role or the like: any number may have it. */
  const has = (scope: string, name: string, path: Path): void => {
    if (!names.has(scope, name)) names.give(scope, name, { path });
  };
  for (const [kind, [word, list, why]] of Object.entries(KINDS)) {
    const field = keyOf(list);
    names.scope(kind, {
      code: `no-such-${kind}`,
      word,
      why,
      list,
      lostBy: ([, , name]) => name === undefined || name === field,
    });
    (s[list] as readonly Record<string, unknown>[]).forEach((one, at) =>
      names.give(kind, String(one[field]), { path: [list, at, field] }),
    );
  }
  names.share(BOOKABLE);
  names.scope('subject', {
    code: 'no-such-subject',
    word: 'person, kit item or place',
    why: 'Whatever hangs on it would never happen.',
  });
  names.scope('day', DAY);
  for (const name of Object.keys(s.dates)) names.give('day', name, { path: ['dates', name], atKey: true });
  names.scope('role', ROLE);
  s.people.forEach((one, at) => {
    one.roles.forEach((role, index) => has('role', role, ['people', at, 'roles', index]));
  });
  names.scope('service', SERVICE);
  s.kit.forEach((one, at) => {
    one.provides.forEach((service, index) => has('service', service, ['kit', at, 'provides', index]));
  });
  s.activities.forEach((one, at) => {
    const scope = `need of ${one.id}`;
    names.scope(scope, {
      code: 'no-such-need',
      word: 'need',
      why: 'What hangs on it would never happen.',
      list: 'activities',
      lostBy: ([, entry, name]) => entry === String(at) && (name === undefined || name === 'needs'),
      missing: (name) => `"${one.id}" has no need called "${name}"`,
      otherwise: `Its needs are: ${one.needs.map(({ id }) => id).join(', ') || 'none'}.`,
    });
    one.needs.forEach(({ id }, index) => names.give(scope, id, { path: ['activities', at, 'needs', index, 'id'] }));
  });
  return names;
}
