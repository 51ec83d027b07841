/** `npm run soak`: what takes many seeds to show. Minutes, not seconds; run before a release and after changing what bots or rules do. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { define } from '../../vite.config.ts';

export default defineConfig({
  define,
  test: {
    root: fileURLToPath(new URL('../..', import.meta.url)),
    include: ['tests/soak/**/*.test.ts'],
    testTimeout: 1_800_000,
    hookTimeout: 1_800_000,
  },
});
