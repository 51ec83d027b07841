/**
 * From brief to marks in a real browser: once with the mouse, once by keyboard alone. The run each leaves behind is played
 * again in Node and must come out the same, to the bit.
 */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Command } from '../../src/engine/command.ts';
import { readRunFile, replay, stateHash } from '../../src/engine/replay.ts';
import { assess } from '../../src/marks/assess.ts';
import { read } from '../../src/scenario/library.ts';
import { openStage, type Stage } from './browser.ts';

const path = 'scenarios/corporate-interview/corporate-interview.json';
const { model } = read(path, readFileSync(path, 'utf8'));

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

/** Saves the run from the marks screen, plays it again here, and says which commands were in it. */
async function provenRun(page: Page, save: () => Promise<void>): Promise<Command['type'][]> {
  const coming = page.waitForEvent('download');
  await save();
  const text = readFileSync(await (await coming).path(), 'utf8');
  const found = readRunFile(text);
  if ('trouble' in found || !model) throw new Error('The saved run can be read.');
  const { run, refused } = replay(model, found.file.seed, found.file.commands, found.file.minute);
  expect(refused).toEqual([]);
  expect(stateHash(run)).toBe(found.file.stateHash);
  const points = assess(run).overall.points.toFixed(1);
  expect(await page.locator('.marks-overall').innerText()).toContain(`${points} of 100`);
  return found.file.commands.map(({ command }) => command.type);
}

test('a production is played from brief to marks with the mouse', async () => {
  const page = await stage.open({ acceptDownloads: true });
  await page.getByRole('button', { name: /Thirty-eight Years of Glaze/ }).click();
  await page.getByRole('heading', { name: 'Thirty-eight Years of Glaze' }).waitFor();
  await page.getByRole('button', { name: 'Begin' }).click();
  await page.locator('.board canvas').waitFor();
  await page.waitForTimeout(600);

  // Plan: a thing from the tray is dragged onto the board.
  const board = await page.locator('.board canvas').boundingBox();
  if (!board) throw new Error('The board is there.');
  await page.mouse.move(board.x + 200, board.y + board.height - 18);
  await page.mouse.down();
  await page.mouse.move(board.x + board.width * 0.6, board.y + board.height * 0.4, { steps: 8 });
  await page.mouse.up();
  await page
    .getByRole('region', { name: /Recce/ })
    .or(page.getByRole('heading', { name: 'Recce' }))
    .first()
    .waitFor();

  // Desk work: the quote.
  await page.getByRole('button', { name: 'Change: Write the scope and the quote' }).click();
  await page
    .getByRole('button', { name: /^Do it/ })
    .first()
    .click();

  // Time passes until the client asks for more.
  for (let stops = 0; stops < 12; stops += 1) {
    if (await page.getByText('Just two little ones?').first().isVisible()) break;
    await page.getByRole('button', { name: 'Run on to the next decision' }).click();
  }
  await page
    .getByRole('button', { name: /Just two little ones\?/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Build a reply' }).click();
  await page.getByText('Moira will approve a price before we start').click();
  await page.getByText('Two cutdowns cost about £900').click();
  await page.getByText(/priced answer by Wednesday/).click();
  await page.getByRole('radio', { name: 'Email' }).check();
  await page.getByRole('radio', { name: 'Plain' }).check();
  await page.getByRole('button', { name: /^Send to / }).click();
  await page.getByRole('button', { name: 'Run on to the next decision' }).click();

  // Hand over, and see the marks.
  await page.getByRole('button', { name: 'Menu' }).click();
  await page
    .getByRole('menuitem', { name: 'Hand over and end the run' })
    .or(page.getByRole('button', { name: 'Hand over and end the run' }))
    .first()
    .click();
  await page.getByRole('button', { name: 'Hand over', exact: true }).click();
  await page.locator('.marks-overall').waitFor();
  await page.locator('#marks-picture canvas').waitFor();
  await page.getByText('Every point, and the moment behind it').nth(5).click();
  await page.locator('.ledger-row:visible').first().click();
  expect(await page.locator('.moment-words').innerText()).toMatch(/\w{3} \d+ \w{3}/);

  const commands = await provenRun(page, () => page.getByRole('button', { name: 'Save a copy of this run' }).click());
  expect(commands).toEqual(expect.arrayContaining(['plan-activity', 'do-activity', 'reply']));
  await page.context().close();
});

test('a production is played from brief to marks by keyboard alone', async () => {
  const page = await stage.open({ acceptDownloads: true });
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  /** Tabs until the focus is on something of this name, whatever is on the way. */
  const tabTo = async (name: RegExp) => {
    for (let presses = 0; presses < 260; presses += 1) {
      const words = await page.evaluate(() => {
        const at = document.activeElement;
        if (!at || at === document.body) return '';
        return (at.getAttribute('aria-label') ?? at.closest('label')?.textContent ?? at.textContent ?? '').trim();
      });
      if (words && name.test(words)) return;
      await press('Tab');
    }
    throw new Error(`Tab never came to ${name}.`);
  };
  await tabTo(/^Thirty-eight Years of Glaze/);
  await press('Enter');
  await tabTo(/^Begin$/);
  await press('Enter');
  await page.locator('.clock-time').waitFor();

  // Desk work, and a start for the recce, in the table that can do what the board does.
  await tabTo(/^Change: Write the scope and the quote$/);
  await press('Enter');
  await tabTo(/^Do it/);
  await press('Enter');
  await tabTo(/^Change: Recce$/);
  await press('Enter');
  await tabTo(/^Earliest$/);
  await press('Enter');

  await tabTo(/^Run on to the next decision$/);
  for (let stops = 0; stops < 12 && !(await page.getByText('Just two little ones?').first().isVisible()); stops += 1)
    await press('Enter');
  await tabTo(/Just two little ones\?/);
  await press('Enter');
  await tabTo(/^Build a reply$/);
  await press('Enter', 'Space');
  await tabTo(/^Email$/);
  await press('Space');
  await tabTo(/^(Plain|Warm)$/);
  await press('Space');
  await tabTo(/^Send to /);
  await press('Enter');
  await tabTo(/^Run on to the next decision$/);
  await press('Enter');

  await tabTo(/^Menu$/);
  await press('Enter');
  await tabTo(/^Hand over and end the run$/);
  await press('Enter');
  await tabTo(/^Hand over$/);
  await press('Enter');
  await page.locator('.marks-overall').waitFor();
  const commands = await provenRun(page, async () => {
    await tabTo(/^Save a copy of this run$/);
    await press('Enter');
  });
  expect(commands).toEqual(expect.arrayContaining(['plan-activity', 'do-activity', 'reply']));
  await page.context().close();
});
