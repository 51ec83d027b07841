/** A run survives: a reload, a copy taken away and brought back; and a copy that was changed is kept out with a sentence. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStage, type Stage } from './browser.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const time = (page: Awaited<ReturnType<Stage['open']>>) => page.locator('.clock-time').innerText();

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
