/** How the page is built: React beside Phaser, relative addresses so that any folder can serve it, and an offline list. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const { version } = JSON.parse(readFileSync(new URL('./package.json', import.meta.url), 'utf8')) as { version: string };

/** What the code may know of its own release; declared in src/app-version.d.ts. The engine has a version of its own. */
export const define = { __APP_VERSION__: JSON.stringify(version) };

/** The built files, as addresses relative to the page. */
function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/**
 * The worker of one release. It keeps exactly the files of its own build, under a name that holds the page's folder, so that
 * two copies on one host leave each other alone. A new release waits until the pages of the old one are closed: no open run
 * loses its code. Requests are matched without regard to `Vary`, because module scripts send `Origin`.
 */
const worker = (
  release: string,
  files: string[],
): string => `const PREFIX = 'call-time ' + self.registration.scope + ' ';
const RELEASE = PREFIX + '${release}';
const FILES = ${JSON.stringify(files)};
const fetchAll = (cache) => cache.addAll(FILES.map((file) => new Request(file, { cache: 'no-cache' })));
const dropOld = (names) => Promise.all(names.filter((name) => name.startsWith(PREFIX) && name !== RELEASE).map((name) => caches.delete(name)));
const isPage = (request) => request.mode === 'navigate' && /\\/(index\\.html)?$/.test(new URL(request.url).pathname);
const keptFor = async (request) => (await caches.open(RELEASE)).match(isPage(request) ? './' : request, { ignoreVary: true });
self.addEventListener('install', (event) => event.waitUntil(caches.open(RELEASE).then(fetchAll)));
self.addEventListener('activate', (event) => event.waitUntil(caches.keys().then(dropOld)));
self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || !request.url.startsWith(self.registration.scope)) return;
  event.respondWith(keptFor(request).then((kept) => kept ?? fetch(request)));
});
`;

/** Writes offline.js once every other file of the build is on disk, so that its list and its release name are exact. */
function offline(): Plugin {
  return {
    name: 'call-time-offline',
    apply: 'build',
    writeBundle({ dir }) {
      if (!dir || this.environment.config.build.ssr) return;
      const files = filesIn(dir).filter((name) => name !== 'offline.js' && !name.endsWith('.map'));
      const release = createHash('sha256');
      for (const name of files) release.update(name).update(readFileSync(join(dir, name)));
      const addresses = files.map((name) => (name === 'index.html' ? './' : name));
      writeFileSync(join(dir, 'offline.js'), worker(release.digest('hex').slice(0, 12), addresses));
    },
  };
}

/** The development server adds an inline script and a socket of its own; only there does the page's policy allow them. */
function looserPolicyInDevelopment(): Plugin {
  return {
    name: 'call-time-development-policy',
    apply: 'serve',
    transformIndexHtml: (html) =>
      html.replace(
        "default-src 'self';",
        "default-src 'self'; script-src 'self' 'unsafe-inline'; connect-src 'self' ws:;",
      ),
  };
}

export default defineConfig({
  base: './',
  define,
  plugins: [react(), offline(), looserPolicyInDevelopment()],
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1600,
    rolldownOptions: {
      // Phaser on its own: it changes with its version only, so that a new release of ours does not fetch it again.
      output: { codeSplitting: { groups: [{ name: 'phaser', test: /[\\/]node_modules[\\/]phaser[\\/]/ }] } },
    },
  },
});
