/** A name changed everywhere it stands: where it is given, and in every field that points at it. */
import { KIND_WORDS, type Kind, type NamePlace } from './references.ts';
import type { Edit } from './text.ts';

export type Renaming = { edits: Edit[]; places: number } | { refused: string };

const FORM = /^[a-z][a-z0-9-]{0,39}$/;

/** Kinds that share one set of names: a booking names any of them. */
const SHARED: readonly (readonly Kind[])[] = [['person', 'kit', 'place']];

export function rename(places: readonly NamePlace[], kind: Kind, from: string, to: string): Renaming {
  if (!FORM.test(to))
    return { refused: 'A name has small letters, digits and hyphens, and starts with a letter: “lead-camera”.' };
  if (to === from) return { refused: 'That is the name it has.' };
  // What a shared file gives would be torn from what changes it here.
  const shelf = places.find((one) => one.kind === kind && one.name === from)?.shelf;
  if (shelf !== undefined)
    return {
      refused: `The shared file “${shelf}” gives “${from}” its name. Include it under an "id" of your own to call it otherwise.`,
    };
  const family = SHARED.find((one) => one.includes(kind)) ?? [kind];
  const taken = places.find((one) => one.given && family.includes(one.kind) && one.name === to);
  if (taken) return { refused: `Another ${KIND_WORDS[taken.kind]} is called “${to}” already.` };
  const seen = new Set<number>();
  const edits = places.flatMap((one): Edit[] => {
    if (one.kind !== kind || one.name !== from || seen.has(one.offset)) return [];
    seen.add(one.offset);
    return [{ start: one.offset, end: one.offset + one.length, text: JSON.stringify(to) }];
  });
  return edits.length === 0 ? { refused: `Nothing is called “${from}”.` } : { edits, places: edits.length };
}

/** A name made from words: "Recce at the wharf" becomes "recce-at-the-wharf"; a number is added while it is taken. */
export function nameFrom(words: string, taken: readonly string[]): string {
  const plain = words
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
    .slice(0, 34)
    .replace(/-+$/, '');
  const stem = plain || 'new';
  if (!taken.includes(stem)) return stem;
  for (let at = 2; ; at += 1) if (!taken.includes(`${stem}-${at}`)) return `${stem}-${at}`;
}
