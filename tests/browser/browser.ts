/**
 * Finds a browser and opens the built page in it. Never skips: without a browser it says what was tried and what to do.
 */
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { at } from '../../scripts/lib/prepare.mjs';
import { serve } from '../../scripts/lib/serve.mjs';

const INSTALLED = [
  '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable', '/usr/bin/chromium', '/usr/bin/chromium-browser', '/snap/bin/chromium', '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe', 'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

function inPlaywrightCache(): string | null {
  const caches = [
    process.env.PLAYWRIGHT_BROWSERS_PATH, join(homedir(), '.cache', 'ms-playwright'), join(homedir(), 'Library', 'Caches', 'ms-playwright'),
    join(homedir(), 'AppData', 'Local', 'ms-playwright'),
  ];
  for (const cache of caches) {
    if (!cache || !existsSync(cache)) continue;
    for (const folder of readdirSync(cache).filter((name) => name.startsWith('chromium'))) {
      for (const tail of ['chrome-linux/chrome', 'chrome-linux64/chrome', 'chrome-mac/Chromium.app/Contents/MacOS/Chromium', 'chrome-win/chrome.exe', 'chrome-headless-shell-linux64/chrome-headless-shell']) {
        const path = join(cache, folder, tail);
        if (existsSync(path)) return path;
      }
    }
  }
  return null;
}

/** Chromium shipped inside a development package, for machines with nothing at all. Linux on x64 only. */
async function packaged(): Promise<{ path: string; args: string[] } | null> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  // Has to be set before the package is loaded: it then unpacks the system libraries it needs too.
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs20.x';
  try {
    const { default: packed } = await import('@sparticuz/chromium');
    return { path: await packed.executablePath(), args: packed.args };
  } catch {
    return null;
  }
}

export async function findBrowser(): Promise<{ path: string; args: string[] }> {
  const own = process.env.CHROME_PATH;
  if (own) {
    if (existsSync(own)) return { path: own, args: [] };
    throw new Error(`CHROME_PATH names ${own}, and there is no such file.`);
  }
  const path = INSTALLED.find((one) => existsSync(one)) ?? inPlaywrightCache();
  if (path) return { path, args: [] };
  const packed = await packaged();
  if (packed) return packed;
  throw new Error(
    'No browser was found for the tests. Looked at CHROME_PATH, installed Chrome, Edge and Chromium, the Playwright cache and the packaged Chromium. ' +
      'Do one of these: install Chrome; on Debian run "apt-get install --no-install-recommends chromium" as root; or set CHROME_PATH to a browser.',
  );
}

const QUIET = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'];

export async function launch(): Promise<Browser> {
  const { path, args } = await findBrowser();
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return chromium.launch({ executablePath: path, args: [...args, ...root, ...QUIET] });
}

export interface Stage {
  browser: Browser;
  address: string;
  /** A fresh page with its own storage. Errors of the page fail `close`. */
  open(options?: BrowserContextOptions, query?: string): Promise<Page>;
  close(): Promise<void>;
}

/** What Chromium says about itself and not about us. */
const NOISE = [/GPU stall due to ReadPixels/, /Automatic fallback to software WebGL/, /GroupMarkerNotSet/];

/** The built page on a server of its own, and a browser. */
export async function openStage(): Promise<Stage> {
  const { server, address } = await serve(at('dist'), 5273);
  const browser = await launch();
  const troubles: string[] = [];
  return {
    browser,
    address,
    async open(options = {}, query = '?renderer=canvas') {
      const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'en-GB', colorScheme: 'dark', reducedMotion: 'reduce', ...options });
      const page = await context.newPage();
      page.on('pageerror', (error) => troubles.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error' && !NOISE.some((one) => one.test(message.text()))) troubles.push(message.text());
      });
      await page.goto(address + query);
      return page;
    },
    async close() {
      await browser.close();
      server.close();
      if (troubles.length > 0) throw new Error(`The page reported errors:\n${troubles.join('\n')}`);
    },
  };
}
