/** The marks, in every size and theme, and the desk they lead back to: what is drawn is whole. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeRunFile } from '../../src/engine/replay.ts';
import { bots, playBot } from '../../src/planner/bot.ts';
import { read } from '../../src/scenario/library.ts';
import { openStage, type Stage } from './browser.ts';
import { sidewaysOf } from './faults.ts';

const path = 'scenarios/two-clients-one-suite/two-clients-one-suite.json';
/** Duties with the longest names of all. */
const NAMES = ['Documentation', 'Working with others and clients', 'Post-production tracking'];

let stage: Stage;
/** The run file of a run that is over. */
let over: string;
beforeAll(async () => {
  stage = await openStage();
  const { model } = read(path, readFileSync(path, 'utf8'));
  const careful = bots.get('careful');
  if (!model || !careful) throw new Error('The scenario and the bot are there.');
  const { run, commands } = playBot(model, 'tuesday', careful);
  over = writeRunFile(run, commands);
});
afterAll(() => stage.close());

test.each([
  ['a projector', { width: 1920, height: 1080 }, 'projector', true],
  ['a small projector', { width: 1366, height: 768 }, 'projector', true],
  ['a small desk, dark', { width: 1366, height: 768 }, 'dark', true],
  ['a desk, light', { width: 1920, height: 1080 }, 'light', true],
  ['a tablet, where there is no room for names', { width: 700, height: 1000 }, 'projector', false],
  ['a phone, where there is no room for names', { width: 390, height: 844 }, 'projector', false],
] as const)('no name under a reel is cut short: %s', async (_, viewport, theme, named) => {
  const page = await stage.open({ viewport });
  await page.locator('.before').waitFor({ state: 'detached' });
  await page.locator(`input[value="${theme}"]`).check({ force: true });
  // Remembers every text the picture draws, in the order it is drawn.
  await page.evaluate(() => {
    const drawn: string[] = [];
    Object.assign(window, { drawn });
    const write = CanvasRenderingContext2D.prototype.fillText;
    CanvasRenderingContext2D.prototype.fillText = function (text, ...at) {
      drawn.push(text);
      return write.call(this, text, ...at);
    };
  });
  const file = { name: 'run.json', mimeType: 'application/json', buffer: Buffer.from(over) };
  await page.locator('input[type="file"]').first().setInputFiles(file);
  await page.locator('#marks-picture canvas').waitFor();
  const drawn = () => page.evaluate(() => (window as unknown as { drawn: string[] }).drawn.join(' '));
  await expect.poll(drawn).toContain('12');
  const words = (await drawn()).replaceAll('Post- production', 'Post-production');
  expect(words).not.toContain('…');
  for (const name of NAMES) expect(words.includes(name), name).toBe(named);
  await page.context().close();
});

test.each(['dark', 'projector'] as const)('every hold-up of the run is whole on a phone: %s', async (theme) => {
  const page = await stage.open({ viewport: { width: 390, height: 844 } });
  await page.locator('.before').waitFor({ state: 'detached' });
  await page.locator(`input[value="${theme}"]`).check({ force: true });
  const file = { name: 'run.json', mimeType: 'application/json', buffer: Buffer.from(over) };
  await page.locator('input[type="file"]').first().setInputFiles(file);
  await page.getByRole('button', { name: 'Look at the desk as it was left' }).click();
  await page.keyboard.press('g');
  await page.getByText(/^Lost time, /).click();
  await page.getByText('Because').waitFor();
  expect(await sidewaysOf(page)).toEqual([]);
  await page.context().close();
});
