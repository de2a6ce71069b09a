import { type BbotArguments, bbotHelp, readBbotArguments, WrongArgumentError } from './bbot-arguments';
import { BbotSummary, outcomeLine } from './bbot-report';
import { simulateBbot } from './bbot-simulator';
import { NotLoopbackError } from './loopback';

process.exitCode = await main();

/** @returns the exit code. */
async function main(): Promise<number> {
  try {
    const wish = readBbotArguments(process.argv.slice(2), process.env);
    if (wish === null) {
      process.stdout.write(bbotHelp);
      return 0;
    }
    return await run(wish);
  } catch (error) {
    if (!(error instanceof WrongArgumentError || error instanceof NotLoopbackError)) throw error;
    console.error(`${error.message}\nAll options: npm run bbot -- --help`);
    return 2;
  }
}

async function run(wish: BbotArguments): Promise<number> {
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
  const seed = wish.seed ?? Date.now() % 2 ** 32;
  const summary = new BbotSummary();
  console.log(`${wish.count} guests, ${wish.perMinute} a minute, to ${wish.origin} (--seed ${seed})`);
  await simulateBbot({
    ...wish,
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
