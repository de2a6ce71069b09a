import pino from 'pino';
import { RecentLines } from './diagnostics/recent-lines';
import { output } from './output';

/** The newest warnings and errors, for a report to support. */
export const recentLog = new RecentLines();

/** The app's log, on standard output: codes and reasons, never an order, a guest or a secret. */
export const log = pino(
  { base: null, timestamp: pino.stdTimeFunctions.isoTime },
  pino.multistream([
    { level: 'info', stream: output },
    { level: 'warn', stream: recentLog },
  ]),
);
