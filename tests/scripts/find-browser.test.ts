/** Which browser the tests take, and what they say when there is none. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findBrowser, type Surroundings } from '../browser/browser.ts';

/** A machine with these files and nothing else. */
const machine = (files: string[], more: Partial<Surroundings> = {}): Surroundings => ({
  env: { PATH: '/usr/local/bin:/usr/bin' },
  platform: 'linux',
  arch: 'arm64',
  home: '/home/ana',
  exists: (path) => files.includes(path),
  list: () => [],
  packaged: () => Promise.reject(new Error('it is not here')),
  ...more,
});

test('takes the one CHROME_PATH names before any other', async () => {
  const found = await findBrowser(machine(['/opt/mine', '/usr/bin/chromium'], { env: { CHROME_PATH: '/opt/mine' } }));
  expect(found.path).toBe('/opt/mine');
});

test('does not look further when CHROME_PATH is wrong', async () => {
  const looking = findBrowser(machine(['/usr/bin/chromium'], { env: { CHROME_PATH: '/opt/gone' } }));
  await expect(looking).rejects.toThrow('CHROME_PATH names /opt/gone, and there is no such file');
});

test.each([
  ['linux', '/usr/local/bin/google-chrome', {}],
  ['linux', '/snap/bin/chromium', {}],
  ['darwin', '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge', {}],
  ['win32', 'C:\\Programs\\Google\\Chrome\\Application\\chrome.exe', { env: { PROGRAMFILES: 'C:\\Programs' } }],
] as const)('finds an installed one on %s: %s', async (platform, path, more) => {
  expect(await findBrowser(machine([path], { platform, ...more }))).toEqual({ path, args: [] });
});

test("takes one of Playwright's when none is installed", async () => {
  const path = join('/home/ana/.cache/ms-playwright', 'chromium-1200', 'chrome-linux', 'chrome');
  expect((await findBrowser(machine([path], { list: () => ['chromium-1200', 'firefox-1'] }))).path).toBe(path);
});

test('takes the packaged one last, on Linux on x64 only', async () => {
  const packaged = () => Promise.resolve({ path: '/tmp/chromium', args: ['--headless'] });
  expect((await findBrowser(machine([], { arch: 'x64', packaged }))).path).toBe('/tmp/chromium');
  await expect(findBrowser(machine([], { platform: 'darwin', arch: 'x64', packaged }))).rejects.toThrow(
    'No browser was found',
  );
});

test('says what was tried and three ways out when there is none', async () => {
  const words = await findBrowser(machine([], { arch: 'x64' })).catch((error: Error) => error.message);
  for (const part of [
    'CHROME_PATH: not set',
    '/usr/bin/chromium',
    'ms-playwright',
    'it is not here',
    '1. Install',
    '2. Have',
    '3. Set',
  ]) {
    expect(words).toContain(part);
  }
});
