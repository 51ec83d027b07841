/** The page opens: with words before any script, without errors, under its own policy, and again without a network. */
import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import axe from 'axe-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { at } from '../../scripts/lib/project.mjs';
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
  const kept = await page.evaluate(async () => {
    const [name = ''] = await caches.keys();
    const requests = await (await caches.open(name)).keys();
    const fetched = await Promise.all(
      requests.map(async ({ url }) => ((await fetch(url)).ok ? url : `${url} is broken`)),
    );
    return fetched.sort();
  });
  // The worker does not keep itself; the browser does. The page is kept under the folder's address.
  const built = readdirSync(at('dist'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'offline.js')
    .map((entry) => relative(at('dist'), join(entry.parentPath, entry.name)).split(sep).join('/'));
  expect(kept).toEqual(built.map((name) => stage.address + (name === 'index.html' ? '' : name)).sort());
  await page.context().close();
});
