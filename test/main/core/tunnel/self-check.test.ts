import type { RequestListener, ServerResponse } from 'node:http';
import { createServer, type Server } from 'node:https';
import { generate } from 'selfsigned';
import { afterEach, describe, expect, it } from 'vitest';
import { listen, stopListening } from '../../../../main/core/intake/webhook-server';
import { askAddress, checkAddress } from '../../../../main/core/tunnel/self-check';
import { validOnAnyDay } from '../../../support/ngrok-edge/edge-certificates';

let server: Server;
afterEach(() => stopListening(server, 0));

const pems = await generate([{ name: 'commonName', value: 'localhost' }], {
  ...validOnAnyDay,
  extensions: [{ name: 'subjectAltName', altNames: [{ type: 2, value: 'localhost' }] }],
});

/** A public address behind which this answers, and the certificate to trust for it. */
async function publish(answer: RequestListener): Promise<{ address: string; certificate: string }> {
  server = createServer({ key: pems.private, cert: pems.cert }, answer);
  const port = await listen(server, 0);
  return { address: `https://localhost:${port}`, certificate: pems.cert };
}

/** Never ends by itself. */
function writeOn(response: ServerResponse): void {
  if (!response.destroyed) response.write('x'.repeat(10_000), () => writeOn(response));
}

async function outcomeOf(answer: RequestListener, trusted = true) {
  const { address, certificate } = await publish(answer);
  return checkAddress(address, 'ours', trusted ? certificate : null);
}

const health = (instance: unknown) => JSON.stringify({ status: 'ok', instance });

it('the public address is proved when our own answer comes back', async () => {
  const asked: unknown[] = [];
  const outcome = await outcomeOf((request, response) => {
    asked.push(request.method, request.url);
    response.end(health('ours'));
  });
  expect(outcome).toEqual({ kind: 'ours' });
  expect(asked).toEqual(['GET', '/health']);
});

it('asking the public address tells another computer’s answer apart from none', async () => {
  const outcome = await outcomeOf((_, response) => response.end(health('theirs')));
  expect(outcome).toMatchObject({ kind: 'not-ours', problem: { kind: 'other-computer' } });
});

it.each<[string, RequestListener]>([
  ['a page of somebody else’s', (_, response) => response.end('<html>Welcome</html>')],
  ['JSON of another shape', (_, response) => response.end(health(1))],
  ['an endless answer', (_, response) => writeOn(response)],
  ['an answer that breaks off', (_, response) => response.write(health('ours'), () => response.destroy())],
  ['a connection that closes', (request) => request.socket.destroy()],
])('the public address is not proved by %s', async (_, answer) => {
  expect(await outcomeOf(answer)).toMatchObject({ kind: 'not-ours', problem: { kind: 'no-answer' } });
});

it('the public address is not proved when nothing vouches for who answers', async () => {
  const outcome = await outcomeOf((_, response) => response.end(health('ours')), false);
  expect(outcome).toMatchObject({ problem: { kind: 'no-answer' } });
});

it.each([
  ['ERR_NGROK_3200', 'no-answer'],
  ['ERR_NGROK_727', 'limit-reached'],
])('asking the public address says what ngrok answers in our place: %s', async (code, kind) => {
  const outcome = await outcomeOf((_, response) => {
    response.writeHead(404, { 'Ngrok-Error-Code': code }).end(health('ours'));
  });
  expect(outcome).toEqual({ kind: 'not-ours', problem: { kind, code } });
});

describe('the time on the way', () => {
  const noon = 'Sat, 21 Nov 2026 12:00:00 GMT';
  const timeOf = async (answer: RequestListener) => {
    const { address, certificate } = await publish(answer);
    return (await askAddress(address, 'ours', certificate)).serverTimeMs;
  };

  it('the time on the way is the Date that our own answer comes back with: it had none', async () => {
    expect(await timeOf((_, response) => response.setHeader('Date', noon).end(health('ours')))).toBe(
      Date.parse(noon),
    );
  });

  it('the time on the way is the one of what ngrok answers in our place', async () => {
    const answer: RequestListener = (_, response) => {
      response.writeHead(404, { Date: noon, 'Ngrok-Error-Code': 'ERR_NGROK_3200' }).end();
    };
    expect(await timeOf(answer)).toBe(Date.parse(noon));
  });

  it.each<[string, RequestListener]>([
    ['another computer’s answer', (_, response) => response.setHeader('Date', noon).end(health('theirs'))],
    ['a Date that cannot be read', (_, response) => response.setHeader('Date', 'noon').end(health('ours'))],
    [
      'an answer without one',
      (_, response) => {
        response.sendDate = false;
        response.end(health('ours'));
      },
    ],
  ])('there is no time on the way with %s', async (_, answer) => {
    expect(await timeOf(answer)).toBeNull();
  });
});
