import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { Agent } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { orderBody } from '../../support/relay/relay-bodies';
import { basic, sendRequest } from '../../support/relay/relay-post';
import { launchApp, launchArguments, password, username } from '../support/app';
import { ticket } from '../support/board';
import { type MarkedProcess, startMarked } from '../support/processes';

let dataDir: string;
let app: MarkedProcess;
beforeEach(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'relay-journey-'));
  const { executablePath, args, cwd, env } = launchArguments(dataDir);
  app = startMarked(executablePath, args, { cwd, env });
});
afterEach(async () => {
  app.sweep();
  await rm(dataDir, { recursive: true, force: true, maxRetries: 5 });
});

describe.skipIf(process.platform === 'win32')('a signal', () => {
  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    '%s ends the app with code 0 and no process left, and each answered order is kept',
    async (signal) => {
      const origin = await app.listening;
      const numbers = Array.from({ length: 12 }, (_, index) => `${index + 1}`);
      const deliveries = numbers.map((number) => deliver(origin, number));
      // Some are answered, some are on their way.
      await Promise.race(deliveries);
      app.child.kill(signal);
      expect(await app.ended).toBe(0);
      await expect.poll(app.alive).toEqual([]);

      const delivered = await Promise.all(deliveries);
      expect(delivered.filter(({ answered }) => answered).length).toBeGreaterThan(0);
      await expectKept(delivered);
    },
  );
});

/** Each answered order stands on the board, surely; one without an answer may, and is then in doubt. */
async function expectKept(delivered: readonly Delivered[]): Promise<void> {
  const next = await launchApp({ dataDir });
  try {
    for (const { number, file, answered } of delivered) {
      expect(existsSync(file) || !answered).toBe(true);
      if (!existsSync(file)) continue;
      const card = ticket(next.page, number);
      await card.waitFor();
      expect(await card.count()).toBe(1);
      const unconfirmed = await card.getByText('Not sure this checkout went through').count();
      expect(unconfirmed).toBe(answered ? 0 : 1);
    }
  } finally {
    await next.close();
  }
}

interface Delivered {
  readonly number: string;
  readonly file: string;
  readonly answered: boolean;
}

async function deliver(origin: string, number: string): Promise<Delivered> {
  const body = orderBody({ orderNumberToday: number });
  const file = path.join(dataDir, 'tickets', 'open', `${body.order.id}.json`);
  const agent = new Agent();
  const sent = sendRequest(origin, agent, body, { authorization: basic(username, password) });
  const answered = await sent.then(
    ({ status }) => status === 200,
    // The receiver had stopped listening.
    () => false,
  );
  agent.destroy();
  return { number, file, answered };
}
