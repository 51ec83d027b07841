/** A tutor writes a production: starts from something, breaks it, sees why, puts it right, changes it by form and button, plays it. */
import { readFileSync } from 'node:fs';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStage, type Stage } from './browser.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const TEMPLATE = 'Start from “One shoot day”';

async function openBench(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Write a production' }).click();
  await page.getByRole('heading', { name: 'Start a new one' }).waitFor();
}

async function openTemplate(page: Page): Promise<void> {
  await openBench(page);
  await page.getByRole('button', { name: TEMPLATE }).click();
  await page.getByText('Nothing is wrong. It can be played.').waitFor();
}

/** Replaces one value of the text by typing, as an author would: found by search, selected by the jump. */
async function retype(page: Page, sought: string, where: string, typed: string): Promise<void> {
  await page.getByRole('searchbox', { name: 'Search the whole scenario' }).fill(sought);
  await page.locator('.outline-hit', { hasText: where }).first().click();
  await page.keyboard.press('Delete');
  await page.keyboard.type(typed);
}

/** The text as it would be saved. */
async function savedText(page: Page): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as a file' }).click(),
  ]);
  return readFileSync(await download.path(), 'utf8');
}

async function axeComplaints(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => (window as unknown as { axe: typeof axe }).axe.run());
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
}

test('players never download the editor', async () => {
  const page = await stage.open({ serviceWorkers: 'block' });
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.reload({ waitUntil: 'networkidle' });
  expect(asked.filter((url) => /bench|worker-/.test(url))).toEqual([]);
  await openBench(page);
  expect(asked.some((url) => /bench/.test(url))).toBe(true);
  await page.context().close();
});

test('a broken text shows its first error where the picture was, and a press puts it right', async () => {
  const page = await stage.open();
  await openTemplate(page);
  await page.getByRole('region', { name: 'What comes of it' }).getByText('Could we start at seven?').waitFor();
  await retype(page, 'pat', 'reportsTo', '"patt"');
  const instead = page.locator('.bench-instead');
  await instead.getByText('There is no person called "patt".').waitFor();
  expect(await page.getByText('Could we start at seven?').count()).toBe(0);
  expect(await page.getByRole('button', { name: 'Play from the beginning' }).count()).toBe(0);
  await page.locator('.cm-lintRange-error').waitFor();
  await instead.getByRole('button', { name: /Write .*pat/ }).click();
  await page.getByText('Nothing is wrong. It can be played.').waitFor();
  expect(await savedText(page)).toContain('"reportsTo": "pat"');
  await page.context().close();
});

test('the people of the file are offered where a person is meant, and Enter takes one', async () => {
  const page = await stage.open();
  await openTemplate(page);
  // One quotation mark: the editor closes it.
  await retype(page, 'pat', 'reportsTo', '"');
  const offered = page.locator('.cm-tooltip-autocomplete li');
  await offered.filter({ hasText: 'Pat Okafor, Production manager' }).waitFor();
  expect(await offered.filter({ hasText: 'recce' }).count()).toBe(0);
  await page.keyboard.type('pa');
  await expect.poll(() => offered.count()).toBe(1);
  await page.keyboard.press('Enter');
  await page.getByText('Nothing is wrong. It can be played.').waitFor();
  await page.context().close();
});

test('renaming changes every place, undo takes it back, and comments stay', async () => {
  const page = await stage.open();
  await openTemplate(page);
  const before = await savedText(page);
  await page.getByRole('button', { name: 'Rename' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('What is it?').selectOption({ label: 'activity' });
  await dialog.getByLabel('Its name now').selectOption('recce');
  await dialog.getByLabel('New name').fill('set-up');
  await dialog.getByText('Another activity is called “set-up” already.').waitFor();
  await dialog.getByLabel('New name').fill('first-look');
  await dialog.getByText('It changes in 4 places.').waitFor();
  await dialog.getByRole('button', { name: 'Rename' }).click();
  await page.getByText('Nothing is wrong. It can be played.').waitFor();
  const after = await savedText(page);
  expect(after).toBe(before.replaceAll('"recce"', '"first-look"'));
  await page.getByRole('button', { name: 'Undo' }).click();
  expect(await savedText(page)).toBe(before);
  await page.context().close();
});

test('the form and the text are one: what is written in the form stands in the text, and the versions say what changed', async () => {
  const page = await stage.open();
  await openTemplate(page);
  await page.getByRole('button', { name: 'Form', exact: true }).click();
  await page.locator('summary', { hasText: 'Ines Duarte' }).click();
  const ines = page.locator('details', { hasText: 'Ines Duarte' });
  await ines.getByLabel('Rate a day').fill('480');
  await page.getByRole('button', { name: 'Add a cost line' }).click();
  await expect.poll(() => page.getByLabel('Cost line').count()).toBe(6);
  const text = await savedText(page);
  expect(text).toContain('"rate": 480,\n      "free": 90');
  expect(text).toContain('// Only a recce shows it.');
  await page.getByRole('button', { name: 'Versions' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: /As it was opened/ }).click();
  await dialog.getByText('Ines Duarte’s rate went from £420 to £480.').waitFor();
  await dialog.getByText('Added the cost line “New cost line”.').waitFor();
  await dialog.getByRole('button', { name: 'Go back to this version' }).click();
  await expect.poll(() => page.getByLabel('Cost line').count()).toBe(5);
  await page.context().close();
});

test('a press on a picture or a part goes to its place in the text, from the form and on a phone too', async () => {
  const page = await stage.open();
  await openTemplate(page);
  const line = page.locator('.cm-activeLine');
  await page.getByRole('button', { name: 'Form', exact: true }).click();
  await page.getByRole('button', { name: 'Film the kitchen' }).click();
  await expect.poll(() => page.locator('.cm-line', { hasText: '"id": "kitchen"' }).isVisible()).toBe(true);
  expect(await line.innerText()).toContain('{');
  await page.setViewportSize({ width: 390, height: 844 });
  const tabs = page.getByRole('navigation', { name: 'What to see' });
  await tabs.getByRole('button', { name: 'Parts' }).click();
  await page.getByRole('button', { name: 'Messages: show what stands in it' }).click();
  await page.getByRole('button', { name: 'Could we start at seven?' }).click();
  await expect.poll(() => page.locator('.cm-line', { hasText: '"id": "earlier"' }).isVisible()).toBe(true);
  await page.context().close();
});

test('a draft outlives the page exactly as typed, even when it cannot be read', async () => {
  const page = await stage.open();
  await openBench(page);
  await page.getByRole('button', { name: 'Paste a text' }).click();
  const text = '{\n  "title": "Half a thing", // to be done\n  "people": [ {';
  await page.getByLabel('The text of the scenario').fill(text);
  await page.getByRole('button', { name: 'Write on from this text' }).click();
  await page.locator('.bench-instead').getByText('Put this right first').waitFor();
  await page.getByText('Kept on this computer').waitFor();
  await page.reload();
  await openBench(page);
  await page.getByRole('button', { name: 'Half a thing', exact: true }).click();
  await page.locator('.bench-instead').getByText('Put this right first').waitFor();
  expect(await savedText(page)).toBe(text);
  await page.context().close();
});

test('a pattern is put in for somebody of the file, can be played at once, and undo takes it out', async () => {
  const page = await stage.open();
  await openTemplate(page);
  const before = await savedText(page);
  await page.getByRole('button', { name: 'Patterns' }).click();
  await page.getByRole('searchbox', { name: 'Find' }).fill('pencil');
  await page.getByRole('dialog').getByRole('listitem').getByRole('button').first().click();
  await page.getByRole('button', { name: 'Put it in' }).click();
  await page.getByText(/It can be played/).waitFor();
  const after = await savedText(page);
  expect(after.length).toBeGreaterThan(before.length + 100);
  await page.getByRole('button', { name: 'Undo' }).click();
  expect(await savedText(page)).toBe(before);
  await page.context().close();
});

test('moving in time moves every date and says what a person must look at', async () => {
  const page = await stage.open();
  await openTemplate(page);
  await page.getByRole('button', { name: 'Move in time' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Days').fill('3');
  await dialog.getByText('Weekdays change, and bank holidays stay where they are.').waitFor();
  await dialog.getByText('handed to the edit by 18 March 12:00').waitFor();
  await dialog.getByRole('button', { name: 'Move everything' }).click();
  await page.getByText('Nothing is wrong. It can be played.').waitFor();
  const text = await savedText(page);
  expect(text).toContain('"begins": "2027-03-11 09:00"');
  expect(text).toContain('"due": "2027-03-21 12:00"');
  await page.context().close();
});

test('a trial from a moment has been played up to there, is not kept, and leads back to the writing', async () => {
  const page = await stage.open();
  await openTemplate(page);
  await page.getByRole('button', { name: 'Play it' }).click();
  await page.getByText('From a moment').click();
  await page.getByLabel('Day', { exact: true }).selectOption({ label: 'Thu 11 Mar' });
  await page.getByRole('button', { name: 'Play from that moment' }).click();
  await page.getByText('You are trying out a production you are writing.').waitFor();
  await page.getByText('Thu 11 Mar').first().waitFor();
  await page.getByRole('button', { name: /Run on/ }).click();
  await page.getByRole('complementary', { name: 'Trying it out' }).getByRole('button').click();
  await page.getByText('Nothing is wrong. It can be played.').waitFor();
  await page.getByRole('button', { name: 'All your productions' }).click();
  await page.getByRole('button', { name: 'First screen' }).click();
  await page.getByRole('heading', { name: 'Productions' }).waitFor();
  expect(await page.locator('.saved-run').count()).toBe(0);
  await page.context().close();
});

test('axe finds nothing in any part of it, nor on a phone, and nothing is wider than the phone', async () => {
  const page = await stage.open();
  await openBench(page);
  expect(await axeComplaints(page)).toEqual([]);
  await page.getByRole('button', { name: TEMPLATE }).click();
  await page.getByText('Nothing is wrong. It can be played.').waitFor();
  for (const name of ['Timeline', 'Order', 'Budget', 'Marks', 'Play']) {
    await page.getByRole('tab', { name }).click();
    if (name === 'Marks') await page.getByText('duties get a chance').waitFor();
    expect(await axeComplaints(page), name).toEqual([]);
  }
  await page.getByRole('button', { name: 'Form', exact: true }).click();
  expect(await axeComplaints(page), 'the form').toEqual([]);
  for (const name of ['Rename', 'Move in time', 'Versions', 'How to write here']) {
    await page.getByRole('button', { name, exact: true }).click();
    await page.getByRole('dialog').waitFor();
    expect(await axeComplaints(page), name).toEqual([]);
    await page.keyboard.press('Escape');
  }
  await page.setViewportSize({ width: 390, height: 844 });
  for (const name of ['Parts', 'Write', 'See']) {
    await page.getByRole('navigation', { name: 'What to see' }).getByRole('button', { name }).click();
    expect(await axeComplaints(page), name).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), name).toBeLessThanOrEqual(390);
  }
  await page.context().close();
});

test('everything can be reached and done by keyboard', async () => {
  const page = await stage.open();
  await openTemplate(page);
  const reached = new Set<string>();
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    reached.add(
      await page.evaluate(() => {
        const one = document.activeElement;
        return one?.getAttribute('aria-label') ?? one?.textContent?.trim().slice(0, 40) ?? '';
      }),
    );
  }
  for (const name of ['Rename', 'Move in time', 'Versions', 'Play it', 'The text of the scenario', 'Form', 'Timeline'])
    expect([...reached], name).toContain(name);
  await page.context().close();
});

test('a file is opened by button or dropped, and saved under its own name', async () => {
  const page = await stage.open();
  await openBench(page);
  const text = '{ "title": "Brought along" }';
  const file = { name: 'brought.json', mimeType: 'application/json', buffer: Buffer.from(text) };
  await page.locator('input[type="file"]').setInputFiles(file);
  await page.getByRole('heading', { level: 1, name: 'Brought along' }).waitFor();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as a file' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('brought.json');
  expect(readFileSync(await download.path(), 'utf8')).toBe(text);
  await page.locator('.cm-content').click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' // typed last');
  // At once, before a pause in typing would have kept it.
  await page.locator('.drop-place').evaluate((place) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['{ "title": "Dropped in" }'], 'dropped.json'));
    place.dispatchEvent(new DragEvent('drop', { bubbles: true, dataTransfer }));
  });
  await page.getByRole('heading', { level: 1, name: 'Dropped in' }).waitFor();
  await page.getByRole('button', { name: 'All your productions' }).click();
  await page.getByRole('button', { name: 'Brought along', exact: true }).click();
  await page.locator('.cm-line', { hasText: 'typed last' }).waitFor();
  await page.context().close();
});

test('without a database the page says that the draft goes when it is closed', async () => {
  const page = await stage.open();
  await page.addInitScript(() => Object.defineProperty(window, 'indexedDB', { value: undefined }));
  await page.reload();
  await openBench(page);
  await page.getByText('This browser keeps nothing after you close it. Save your work as a file').waitFor();
  await page.getByRole('button', { name: TEMPLATE }).click();
  await page.getByText('Gone when you close this page: save it as a file').waitFor();
  await page.context().close();
});

test('what two windows write in one draft is kept from both', async () => {
  const page = await stage.open();
  await openTemplate(page);
  const other = await page.context().newPage();
  await other.goto(page.url());
  await openBench(other);
  await other.getByRole('button', { name: 'One shoot day', exact: true }).click();
  await other.getByText('Nothing is wrong. It can be played.').waitFor();
  await retype(other, 'Harbour Table, a food charity', 'client', '"The other window"');
  await other.getByText('Kept on this computer').waitFor();
  await retype(page, 'Harbour Table, a food charity', 'client', '"This window"');
  await page.getByText('Kept on this computer').waitFor();
  await page.getByRole('button', { name: 'Versions' }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /From another window/ })
    .click();
  await page
    .getByRole('dialog')
    .getByText('The brief’s client went from “The other window” to “This window”.')
    .waitFor();
  await page.context().close();
});
