import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { type EdgeCertificates, makeEdgeCertificates } from '../ngrok-edge/edge-certificates';
import type { Delivery } from './bbot-delivery';
import { mixes } from './bbot-mix';
import { NotLoopbackError } from './bbot-origin';
import { BbotSummary, outcomeLine } from './bbot-report';
import type { Outcome, RunClock } from './bbot-run';
import { type SimulatorOptions, simulateBbot } from './bbot-simulator';

interface Received {
  readonly path: string;
  readonly authorization: string;
  readonly body: string;
}

let server: Server | null = null;
afterEach(() => server?.close());

/** A receiver that notes what it was sent and answers what it is told to. */
async function startReceiver(
  answer: (received: Received) => { status: number; body: object },
  certificates: EdgeCertificates | null = null,
) {
  const received: Received[] = [];
  const receive: RequestListener = async (incoming, outgoing) => {
    const one = { ...headersOf(incoming), body: await textOf(incoming) };
    received.push(one);
    const { status, body } = answer(one);
    outgoing.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  };
  const started =
    certificates === null
      ? createServer(receive)
      : createSecureServer({ key: certificates.keyPem, cert: certificates.certPem }, receive);
  server = started;
  await new Promise<void>((resolve) => started.listen(0, '127.0.0.1', resolve));
  const scheme = certificates === null ? 'http' : 'https';
  return { received, origin: `${scheme}://127.0.0.1:${(started.address() as AddressInfo).port}` };
}

function headersOf({ url = '', headers }: IncomingMessage) {
  return { path: url, authorization: headers.authorization ?? '' };
}

async function textOf(incoming: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

/** A clock that jumps to each moment that is waited for. */
function jumpingClock(): RunClock {
  let nowMs = Date.parse('2026-11-21T12:00:00Z');
  return {
    now: () => nowMs,
    wait: async (ms) => {
      nowMs += ms;
    },
  };
}

async function simulate(origin: string, options: Partial<SimulatorOptions>) {
  const outcomes: { delivery: Delivery; outcome: Outcome }[] = [];
  await simulateBbot({
    origin,
    caPem: null,
    username: 'bbot',
    password: 'sesame',
    seed: 1,
    count: 40,
    perMinute: 60,
    burst: 1,
    maxMs: 600_000,
    firstNumber: 1,
    followUpMs: 5000,
    mix: mixes.rush,
    address: 'both',
    signal: new AbortController().signal,
    clock: jumpingClock(),
    tell: (delivery, outcome) => outcomes.push({ delivery, outcome }),
    ...options,
  });
  return outcomes;
}

const accepted = () => ({ status: 200, body: { status: 'accepted' } });

it('the Bbot simulator posts JSON with Basic credentials to both addresses, and tells each answer', async () => {
  const { origin, received } = await startReceiver(accepted);
  const outcomes = await simulate(origin, {});
  expect(outcomes).toHaveLength(received.length);
  expect(new Set(received.map(({ path }) => path))).toEqual(new Set(['/bbot', '/bbot/updates']));
  for (const { authorization, body } of received) {
    expect(authorization).toBe(`Basic ${Buffer.from('bbot:sesame').toString('base64')}`);
    expect(JSON.parse(body)).toBeTypeOf('object');
  }
  for (const { outcome } of outcomes) expect(outcome).toMatchObject({ kind: 'answered', status: 200 });
});

it('the Bbot simulator posts over https to a receiver whose authority it was given', async () => {
  const certificates = await makeEdgeCertificates();
  const { origin, received } = await startReceiver(accepted, certificates);
  const outcomes = await simulate(origin, { caPem: certificates.caPem });
  expect(outcomes).toHaveLength(received.length);
  for (const { outcome } of outcomes) expect(outcome).toMatchObject({ kind: 'answered', status: 200 });
});

it('the Bbot simulator sends nothing to a receiver whose authority it does not know', async () => {
  const { origin, received } = await startReceiver(accepted, await makeEdgeCertificates());
  const [first] = await simulate(origin, { count: 1, mix: mixes.calm });
  expect(first?.outcome).toMatchObject({
    kind: 'no answer',
    reason: expect.stringMatching(/UNABLE_TO|SELF_SIGNED/),
  });
  expect(received).toEqual([]);
});

it('the Bbot simulator sends the same bodies for the same seed', async () => {
  const { origin, received } = await startReceiver(accepted);
  await simulate(origin, {});
  const first = received.splice(0).map(({ body }) => body);
  await simulate(origin, {});
  expect(received.map(({ body }) => body).sort()).toEqual(first.sort());
});

it('the Bbot simulator sends nothing more about a checkout that was blocked', async () => {
  const { origin, received } = await startReceiver(({ path }) =>
    path === '/bbot' ? { status: 503, body: { error: { code: 'PAUSED', message: '' } } } : accepted(),
  );
  const outcomes = await simulate(origin, { count: 1, mix: { ...mixes.calm, status: 100 } });
  expect(received.map(({ path }) => path)).toEqual(['/bbot']);
  expect(outcomes.map(({ outcome }) => outcome)).toMatchObject([
    { kind: 'answered', status: 503, code: 'PAUSED' },
    { kind: 'not sent' },
    { kind: 'not sent' },
    { kind: 'not sent' },
    { kind: 'not sent' },
  ]);
});

it('the Bbot simulator places no order whose checkout may not begin', async () => {
  const { origin, received } = await startReceiver(() => ({ status: 503, body: {} }));
  await simulate(origin, { count: 1, mix: { ...mixes.calm, begun: 100 } });
  expect(received.map(({ body }) => JSON.parse(body).event_type)).toEqual(['checkout_beginning']);
});

it('the Bbot simulator ends when it is told to', async () => {
  const { origin, received } = await startReceiver(accepted);
  const stop = new AbortController();
  await simulate(origin, { count: 10_000, signal: stop.signal, tell: () => stop.abort() });
  expect(received.length).toBeLessThan(100);
});

it('the Bbot simulator counts a refused connection as no answer', async () => {
  const { origin } = await startReceiver(accepted);
  await new Promise((resolve) => server?.close(resolve));
  const summary = new BbotSummary();
  await simulate(origin, { count: 1, mix: mixes.calm, tell: (...words) => summary.add(...words) });
  expect(summary.withoutAnswer).toBeGreaterThan(0);
  expect(summary.lines().join('\n')).toContain('no answer: ECONNREFUSED');
});

it('the Bbot simulator refuses a receiver on another computer before it sends anything', async () => {
  await expect(simulate('http://192.0.2.1:4747', {})).rejects.toThrow(NotLoopbackError);
});

describe('the report', () => {
  const delivery: Delivery = {
    atMs: 1500,
    kind: 'order',
    path: '/bbot',
    orderId: 'one',
    orderNumber: 233,
    checkoutId: 'two',
    body: '{}',
  };

  it('the report tells in one line what was sent and what was answered', () => {
    const line = outcomeLine(delivery, { kind: 'answered', status: 503, code: 'PAUSED', ms: 4.24 });
    expect(line.split(/\s{2,}/).filter(Boolean)).toEqual([
      '1.5 s',
      'order',
      '#233',
      '/bbot',
      '503 PAUSED',
      '4.2 ms',
    ]);
  });

  it('the report sums up how often and how fast', () => {
    const summary = new BbotSummary();
    for (let ms = 1; ms <= 100; ms++)
      summary.add(delivery, { kind: 'answered', status: 200, code: 'accepted', ms });
    const row = summary.lines().find((line) => line.includes('200 accepted'));
    expect(row?.split(/\s{2,}/)).toEqual(['order', '200 accepted', '100', '50.0', '95.0', '100.0']);
  });
});
