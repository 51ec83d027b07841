/**
 * Where the names of a scenario stand: where each is given, and every field that points at one. One table for completion,
 * renaming and the difference of two versions. Works on a text that does not yet make sense.
 */
import { conditionTypes } from '../engine/conditions.ts';
import { effectTypes } from '../engine/effects.ts';
import type { Fields, Reference } from '../engine/vocabulary.ts';
import { library } from '../scenario/library.ts';
import type { Asked } from '../scenario/shelf.ts';
import { broughtNames } from './brought-names.ts';
import { member, type Node, own, type Path, textOf, walk } from './text.ts';

export const KINDS = [
  'person',
  'kit',
  'place',
  'activity',
  'line',
  'hazard',
  'control',
  'risk',
  'thread',
  'permit',
  'job',
  'note',
  'role',
  'service',
  'skill',
  'spec',
  'flag',
] as const;
export type Kind = (typeof KINDS)[number];

/** What a tutor calls them. */
export const KIND_WORDS: Readonly<Record<Kind, string>> = {
  person: 'person',
  kit: 'kit item',
  place: 'place',
  activity: 'activity',
  line: 'cost line',
  hazard: 'hazard',
  control: 'control',
  risk: 'risk',
  thread: 'message',
  permit: 'permit',
  job: 'job of post',
  note: 'note',
  role: 'role',
  service: 'kind of kit',
  skill: 'skill',
  spec: 'technical fact',
  flag: 'flag',
};

/** One place in the text where a name stands. `offset` and `length` hold the name with its quotation marks. */
export interface NamePlace {
  kind: Kind;
  name: string;
  path: Path;
  offset: number;
  length: number;
  /** The name is given here, not pointed at. */
  given: boolean;
  /** The shared file that gives it first, if one does. */
  shelf?: string;
}

/** What a field may point at. A need belongs to the activity beside it, so it is followed apart. */
export interface Pointing {
  kinds: readonly Kind[];
  /** The name is the key of the field, not its value. */
  atKey?: true;
}

/** Lists whose entries are named, and the field that names them. */
export const LISTS: Readonly<Record<string, { kind: Kind; field: string }>> = {
  people: { kind: 'person', field: 'id' },
  kit: { kind: 'kit', field: 'id' },
  places: { kind: 'place', field: 'id' },
  activities: { kind: 'activity', field: 'id' },
  lines: { kind: 'line', field: 'code' },
  hazards: { kind: 'hazard', field: 'id' },
  controls: { kind: 'control', field: 'id' },
  risks: { kind: 'risk', field: 'id' },
  threads: { kind: 'thread', field: 'id' },
  permits: { kind: 'permit', field: 'id' },
  jobs: { kind: 'job', field: 'id' },
  notes: { kind: 'note', field: 'id' },
};

const SUBJECT: readonly Kind[] = ['person', 'kit', 'place'];

/** Fields by their path, with `*` for a place in a list or a key of one's own. */
const FIELDS: Readonly<Record<string, readonly Kind[]>> = {
  'you.reportsTo': ['person'],
  'people.*.through': ['person'],
  'people.*.signedBy': ['person'],
  'people.*.roles.*': ['role'],
  'people.*.skills.*': ['skill'],
  'kit.*.collectedBy': ['activity'],
  'kit.*.owner': ['person'],
  'kit.*.returnedBy': ['activity'],
  'kit.*.insuredBy': ['permit'],
  'kit.*.agreedBy': ['person'],
  'kit.*.conform.activity': ['activity'],
  'kit.*.brings.*': ['hazard'],
  'kit.*.provides.*': ['service'],
  'kit.*.specs.*': ['spec'],
  'places.*.owner': ['person'],
  'places.*.line': ['line'],
  'travel.*.between.*': ['place'],
  'activities.*.places.*': ['place'],
  'activities.*.after.*': ['activity'],
  'activities.*.after.*.activity': ['activity'],
  'activities.*.dueAfter.activity': ['activity'],
  'activities.*.locks.*': ['activity'],
  'activities.*.needs.*.line': ['line'],
  'activities.*.delegate.to.*': ['role'],
  'activities.*.delegate.wants.*': ['skill'],
  'lines.*.allowances.*.on': ['activity'],
  'hazards.*.activities.*': ['activity'],
  'controls.*.line': ['line'],
  'controls.*.reduces.*.hazard': ['hazard'],
  'risks.*.activity': ['activity'],
  'risks.*.from': ['person'],
  'risks.*.tell.*': ['person'],
  'risks.*.claim.permit': ['permit'],
  'risks.*.claim.line': ['line'],
  'risks.*.warnings.*.from': ['person'],
  'risks.*.responses.*.line': ['line'],
  'risks.*.responses.*.tells.*': ['person'],
  'embargo.mayKnow.*': ['person'],
  'threads.*.from': ['person'],
  'threads.*.stances.*.line': ['line'],
  'threads.*.stances.*.to': ['person'],
  'threads.*.copies.*': ['person'],
  'threads.*.shouldCopy.*': ['person'],
  'clientPayments.*.payer': ['person'],
  'permits.*.from': ['person'],
  'permits.*.for.*': ['activity'],
  'permits.*.options.*.line': ['line'],
  'jobs.*.approver': ['person'],
  'jobs.*.reviewers.*': ['person'],
  'jobs.*.line': ['line'],
  'assets.*.job': ['job'],
  'assets.*.steps.*.activity': ['activity'],
  'notes.*.job': ['job'],
  'notes.*.from': ['person'],
  'notes.*.conflicts.*': ['note'],
  'start.drafts.*.activity': ['activity'],
  'start.drafts.*.place': ['place'],
  'start.drafts.*.uses.*': SUBJECT,
  'start.bookings.*.subject': SUBJECT,
  'start.done.*': ['activity'],
  'start.callSheets.*.to.*': ['person'],
  'start.callSheets.*.places.*': ['place'],
  'calibration.mayNeverFire.*': ['risk', 'thread'],
  'calibration.mayBeBest.*': ['risk', 'thread'],
};

/** Records whose keys are names. */
const KEYS: Readonly<Record<string, readonly Kind[]>> = { 'start.callSheets.*.places.*': ['activity'] };

const WORDS = new Map<string, { fields: Fields }>([...conditionTypes, ...effectTypes]);

const pattern = (path: Path): string => path.map((part) => (typeof part === 'number' ? '*' : part)).join('.');

/** A path, and the same with its last part free: a record has keys of its own. */
const lookUp = (table: Readonly<Record<string, readonly Kind[]>>, path: Path): readonly Kind[] | undefined =>
  own(table, pattern(path)) ?? own(table, `${pattern(path.slice(0, -1))}.*`);

/** What the value at a path may name by the path alone; null if that does not tell. */
export const pointedKinds = (path: Path): readonly Kind[] | null => lookUp(FIELDS, path) ?? null;

/** Names that are given by somebody or something having them. */
const HAVING: Readonly<Record<string, Kind>> = {
  'people.*.roles.*': 'role',
  'people.*.skills.*': 'skill',
  'kit.*.provides.*': 'service',
  'kit.*.specs.*': 'spec',
};

const OF_REFERENCE: Readonly<Record<Exclude<Reference, 'need'>, readonly Kind[]>> = {
  activity: ['activity'],
  person: ['person'],
  place: ['place'],
  kit: ['kit'],
  subject: SUBJECT,
  line: ['line'],
  control: ['control'],
  risk: ['risk'],
  thread: ['thread'],
  permit: ['permit'],
  job: ['job'],
  note: ['note'],
};

/**
 * What the value at a path may name, or null if it names nothing. `parent` is the object it stands in: a need asks for a role
 * or for a kind of kit, and the fields of a condition or an effect depend on its type.
 */
export function pointsAt(path: Path, parent: Node | undefined): readonly Kind[] | null {
  if (/^include\.\*\.as\../.test(pattern(path))) {
    const asked = askedAt(path, parent);
    return asked && asked.is !== 'need' ? OF_REFERENCE[asked.is] : null;
  }
  const known = pointedKinds(path);
  if (known) return known;
  const field = typeof path.at(-1) === 'number' ? path.at(-2) : path.at(-1);
  if (/^activities\.\*\.needs\.\*\.(asks|wants)/.test(pattern(path))) {
    const kit = textOf(member(parent, 'kind')) === 'kit';
    return field === 'asks' ? [kit ? 'service' : 'role'] : [kit ? 'spec' : 'skill'];
  }
  const word = WORDS.get(textOf(member(parent, 'type')) ?? '');
  const declared = typeof field === 'string' && word ? own(word.fields, field) : undefined;
  if (!declared) return null;
  if (declared.is === 'name') return ['flag'];
  if (declared.is !== 'reference' && declared.is !== 'references') return null;
  return declared.to === 'need' ? null : OF_REFERENCE[declared.to];
}

/** What a shared file asks for under a name that it leaves open. `parent` is the group those names stand in. */
function askedAt(path: Path, parent: Node | undefined): Asked | undefined {
  const shelf = textOf(member(parent?.parent?.parent, 'entry'))?.split('/')[0] ?? '';
  return own(own(library.shelves, shelf)?.asks ?? {}, String(path.at(-1)));
}

/** The activity and the field of a need that a value names, if it names one. */
export function needAt(path: Path, parent: Node | undefined): string | null {
  if (/^include\.\*\.as\../.test(pattern(path))) {
    const asked = askedAt(path, parent);
    return asked?.is === 'need' ? textOf(member(parent, asked.of ?? '')) : null;
  }
  const word = WORDS.get(textOf(member(parent, 'type')) ?? '');
  const declared = word && own(word.fields, String(path.at(-1)));
  return declared?.is === 'reference' && declared.to === 'need' ? textOf(member(parent, 'activity')) : null;
}

/** Every name in a text, in the order they stand. */
export function namesIn(tree: Node | undefined): NamePlace[] {
  const found: NamePlace[] = [];
  if (!tree) return found;
  const shelves = new Map(
    broughtNames(tree, library.shelves).map(({ list, name, shelf }) => [`${own(LISTS, list)?.kind} ${name}`, shelf]),
  );
  const put = (kind: Kind, node: Node, path: Path, given: boolean) => {
    const name = String(node.value);
    const shelf = shelves.get(`${kind} ${name}`);
    found.push({ kind, name, path, offset: node.offset, length: node.length, given, ...(shelf ? { shelf } : {}) });
  };
  walk(tree, (node, path, key) => {
    const keyKinds = key && lookUp(KEYS, path);
    if (key && keyKinds) for (const kind of keyKinds) put(kind, key, path, false);
    if (node.type !== 'string') return;
    const list = path.length === 3 && typeof path[1] === 'number' ? own(LISTS, String(path[0])) : undefined;
    if (list && path[2] === list.field) {
      put(list.kind, node, path, true);
      return;
    }
    const inList = typeof path.at(-1) === 'number';
    const property = inList ? node.parent?.parent : node.parent;
    const around = property?.parent;
    const sets = textOf(member(around, 'type')) === 'set-flag';
    for (const kind of pointsAt(path, around) ?? [])
      put(kind, node, path, own(HAVING, pattern(path)) === kind || (kind === 'flag' && sets));
  });
  return found;
}

/** The names there are of a kind, each once, in order. */
export function givenNames(places: readonly NamePlace[], kinds: readonly Kind[]): string[] {
  return [...new Set(places.filter((one) => one.given && kinds.includes(one.kind)).map((one) => one.name))];
}
