import { defineConfig } from 'vitest/config';
import { eventTimeoutMs, testTimeoutMs } from './test/support/timeouts.ts';

/** A busy machine is slow, which is no failure. */
const patient = {
  // One of thousands may fail once where others use the machine too: it is tried again, and the report names it.
  retry: process.env['CI'] === undefined ? 0 : 1,
  testTimeout: testTimeoutMs,
  hookTimeout: testTimeoutMs,
  expect: { poll: { timeout: eventTimeoutMs } },
  // Loading everything anew for each file took longer than the tests; none keeps anything in its modules.
  isolate: false,
};

export default defineConfig({
  test: {
    // A picture that lost its file is red, not drawn again: `npx vitest run --update` draws it.
    update: 'none',
    projects: [
      {
        test: {
          ...patient,
          name: 'unit',
          include: ['test/{shared,main,renderer,support,scripts,bench}/**/*.test.ts'],
          maxWorkers: 2,
        },
      },
      {
        test: {
          ...patient,
          name: 'faults',
          include: ['test/faults/**/*.test.ts'],
          maxWorkers: 2,
        },
      },
      {
        test: {
          ...patient,
          name: 'journeys',
          include: ['test/journey/**/*.test.ts'],
          setupFiles: ['test/journey/support/own-display.ts', 'test/journey/support/own-world.ts'],
          // Each drives a real window; two at a time on two cores only make both slow.
          maxWorkers: 2,
        },
      },
    ],
  },
});
