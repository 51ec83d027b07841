/**
 * Who has to hear: of a call sheet, those who work, the agents of those called, the owners of the places, whoever is on the list,
 * and whoever was on the last sheet and is not on this one; of a change, those on the list for it (domain 8). Changes nothing.
 */
import type { HearsTopic } from './model.ts';
import type { CallSheet } from './record.ts';
import { named, type Run } from './run.ts';

export type Why = 'works' | 'agent' | 'owner' | 'list' | 'was-on-it';

export interface OnList {
  personId: string;
  why: Why;
}

const hearing = (run: Run, topic: HearsTopic): string[] =>
  run.model.people.filter((one) => one.hears.includes(topic)).map(({ id }) => id);

/** The agent, guardian or manager of a contributor: what concerns one is told to both. */
const agentsOf = (run: Run, personIds: readonly string[]): string[] =>
  personIds.flatMap((id) => {
    const { kind, throughId } = named(run.tables.people, id);
    return kind === 'contributor' && throughId !== null ? [throughId] : [];
  });

const ownersOf = (run: Run, placeIds: readonly (string | null)[]): string[] =>
  placeIds.flatMap((id) => {
    const owner = id === null ? null : named(run.tables.places, id).ownerId;
    return owner === null ? [] : [owner];
  });

/** Everyone who should have the sheet of a day, each once, with why. */
export function circulation(run: Run, entries: CallSheet['entries'], last: CallSheet | null): OnList[] {
  const rows = Object.entries(entries);
  const works = [...new Set(rows.flatMap(([, { people }]) => people))];
  const assessed = rows.some(([id]) => named(run.tables.activities, id).needsAssessment);
  const listed = new Map<string, Why>();
  const put = (ids: readonly string[], why: Why) => {
    for (const id of ids) if (!listed.has(id)) listed.set(id, why);
  };
  put(works, 'works');
  put(agentsOf(run, works), 'agent');
  put(
    ownersOf(
      run,
      rows.map(([, { placeId }]) => placeId),
    ),
    'owner',
  );
  put(hearing(run, 'call-sheet'), 'list');
  if (assessed) put(hearing(run, 'safety'), 'list');
  if (new Set(rows.map(([, { placeId }]) => placeId)).size > 1) put(hearing(run, 'movement'), 'list');
  put(
    Object.values(last?.entries ?? {}).flatMap(({ people }) => people),
    'was-on-it',
  );
  return [...listed].map(([personId, why]) => ({ personId, why }));
}

export const circulates = (list: readonly OnList[], personId: string): boolean =>
  list.some((one) => one.personId === personId);

/** Who, of those who do not work on it, must hear that this changed. */
export function mustHear(
  run: Run,
  working: readonly string[],
  placeIds: readonly (string | null)[],
  topics: readonly HearsTopic[],
): string[] {
  const moved = topics.includes('location') || topics.includes('schedule');
  const found = [
    ...topics.flatMap((topic) => hearing(run, topic)),
    ...(moved ? [...agentsOf(run, working), ...ownersOf(run, placeIds)] : []),
  ];
  return [...new Set(found)].filter((id) => !working.includes(id));
}
