import { writeSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { electronFlags } from '../electron/run-electron.mjs';
import { ended, startChild } from '../setup/children.mjs';
import { exitCodeOf, stopSignal } from '../setup/stop.mjs';

/** @typedef {import('node:child_process').ChildProcess} ChildProcess */
/** @typedef {{ executable: string, args: readonly string[], env: NodeJS.ProcessEnv, log: number }} AppStart */

/** Longer than the app's longest wait at its end (8 s for an order on its way to disk). */
const TIMEOUT_MS = 10_000;

/** How Chromium begins what it complains of, as of D-Bus and graphics. */
const CHROMIUM = /^\[\d+:\d+\/[\d.]+:[A-Z]+:/;

/** The app as it is being written: started again when its files change, until somebody ends it. */
export class DevApp {
  /** @type {ChildProcess | null} */
  #app = null;
  #coreRuns = false;
  #isRestarting = false;
  /** @type {(code: number) => void} */
  #over = () => undefined;

  /** @param {AppStart} start */
  constructor(start) {
    this.start = start;
  }

  /** @returns {Promise<number>} the exit code, once somebody ended the app */
  run() {
    const over = new Promise((/** @type {(code: number) => void} */ resolve) => {
      this.#over = resolve;
    });
    stopSignal.addEventListener('abort', () => this.#app ?? this.#over(0));
    this.#open();
    return over;
  }

  /** @param {import('./parts.mjs').Restart} what */
  restart(what) {
    if (stopSignal.aborted) return;
    if (what === 'nothing') {
      // The last word may have been an error, which is mended now.
      console.log('Built again. Nothing has to be restarted.');
      return;
    }
    const app = this.#app;
    if (app === null) this.#open();
    else if (what === 'core' && this.#coreRuns) {
      console.log('The core changed and starts again …');
      app.send('core');
    } else if (!this.#isRestarting) {
      console.log('The app changed and starts again …');
      this.#isRestarting = true;
      this.#end(app);
    }
  }

  #open() {
    const { executable, args, env, log } = this.start;
    const flags = electronFlags(process.platform, process.getuid?.(), process.env);
    this.#coreRuns = false;
    const app = startChild(executable, [...flags, ...args], {
      signals: 'leader',
      env,
      stdio: ['inherit', 'inherit', 'pipe', 'ipc'],
    });
    if (app.stderr !== null) createInterface(app.stderr).on('line', (line) => tellOf(line, log));
    this.#app = app;
    app.on('message', () => {
      this.#coreRuns = true;
    });
    void ended(app).then((ending) => this.#ended(ending));
  }

  /** @param {import('../setup/children.mjs').Ending} ending */
  #ended({ code, signal }) {
    this.#app = null;
    if (this.#isRestarting && !stopSignal.aborted) {
      this.#isRestarting = false;
      this.#open();
    } else if (code === 0 || stopSignal.aborted)
      this.#over(signal === null ? (code ?? 0) : exitCodeOf(signal));
    else console.log(`The app ended (${signal ?? code}). It starts again with the next change.`);
  }

  /** @param {ChildProcess} app */
  #end(app) {
    // One whose core never ran waits for somebody at a box that says so, and hears nothing.
    if (this.#coreRuns) app.send('quit');
    else app.kill();
    const timer = setTimeout(() => app.kill('SIGKILL'), TIMEOUT_MS);
    app.once('exit', () => clearTimeout(timer));
  }
}

/**
 * A stack of the app's own is what whoever writes it waits for.
 *
 * @param {string} line
 * @param {number} log
 */
function tellOf(line, log) {
  if (CHROMIUM.test(line)) writeSync(log, `${line}\n`);
  else console.error(line);
}
