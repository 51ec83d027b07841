/**
 * The panels that only a long production fills (permits, daily reports, rushes, deal memos, money in and out, handing over, the
 * incident book, a person's hours), by keyboard alone; and every screen on a phone. The runs are played by a bot, up to a moment.
 */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { GivenCommand } from '../../src/engine/command.ts';
import type { Model } from '../../src/engine/model.ts';
import { replay, writeRunFile } from '../../src/engine/replay.ts';
import { bots, playBot } from '../../src/planner/bot.ts';
import { read } from '../../src/scenario/library.ts';
import { openStage, type Stage } from './browser.ts';
import { faultsOf, sidewaysOf } from './faults.ts';

const path = 'scenarios/river-year/river-year.json';
const PHONE = { width: 390, height: 844 };
const DESK = { width: 1366, height: 768 };

let stage: Stage;
let page: Page;
/** Run files: with something happening on the day, with work that can be handed over, and over. */
let trouble: string;
let handing: string;
let over: string;

beforeAll(async () => {
  stage = await openStage();
  const { model } = read(path, readFileSync(path, 'utf8'));
  const expert = bots.get('expert');
  if (!model || !expert) throw new Error('The scenario and the bot are there.');
  const { run, commands } = playBot(model, '7', expert);
  const happened = run.state.facts.find((fact) => fact.kind === 'risk-happened');
  const given = commands.findIndex(({ command }) => command.type === 'delegate' && command.activityId === 'log-1');
  if (!happened || given < 0) throw new Error('In this run something happens, and work is handed over.');
  const before = commands.filter(({ minute }) => minute <= happened.minute);
  trouble = fileAt(model, before, happened.minute + model.tickMinutes);
  handing = fileAt(model, commands.slice(0, given), commands[given]?.minute ?? 0);
  over = writeRunFile(run, commands);
});
afterEach(() => page.context().close());
afterAll(() => stage.close());

function fileAt(model: Model, commands: readonly GivenCommand[], minute: number): string {
  return writeRunFile(replay(model, '7', commands, minute).run, commands);
}

async function openRun(run: string, viewport: typeof DESK, theme: 'light' | 'dark' | 'projector'): Promise<void> {
  page = await stage.open({ viewport });
  await page.locator('.before').waitFor({ state: 'detached' });
  await page.locator(`input[value="${theme}"]`).check({ force: true });
  const file = { name: 'run.json', mimeType: 'application/json', buffer: Buffer.from(run) };
  await page.locator('input[type="file"]').first().setInputFiles(file);
  await page.locator('.play, .marks-overall').first().waitFor();
}

/** Presses Tab until the focus is on something of this name. */
async function tabTo(name: RegExp): Promise<void> {
  for (let presses = 0; presses < 300; presses += 1) {
    const words = await page.evaluate(() => {
      const at = document.activeElement;
      if (!at || at === document.body) return '';
      return (at.getAttribute('aria-label') ?? at.closest('label')?.textContent ?? at.textContent ?? '').trim();
    });
    if (name.test(words)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never came to ${name}.`);
}

/** Opens a panel by its key, and in it the papers of this name by the arrow keys. */
async function openPapers(key: string, among: string, name: RegExp): Promise<void> {
  await page.keyboard.press(key);
  const choices = page.getByRole('group', { name: among });
  const names = await choices.locator('label').allInnerTexts();
  await tabTo(new RegExp(`^(${names.map((one) => one.replace(/[^\w ]/g, '.').trim()).join('|')})$`));
  for (let presses = 0; presses < names.length; presses += 1) {
    if (await choices.getByRole('radio', { name }).isChecked()) return;
    await page.keyboard.press('ArrowRight');
  }
  throw new Error(`The arrow keys never came to ${name}.`);
}

const PAPERS: readonly [key: string, among: string, name: RegExp, shows: RegExp][] = [
  ['s', 'Which papers', /^Permits/, /Consent to film on the protected marsh/],
  ['s', 'Which papers', /^Daily reports/, /Time lost/],
  ['s', 'Which papers', /^Deal memos/, /signed before the first day/],
  ['s', 'Which papers', /^Rushes/, /On cards/],
  ['m', 'Part of the budget', /^In and out/, /What the client pays/],
  ['m', 'Part of the budget', /^Move money/, /Ask Ngozi Farrant \(production manager\) to move it/],
  ['r', 'Part of risk', /^Incident book/, /The bag with the drives/],
];

test.each([
  ['a desk, light', DESK, 'light'],
  ['a phone, dark', PHONE, 'dark'],
  ['a projector', { width: 1920, height: 1080 }, 'projector'],
] as const)(
  'every panel of a long production opens by keyboard and can be used by everyone: %s',
  async (_, size, theme) => {
    await openRun(trouble, size, theme);
    expect(await faultsOf(page), 'what needs you').toEqual([]);
    for (const [key, among, name, shows] of PAPERS) {
      await openPapers(key, among, name);
      await page.getByRole('tabpanel').getByText(shows).first().waitFor();
      expect(await faultsOf(page), String(name)).toEqual([]);
    }
  },
);

test('work is handed over, and a person’s hours are read, by keyboard alone', async () => {
  await openRun(handing, DESK, 'dark');
  await page.keyboard.press('l');
  await tabTo(/^Log the rushes with who appears/);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Or hand it over' }).waitFor();
  expect(await faultsOf(page), 'hand-over').toEqual([]);
  await tabTo(/^Reuben Katz/);
  await page.keyboard.press('Space');
  await tabTo(/^Hand it over/);
  await page.keyboard.press('Enter');
  await page.getByText(/^Hand over: Log the rushes with who appears.* and Reuben Katz$/).waitFor();
  await page.keyboard.press('l');
  await tabTo(/^Show what is done$/);
  await page.keyboard.press('Enter');
  await tabTo(/^Show what is done$/);
  await page.keyboard.press('Enter');
  await tabTo(/^Copies of block one, checked$/);
  await page.keyboard.press('Enter');
  await tabTo(/^Reuben Katz$/);
  await page.keyboard.press('Enter');
  await page.getByText('Last seven days').waitFor();
  expect(await faultsOf(page), 'person').toEqual([]);
});

/** The theme with the largest type: what fits in it fits in the others. */
const LARGEST = 'projector';

test('no screen of a long production can be pushed sideways on a phone, in the largest type', async () => {
  await openRun(trouble, PHONE, LARGEST);
  const fits = async (what: string) => expect(await sidewaysOf(page), what).toEqual([]);
  await fits('the decision');
  for (const key of ['l', 'b', 'm', 'r', 's', 'g']) {
    await page.keyboard.press(key);
    const segments = page.locator('.panel-tabs .segment');
    for (let at = 0; at < Math.max(1, await segments.count()); at += 1) {
      if ((await segments.count()) > 0) await segments.nth(at).click();
      await fits(`panel ${key}, ${at}`);
    }
  }
  await page.getByRole('button', { name: 'Details', exact: true }).last().click();
  await fits('details');
  await page
    .getByRole('button', { name: /^Inbox/ })
    .last()
    .click();
  await fits('inbox');
  await page.getByRole('button', { name: /Bryn’s envelope/ }).click();
  await fits('message');
  await page.keyboard.press('?');
  for (const name of ['How it works', 'The board', 'Trade terms', 'Keys']) {
    await page.getByRole('tab', { name }).click();
    await fits(`help, ${name}`);
  }
});

test('the marks of a long production, and the page for writing one, cannot be pushed sideways on a phone, in the largest type', async () => {
  await openRun(over, PHONE, LARGEST);
  await page.locator('.marks-overall').waitFor();
  expect(await sidewaysOf(page), 'marks').toEqual([]);
  await page.getByRole('button', { name: 'Back to the first screen' }).click();
  await page.getByRole('button', { name: 'Write a production' }).click();
  await page.getByRole('button', { name: /Start from “One shoot day”/ }).click();
  await page.locator('.cm-content').waitFor();
  expect(await sidewaysOf(page), 'text').toEqual([]);
  await page.getByRole('button', { name: 'Form', exact: true }).click();
  expect(await sidewaysOf(page), 'form').toEqual([]);
  await page.getByRole('button', { name: 'Parts', exact: true }).click();
  expect(await sidewaysOf(page), 'parts').toEqual([]);
  await page.getByRole('button', { name: 'See', exact: true }).click();
  for (const name of ['Timeline', 'Order', 'Budget', 'Marks', 'Play']) {
    await page.getByRole('tab', { name }).click();
    expect(await sidewaysOf(page), name).toEqual([]);
  }
  const play = await page.getByRole('button', { name: 'Play it', exact: true }).boundingBox();
  expect((play?.x ?? 999) + (play?.width ?? 999)).toBeLessThanOrEqual(PHONE.width);
});

test('a plan that slips is put off in one press, the days it adds are confirmed in another, and one undo takes the first back', async () => {
  const post = 'scenarios/two-clients-one-suite/two-clients-one-suite.json';
  const { model } = read(post, readFileSync(post, 'utf8'));
  const careful = bots.get('careful');
  if (!model || !careful) throw new Error('The scenario and the bot are there.');
  const { commands } = playBot(model, '1', careful);
  const added = (at: number) => commands.filter(({ minute, command }) => minute === at && command.type === 'confirm');
  const slips = commands.findIndex(
    ({ minute, command }) =>
      minute > 1440 && command.type === 'plan-activity' && command.activityId === 'recut-a' && added(minute).length > 3,
  );
  const minute = commands[slips]?.minute ?? 0;
  await openRun(
    writeRunFile(replay(model, '1', commands.slice(0, slips), minute).run, commands.slice(0, slips)),
    PHONE,
    'light',
  );
  await page.keyboard.press('l');
  await page.getByRole('button', { name: 'Change: Salt Line: fine cut' }).click();
  await page.getByRole('button', { name: 'Move what follows' }).waitFor();
  expect(await faultsOf(page), 'what follows').toEqual([]);
  await page.getByRole('button', { name: 'Move what follows' }).click();
  await page.getByRole('button', { name: 'Move what follows' }).waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Undo the last change to the draft' }).click();
  await page.getByRole('button', { name: 'Move what follows' }).click();
  await page.keyboard.press('b');
  await page.getByText('The plan now asks for days that are not booked').waitFor();
  expect(await faultsOf(page), 'the days it adds').toEqual([]);
  const all = page.getByRole('button', { name: /^Confirm all \d/ });
  await all.click();
  await page.getByText('Say why in a few words').waitFor();
  await page.getByRole('textbox', { name: /^Reason, for the/ }).fill('The cut has taken longer.');
  await all.click();
  await all.waitFor({ state: 'detached' });
});
