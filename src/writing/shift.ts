/**
 * A whole production moved in time, every gap kept: each date and time of the file goes by the same days and hours.
 * Times written as "day 3" count from the first day, so they move with it.
 */
import { civilFromDays, daysFromCivil, parseIsoDate } from '../engine/calendar.ts';
import { DAY_MINUTES } from '../engine/model.ts';
import { type Edit, lineAt, member, type Node, textOf, walk } from './text.ts';

export interface Shift {
  days: number;
  hours: number;
}

export interface Shifted {
  edits: Edit[];
  /** What the author must look at by hand. */
  notes: string[];
  /** Sentences that name a day or a month, which only a person can change. */
  sayDates: { line: number; offset: number; words: string }[];
}

const WHEN = /^(?:day (\d{1,3})|(\d{4}-\d{2}-\d{2}))(?: (\d\d):(\d\d))?$/;
const NAMES_A_DAY =
  /\b(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?\b|\b\d{1,2} (January|February|March|April|May|June|July|August|September|October|November|December)\b/;
/** Fields that hold words for people, which may happen to look like a time. */
const WORDS = ['title', 'text', 'label', 'name', 'about', 'summary', 'subject'];

const two = (n: number) => String(n).padStart(2, '0');
const isoOf = (days: number): string => {
  const { year, month, dayOfMonth } = civilFromDays(days);
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(dayOfMonth)}`;
};
const floorDiv = (a: number, b: number): number => Math.floor(a / b);

/** Needs a readable `begins`; without one there are no edits and the notes say why. */
export function shift(text: string, tree: Node | undefined, by: Shift): Shifted {
  const begins = WHEN.exec(textOf(member(tree, 'begins')) ?? '');
  if (!tree || !begins?.[2]) return { edits: [], notes: ['Write the date and time in “begins” first.'], sayDates: [] };
  const minutes = by.days * DAY_MINUTES + by.hours * 60;
  if (minutes === 0) return { edits: [], notes: [], sayDates: [] };
  const first = daysFromCivil(parseIsoDate(begins[2]));
  const beginsAt = Number(begins[3] ?? 0) * 60 + Number(begins[4] ?? 0);
  const newFirst = floorDiv(first * DAY_MINUTES + beginsAt + minutes, DAY_MINUTES);
  const edits: Edit[] = [];
  let withoutClock = 0;
  let beforeFirst = 0;
  walk(tree, (node, path) => {
    const found = WHEN.exec(textOf(node) ?? '');
    if (!found || WORDS.includes(String(path.at(-1)))) return;
    const [whole, numbered, iso, hour, minute] = found;
    const day = numbered ? first + Number(numbered) - 1 : daysFromCivil(parseIsoDate(iso ?? ''));
    const hasClock = hour !== undefined;
    if (!hasClock && by.hours !== 0) withoutClock += 1;
    const at = day * DAY_MINUTES + (hasClock ? Number(hour) * 60 + Number(minute) : 0);
    const moved = at + (hasClock ? minutes : by.days * DAY_MINUTES);
    const newDay = floorDiv(moved, DAY_MINUTES);
    const inDay = moved - newDay * DAY_MINUTES;
    const clock = hasClock ? ` ${two(floorDiv(inDay, 60))}:${two(inDay % 60)}` : '';
    const counted = newDay - newFirst + 1;
    if (numbered && counted < 1) beforeFirst += 1;
    const date = numbered && counted >= 1 ? `day ${counted}` : isoOf(newDay);
    if (date + clock !== whole)
      edits.push({ start: node.offset, end: node.offset + node.length, text: JSON.stringify(date + clock) });
  });
  const notes = [
    by.days % 7 === 0
      ? 'Bank holidays stay where they are.'
      : 'Weekdays change, and bank holidays stay where they are. Office days, noise at a place and anything said of a weekday may no longer fit.',
    by.hours === 0 ? '' : 'Opening hours, noise, desk hours and other times of day without a date stay as they are.',
    withoutClock > 0
      ? `${withoutClock === 1 ? 'One date' : `${withoutClock} dates`} without a time of day moved by whole days only.`
      : '',
    beforeFirst > 0 ? 'Some days fell before the first day and are now written as dates.' : '',
  ].filter(Boolean);
  return { edits, notes, sayDates: sayDates(text, tree) };
}

function sayDates(text: string, tree: Node): Shifted['sayDates'] {
  const found: Shifted['sayDates'] = [];
  walk(tree, (node) => {
    const words = textOf(node);
    const said = words && NAMES_A_DAY.exec(words);
    if (!words || !said) return;
    const from = Math.max(0, said.index - 30);
    found.push({
      line: lineAt(text, node.offset),
      offset: node.offset,
      words: `${from > 0 ? '…' : ''}${words.slice(from, said.index + 50)}${words.length > said.index + 50 ? '…' : ''}`,
    });
  });
  return found;
}
