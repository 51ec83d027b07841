/** The desk in a real browser: by keyboard alone, in every theme, from a phone to a large screen. */
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { openStage, type Stage } from './browser.ts';
import { faultsOf } from './faults.ts';

let stage: Stage;
let page: Page;

beforeAll(async () => {
  stage = await openStage();
});
afterEach(() => page.context().close());
afterAll(() => stage.close());

const SIZES = [
  { width: 390, height: 844 },
  { width: 714, height: 666 },
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
];

async function open(size = { width: 1366, height: 768 }): Promise<void> {
  page = await stage.open({ viewport: size, reducedMotion: 'reduce' });
  await page.locator('.before').waitFor({ state: 'detached' });
}

async function begin(): Promise<void> {
  await page.getByRole('button', { name: 'Start the guided first day' }).click();
  await page.getByRole('button', { name: 'Begin' }).click();
  await page.getByRole('group', { name: 'Clock', exact: true }).waitFor();
}

async function openMessage(): Promise<void> {
  if ((await page.locator('.stop-line').count()) === 0) {
    await page.getByRole('button', { name: 'Run on to the next decision' }).click();
  }
  await page.locator('.stop-line').getByRole('button', { name: 'Open the message' }).click();
  await page.locator('.message').waitFor();
}

const faults = () => faultsOf(page);

const theme = (name: string) =>
  page.evaluate((value) => document.documentElement.setAttribute('data-theme', value), name);

test.each(SIZES)('home and brief fit and can be used by everyone at $width x $height', async (size) => {
  await open(size);
  for (const name of ['dark', 'light', 'projector']) {
    await theme(name);
    expect(await faults(), `home, ${name}`).toEqual([]);
  }
  await page.getByRole('button', { name: 'Start the guided first day' }).click();
  for (const name of ['dark', 'light', 'projector']) {
    await theme(name);
    expect(await faults(), `brief, ${name}`).toEqual([]);
  }
});

test.each(SIZES)('desk, message and reply fit and can be used by everyone at $width x $height', async (size) => {
  await open(size);
  await begin();
  await openMessage();
  for (const name of ['dark', 'light', 'projector']) {
    await theme(name);
    expect(await faults(), `message, ${name}`).toEqual([]);
  }
  await page.getByRole('button', { name: 'Build a reply' }).click();
  for (const name of ['dark', 'light', 'projector']) {
    await theme(name);
    expect(await faults(), `reply, ${name}`).toEqual([]);
  }
});

test('a reply begins with nothing chosen, grows as a letter, and survives being put away', async () => {
  await open();
  await begin();
  await openMessage();
  await page.getByRole('button', { name: 'Build a reply' }).click();
  expect(await page.locator('.reply input:checked').count()).toBe(0);
  const stance = page.locator('.reply-parts fieldset').first().getByRole('radio').first();
  await stance.check();
  const sentence = await page.locator('.reply-parts fieldset').first().locator('.choice-label').first().innerText();
  const letter = page.getByRole('region', { name: 'The reply so far' });
  expect(await letter.innerText()).toContain(sentence.split(': ').slice(1).join(': '));
  await page.getByRole('button', { name: 'Put it away' }).click();
  await page.getByRole('button', { name: 'Build a reply' }).click();
  expect(await stance.isChecked()).toBe(true);
});

test('the first message can be reached, read and answered by keyboard alone', async () => {
  await open();
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const tabTo = async (name: RegExp) => {
    for (let presses = 0; presses < 80; presses += 1) {
      const words = await page.evaluate(() => {
        const at = document.activeElement;
        return at?.getAttribute('aria-label') ?? at?.closest('label')?.textContent ?? at?.textContent ?? '';
      });
      if (name.test(words) && (await page.evaluate(() => document.activeElement !== document.body))) return;
      await press('Tab');
    }
    throw new Error(`Tab never came to ${name}.`);
  };
  await press('Tab');
  await tabTo(/^Start the guided first day$/);
  await press('Enter');
  await tabTo(/^Begin$/);
  await press('Enter');
  await page.locator('.clock-time').waitFor();
  if ((await page.locator('.stop-line').count()) === 0) await press('n');
  await page.locator('.stop-line').waitFor();
  await tabTo(/^Open the message$/);
  await press('Enter');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('message-title');
  await tabTo(/^Build a reply$/);
  await press('Enter', 'Space');
  await tabTo(/^Email$/);
  await press('Space');
  await tabTo(/^(Plain|Warm|Short and loose|Firm on whose fault it is)$/);
  await press('Space');
  await tabTo(/^Send to /);
  await press('Enter');
  await page.getByText(/Your reply is in the queue/).waitFor();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('message-title');
});

test('single keys fall silent when they are turned off, and while something is typed', async () => {
  await open();
  await begin();
  const time = () => page.locator('.clock-time').innerText();
  const before = await time();
  await page.keyboard.press('?');
  await page.getByRole('tab', { name: 'Trade terms' }).click();
  await page.getByRole('searchbox', { name: 'Find a term' }).pressSequentially('pencil.n');
  expect(await time()).toBe(before);
  await page.getByRole('tab', { name: 'Keys' }).click();
  await page.getByRole('switch', { name: 'Single keys work' }).click();
  await page.keyboard.press('Escape');
  await page.keyboard.press('.');
  expect(await time()).toBe(before);
});
