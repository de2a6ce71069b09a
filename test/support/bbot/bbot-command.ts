import { X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { type BbotArguments, bbotHelp, readBbotArguments, WrongArgumentError } from './bbot-arguments';
import { NotLoopbackError } from './bbot-origin';
import { BbotSummary, outcomeLine } from './bbot-report';
import { simulateBbot } from './bbot-simulator';

process.exitCode = await main();

/** @returns the exit code. */
async function main(): Promise<number> {
  try {
    const options = readBbotArguments(process.argv.slice(2), process.env);
    if (options === null) {
      process.stdout.write(bbotHelp);
      return 0;
    }
    return await run(options);
  } catch (error) {
    if (!(error instanceof WrongArgumentError || error instanceof NotLoopbackError)) throw error;
    console.error(`${error.message}\nAll options: npm run bbot -- --help`);
    return 2;
  }
}

async function run(options: BbotArguments): Promise<number> {
  const caPem = options.caFile === null ? null : await readAuthority(options.caFile);
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
  const seed = options.seed ?? Date.now() % 2 ** 32;
  const summary = new BbotSummary();
  console.log(
    `${options.count} guests, ${options.perMinute} a minute, to ${options.origin} (--seed ${seed})`,
  );
  await simulateBbot({
    ...options,
    caPem,
    seed,
    signal: stop.signal,
    tell: (delivery, outcome) => {
      summary.add(delivery, outcome);
      console.log(outcomeLine(delivery, outcome));
    },
  });
  console.log(`\n${summary.lines().join('\n')}`);
  return summary.withoutAnswer === 0 ? 0 : 1;
}

/** @throws WrongArgumentError when the file cannot be read or holds no certificate. */
async function readAuthority(file: string): Promise<string> {
  try {
    const pem = await readFile(file, 'utf8');
    new X509Certificate(pem);
    return pem;
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new WrongArgumentError(`--ca must be a file with a certificate: ${reason}`, { cause });
  }
}
