/** Unit, property, golden and contract tests: Node only. The browser's own tests have their own configuration. */
import { defineConfig } from 'vitest/config';
import { define } from './vite.config.ts';

export default defineConfig({
  define,
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/browser/**', 'tests/bench/**', 'tests/soak/**', 'node_modules/**'],
    testTimeout: 60_000,
    // The rooms are pure: what a file has loaded can serve the next, which saves every third second.
    isolate: false,
  },
});
