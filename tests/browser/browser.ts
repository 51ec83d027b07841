/**
 * Finds a browser, serves the built page from this process, and opens it. It never skips: without a browser it says what was
 * tried and what to do, and the test fails.
 */
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { at } from '../../scripts/lib/project.mjs';
import { serve } from '../../scripts/lib/serve.mjs';

export interface Found {
  path: string;
  /** What this browser needs to be started with. */
  args: string[];
}

/** What the search may look at; tests put their own in. */
export interface Surroundings {
  env: Record<string, string | undefined>;
  platform: NodeJS.Platform;
  arch: string;
  home: string;
  exists(path: string): boolean;
  /** Names in a folder; none if there is no such folder. */
  list(folder: string): string[];
  packaged(): Promise<Found>;
}

const thisMachine: Surroundings = {
  env: process.env,
  platform: process.platform,
  arch: process.arch,
  home: homedir(),
  exists: existsSync,
  list: (folder) => (existsSync(folder) ? readdirSync(folder) : []),
  async packaged() {
    // Has to be set before the package is loaded: it then unpacks the system libraries it needs too.
    process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs20.x';
    const { default: chromiumInPackage } = await import('@sparticuz/chromium');
    // Its own list of flags switches web security off and runs all in one process; these few are what it needs.
    const args = ['--no-sandbox', '--no-zygote', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'];
    return { path: await chromiumInPackage.executablePath(), args };
  },
};

function installed({ platform, env, home }: Surroundings): string[] {
  if (platform === 'darwin') {
    const apps = ['Google Chrome', 'Microsoft Edge', 'Chromium'].map(
      (app) => `Applications/${app}.app/Contents/MacOS/${app}`,
    );
    return [...apps.map((app) => `/${app}`), ...apps.map((app) => join(home, app))];
  }
  if (platform === 'win32') {
    const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(
      (folder) => folder !== undefined,
    );
    const programs = [
      'Google\\Chrome\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
      'Chromium\\Application\\chrome.exe',
    ];
    return folders.flatMap((folder) => programs.map((program) => `${folder}\\${program}`));
  }
  const names = [
    'google-chrome',
    'google-chrome-stable',
    'microsoft-edge',
    'microsoft-edge-stable',
    'chromium',
    'chromium-browser',
  ];
  const folders = [...(env.PATH ?? '').split(':').filter((folder) => folder.startsWith('/')), '/usr/bin', '/snap/bin'];
  return [...new Set(names.flatMap((name) => folders.map((folder) => join(folder, name))))];
}

function inPlaywrightCache({ platform, env, home, list }: Surroundings): { cache: string; paths: string[] } {
  const usual = {
    darwin: join(home, 'Library', 'Caches', 'ms-playwright'),
    win32: join(env.LOCALAPPDATA ?? join(home, 'AppData', 'Local'), 'ms-playwright'),
  } as Partial<Record<NodeJS.Platform, string>>;
  const cache = env.PLAYWRIGHT_BROWSERS_PATH ?? usual[platform] ?? join(home, '.cache', 'ms-playwright');
  const tails = [
    'chrome-linux/chrome',
    'chrome-linux64/chrome',
    'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
    'chrome-win/chrome.exe',
    'chrome-win64/chrome.exe',
    'chrome-linux/headless_shell',
    'chrome-headless-shell-linux64/chrome-headless-shell',
  ];
  const folders = list(cache)
    .filter((name) => name.startsWith('chromium'))
    .sort();
  return { cache, paths: folders.flatMap((folder) => tails.map((tail) => join(cache, folder, tail))) };
}

/** CHROME_PATH, else an installed Chrome, Edge or Chromium, else Playwright's cache, else the packaged Chromium, else an error. */
export async function findBrowser(machine: Surroundings = thisMachine): Promise<Found> {
  const { env, exists, platform, arch } = machine;
  if (env.CHROME_PATH) {
    if (exists(env.CHROME_PATH)) return { path: env.CHROME_PATH, args: [] };
    throw new Error(
      `CHROME_PATH names ${env.CHROME_PATH}, and there is no such file. Correct it, or unset it to let the tests look.`,
    );
  }
  const places = installed(machine);
  const { cache, paths } = inPlaywrightCache(machine);
  const path = [...places, ...paths].find((one) => exists(one));
  if (path) return { path, args: [] };
  let packaged = `not tried: it runs on Linux on x64, and this is ${platform} on ${arch}`;
  if (platform === 'linux' && arch === 'x64') {
    try {
      return await machine.packaged();
    } catch (error) {
      packaged = `failed: ${error instanceof Error ? error.message : String(error)}`;
    }
  }
  throw new Error(
    [
      'No browser was found for the tests.',
      'Looked for:',
      '  CHROME_PATH: not set',
      ...places.map((place) => `  ${place}`),
      `  Playwright's browsers in ${cache}`,
      `  the Chromium packaged for npm (@sparticuz/chromium): ${packaged}`,
      'Do one of these, then run the tests again:',
      '  1. Install Chrome, Edge or Chromium; on Debian or Ubuntu, as root: apt-get install --no-install-recommends chromium',
      '  2. Have Playwright fetch one: npx playwright-core install chromium',
      '  3. Set CHROME_PATH to the program of a Chrome, Edge or Chromium you have',
    ].join('\n'),
  );
}

const QUIET = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'];

export async function launch(): Promise<Browser> {
  const { path, args } = await findBrowser();
  // Chromium's sandbox refuses to run as root, as in most containers; for everybody else it stays on.
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return chromium.launch({ executablePath: path, args: [...new Set([...args, ...asRoot, ...QUIET])] });
}

/** What Chromium says about itself and not about us. */
const NOISE = [/GPU stall due to ReadPixels/, /Automatic fallback to software WebGL/, /GroupMarkerNotSet/];

export interface Stage {
  browser: Browser;
  address: string;
  /** A fresh page with its own storage, at 1366 × 768 and in reduced motion unless `options` says otherwise. */
  open(options?: BrowserContextOptions, query?: string): Promise<Page>;
  /** What the pages reported since the last call. For a test that provokes an error, and then must look at it. */
  takeTroubles(): string[];
  /** Closes everything, and throws if any page reported an error that nobody took. */
  close(): Promise<void>;
}

/** The built page on a server of its own, and a browser. Close it in `afterAll`. */
export async function openStage(): Promise<Stage> {
  const browser = await launch();
  const { address, close } = await serve(at('dist'), 5273);
  const troubles: string[] = [];
  const takeTroubles = () => troubles.splice(0);
  return {
    browser,
    address,
    takeTroubles,
    async open(options = {}, query = '?renderer=canvas') {
      const viewport = { width: 1366, height: 768 };
      const context = await browser.newContext({
        viewport,
        locale: 'en-GB',
        colorScheme: 'dark',
        reducedMotion: 'reduce',
        ...options,
      });
      const page = await context.newPage();
      page.on('pageerror', (error) => troubles.push(error.stack ?? error.message));
      page.on('console', (message) => {
        if (message.type() !== 'error' || NOISE.some((noise) => noise.test(message.text()))) return;
        troubles.push(`${message.text()} (${message.location().url})`);
      });
      await page.goto(address + query);
      return page;
    },
    async close() {
      await browser.close();
      close();
      const left = takeTroubles();
      if (left.length > 0) throw new Error(`The page reported errors:\n${left.join('\n')}`);
    },
  };
}
