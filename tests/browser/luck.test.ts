/** The luck of a run can be chosen before it begins, so that a class has the same, and is read again on the marks. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readRunFile, replay, stateHash } from '../../src/engine/replay.ts';
import { read } from '../../src/scenario/library.ts';
import { openStage, type Stage } from './browser.ts';

const path = 'scenarios/podcast-pilot/podcast-pilot.json';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

/** From the desk on without a decision to the marks: the run file, and what stands above the title. */
async function handedOver(page: Page) {
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('button', { name: 'Hand over and end the run' }).click();
  await page.getByRole('button', { name: 'Hand over', exact: true }).click();
  const over = await page.locator('.marks-over').innerText();
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save a copy of this run' }).click();
  const found = readRunFile(readFileSync(await (await coming).path(), 'utf8'));
  if ('trouble' in found) throw new Error(found.words);
  return { file: found.file, over };
}

async function openBrief(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Good as New: the pilot' }).click();
  await page.getByRole('button', { name: 'Begin' }).waitFor();
}

test('the same word typed in the brief gives the same run on two computers, and stands on the marks of both', async () => {
  const one = await stage.open();
  await openBrief(one);
  expect(await one.getByLabel('Luck', { exact: true }).isVisible()).toBe(false);
  await one.locator('summary', { hasText: 'The same luck as others' }).focus();
  await one.keyboard.press('Enter');
  await one.keyboard.press('Tab');
  await one.keyboard.type('Tues day 3!');
  await one.locator('summary', { hasText: 'Luck: tuesday3' }).waitFor();
  await one.keyboard.press('Tab');
  await one.keyboard.press('Enter');
  const first = await handedOver(one);
  await one.context().close();

  const other = await stage.open({ viewport: { width: 390, height: 844 } });
  await openBrief(other);
  await other.getByText('The same luck as others').click();
  await other.getByLabel('Luck', { exact: true }).fill('tuesday3');
  await other.getByRole('button', { name: 'Begin' }).click();
  const second = await handedOver(other);
  await other.context().close();

  for (const { file, over } of [first, second]) {
    expect(file.seed).toBe('tuesday3');
    expect(over).toMatch(/Luck: tuesday3$/);
  }
  expect(second.file.stateHash).toBe(first.file.stateHash);
  const { model } = read(path, readFileSync(path, 'utf8'));
  if (!model) throw new Error('The scenario is there.');
  expect(stateHash(replay(model, 'tuesday3', [], first.file.minute).run)).toBe(first.file.stateHash);
});

test('who types nothing draws new luck each time, and can read it on the marks', async () => {
  const seeds: string[] = [];
  for (let at = 0; at < 2; at += 1) {
    const page = await stage.open();
    await openBrief(page);
    await page.getByRole('button', { name: 'Begin' }).click();
    const { file, over } = await handedOver(page);
    expect(file.seed).toMatch(/^[a-z0-9]{8}$/);
    expect(over).toContain(`Luck: ${file.seed}`);
    seeds.push(file.seed);
    await page.context().close();
  }
  expect(seeds[0]).not.toBe(seeds[1]);
});

test('the guided first day, which is the same for all, asks for no luck', async () => {
  const page = await stage.open();
  await page.getByRole('button', { name: 'Start the guided first day' }).click();
  await page.getByRole('button', { name: 'Begin' }).waitFor();
  expect(await page.getByText('The same luck as others').count()).toBe(0);
  await page.context().close();
});
