/** What a tutor sees in the page when a scenario file is broken: one calm message with its line, never a blank page. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BROKEN, lineOf, text } from '../helpers/broken-files.ts';
import { openStage, type Stage } from './browser.ts';
import { sidewaysOf } from './faults.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

test('each of ten broken files gets one message with its line, and the page goes on', async () => {
  const page = await stage.open();
  const chooser = page.locator('input[type="file"]').first();
  await chooser.waitFor({ state: 'attached' });
  for (const { name, file, says, at } of BROKEN) {
    await chooser.setInputFiles({ name: `${name}.json`, mimeType: 'application/json', buffer: Buffer.from(file) });
    await page.locator('.problem').first().waitFor();
    await expect
      .poll(() => page.locator('.problem-message').allInnerTexts(), { timeout: 8000 })
      .toEqual([expect.stringMatching(says)]);
    expect(await page.locator('.problem-place').innerText()).toContain(`line ${lineOf(file, at)},`);
    await page.getByRole('button', { name: 'Close this list' }).click();
  }
  await page.getByRole('button', { name: 'Start the guided first day' }).waitFor();
  await page.context().close();
});

test('nothing of a problem is cut off on a phone, in the largest type', async () => {
  const page = await stage.open({ viewport: { width: 390, height: 844 } });
  await page.locator('.before').waitFor({ state: 'detached' });
  await page.locator('input[value="projector"]').check({ force: true });
  const broken = text.replace('"city": "manchester"', '"city": "manchester-and-all-around-it-as-far-as-anybody-goes"');
  const file = { name: 'my-first-production.json', mimeType: 'application/json', buffer: Buffer.from(broken) };
  await page.locator('input[type="file"]').first().setInputFiles(file);
  await page.locator('.problem').first().waitFor();
  expect(await sidewaysOf(page)).toEqual([]);
  const right = await page
    .locator('.problem *')
    .evaluateAll((parts) => Math.max(...parts.map((part) => part.getBoundingClientRect().left + part.scrollWidth)));
  expect(right).toBeLessThanOrEqual(390);
  await page.context().close();
});

test('a press in the list puts a slip right, and the file can be saved or opened as it is then', async () => {
  const page = await stage.open();
  const chooser = page.locator('input[type="file"]').first();
  await chooser.waitFor({ state: 'attached' });
  const file = text.replace('"city": "manchester"', '"citty": "manchester"');
  await chooser.setInputFiles({ name: 'mine.json', mimeType: 'application/json', buffer: Buffer.from(file) });
  expect(await page.locator('.problem-excerpt mark').innerText()).toBe('"citty"');
  await page.getByRole('button', { name: 'Write "city"' }).click();
  await page.getByText('Nothing is left to put right.').waitFor();
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save it as a file' }).click();
  expect(readFileSync(await (await saving).path(), 'utf8')).toBe(text);
  await page.getByRole('button', { name: 'Open it' }).click();
  await page.getByRole('button', { name: /^Begin/ }).waitFor();
  await page.context().close();
});
