import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { WrongArgumentError } from '../bbot/bbot-arguments';
import { type PrinterArguments, printerHelp, readPrinterArguments } from './printer-arguments';
import { readPrinterWords } from './printer-words';
import {
  type PrintedSlip,
  PrinterStoppedError,
  startVirtualPrinter,
  type VirtualPrinter,
} from './virtual-printer';

process.exitCode = await main();

/** @returns the exit code. */
async function main(): Promise<number> {
  try {
    const options = readPrinterArguments(process.argv.slice(2));
    if (options === null) process.stdout.write(printerHelp);
    else await run(options);
    return 0;
  } catch (error) {
    if (error instanceof WrongArgumentError) {
      console.error(`${error.message}\nAll options: npm run printer -- --help`);
      return 2;
    }
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    console.error('Another program listens on that port already. Choose one with --port.');
    return 1;
  }
}

async function run(options: PrinterArguments): Promise<void> {
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
  const printer = await startVirtualPrinter(options.behaviour, options.port);
  const temporary = options.out === null ? await mkdtemp(join(tmpdir(), 'virtual-printer-')) : null;
  const lines = createInterface({ input: process.stdin });
  lines.on('line', (line) => obey(printer, line));
  try {
    const watching = watch(printer, temporary ?? resolve(options.out ?? '.'));
    console.log(`The printer listens at ${printer.url}. Type "help" for what can ail it; Ctrl-C ends it.`);
    if (!stop.signal.aborted) await once(stop.signal, 'abort');
    await printer.stop();
    await watching;
  } finally {
    lines.close();
    await printer.stop();
    if (temporary !== null) await rm(temporary, { recursive: true, force: true });
  }
}

function obey(printer: VirtualPrinter, line: string): void {
  if (line.trim() === '') return;
  if (line.trim() === 'help') {
    process.stdout.write(printerHelp);
    return;
  }
  const change = readPrinterWords(line);
  if (change === null) console.log(`It does not know "${line.trim()}". Type "help".`);
  else printer.behave(change);
}

/** Tells of everything that the printer does until it is stopped. */
async function watch(printer: VirtualPrinter, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const started = new Date().toISOString().replaceAll(/[:.]/g, '-');
  const counts = { slips: 0, problems: 0, drawerKicks: 0, paper: printer.behaviour.paper };
  const isNew = (): boolean =>
    printer.slips.length > counts.slips ||
    printer.problems.length > counts.problems ||
    printer.drawerKicks > counts.drawerKicks ||
    printer.behaviour.paper !== counts.paper;
  try {
    for (;;) {
      await printer.until(isNew);
      const { slips, problems, drawerKicks } = printer;
      for (const problem of problems.slice(counts.problems)) console.log(`! ${problem}`);
      if (drawerKicks > counts.drawerKicks) console.log('! the cash drawer was opened');
      if (printer.behaviour.paper !== counts.paper) console.log(`paper: ${printer.behaviour.paper}`);
      const [first, last] = [counts.slips, slips.length];
      Object.assign(counts, {
        slips: last,
        problems: problems.length,
        drawerKicks,
        paper: printer.behaviour.paper,
      });
      for (const [index, slip] of slips.slice(first, last).entries()) {
        await present(slip, join(folder, `${started}-${String(first + index + 1).padStart(4, '0')}.png`));
      }
    }
  } catch (error) {
    if (!(error instanceof PrinterStoppedError)) throw error;
  }
}

async function present(slip: PrintedSlip, file: string): Promise<void> {
  await writeFile(file, await slip.png());
  console.log(`\n${slip.lines.map((line) => `  | ${line}`).join('\n')}\n  8<---- ${file}`);
}
