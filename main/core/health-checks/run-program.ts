import { execFile } from 'node:child_process';

/** In milliseconds. What is asked here answers at once, or something is wrong. */
const patienceMs = 5_000;
/** In bytes; more than any program says that is asked here. */
const mostOutput = 64 * 1024;

/** An AppImage brings its own libraries and schemas, with which the system's programs may not start. */
const notPassedOn = ['LD_LIBRARY_PATH', 'GSETTINGS_SCHEMA_DIR'];

/** How a program ended: its exit code, and what it wrote. */
export interface Ran {
  readonly code: number;
  readonly output: string;
}

/**
 * Runs a program of the system, without a shell and without a window.
 * @param program its absolute path: what else is found by a name is nobody's guess
 * @throws Error when there is no such program, or it took too long or said too much
 */
export function runProgram(program: string, args: readonly string[]): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const limits = {
      timeout: patienceMs,
      maxBuffer: mostOutput,
      killSignal: 'SIGKILL',
      windowsHide: true,
    } as const;
    const child = execFile(
      program,
      args,
      { ...limits, env: environment(), encoding: 'utf8' },
      (error, output) => {
        if (error === null) resolve({ code: 0, output });
        else if (typeof error.code === 'number' && error.killed !== true)
          resolve({ code: error.code, output });
        else reject(new Error(`${program} did not answer`, { cause: error }));
      },
    );
    child.stdin?.end();
  });
}

function environment(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !notPassedOn.includes(name)));
}
