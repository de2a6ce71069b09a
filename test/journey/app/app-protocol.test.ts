import { readdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ROOT } from '../../../scripts/setup/paths.mjs';
import { launchApp, type RunningApp } from '../support/app';

let app: RunningApp;
beforeAll(async () => {
  app = await launchApp();
});
afterAll(() => app.close());

interface Served {
  readonly status: number;
  readonly type: string | null;
  readonly policy: string | null;
  readonly sniffing: string | null;
  readonly bytes: number;
}

/** Asks as the app's own window would, without the rules that the page lays on itself. */
function ask(address: string, method = 'GET'): Promise<Served | string> {
  return app.electron.evaluate(
    async ({ net }, [url, how]) => {
      try {
        const response = await net.fetch(url, { method: how });
        return {
          status: response.status,
          type: response.headers.get('content-type'),
          policy: response.headers.get('content-security-policy'),
          sniffing: response.headers.get('x-content-type-options'),
          bytes: (await response.arrayBuffer()).byteLength,
        };
      } catch (error) {
        return String(error);
      }
    },
    [address, method] as const,
  );
}

const policy =
  /^default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;.*frame-ancestors 'none'$/;

it.each(['index.html', 'script', 'style'])('the app serves its %s under the policy', async (kind) => {
  const assets = readdirSync(path.join(ROOT, 'out', 'renderer', 'assets'));
  const ending = kind === 'script' ? '.js' : '.css';
  const file = kind === 'index.html' ? kind : `assets/${assets.find((name) => name.endsWith(ending))}`;
  const served = await ask(`relay://app/${file}`);
  const types: Record<string, string> = { script: 'text/javascript', style: 'text/css' };
  expect(served).toMatchObject({ status: 200, sniffing: 'nosniff', policy: expect.stringMatching(policy) });
  expect(served).toMatchObject({ type: `${types[kind] ?? 'text/html'}; charset=utf-8` });
});

it.each([
  '',
  'assets',
  'assets/',
  'nothing.html',
  'index.html/',
  '../main/index.cjs',
  '%2e%2e/main/index.cjs',
  '..%2fmain%2findex.cjs',
  '..%5cmain%5cindex.cjs',
  // This one exists, and is of a kind that is served.
  '..%2f..%2frenderer%2findex.html',
  '%2e%2e%2f%2e%2e%2frenderer%2findex.html',
  'assets/..%2f..%2f..%2frenderer%2findex.html',
  '/etc/passwd',
  '%2fetc%2fpasswd',
  '.stamp',
  '%',
  '%ff',
])('the app serves nothing else: %s', async (file) => {
  const served = await ask(`relay://app/${file}`);
  expect(served).toMatchObject({ status: 404, bytes: 0 });
});

it.each(['relay://other/index.html', 'relay://app.evil/index.html'])(
  'the app serves no other host: %s',
  async (url) => {
    expect(await ask(url)).toMatchObject({ status: 404, bytes: 0 });
  },
);

it.each(['POST', 'PUT', 'DELETE', 'HEAD'])('the app answers no %s', async (method) => {
  expect(await ask('relay://app/index.html', method)).toMatchObject({ status: 404, bytes: 0 });
});
