import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/{shared,main,renderer,support,scripts,bench}/**/*.test.ts'],
        },
      },
      {
        test: {
          name: 'faults',
          include: ['test/faults/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'journeys',
          include: ['test/journey/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // Each drives a real window; two at a time on two cores only make both slow.
          fileParallelism: false,
        },
      },
    ],
  },
});
