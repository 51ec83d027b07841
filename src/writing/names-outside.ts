/**
 * Names that may be written though they stand outside the text: shared files and what came in with them, pictures, rules and
 * climates. Works on a text that does not yet make sense.
 */
import { library } from '../scenario/library.ts';
import { DRAWINGS, PORTRAITS } from '../scenario/pictures.ts';
import { broughtNames } from './brought-names.ts';
import { KIND_WORDS, type Kind, LISTS } from './references.ts';
import type { Node, Path } from './text.ts';
import { own } from './text.ts';

export interface NameOutside {
  name: string;
  /** Who or what it is, in a few words. */
  detail: string;
}

const plain = (names: readonly string[], detail = ''): NameOutside[] => names.map((name) => ({ name, detail }));

/** Fields whose names stand in the shared data, by their path. */
const FIELDS: Readonly<Record<string, () => NameOutside[]>> = {
  // What leaves names open is brought in one by one, and told what they stand for.
  'include.*': () =>
    Object.entries(library.shelves).flatMap(([name, { title, asks }]) => (asks ? [] : [{ name, detail: title }])),
  drawing: () => plain(DRAWINGS),
  'places.*.drawing': () => plain(DRAWINGS),
  'people.*.portrait': () => plain(PORTRAITS),
  rules: () => Object.entries(library.rules).map(([name, { title }]) => ({ name, detail: title })),
  city: () => plain(Object.keys(library.climate.cities)),
  standard: () => plain(Object.keys(library.standards)),
  'people.*.driver': () => plain(Object.keys(library.drivers?.vehicles ?? {})),
  'people.*.child': () =>
    Object.entries(library.children).flatMap(([country, { bands }]) =>
      Object.entries(bands).map(([age, { title }]) => ({ name: `${country}/${age}`, detail: title })),
    ),
  'kit.*.class': () => plain(Object.keys(library.kitFaults.classes)),
};

/** Names of the shared data for the field at this path; none if it is no such field. */
export const sharedNames = (path: Path): NameOutside[] =>
  own(FIELDS, path.map((part) => (typeof part === 'number' ? '*' : part)).join('.'))?.() ?? [];

/** Names of these kinds that the text brings in from shared files. */
export const includedNames = (tree: Node | undefined, kinds: readonly Kind[]): NameOutside[] =>
  broughtNames(tree, library.shelves).flatMap(({ list, name, shelf }) => {
    const kind = own(LISTS, list)?.kind;
    return kind && kinds.includes(kind) ? [{ name, detail: `${KIND_WORDS[kind]} of ${shelf}` }] : [];
  });
