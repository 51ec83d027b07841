/** How the page is built: React beside Phaser, relative addresses so that any folder can serve it, and an offline list. */
import { createHash } from 'node:crypto';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/**
 * Writes a service worker that knows the exact files of this build. After the first visit the page works offline; a new
 * release takes over when the old pages are closed, so that no open run loses its code.
 */
function offline(): Plugin {
  return {
    name: 'offline',
    apply: 'build',
    generateBundle(_options, bundle) {
      if (this.environment.config.build.ssr) return;
      const files = ['./', ...Object.keys(bundle).filter((name) => !name.endsWith('.map'))];
      const release = createHash('sha256').update(files.join()).digest('hex').slice(0, 12);
      const source = `const RELEASE = 'call-time-${release}';
const FILES = ${JSON.stringify(files)};
self.addEventListener('install', (event) => event.waitUntil(caches.open(RELEASE).then((cache) => cache.addAll(FILES))));
self.addEventListener('activate', (event) => event.waitUntil(caches.keys().then((names) => Promise.all(names.filter((name) => name.startsWith('call-time-') && name !== RELEASE).map((name) => caches.delete(name))))));
self.addEventListener('fetch', (event) => {
  if (event.request.method !== 'GET' || new URL(event.request.url).origin !== location.origin) return;
  event.respondWith(caches.match(event.request, { ignoreVary: true, ignoreSearch: event.request.mode === 'navigate' }).then((kept) => kept ?? fetch(event.request)));
});
`;
      this.emitFile({ type: 'asset', fileName: 'offline.js', source });
    },
  };
}

export default defineConfig({
  base: './',
  plugins: [react(), offline()],
  build: { target: 'es2022', chunkSizeWarningLimit: 1600, assetsInlineLimit: 0 },
});
