/** How the command line is built: one file for Node, with the shared data and scenarios inside. */
import { defineConfig } from 'vite';
import { define } from './vite.config.ts';

export default defineConfig({
  publicDir: false,
  define,
  build: {
    ssr: 'src/cli/run.ts',
    outDir: 'dist-cli',
    target: 'node20',
    rollupOptions: { output: { entryFileNames: 'calltime.mjs', format: 'es' } },
  },
  ssr: { noExternal: true },
});
