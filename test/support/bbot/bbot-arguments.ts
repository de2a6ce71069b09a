import { parseArgs } from 'node:util';
import { type BbotAddress, bbotAddresses } from './bbot-delivery';
import { type BbotMix, type MixName, mixes, mixShares } from './bbot-mix';
import { loopbackOrigin } from './bbot-origin';

export interface BbotArguments {
  readonly origin: string;
  /** Null: over https, the authorities that Node knows. */
  readonly caFile: string | null;
  readonly username: string;
  readonly password: string;
  readonly address: BbotAddress;
  readonly count: number;
  readonly perMinute: number;
  readonly burst: number;
  readonly maxMs: number;
  readonly followUpMs: number;
  readonly firstNumber: number;
  /** Null: another one each time. */
  readonly seed: number | null;
  readonly mix: BbotMix;
}

export class WrongArgumentError extends Error {
  override readonly name = 'WrongArgumentError';
  readonly code = 'WRONG_ARGUMENT';
}

const numberLimits = {
  count: { min: 1, max: 10_000, fallback: 20 },
  'per-minute': { min: 0.1, max: 60_000, fallback: 30 },
  burst: { min: 1, max: 500, fallback: 1 },
  minutes: { min: 0.05, max: 480, fallback: 10 },
  'follow-up': { min: 0, max: 3600, fallback: 5 },
  'first-number': { min: 1, max: 1_000_000, fallback: 1 },
} as const;

const textOptions = ['url', 'ca', 'username', 'password', 'to', 'mix', 'seed'] as const;

export const bbotHelp = `Plays Bbot and its guests: posts invented orders to Counter Relay on this computer.

  npm run bbot -- [options]

Where to
  --url URL            the receiver, as the app prints it       (http://127.0.0.1:4747)
                         listening http://…  straight to the app
                         online https://…    through the local edge and the agent
  --ca FILE            the authority to trust over https, PEM; "npm run edge" prints its own
  --username NAME      what Bbot sends; RELAY_USERNAME otherwise, or bbot
  --password WORD      what Bbot sends; RELAY_PASSWORD otherwise
  --to ADDRESS         which addresses Bbot knows                (both)
                         both     orders to /bbot, everything else to /bbot/updates
                         bbot     everything to /bbot
                         updates  everything to /bbot/updates: nothing can be blocked

How many, how fast
  --count N            guests who pay, up to 10,000              (20)
  --per-minute N       guests a minute                           (30)
  --burst N            guests who pay at the same moment         (1)
  --minutes N          ends after so long at the latest, up to 480   (10)
  --follow-up SECONDS  from one event of an order to the next    (5)
  --first-number N     the first order number                    (1)
  --seed N             the same seed makes the same run          (another one each time)

What happens
  --mix NAME           calm: orders alone · rush: a believable lunch · chaos: all of it, often   (rush)
  Each share of a mix can be set alone, in percent of the guests:
  --priced P           Bbot asks what the cart costs, one to four times before
  --integration P      the owner changes something about the connection
  --begun P            Bbot first asks whether the checkout may begin
  --finished P         Bbot tells that the checkout succeeded
  --cancelled P        the payment fails after the order was sent
  --retried P          of the cancelled: the guest tries again under the same checkout id
  --twins P            the same order twice at the same moment
  --repeated P         the same order again some time after
  --status P           item statuses change, at last Bbot closes the order
  --changed P          an item is added
  --refunded P         items are refunded
  --later P            wanted some hours or days later
  --shuffled P         what belongs to one checkout arrives in a random order

Ctrl-C ends a run early and still prints the summary.
Ends with 0 when each request was answered (refusals are answers), with 1 when one was not, with 2 when an
option is wrong.

Example: 200 orders at 600 a minute, a fifth of them cancelled
  npm run bbot -- --count 200 --per-minute 600 --follow-up 1 --cancelled 20
`;

/**
 * Reads the command line. Null: the help was asked for.
 * @throws WrongArgumentError with words for a human; NotLoopbackError for an address elsewhere.
 */
export function readBbotArguments(
  commandLine: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): BbotArguments | null {
  const values = parseValues(commandLine);
  if (values['help'] === true) return null;
  const text = (name: (typeof textOptions)[number]) => {
    const value = values[name];
    return typeof value === 'string' ? value : null;
  };
  const number = (name: keyof typeof numberLimits) => readNumber(name, values[name], numberLimits[name]);
  const seed = text('seed');
  return {
    origin: loopbackOrigin(text('url') ?? 'http://127.0.0.1:4747'),
    caFile: text('ca'),
    username: text('username') ?? environment['RELAY_USERNAME'] ?? 'bbot',
    password: text('password') ?? environment['RELAY_PASSWORD'] ?? '',
    address: oneOf('to', text('to') ?? 'both', bbotAddresses),
    count: Math.round(number('count')),
    perMinute: number('per-minute'),
    burst: Math.round(number('burst')),
    maxMs: number('minutes') * 60_000,
    followUpMs: number('follow-up') * 1000,
    firstNumber: Math.round(number('first-number')),
    seed: seed === null ? null : readNumber('seed', seed, { min: 0, max: 2 ** 32 - 1, fallback: 0 }),
    mix: readMix(text('mix') ?? 'rush', values),
  };
}

type Values = Readonly<Record<string, string | boolean | undefined>>;

function parseValues(commandLine: readonly string[]): Values {
  const named = [...textOptions, ...Object.keys(numberLimits), ...mixShares];
  const options = Object.fromEntries(named.map((name) => [name, { type: 'string' } as const]));
  try {
    return parseArgs({
      args: [...commandLine],
      options: { ...options, help: { type: 'boolean', short: 'h' } },
    }).values;
  } catch (cause) {
    throw new WrongArgumentError(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

function readMix(name: string, values: Values): BbotMix {
  const base = mixes[oneOf('mix', name, Object.keys(mixes) as MixName[])];
  const shares = mixShares.map((share) => [
    share,
    readNumber(share, values[share], { min: 0, max: 100, fallback: base[share] }),
  ]);
  return { ...base, ...Object.fromEntries(shares) };
}

function readNumber(
  name: string,
  value: string | boolean | undefined,
  limits: { readonly min: number; readonly max: number; readonly fallback: number },
): number {
  if (typeof value !== 'string') return limits.fallback;
  const number = value.trim() === '' ? Number.NaN : Number(value);
  if (number >= limits.min && number <= limits.max) return number;
  throw new WrongArgumentError(`--${name} must be a number from ${limits.min} to ${limits.max}.`);
}

function oneOf<Choice extends string>(name: string, value: string, choices: readonly Choice[]): Choice {
  const choice = choices.find((known) => known === value);
  if (choice !== undefined) return choice;
  throw new WrongArgumentError(`--${name} must be one of ${choices.join(', ')}.`);
}
