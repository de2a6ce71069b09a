import { afterEach, expect, it } from 'vitest';
import { type ErrorCode, errorCodes } from '../../../../shared/ipc/error-codes';
import { printerAt } from '../../../support/printer/printer-at';
import { orderBody } from '../../../support/relay/relay-bodies';
import { RelayClock } from '../../../support/relay/relay-clock';
import { slowDisk } from '../../../support/relay/relay-disk';
import { type HarnessOptions, type RelayHarness, startRelay } from '../../../support/relay/relay-harness';
import type { Posted } from '../../../support/relay/relay-post';
import { exchangeRaw } from '../../../support/relay/relay-raw';
import { quickTimings } from '../printing/print-harness';

let harness: RelayHarness | null = null;
afterEach(() => harness?.stop());

interface Case {
  readonly status: number;
  readonly headers?: Record<string, unknown>;
  readonly options?: HarnessOptions;
  readonly provoke: (harness: RelayHarness) => Promise<Posted>;
}

// What was paused on a day before is open again.
const since = new Date().toISOString();
const paused = { kind: 'paused', since, until: null } as const;
const closed = { kind: 'closed', since, until: null } as const;
const order = (relay: RelayHarness): Promise<Posted> => relay.post(orderBody());

async function raw(relay: RelayHarness, bytes: string): Promise<Posted> {
  const { head, body } = await exchangeRaw(relay.relay.address ?? '', bytes);
  const [statusLine = '', ...lines] = head.split('\r\n');
  const headers = Object.fromEntries(
    lines.map((line) => [line.split(': ')[0]?.toLowerCase(), line.split(': ')[1]]),
  );
  const json = JSON.parse(body) as { error: { code: string } };
  return { status: Number(statusLine.split(' ')[1]), headers, text: body, json, code: json.error.code };
}

/** Throws once where the gate asks it. */
class BrokenClock extends RelayClock {
  armed = false;

  override monotonic(): number {
    // Timers of the start ask it as well.
    if (!this.armed || new Error().stack?.includes('presence') !== true) return super.monotonic();
    this.armed = false;
    throw new Error('<b>an error that nobody expected</b>');
  }
}
const brokenClock = new BrokenClock();

/** Every code of the closed list: the status is written here once more, since Bbot and owners rely on it. */
const cases: Record<ErrorCode, Case> = {
  UNAUTHORIZED: {
    status: 401,
    headers: { 'www-authenticate': 'Basic realm="Counter Relay"' },
    provoke: (relay) => relay.post(orderBody(), { authorization: null }),
  },
  TOO_MANY_FAILED_LOGINS: {
    status: 429,
    headers: { 'retry-after': '60' },
    provoke: async (relay) => {
      for (let wrong = 0; wrong < 20; wrong += 1) await relay.post({}, { authorization: null });
      return relay.post({}, { authorization: null });
    },
  },
  MALFORMED_JSON: { status: 400, provoke: (relay) => relay.post('{"order":') },
  BAD_REQUEST: { status: 400, provoke: (relay) => raw(relay, 'this is no HTTP\r\n\r\n') },
  NOT_JSON: {
    status: 415,
    provoke: (relay) => relay.post('a=b', { headers: { 'content-type': 'text/plain' } }),
  },
  TOO_LARGE: { status: 413, provoke: (relay) => relay.post(`"${'x'.repeat(1024 * 1024)}"`) },
  INVALID_ORDER: { status: 422, provoke: (relay) => relay.post({ order: { id: 'x', items: [] } }) },
  WRONG_RESTAURANT: { status: 422, options: { settings: { restaurantIds: ['another'] } }, provoke: order },
  NOT_FOUND: { status: 404, provoke: (relay) => relay.post({}, { path: '/elsewhere' }) },
  METHOD_NOT_ALLOWED: {
    status: 405,
    headers: { allow: 'POST' },
    provoke: (relay) => relay.post({}, { method: 'PUT' }),
  },
  REQUEST_TIMEOUT: {
    status: 408,
    headers: { connection: 'close' },
    provoke: (relay) => raw(relay, 'POST /bbot HTTP/1.1\r\nHost: x\r\nX-Never: en'),
  },
  PAUSED: { status: 503, options: { settings: { ordering: paused } }, provoke: order },
  CLOSED: { status: 503, options: { settings: { ordering: closed } }, provoke: order },
  OFFLINE: {
    status: 503,
    options: { board: false },
    provoke: (relay) => {
      relay.clock.pass(20_100);
      return order(relay);
    },
  },
  PRINTER_DOWN: {
    status: 503,
    options: {
      settings: { blockWhilePrintersDown: true },
      printTimings: { ...quickTimings, backupAfter: 0 },
      // Nobody listens there.
      environment: { printers: [printerAt('tcp://127.0.0.1:1')] },
    },
    provoke: async (relay) => {
      await relay.until(({ status }) => status.printing.printers[0]?.state.kind === 'trouble');
      return order(relay);
    },
  },
  TOO_BUSY: {
    status: 503,
    options: { settings: { maxOpenTickets: 1 } },
    provoke: async (relay) => {
      expect((await order(relay)).status).toBe(200);
      return order(relay);
    },
  },
  STORAGE_FAILING: {
    status: 503,
    provoke: async (relay) => {
      const broken = slowDisk();
      await relay.restart({ disk: broken.disk });
      broken.failWith('ENOSPC');
      return order(relay);
    },
  },
  TOO_MANY_OPEN: {
    status: 503,
    provoke: async (relay) => {
      const broken = slowDisk();
      await relay.restart({ disk: broken.disk });
      broken.failWith('EMFILE');
      return order(relay);
    },
  },
  UNEXPECTED: {
    status: 500,
    options: { clock: brokenClock, board: false },
    provoke: (relay) => {
      brokenClock.armed = true;
      return order(relay);
    },
  },
};

it.for(Object.entries(cases) as [ErrorCode, Case][])(
  'the answer %s is exactly as agreed',
  async ([code, agreed]) => {
    harness = await startRelay(agreed.options);
    const { status, headers, json } = await agreed.provoke(harness);
    expect(status).toBe(agreed.status);
    expect(errorCodes[code].status).toBe(agreed.status);
    expect(json).toEqual({
      error: {
        code,
        message: errorCodes[code].message,
        ...(code === 'INVALID_ORDER' ? { details: expect.any(Array) } : {}),
      },
    });
    expect(headers).toMatchObject({ 'content-type': 'application/json; charset=utf-8', ...agreed.headers });
    for (const unwanted of ['x-powered-by', 'etag', 'www-authenticate', 'retry-after', 'allow']) {
      if (agreed.headers?.[unwanted] === undefined) expect(headers).not.toHaveProperty(unwanted);
    }
  },
);

it('the answer PAUSED says when to come back, where the pause ends by itself', async () => {
  harness = await startRelay();
  void harness.relay.commands.pauseOrdering({ minutes: 10 });
  const { headers } = await order(harness);
  expect(Number(headers['retry-after'])).toBeGreaterThan(590);
  expect(Number(headers['retry-after'])).toBeLessThanOrEqual(600);
});

it.each(['/', '/bbot/more', '/%', '/bbot/%E0%A4%A', '/%c0%ae%c0%ae', '/bbot%2fx', '/bbot?x=%', '/.env'])(
  'the answer to a POST to %s is never a page of HTML',
  async (path) => {
    harness = await startRelay();
    const answer = await harness.post({}, { path });
    expect(answer.headers['content-type']).toBe('application/json; charset=utf-8');
    expect(answer.code).toBe(path.startsWith('/bbot?') ? 'INVALID_ORDER' : 'NOT_FOUND');
  },
);

it.each(['GET', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])(
  'the answer to %s names the method that is understood',
  async (method) => {
    harness = await startRelay();
    for (const path of ['/bbot', '/bbot/updates']) {
      const answer = await harness.post('', { path, method });
      expect(answer).toMatchObject({ status: 405, code: 'METHOD_NOT_ALLOWED', headers: { allow: 'POST' } });
    }
  },
);

it('the answer to the self-check needs no credentials and names this start', async () => {
  harness = await startRelay();
  const ask = () => harness?.post('', { path: '/health', method: 'GET', authorization: null });
  const first = await ask();
  expect(first).toMatchObject({
    status: 200,
    json: { status: 'ok', instance: expect.stringMatching(/./) },
  });
  expect(first?.headers).not.toHaveProperty('x-powered-by');
  await harness.restart();
  expect((await ask())?.text).not.toBe(first?.text);
});
