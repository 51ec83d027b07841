/** A run survives: a reload, a copy taken away and brought back; and a copy that was changed is kept out with a sentence. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { begin } from '../../src/engine/begin.ts';
import { canonical, fingerprint } from '../../src/engine/hash.ts';
import { type RunFile, writeRunFile } from '../../src/engine/replay.ts';
import { read } from '../../src/scenario/library.ts';
import { openStage, type Stage } from './browser.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const time = (page: Page) => page.locator('.clock-time').innerText();

test('a run goes on after a reload where it stopped', async () => {
  const page = await stage.open();
  await page.getByRole('button', { name: /Thirty-eight Years of Glaze/ }).click();
  await page.getByRole('button', { name: 'Begin' }).click();
  await page.getByRole('button', { name: 'Change: Write the scope and the quote' }).click();
  await page
    .getByRole('button', { name: /^Do it/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Run on to the next decision' }).click();
  const stopped = await time(page);
  expect(stopped).not.toBe('09:00');
  await page.waitForTimeout(400);
  await page.reload();
  await page.getByRole('button', { name: /Go on/ }).click();
  await expect.poll(() => time(page)).toBe(stopped);
  await page.context().close();
});

test('a copy can be saved, opened again, and is refused with a sentence once it has been changed', async () => {
  const page = await stage.open({ acceptDownloads: true });
  await page.getByRole('button', { name: /Thirty-eight Years of Glaze/ }).click();
  await page.getByRole('button', { name: 'Begin' }).click();
  await page.getByRole('button', { name: 'Run on to the next decision' }).click();
  const stopped = await time(page);
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save a copy' }).first().click();
  const text = readFileSync(await (await coming).path(), 'utf8');

  const other = await stage.open();
  const chooser = other.locator('input[type="file"]').first();
  await chooser.waitFor({ state: 'attached' });
  const changed = text.replace('"minute":', '"minute": ');
  await chooser.setInputFiles({ name: 'mine.run.json', mimeType: 'application/json', buffer: Buffer.from(changed) });
  await other.getByText('This run file was changed after it was saved').waitFor();
  await chooser.setInputFiles({ name: 'mine.run.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  await expect.poll(() => time(other)).toBe(stopped);
  await other.context().close();
  await page.context().close();
});

async function openFile(page: Page, name: string, text: string): Promise<void> {
  const file = { name, mimeType: 'application/json', buffer: Buffer.from(text) };
  await page.locator('input[type="file"]').first().setInputFiles(file);
}

test('a copy of a run of one’s own production opens on another computer, goes on there, and outlives a reload', async () => {
  const page = await stage.open();
  await page.getByRole('button', { name: 'Write a production' }).click();
  await page.getByRole('button', { name: 'Start from “One shoot day”' }).click();
  await page.getByRole('button', { name: 'Play it' }).click();
  await page.getByText('The run is kept only if you save a copy of it').waitFor();
  await page.getByRole('button', { name: 'Play from the beginning' }).click();
  await page.getByRole('button', { name: 'Begin' }).click();
  await page.getByText('This run is kept only if you save a copy.').waitFor();
  await page.getByRole('button', { name: 'Run on to the next decision' }).click();
  const stopped = await time(page);
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save a copy' }).click();
  const text = readFileSync(await (await coming).path(), 'utf8');
  await page.context().close();

  const other = await stage.open();
  await openFile(other, 'mine.run.json', text);
  await expect.poll(() => time(other)).toBe(stopped);
  await other.getByText('This run was played with the scenario that came in its file').waitFor();
  expect(await other.getByText('kept only if you save').count()).toBe(0);
  await other.waitForTimeout(400);
  await other.reload();
  const again = other.waitForEvent('download');
  await other.getByRole('button', { name: /^Save a copy of / }).click();
  expect(JSON.parse(readFileSync(await (await again).path(), 'utf8'))).toHaveProperty('scenario.text');
  await other.getByRole('button', { name: /Go on/ }).click();
  await expect.poll(() => time(other)).toBe(stopped);
  await other.context().close();
});

test('a run without its scenario says what to open, and goes on once that is opened', async () => {
  const text = readFileSync('scenarios/templates/3-half-day.jsonc', 'utf8');
  const { model } = read('mine.jsonc', text);
  if (!model) throw new Error('The template can be read.');
  const page = await stage.open();
  await openFile(page, 'mine.run.json', writeRunFile(begin(model, 'tuesday'), []));
  const says = page.getByText('Open its scenario file now, and the run goes on.');
  await says.waitFor();
  await openFile(page, 'mine.jsonc', text);
  await page.locator('.clock-time').waitFor();
  expect(await says.count()).toBe(0);
  await page.context().close();
});

test('a run of an earlier Call Time goes on by the rules of today and says so; one of today that does not play back is kept out', async () => {
  const name = 'scenarios/corporate-interview/corporate-interview.json';
  const { model } = read(name, readFileSync(name, 'utf8'));
  if (!model) throw new Error('The scenario can be read.');
  const { check: _, ...body } = JSON.parse(writeRunFile(begin(model, 'tuesday'), [])) as RunFile;
  // Its rules refused nothing then; those of today do.
  const commands = [{ minute: body.minute, command: { type: 'do-activity', activityId: 'no-such-work' } }];
  const sealed = (engine: number) => {
    const older = { ...body, engine, commands };
    return canonical({ ...older, check: fingerprint(canonical(older)) });
  };
  const page = await stage.open();
  await openFile(page, 'today.run.json', sealed(body.engine));
  await page.getByText('This run does not play back as it was recorded.').waitFor();
  expect(await page.locator('.clock-time').count()).toBe(0);
  await openFile(page, 'earlier.run.json', sealed(body.engine - 1));
  await page.locator('.clock-time').waitFor();
  await page.getByText('Call Time’s rules have changed since this run was saved').waitFor();
  await page.context().close();
});
