/** The parts of a scenario and what stands in each, by the words on the page, for the list beside the text. */
import { member, type Node, own, type Path, textOf } from './text.ts';

export interface OutlineItem {
  label: string;
  /** A second line: what kind of thing it is. */
  detail: string;
  path: Path;
  offset: number;
}

export interface OutlinePart {
  key: string;
  title: string;
  offset: number;
  items: OutlineItem[];
}

/** Parts in the order a tutor thinks of them; what is not named here stands under its own name. */
const TITLES: Readonly<Record<string, string>> = {
  brief: 'Brief',
  you: 'The trainee’s job',
  people: 'People',
  kit: 'Kit',
  places: 'Places',
  travel: 'Journeys',
  activities: 'Activities',
  lines: 'Budget',
  hazards: 'Hazards',
  controls: 'Controls',
  risks: 'Risks',
  threads: 'Messages',
  permits: 'Permits',
  clientPayments: 'Client payments',
  start: 'How it starts',
  guide: 'Guide',
  calibration: 'Limits for trying it out',
};

export const partTitle = (key: string): string => own(TITLES, key) ?? key;

const LABELS = ['name', 'title', 'subject', 'label', 'activity', 'id', 'code'];
const DETAILS = ['kind', 'channel', 'stage', 'hierarchy', 'supplier', 'address', 'severity'];

const labelOf = (node: Node): string => {
  for (const key of LABELS) {
    const words = textOf(member(node, key));
    if (words) return words;
  }
  const between = member(node, 'between')?.children?.map((one) => String(one.value));
  return between?.join(' and ') ?? '';
};

function detailOf(node: Node): string {
  // A person's job says more than their kind.
  if (member(node, 'name') && member(node, 'title')) return textOf(member(node, 'title')) ?? '';
  for (const key of DETAILS) {
    const words = textOf(member(node, key));
    if (words) return words;
  }
  return '';
}

export function outlineOf(tree: Node | undefined): OutlinePart[] {
  if (tree?.type !== 'object') return [];
  const parts: OutlinePart[] = [];
  const first = { key: '', title: 'Title and dates', offset: tree.offset, items: [] };
  for (const property of tree.children ?? []) {
    const [name, value] = property.children ?? [];
    const key = String(name?.value);
    if (!value || !(value.type === 'array' || own(TITLES, key))) continue;
    parts.push({
      key,
      title: partTitle(key),
      offset: property.offset,
      items:
        value.type === 'array'
          ? (value.children ?? []).flatMap((one, at) => {
              if (one.type !== 'object') return [];
              const label = labelOf(one) || `${at + 1}`;
              return [{ label, detail: detailOf(one), path: [key, at], offset: one.offset }];
            })
          : [],
    });
  }
  const order = Object.keys(TITLES);
  const rank = (key: string) => (order.includes(key) ? order.indexOf(key) : order.length);
  return [first, ...parts.sort((a, b) => rank(a.key) - rank(b.key))].filter(
    (part) => part.items.length > 0 || part.key === '' || own(TITLES, part.key),
  );
}

/** The part and the item a position in the text stands in. */
export function standingAt(parts: readonly OutlinePart[], tree: Node | undefined, offset: number): Path {
  const property = tree?.children?.find((one) => one.offset <= offset && offset <= one.offset + one.length);
  const key = String(property?.children?.[0]?.value ?? '');
  const part = parts.find((one) => one.key === key);
  if (!part) return [''];
  const at = part.items.findLastIndex((item) => item.offset <= offset);
  return at === -1 ? [key] : [key, Number(part.items[at]?.path[1])];
}
