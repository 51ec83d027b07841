/** How the command line is built: one file for Node, with the shared data and scenarios inside. */
import { defineConfig } from 'vite';

export default defineConfig({
  publicDir: false,
  build: {
    ssr: 'src/cli/run.ts',
    outDir: 'dist-cli',
    target: 'node20',
    rollupOptions: { output: { entryFileNames: 'calltime.mjs', format: 'es' } },
  },
  ssr: { noExternal: true },
});
