/** The tutorial for tutors: its listings, put together as it says, make what it says. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { bots, playBot } from '../../src/planner/bot.ts';
import { delivered } from '../../src/planner/dead-end.ts';
import { read } from '../../src/scenario/library.ts';
import { applyEdits, nodeAt, setValue, treeOf } from '../../src/writing/text.ts';

const page = readFileSync('docs/tutors/first-scenario.md', 'utf8');

/** Each listing: where it goes, and its text. `whole` is a file of its own; the others are lists of the file. */
const listings = [...page.matchAll(/```jsonc ([a-z]+)\n([\s\S]*?)```/g)].map(([, into = '', text = '']) => ({
  into,
  text,
}));

/** The file after so many listings. */
function fileAfter(count: number): string {
  return listings.slice(0, count).reduce((text, { into, text: listing }) => {
    if (into === 'whole') return listing;
    const entries = JSON.parse(listing) as unknown[];
    const there = nodeAt(treeOf(text), [into])?.children?.length;
    if (there === undefined) return applyEdits(text, setValue(text, [into], entries));
    return entries.reduce<string>(
      (now, entry, at) => applyEdits(now, setValue(now, [into, there + at], entry, true)),
      text,
    );
  }, '');
}

describe('the tutorial for a first scenario', () => {
  const errors = (text: string) => read('my-morning.json', text).problems.filter((one) => one.level === 'error');

  test('begins with a file that lacks just what the page says it lacks', () => {
    const found = errors(fileAfter(1));
    expect(found.length).toBeGreaterThan(0);
    for (const one of found) expect(`${one.message} ${one.words}`).toMatch(/interviewee|place/i);
  });

  test('can be played after the third listing, and still after every other', () => {
    for (let count = 3; count <= listings.length; count += 1) expect(errors(fileAfter(count)), `${count}`).toEqual([]);
  });

  test('ends with a production of half a day that a careful coordinator carries through and doing nothing does not', () => {
    const { model } = read('my-morning.json', fileAfter(listings.length));
    const play = (name: string) => {
      const bot = bots.get(name);
      if (!model || !bot) throw new Error('It can be played.');
      return playBot(model, 'tutorial', bot).run;
    };
    expect(delivered(play('careful'))).toBe(true);
    expect(delivered(play('idle'))).toBe(false);
    expect(model?.risks.map((one) => one.id)).toContain('tow');
    expect(model?.threads.map((one) => one.id)).toContain('earlier');
  });

  test('leads nowhere that is not there', () => {
    for (const [, target = ''] of page.matchAll(/\]\(([^)#]+)/g))
      expect(() => readFileSync(`docs/tutors/${target}`), target).not.toThrow(/ENOENT/);
  });
});
