import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { request } from 'node:https';
import type { AddressInfo } from 'node:net';
import { forward, type Listener, type Session, SessionBuilder } from '@ngrok/ngrok';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { leastWait } from '../cost';
import { eventTimeoutMs } from '../timeouts';
import { type Edge, edgeDomain, edgeToken, startEdge } from './edge';

interface Answer {
  readonly status: number;
  readonly code: string | undefined;
  readonly body: Buffer;
}

interface Agent {
  readonly session: Session;
  readonly listener: Listener;
  readonly disconnected: Promise<string>;
}

/** One heartbeat each way. */
const streamsOfIdleAgent = 2;

let edge: Edge;
let local: Server;
let localUrl: string;

beforeEach(async () => {
  edge = await startEdge();
  local = createServer((incoming, outgoing) => {
    outgoing.writeHead(200, { 'x-saw': JSON.stringify(incoming.headers), 'x-path': incoming.url });
    incoming.pipe(outgoing);
  });
  local.listen(0, '127.0.0.1');
  await once(local, 'listening');
  localUrl = `http://127.0.0.1:${(local.address() as AddressInfo).port}`;
});

afterEach(async () => {
  await edge.stop();
  local.closeAllConnections();
  local.close();
});

async function connectAgent(domain = edgeDomain, token = edgeToken): Promise<Agent> {
  let tell: (error: string) => void;
  const disconnected = new Promise<string>((resolve) => {
    tell = resolve;
  });
  const session = await new SessionBuilder()
    .authtoken(token)
    .serverAddr(edge.serverAddr)
    .caCert(Buffer.from(edge.caPem))
    .handleDisconnection((_address, error) => {
      tell(error);
      return false;
    })
    .connect();
  const listener = await session.httpEndpoint().domain(domain).listenAndForward(localUrl);
  return { session, listener, disconnected };
}

/** Rejects when the connection breaks or nothing came within the bound. */
function post(
  body: Buffer | string,
  { path = '/', domain = edgeDomain, withinMs = eventTimeoutMs } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const outgoing = request(`${edge.publicUrl(domain)}${path}`, {
      method: 'POST',
      ca: edge.caPem,
      agent: false,
      signal: AbortSignal.timeout(withinMs),
    });
    outgoing.once('error', reject);
    outgoing.once('response', async (incoming) => {
      try {
        const body = Buffer.concat(await incoming.toArray());
        const code = incoming.headers['ngrok-error-code'];
        resolve({ status: incoming.statusCode ?? 0, code: code?.toString(), body });
      } catch (error) {
        reject(error);
      }
    });
    outgoing.end(body);
  });
}

/** Only a refused log-in has an `errorCode`; a refused bind has its code at the end of its words alone. */
const said = (code: number): string => `error_code: ERR_NGROK_${code}`;

it('a request goes through the real agent to the local server and back', async () => {
  const { listener } = await connectAgent();
  expect(listener.url()).toBe(edge.publicUrl());
  const answer = await post('an order', { path: '/bbot?a=1' });
  expect(answer).toMatchObject({ status: 200, code: undefined });
  expect(answer.body.toString()).toBe('an order');
  await edge.until(() => edge.requests[0]?.tookMs !== null);
  expect(edge.requests).toMatchObject([
    { path: '/bbot?a=1', status: 200, wasForwarded: true, wasDelivered: true },
  ]);
});

it('the local server learns who called and how', async () => {
  await connectAgent();
  const saw = new Promise<NodeJS.Dict<string | string[]>>((resolve) => {
    local.once('request', ({ headers }) => resolve(headers));
  });
  await post('an order');
  const host = new URL(edge.publicUrl()).host;
  expect(await saw).toMatchObject({
    host,
    'x-forwarded-for': '127.0.0.1',
    'x-forwarded-proto': 'https',
    'x-forwarded-host': host,
  });
});

it('a request takes two megabytes both ways: eight windows', async () => {
  await connectAgent();
  const body = Buffer.alloc(2_097_152, 'counter relay ');
  const answer = await post(body);
  expect(answer.body.equals(body)).toBe(true);
});

it('the edge takes eight requests at once, each to its own caller', async () => {
  await connectAgent();
  const bodies = Array.from({ length: 8 }, (_, index) => String(index).repeat(100_000));
  const answers = await Promise.all(bodies.map((body) => post(body)));
  expect(answers.map(({ body }) => body.toString())).toEqual(bodies);
  await edge.until(({ streamsOpen }) => streamsOpen === streamsOfIdleAgent);
});

it("the edge serves the agent's one-call interface as well, and its own domain when none is requested", async () => {
  const listener = await forward({
    addr: localUrl,
    authtoken: edgeToken,
    server_addr: edge.serverAddr,
    session_ca_cert: edge.caPem,
  });
  expect(listener.url()).toBe(edge.publicUrl());
  expect((await post('an order')).status).toBe(200);
  await listener.close();
  await edge.until(({ bindsOpen }) => bindsOpen === 0);
});

it('a request waits for no delayed acknowledgement where the edge answers at once', async () => {
  await connectAgent();
  const delayed = await leastWait(5, () => post('an order'));
  await edge.stop();
  edge = await startEdge({ answersAtOnce: true });
  await connectAgent();
  expect(await leastWait(10, () => post('an order'))).toBeLessThan(delayed);
});

it('the edge holds a request back as long as told', async () => {
  await connectAgent();
  edge.delay(300);
  const startedAt = performance.now();
  await post('an order');
  expect(performance.now() - startedAt).toBeGreaterThan(295);
});

it("callers get ngrok's code when nobody holds the domain", async () => {
  expect(await post('an order')).toMatchObject({ status: 404, code: 'ERR_NGROK_3200' });
});

it("callers get ngrok's code when the local server is down", async () => {
  await connectAgent();
  local.closeAllConnections();
  local.close();
  expect((await post('an order')).status).toBe(502);
});

it("callers get ngrok's code when the local server broke off", async () => {
  await connectAgent();
  local.removeAllListeners('request');
  local.on('request', (incoming) => incoming.socket.destroy());
  expect(await post('an order')).toMatchObject({ status: 502, code: 'ERR_NGROK_8012' });
});

it('the edge refuses an unknown token, and a missing one, until the token is known', async () => {
  const unknown = '2aUnknownTokenOfGoodShape_7zYxWvUtSrQpOnMlKjIhG';
  await expect(connectAgent(edgeDomain, unknown)).rejects.toMatchObject({ errorCode: 'ERR_NGROK_107' });
  await expect(connectAgent(edgeDomain, 'hello')).rejects.toMatchObject({ errorCode: 'ERR_NGROK_105' });
  edge.acceptTokens([unknown]);
  await connectAgent(edgeDomain, unknown);
  expect(edge.counts).toMatchObject({ sessionsRefused: 2, sessionsEver: 1 });
});

it('the edge refuses with any code at either step, for a while', async () => {
  edge.refuse({ step: 'session', code: 108 });
  await expect(connectAgent()).rejects.toThrow(said(108));
  edge.refuse({ step: 'address', code: 727 });
  await expect(connectAgent()).rejects.toThrow(said(727));
  edge.refuse(null);
  await connectAgent();
});

it('the edge refuses a held domain until it is released', async () => {
  const letGo = edge.holdDomain();
  await expect(connectAgent()).rejects.toThrow(said(334));
  letGo();
  await connectAgent();
  expect((await post('an order')).status).toBe(200);
});

it("the edge refuses another agent's domain until that one closes, and never an agent's own", async () => {
  const first = await connectAgent();
  await expect(connectAgent()).rejects.toThrow(said(334));
  await connectAgent('other.ngrok-free.app');
  expect((await post('an order', { domain: 'other.ngrok-free.app' })).status).toBe(200);
  await first.listener.close();
  await connectAgent();
});

it('a drop is reported to the agent, and callers learn that nobody is there', async () => {
  const { disconnected } = await connectAgent();
  expect(edge.dropSessions()).toBe(1);
  expect(await disconnected).not.toBe('');
  expect(await post('an order')).toMatchObject({ status: 404, code: 'ERR_NGROK_3200' });
  expect(edge.counts).toMatchObject({ connectionsOpen: 0, sessionsOpen: 0, bindsOpen: 0, streamsOpen: 0 });
});

it('a drop in the middle of a request cuts it off: not delivered', async () => {
  await connectAgent();
  local.removeAllListeners('request');
  local.once('request', () => edge.dropSessions());
  expect((await post('an order')).status).toBe(502);
  await edge.until(() => edge.requests[0]?.tookMs !== null);
  expect(edge.requests[0]).toMatchObject({ status: 502, wasDelivered: false });
});

it('an answer that breaks off halfway breaks for the caller: 200, and not delivered', async () => {
  await connectAgent();
  local.removeAllListeners('request');
  local.once('request', (_incoming, outgoing) => {
    outgoing.writeHead(200, { 'content-length': 100 });
    outgoing.write('half', () => outgoing.destroy());
  });
  await expect(post('an order')).rejects.toThrow();
  await edge.until(() => edge.requests[0]?.tookMs !== null);
  expect(edge.requests[0]).toMatchObject({ status: 200, wasForwarded: true, wasDelivered: false });
});

it('a frozen edge answers neither callers nor new agents, and goes on where it was', async () => {
  await connectAgent();
  edge.freeze();
  const held = post('an order');
  const late = connectAgent('other.ngrok-free.app');
  await edge.until(({ connectionsOpen }) => connectionsOpen === 2);
  await expect(post('another', { withinMs: 300 })).rejects.toThrow();
  expect(edge.counts.sessionsOpen).toBe(1);
  edge.thaw();
  expect((await held).status).toBe(200);
  await late;
});

it('a lost network leaves nothing to connect to, and comes back on the same ports', async () => {
  const { disconnected } = await connectAgent();
  const before = [edge.serverAddr, edge.publicUrl()];
  await edge.loseNetwork();
  await disconnected;
  await expect(post('an order')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  await expect(connectAgent()).rejects.toThrow();
  await edge.regainNetwork();
  await connectAgent();
  expect((await post('an order')).status).toBe(200);
  expect([edge.serverAddr, edge.publicUrl()]).toEqual(before);
});

it('agents alone can lose the network: callers then learn that nobody is there', async () => {
  const { disconnected } = await connectAgent();
  await edge.loseNetwork('agents');
  await disconnected;
  expect(await post('an order')).toMatchObject({ status: 404, code: 'ERR_NGROK_3200' });
  await edge.regainNetwork();
  await connectAgent();
});

it('an edge that goes away says so, and the agent leaves', async () => {
  const { disconnected } = await connectAgent();
  edge.goAway();
  await disconnected;
  // Longer, and it would be the missing heartbeat that ended it.
}, 1500);

it('nothing is left of an agent that closed: the edge ends its session when the echo stays away', async () => {
  const { session } = await connectAgent();
  await session.close();
  await edge.until(({ connectionsOpen }) => connectionsOpen === 0);
  expect(edge.counts).toMatchObject({ sessionsOpen: 0, bindsOpen: 0, streamsOpen: 0 });
});

it('nothing is left of an edge that was stopped while it held a request back and was frozen', async () => {
  await connectAgent();
  edge.delay(60_000);
  const broken = expect(post('an order')).rejects.toThrow();
  await edge.until(() => edge.requests.length === 1);
  edge.freeze();
  await edge.stop();
  await broken;
  expect(edge.counts).toMatchObject({ connectionsOpen: 0, sessionsOpen: 0, bindsOpen: 0, streamsOpen: 0 });
  const ofLocalServer = 'TCPServerWrap';
  await expect.poll(handles).toEqual([ofLocalServer]);
});

function handles(): string[] {
  return process.getActiveResourcesInfo().filter((name) => /TCP|TLS/.test(name));
}
