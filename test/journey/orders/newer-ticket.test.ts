import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { withChecksum } from '../../../main/core/storage/checksummed-json';
import { launchApp, type RunningApp } from '../support/app';
import { isGone, reads, tap } from '../support/board';

const bytes = withChecksum({ id: 'from-tomorrow' }, 999_999_999);
let dataDir: string;
let file: string;
let app: RunningApp;
beforeAll(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'relay-journey-'));
  file = path.join(dataDir, 'tickets', 'open', 'from-tomorrow.json');
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, bytes);
  app = await launchApp({ dataDir });
});
afterAll(async () => {
  await app.close();
  await rm(dataDir, { recursive: true, force: true, maxRetries: 10 });
});

const notice = 'An order needs the newest version of Counter Relay. Look it up in Bbot.';

it('the board says that a newer version saved an order, and leaves its file where it is', async () => {
  await reads(app.page.getByRole('status'), notice);
  await tap(app.page, 'Dismiss');
  await isGone(app.page.getByText(notice));
  expect(await readFile(file)).toEqual(bytes);
});
