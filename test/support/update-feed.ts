import { createHash } from 'node:crypto';
import { createServer, type ServerResponse } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { listen, stopListening } from '../../main/core/intake/webhook-server';

/** How the file goes wrong on its way, or not. */
export type Fault = 'none' | 'other-bytes' | 'cut-off';

/** A folder of updates as a web server hands it out, as far as this system asks for it. */
export interface UpdateFeed {
  /** What is typed into the settings. */
  readonly address: string;
  /** How many times the file was asked for. */
  readonly fetches: number;
  /** The newest version, and what it is; null: there is no list of updates. */
  offer(version: string, file: Buffer): void;
  withdraw(): void;
  fault: Fault;
  /** From now on a file comes slowly, and its end not before this is called. */
  slow(): () => void;
  stop(): Promise<void>;
}

interface Offer {
  readonly version: string;
  readonly file: Buffer;
}

/** Starts one on any free port. The test must `stop` it. */
export async function startUpdateFeed(): Promise<UpdateFeed> {
  let offered: Offer | null = null;
  let fetches = 0;
  let isSlow = false;
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://feed').pathname;
    if (offered !== null && /^\/updates\/latest[\w-]*\.yml$/.test(path)) response.end(listOf(offered));
    else if (offered !== null && path === `/updates/${nameOf(offered)}`) {
      fetches += 1;
      void send(response, offered.file, feed.fault, () => isSlow);
    } else response.writeHead(404).end();
  });
  const port = await listen(server, 0);
  const feed: UpdateFeed = {
    address: `http://127.0.0.1:${port}/updates`,
    get fetches() {
      return fetches;
    },
    fault: 'none',
    offer(version, file) {
      offered = { version, file };
    },
    withdraw() {
      offered = null;
    },
    slow() {
      isSlow = true;
      return () => {
        isSlow = false;
      };
    },
    stop: () => stopListening(server, 0),
  };
  return feed;
}

const nameOf = ({ version }: Offer) => `Counter-Relay-${version}.AppImage`;

/** As electron-builder writes it. */
function listOf(offer: Offer): string {
  const sha512 = createHash('sha512').update(offer.file).digest('base64');
  return [
    `version: ${offer.version}`,
    'files:',
    `  - url: ${nameOf(offer)}`,
    `    sha512: ${sha512}`,
    `    size: ${offer.file.length}`,
    `path: ${nameOf(offer)}`,
    `sha512: ${sha512}`,
    `releaseDate: '2026-11-21T12:00:00.000Z'`,
    '',
  ].join('\n');
}

/** How slowly a slow file comes, a hundredth at a time. */
const dripMs = 20;

async function send(
  response: ServerResponse,
  file: Buffer,
  fault: Fault,
  isSlow: () => boolean,
): Promise<void> {
  const sent = Buffer.from(file);
  if (fault === 'other-bytes') sent.fill('x', Math.floor(file.length / 2));
  response.writeHead(200, { 'content-length': file.length });
  const hundredth = Math.ceil(file.length / 100);
  let at = 0;
  while (isSlow()) {
    const last = Math.min(at + hundredth, 90 * hundredth);
    if (last > at) response.write(sent.subarray(at, last));
    at = last;
    await delay(dripMs);
  }
  if (fault === 'cut-off') {
    response.write(sent.subarray(at, 95 * hundredth), () => response.destroy());
  } else response.end(sent.subarray(at));
}
