import { parseArgs } from 'node:util';
import { WrongArgumentError } from '../bbot/bbot-arguments';
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

Prints how to start the app and the Bbot simulator against it, then a line for each request. Ctrl-C ends it.
`;

/** Two commands to paste into other terminals: the app behind the edge, and Bbot in front of it. */
export function pastedCommands(edge: {
  readonly token: string;
  readonly domain: string;
  readonly server: string;
  readonly publicUrl: string;
  readonly caFile: string;
}): { readonly app: string; readonly bbot: string } {
  const environment = {
    NGROK_AUTHTOKEN: edge.token,
    RELAY_NGROK_SERVER: edge.server,
    RELAY_NGROK_CA: edge.caFile,
    RELAY_DOMAIN: edge.domain,
    RELAY_USERNAME: 'bbot',
    RELAY_PASSWORD: 'secret',
  };
  const lines = Object.entries(environment).map(([name, value]) => `${name}=${shellWord(value)} \\\n`);
  const bbot = ['--url', edge.publicUrl, '--ca', edge.caFile, '--username', 'bbot', '--password', 'secret'];
  return { app: `${lines.join('')}npm start`, bbot: `npm run bbot -- ${bbot.map(shellWord).join(' ')}` };
}

function shellWord(text: string): string {
  return /^[\w./:@%+=,-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}

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
