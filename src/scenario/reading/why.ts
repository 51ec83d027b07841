/** Why a field that is missing or wrong matters, by what an apprentice would notice. One sentence for each kind of field. */
import type { Path } from '../problems.ts';
import type { WordKind } from '../vocabulary.ts';

const KINDS: Readonly<Record<WordKind, string>> = {
  time: 'It would never come: nobody could say when it is.',
  moment: 'Day 1 hangs on it, and with it every other day.',
  date: 'Nobody could find that day in the plan.',
  day: 'Every time that leans on this day would be lost.',
  clock: 'Nobody would know at what hour.',
  length: 'Nobody could say how long it takes, and the plan has no room for it.',
  span: 'Nobody could say how long before or after it comes.',
  money: 'It could not be added up in the budget.',
  name: 'Nothing else in the file could point at it.',
  words: 'Apprentices would find an empty place where they look for words.',
  weekday: 'It would fall on no day of the week.',
  portrait: 'They would have no face on the board.',
  drawing: 'There would be no picture of it.',
};

const HOLDS = 'Nobody could say when it holds.';
const DOES = 'Nothing would come of it.';

const FIELDS: Readonly<Record<string, string>> = {
  answersPhone: 'Nobody could say how often a call gets through.',
  free: 'Nobody could say how often they can be had.',
  likelihood: 'It could not be rated in the assessment.',
  missesSheet: 'Nobody could say how often they read a call sheet.',
  pace: 'Nobody could say how fast they work.',
  playMinutes: 'Nobody could say how long it takes to play.',
  severity: 'It could not be rated in the assessment.',
  stock: 'Nobody could say how many there are.',
  trust: 'Nobody could say what they think of the apprentice.',
  format: 'The program would not know by which rules to read the file.',
  judgement: 'Nobody could say how good an answer it is.',
  kind: 'Nobody could say what may be done with it.',
  odds: 'Nobody could say how often it happens.',
  sound: 'Nobody could say how good a choice it is.',
  stage: 'It would stand in no part of the plan.',
  stance: 'The reply could not be chosen.',
  type: 'Nobody could say when it holds, or what it does.',
  is: HOLDS,
  when: HOLDS,
  only: HOLDS,
  knownWhen: HOLDS,
  trueWhen: HOLDS,
  keptWhen: HOLDS,
  doneWhen: HOLDS,
  passesWhen: HOLDS,
  of: HOLDS,
  effects: DOES,
  otherwise: DOES,
  onHappen: DOES,
  onStart: DOES,
  onDone: DOES,
  ifLeft: DOES,
};

const LISTS: Readonly<Record<string, string>> = {
  people: 'This person could not be met, booked or written to.',
  kit: 'It could not be hired.',
  places: 'Nobody could work there.',
  travel: 'The journey would take no time of its own.',
  activities: 'This work could not be planned.',
  lines: 'Nothing could be spent on it.',
  hazards: 'It would be missing from the risk assessment.',
  controls: 'Nobody could choose it against a hazard.',
  risks: 'It could never happen.',
  threads: 'Nobody could read or answer the message.',
  permits: 'Nobody could ask for it.',
  clientPayments: 'The client would never pay it.',
  guide: 'The step would never be shown.',
  brief: 'Apprentices would begin without knowing what is wanted.',
  you: 'Apprentices would not know who they are here.',
  start: 'The production would begin in another state than you mean.',
  house: 'The house would have no rules of its own.',
  calibration: 'The trial with bots would hold it to other figures.',
  weights: 'The marks would weigh something else.',
  dates: 'Every time that leans on this day would be lost.',
  include: 'Nothing would be brought in by it.',
  systems: 'Apprentices would see other screens than you mean.',
  option: 'Nobody could say which duties count in the marks.',
  standard: 'Nobody could say what the marks are held against.',
  standardVersion: 'Nobody could say what the marks are held against.',
  rules: 'Nobody could say what hours are allowed and what they cost.',
  city: 'Nobody could say what the weather is like, or when it gets dark.',
  tick: 'The clock would not know how far to move.',
  marked: 'Nobody could say whether it counts.',
  id: 'A saved run could not say which production it belongs to.',
};

const own = (table: Readonly<Record<string, string>>, key: unknown): string | undefined =>
  typeof key === 'string' && Object.hasOwn(table, key) ? table[key] : undefined;

const fieldOf = (path: Path): string | number | undefined => path.findLast((part) => typeof part === 'string');

/** Why it matters that something is missing. */
export const whyMissing = (path: Path): string =>
  (path.length === 1 || path.at(-1) === 'of' ? own(FIELDS, path.at(-1)) : undefined) ??
  own(LISTS, path[0]) ??
  'The first screen would not know what to show.';

/** Why it matters that a value is not what it should be. */
export const whyWrong = (path: Path, kind: WordKind | null): string =>
  own(FIELDS, fieldOf(path)) ?? (kind ? KINDS[kind] : undefined) ?? whyMissing(path);
