import { constants } from 'node:os';

const controller = new AbortController();

/** Aborted once the user wants everything to end; its reason is a `Stopped`. */
export const stopSignal = controller.signal;

/** The run was ended from outside: nothing failed, and there is nothing to explain. */
export class Stopped extends Error {
  /** @param {NodeJS.Signals} signal */
  constructor(signal) {
    super(`Stopped by ${signal}`);
    this.name = 'Stopped';
    /** What a shell reports for a command that a signal ended. */
    this.exitCode = exitCodeOf(signal);
  }
}

/**
 * @param {NodeJS.Signals} signal
 * @returns {number} the exit code by which shells report that signal
 */
export function exitCodeOf(signal) {
  return 128 + constants.signals[signal];
}

/** @param {NodeJS.Signals} signal */
export function stopBecauseOf(signal) {
  controller.abort(new Stopped(signal));
}
