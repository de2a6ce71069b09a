import { spawn } from 'node:child_process';

/** More than any command says that is asked here. */
const mostOutput = 64 * 1024;
/** Of the environment, what finds the command and the print server; least of all the libraries of a packaged app. */
const passedOn = ['PATH', 'HOME', 'USER', 'LOGNAME', 'CUPS_SERVER', 'KRB5CCNAME', 'XDG_RUNTIME_DIR'];

type CommandEnd =
  | { readonly kind: 'ended'; readonly ok: boolean; readonly output: string }
  /** There is no such program. */
  | { readonly kind: 'not-found' }
  | { readonly kind: 'timed-out' };

/** Runs a program of the system without a shell, and kills it when it takes too long. Never rejects. */
export function runCommand(
  program: string,
  args: readonly string[],
  patienceMs: number,
  input: Uint8Array = Buffer.alloc(0),
): Promise<CommandEnd> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { env: environment(), stdio: ['pipe', 'pipe', 'ignore'] });
    let output = '';
    const patience = setTimeout(() => {
      resolve({ kind: 'timed-out' });
      child.kill('SIGKILL');
    }, patienceMs);
    const settle = (end: CommandEnd): void => {
      clearTimeout(patience);
      resolve(end);
    };
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output = (output + text).slice(0, mostOutput);
    });
    // One that ends before it has read everything tells so by its exit code.
    child.stdin.on('error', () => undefined).end(input);
    child.once('error', () => settle({ kind: 'not-found' }));
    child.once('close', (code) => settle({ kind: 'ended', ok: code === 0, output }));
  });
}

/** In English, since what is said is read. */
function environment(): NodeJS.ProcessEnv {
  const kept = passedOn.flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return { ...Object.fromEntries(kept), LC_ALL: 'C' };
}
