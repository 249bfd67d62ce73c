import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

/** Site tests that build the site themselves, or start the server for writing. */
const building = ['reproducible', 'build', 'subpath', 'dev'].map(
  (name) => `tests/site/${name}.test.ts`,
);

/**
 * A browser on a loaded machine now and then loses a page or a download; in CI such a test gets a
 * second try, which the report shows (`retry x1`). A fault in the site fails twice.
 */
const retry = process.env['CI'] === undefined ? 0 : 1;
/** In ms, for tests that hang: no page that works takes as long, on however slow a machine. */
const hang = 240_000;

export default defineConfig({
  test: {
    // Two cores: more workers than that only take memory.
    maxWorkers: 2,
    env: {
      // Tests read thousands of altered contents once: nothing of it is worth keeping.
      GONGBAO_CACHE: 'off',
      // Node keeps the code of the commands that tests start, which else is read anew each time.
      NODE_COMPILE_CACHE: join(import.meta.dirname, 'node_modules/.cache/node'),
    },
    // Node runs our code as it runs the commands: Vite would write it anew, so that each use of what
    // another file exports is a look-up. No test replaces a module, so that none needs a loader. An
    // older Node, which knows no types, leaves it to Vite.
    ...(process.features.typescript
      ? { experimental: { viteModuleRunner: false, nodeLoader: false } }
      : {}),
    // As with `hang`: a page that works is there long before.
    expect: { poll: { timeout: 30_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts', 'tests/property/**/*.test.ts'],
          // Most of the time of two hundred files would go into loading the same modules for each:
          // they share them, and `leftovers.ts` sees that no file leaves anything to the next.
          isolate: false,
          globalSetup: ['tests/fixtures/gazettes/keep.ts'],
          setupFiles: ['tests/unit/leftovers.ts'],
          testTimeout: hang,
          hookTimeout: hang,
        },
      },
      {
        extends: true,
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          exclude: building,
          globalSetup: ['tests/site/setup.ts'],
          // Files share their process, and with it the browser's pages and the check of access.
          isolate: false,
          setupFiles: ['tests/site/after.ts'],
          testTimeout: hang,
          hookTimeout: hang,
          retry,
        },
      },
      {
        extends: true,
        test: {
          name: 'builds',
          include: building,
          // Astro's builds of one checkout share a folder, so they come one after another.
          fileParallelism: false,
          retry,
          globalSetup: ['tests/site/setup.ts'],
          setupFiles: ['tests/site/after.ts'],
          testTimeout: hang,
          hookTimeout: hang,
        },
      },
    ],
  },
});
