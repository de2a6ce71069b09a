import pino from 'pino';

/** The app's log, on standard output: codes and reasons, never an order, a guest or a secret. */
export const log = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime });
