import pino from 'pino';
import { LogFile } from './diagnostics/log-file';
import { reportLine } from './diagnostics/report-lines';
import { scrub } from './diagnostics/scrub';
import { output } from './output';

const max = 100;
/** An error message may be as long as a body. */
const maxLineLength = 1_000;

/** The newest lines of a log, kept in memory. */
export class RecentLines {
  #lines: readonly string[] = [];
  /** Called with each line from now on. */
  onLine: (line: string) => void = () => undefined;

  /** Oldest first. */
  get lines(): readonly string[] {
    return this.#lines;
  }

  write(line: string): void {
    const shown = line.trimEnd().slice(0, maxLineLength);
    this.#lines = [...this.#lines, shown].slice(-max);
    this.onLine(shown);
  }
}

/** The newest warnings and errors, for a support report. */
export const recentLog = new RecentLines();

/** The log on disk; it accepts lines from the first moment and writes them once it knows where. */
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

/** For the file only: what the user at the terminal just did. */
export const quietLog = pino(shape, inFile);
