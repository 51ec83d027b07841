/** The tutorial for tutors: its listings, put together as it says, make what it says. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { bots, playBot } from '../../src/planner/bot.ts';
import { calibrate, jobsOf, seedsFrom } from '../../src/planner/calibration.ts';
import { delivered } from '../../src/planner/dead-end.ts';
import { outlineOf } from '../../src/planner/outline.ts';
import { playJob } from '../../src/planner/record.ts';
import { read } from '../../src/scenario/library.ts';
import { DRAWINGS } from '../../src/scenario/pictures.ts';

const page = readFileSync('docs/tutors/first-scenario.md', 'utf8');

/** Each listing: where it goes, and its text. `whole` is a file of its own; the others are lists of the file. */
const listings = [...page.matchAll(/```jsonc ([a-z]+)\n([\s\S]*?)```/g)].map(([, into = '', text = '']) => ({
  into,
  text,
}));

/** The file after so many listings, each pasted over the empty list it says. */
const fileAfter = (count: number): string =>
  listings.slice(1, count).reduce((text, { into, text: listing }) => {
    const line = `  "${into}": []`;
    expect(text.split(line)).toHaveLength(2);
    const comma = text.includes(`${line},`) ? ',' : '';
    return text.replace(`${line}${comma}\n`, listing);
  }, listings[0]?.text ?? '');

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

  test('ends with a production that the bots find nothing wrong with, as the page says', () => {
    const { model } = read('my-morning.json', fileAfter(listings.length));
    if (!model) throw new Error('It can be played.');
    const plan = { bots: ['idle', 'hasty', 'careful', 'expert'], seeds: seedsFrom('1', 12) };
    const records = jobsOf(plan).map((job) => playJob(model, job));
    expect(calibrate(outlineOf(model), plan, records).reasons).toEqual([]);
  });

  test('still has nothing wrong with a place of its own, as the page adds one', () => {
    const [, place = ''] = /```jsonc own-place\n([\s\S]*?)```/.exec(page) ?? [];
    const text = fileAfter(listings.length)
      .replace('  "people": [', `${place}  "people": [`)
      .replaceAll('["canal-warehouse", "dye-house"]', '["boatshed"]');
    expect(text).toContain('"owner": "wendeline"');
    expect(read('my-morning.json', text).problems.filter((one) => one.level !== 'note')).toEqual([]);
  });

  test('names every drawing of a place there is', () => {
    for (const name of DRAWINGS.filter((one) => one.startsWith('place-'))) expect(page).toContain(`\`${name}\``);
  });

  test('leads nowhere that is not there', () => {
    for (const [, target = ''] of page.matchAll(/\]\(([^)#]+)/g))
      expect(() => readFileSync(`docs/tutors/${target}`), target).not.toThrow(/ENOENT/);
  });
});
