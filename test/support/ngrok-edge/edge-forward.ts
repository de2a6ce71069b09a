import { type IncomingMessage, type OutgoingHttpHeaders, request, type ServerResponse } from 'node:http';
import { pipeline } from 'node:stream';
import type { PublicRequest } from './edge-book';
import type { Bind } from './edge-domains';

/** Headers that concern one connection alone. `expect` was answered by the public side already. */
const ownToConnection = ['connection', 'keep-alive', 'proxy-connection', 'te', 'upgrade', 'expect'];

export interface Exchange {
  readonly incoming: IncomingMessage;
  readonly outgoing: ServerResponse;
  readonly noted: PublicRequest;
}

/** Sends one public request through the agent, and its answer back; 502 when the agent gives none in time. */
export function forward(bind: Bind, exchange: Exchange, timeoutMs: number): void {
  const { incoming, outgoing, noted } = exchange;
  const { remoteAddress = '127.0.0.1', remotePort = 0 } = incoming.socket;
  const stream = bind.session.openProxy(bind.id, `${remoteAddress}:${remotePort}`);
  const inner = request({
    createConnection: () => stream,
    method: incoming.method,
    path: incoming.url,
    headers: forwardedHeaders(incoming, remoteAddress),
  });
  noted.wasForwarded = true;
  const tooLong = setTimeout(() => inner.destroy(new Error('No answer in time.')), timeoutMs);
  outgoing.once('close', () => {
    clearTimeout(tooLong);
    if (!outgoing.writableFinished) inner.destroy();
  });
  inner.on('error', () => fail(exchange));
  inner.once('response', (answer) => {
    outgoing.writeHead(answer.statusCode ?? 502, answer.statusMessage, withoutOwn(answer.headers));
    // Before whoever notes the end: "finish" is the last moment at which the edge knows anything.
    outgoing.prependOnceListener('close', () => {
      noted.wasDelivered = outgoing.writableFinished && answer.complete;
    });
    // Read to its end, so that the stream is over on both sides.
    pipeline(answer, outgoing, () => stream.resume());
  });
  incoming.pipe(inner);
}

/** @param code ngrok's number, sent in the header where the real edge sends it */
export function refuse({ outgoing }: Exchange, status: number, code: number, text: string): void {
  outgoing.writeHead(status, { 'Content-Type': 'text/plain', 'Ngrok-Error-Code': `ERR_NGROK_${code}` });
  outgoing.end(`${text}\n\nERR_NGROK_${code}\n`);
}

/** The caller of a broken answer must not take it for a whole one: its connection is cut. */
function fail(exchange: Exchange): void {
  exchange.incoming.unpipe();
  exchange.incoming.resume();
  if (exchange.outgoing.headersSent) exchange.outgoing.destroy();
  else refuse(exchange, 502, 8012, 'The agent could not reach what it forwards to.');
}

function forwardedHeaders(incoming: IncomingMessage, caller: string): OutgoingHttpHeaders {
  return {
    ...withoutOwn(incoming.headers),
    'x-forwarded-for': caller,
    'x-forwarded-host': incoming.headers.host ?? '',
    'x-forwarded-proto': 'https',
  };
}

function withoutOwn(headers: OutgoingHttpHeaders): OutgoingHttpHeaders {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !ownToConnection.includes(name)));
}
