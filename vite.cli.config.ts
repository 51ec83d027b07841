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
  // The pool starts threads from files of its own, so it stays a package; everything else is in the one file.
  ssr: { noExternal: true, external: ['tinypool'] },
});
