/** How the benches are built: one file of Node's for each, with the shared data inside, as the command line is. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { define } from '../../vite.config.ts';

export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  publicDir: false,
  define,
  build: {
    ssr: 'tests/bench/engine.ts',
    outDir: 'dist-cli/bench',
    target: 'node20',
    rollupOptions: { output: { entryFileNames: '[name].mjs', format: 'es' } },
  },
  ssr: { noExternal: true },
});
