/** The page opens: with words before any script, without errors, under its own policy, and again without a network. */
import axe from 'axe-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStage, type Stage } from './browser.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

test('says what it is and what it needs before and without scripts', async () => {
  const page = await stage.open({ javaScriptEnabled: false });
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Call Time');
  expect(await page.locator('noscript').innerText()).toContain('needs JavaScript');
  await page.context().close();
});

test('draws the desk in place of the first words, with no error in the console', async () => {
  const page = await stage.open();
  await page.locator('.before').waitFor({ state: 'detached' });
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.context().close();
});

test('asks nobody but its own server for anything', async () => {
  const page = await stage.open();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.reload({ waitUntil: 'networkidle' });
  expect(asked.length).toBeGreaterThan(2);
  expect(asked.filter((url) => !url.startsWith(stage.address) && !/^(data|blob):/.test(url))).toEqual([]);
  await page.context().close();
});

test('runs no script that is written into the page', async () => {
  const page = await stage.open();
  await page.locator('.before').waitFor({ state: 'detached' });
  expect(stage.takeTroubles()).toEqual([]);
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'document.body.dataset.intruder = "here"';
    document.body.append(script);
  });
  expect(await page.locator('body').getAttribute('data-intruder')).toBeNull();
  await page.context().close();
  expect(stage.takeTroubles()).toEqual([expect.stringContaining('Content Security Policy')]);
});

test('has nothing axe objects to on its first screen', async () => {
  const page = await stage.open();
  await page.locator('.before').waitFor({ state: 'detached' });
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => (window as unknown as { axe: typeof axe }).axe.run());
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([]);
  await page.context().close();
});

test('opens again without a network, every file of it', async () => {
  const page = await stage.open();
  await page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    if (active?.state === 'activating') {
      await new Promise((resolve) => active.addEventListener('statechange', resolve, { once: true }));
    }
  });
  await page.context().setOffline(true);
  await page.reload();
  await page.locator('.before').waitFor({ state: 'detached' });
  await page.getByRole('heading', { level: 1 }).waitFor();
  const missing = await page.evaluate(async () => {
    const [name = ''] = await caches.keys();
    const kept = await (await caches.open(name)).keys();
    const answers = await Promise.all(kept.map(async ({ url }) => ((await fetch(url)).ok ? '' : url)));
    return { count: kept.length, broken: answers.filter((url) => url !== '') };
  });
  expect(missing.broken).toEqual([]);
  expect(missing.count).toBeGreaterThan(5);
  await page.context().close();
});
