import pino from 'pino';
import { LogFile } from './diagnostics/log-file';
import { RecentLines } from './diagnostics/recent-lines';
import { reportLine } from './diagnostics/report-lines';
import { scrub } from './diagnostics/scrub';
import { output } from './output';

/** The newest warnings and errors, for a report to support. */
export const recentLog = new RecentLines();

/** The log on the disk; it takes lines from the first moment, and writes them once it was told where. */
export const logFile = new LogFile();

const shape = { base: null, timestamp: pino.stdTimeFunctions.isoTime };
const inFile = { write: (line: string): void => logFile.write(`${reportLine(line, scrub)}\n`) };

/** The app's log, on standard output and in a file: codes and reasons, never an order, a guest or a secret. */
export const log = pino(
  shape,
  pino.multistream([
    { level: 'info', stream: output },
    { level: 'info', stream: inFile },
    { level: 'warn', stream: recentLog },
  ]),
);

/** For the file alone: what whoever sits at the terminal has just done. */
export const quietLog = pino(shape, inFile);
