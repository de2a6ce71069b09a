import { parseArgs } from 'node:util';
import { WrongArgumentError } from './bbot-arguments';
import { edgeDomain, edgeToken } from './edge';

export interface EdgeArguments {
  readonly token: string;
  readonly domain: string;
  readonly ingressPort: number;
  readonly publicPort: number;
  /** Null: a temporary file that goes when the edge ends. */
  readonly caFile: string | null;
}

export const edgeHelp = `Plays ngrok on this computer, so that the whole way from Bbot works without an account.

  npm run edge -- [options]

  --token TOKEN        the one token that it knows               (${edgeToken})
  --domain NAME        the domain of the account                 (${edgeDomain})
  --port N             where agents connect                      (any free one)
  --public-port N      where callers connect                     (any free one)
  --ca FILE            where its authority is written, PEM       (a temporary file)

Prints the environment to start the app with, then a line for each request. Ctrl-C ends it.
`;

/**
 * Reads the command line. Null: the help was asked for.
 * @throws WrongArgumentError with words for a human
 */
export function readEdgeArguments(commandLine: readonly string[]): EdgeArguments | null {
  const values = parseValues(commandLine);
  if (values.help === true) return null;
  return {
    token: values.token ?? edgeToken,
    domain: values.domain ?? edgeDomain,
    ingressPort: readPort('port', values.port),
    publicPort: readPort('public-port', values['public-port']),
    caFile: values.ca ?? null,
  };
}

function parseValues(commandLine: readonly string[]) {
  const text = { type: 'string' } as const;
  const options = {
    token: text,
    domain: text,
    port: text,
    'public-port': text,
    ca: text,
    help: { type: 'boolean', short: 'h' },
  } as const;
  try {
    return parseArgs({ args: [...commandLine], options }).values;
  } catch (cause) {
    throw new WrongArgumentError(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

function readPort(name: string, value: string | undefined): number {
  if (value === undefined) return 0;
  const port = /^\d+$/.test(value) ? Number(value) : Number.NaN;
  if (port <= 65_535) return port;
  throw new WrongArgumentError(`--${name} must be a port from 0 to 65535.`);
}
