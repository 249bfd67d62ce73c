import { defineConfig } from 'vitest/config';

/** Site tests that build the site themselves, or start the server for writing. */
const building = ['reproducible', 'build', 'subpath', 'dev'].map(
  (name) => `tests/site/${name}.test.ts`,
);

export default defineConfig({
  test: {
    // Two cores: more workers than that only take memory.
    maxWorkers: 2,
    // Tests read thousands of altered contents once: nothing of it is worth keeping.
    env: { GONGBAO_CACHE: 'off' },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts', 'tests/property/**/*.test.ts'],
          testTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          exclude: building,
          globalSetup: ['tests/site/setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'builds',
          include: building,
          // Astro's builds of one checkout share a folder, so they come one after another.
          fileParallelism: false,
          globalSetup: ['tests/site/setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
