/** Names that a text brings in from shared files: they are given there, not in the text. Works on a text that does not yet make sense. */
import { getNodeValue } from 'jsonc-parser';
import { filledIn } from '../scenario/open-names.ts';
import { allOn, groupOn, nameIn, type Shelf, type ShelfList, wantedBy } from '../scenario/shelf.ts';
import { member, type Node, own } from './text.ts';

export interface BroughtName {
  list: ShelfList;
  name: string;
  /** The shared file that gives it. */
  shelf: string;
}

export function broughtNames(tree: Node | undefined, shelves: Readonly<Record<string, Shelf>>): BroughtName[] {
  return (member(tree, 'include')?.children ?? []).flatMap((item) => {
    const wanted = wantedBy(getNodeValue(item));
    const [shelfName = '', entryName] = wanted?.name.split('/') ?? [];
    const shelf = own(shelves, shelfName);
    if (!wanted || !shelf) return [];
    const entries = filledIn(wanted, entryName === undefined ? allOn(shelf) : groupOn(shelf, entryName));
    return entries.flatMap((one) => {
      const name = nameIn(one);
      return name === null ? [] : [{ list: one.list, name, shelf: shelfName }];
    });
  });
}
