/** The template of one shoot day with one fault planted in it, and the line it stands on. */
import { TEMPLATES } from '../../src/bench/templates.ts';
import { read } from '../../src/scenario/library.ts';

export const shoot = TEMPLATES.find((one) => one.name === 'one-shoot-day.json')?.text ?? '';

export interface Planted {
  text: string;
  line: number;
}

/** The template, or another base, with one change, and the line it was made on. */
export function planted(from: string | RegExp, to: string, base = shoot): Planted {
  const text = base.replace(from, to);
  if (text === base) throw new Error(`The template has no ${from}.`);
  const lines = base.split('\n');
  return { text, line: text.split('\n').findIndex((line, at) => line !== lines[at]) + 1 };
}

/** A message before the others. */
export const thread = (id: string, more: string): string =>
  `"threads": [\n    { "id": "${id}", "from": "pat", "channel": "email", "subject": "${id}", "text": "A word.", ${more} },`;

/** What is said of a text: code and line of each. */
export const said = (text: string): [string, number][] =>
  read('planted.json', text).problems.map(({ code, line }) => [code, line]);
