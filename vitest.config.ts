import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/{shared,main,renderer,support,scripts,bench}/**/*.test.ts'],
          // Loading everything anew for each file took longer than the tests; none keeps anything in its modules.
          isolate: false,
          maxWorkers: 2,
          // A busy machine is slow, which is no failure.
          testTimeout: 20_000,
          hookTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'faults',
          include: ['test/faults/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
        },
      },
      {
        test: {
          name: 'journeys',
          include: ['test/journey/**/*.test.ts'],
          setupFiles: ['test/journey/own-display.ts', 'test/journey/own-world.ts'],
          // Some tell a long story, and a busy machine is slow.
          testTimeout: 180_000,
          hookTimeout: 60_000,
          expect: { poll: { timeout: 20_000 } },
          // Each drives a real window; two at a time on two cores only make both slow.
          maxWorkers: 2,
        },
      },
    ],
  },
});
