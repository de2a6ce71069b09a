import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { orderBody } from '../../support/relay/relay-bodies';
import { launchApp, type RunningApp } from '../support/app';
import { button, isGone, standsIn, ticket } from '../support/board';

const alert = (app: RunningApp, words: string) => app.page.getByRole('alert').filter({ hasText: words });

/** What every kind of failure looks like from outside, until it is mended. */
async function expectRefusals(app: RunningApp, number: number, words: string): Promise<void> {
  const refused = orderBody({ orderNumberToday: number });
  const answer = await app.post(refused);
  expect([answer.status, answer.code]).toEqual([503, 'STORAGE_FAILING']);
  await alert(app, words).waitFor();
  const paid = await app.post(refused, { path: '/bbot/updates' });
  expect([paid.status, paid.code]).toEqual([503, 'STORAGE_FAILING']);
  await button(app.page, '1 blocked today').waitFor();
  expect(await ticket(app.page, number).count()).toBe(0);
  expect(existsSync(path.join(app.dataDir, 'tickets', 'open', `${refused.order.id}.json`))).toBe(false);
}

/** The app finds out by itself, and nobody restarts anything. */
async function expectRecovery(app: RunningApp, number: number, words: string): Promise<void> {
  await isGone(alert(app, words));
  expect((await app.post(orderBody({ orderNumberToday: number }))).status).toBe(200);
  await standsIn(app.page, number, 'New');
}

describe('an unwritable folder', () => {
  const words = 'New orders cannot be saved: ';
  let app: RunningApp;
  beforeAll(async () => {
    app = await launchApp();
  });
  afterAll(() => app.close());

  it('a folder that cannot be written to refuses orders loudly until it can, and the others survive a restart', async () => {
    await app.post(orderBody({ orderNumberToday: 1 }));
    await standsIn(app.page, 1, 'New');
    const open = path.join(app.dataDir, 'tickets', 'open');
    await rename(open, `${open}.away`);
    await writeFile(open, 'in the way');
    await expectRefusals(app, 2, words);
    await standsIn(app.page, 1, 'New');

    await rm(open);
    await rename(`${open}.away`, open);
    await expectRecovery(app, 3, words);

    await app.relaunch();
    for (const number of [1, 3]) await standsIn(app.page, number, 'New');
    expect(await ticket(app.page, 2).count()).toBe(0);
  });
});

/** A disk of a few MB, which only root can have. */
function mountSmallDisk(folder: string): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  return spawnSync('/bin/mount', ['-t', 'tmpfs', '-o', 'size=24m', 'tmpfs', folder]).status === 0;
}

describe('a full disk', async () => {
  const words = 'New orders cannot be saved: the disk is full. Free some space.';
  const folder = await mkdtemp(path.join(tmpdir(), 'relay-full-disk-'));
  const mounted = mountSmallDisk(folder);
  afterAll(async () => {
    if (mounted) spawnSync('/bin/umount', ['--lazy', folder]);
    await rm(folder, { recursive: true, force: true });
  });

  it.skipIf(!mounted)(
    'a full disk refuses orders loudly until there is space (as root alone: it mounts a disk)',
    async () => {
      const app = await launchApp({ dataDir: folder });
      try {
        await app.post(orderBody({ orderNumberToday: 1 }));
        await standsIn(app.page, 1, 'New');
        const filler = path.join(folder, 'filler');
        spawnSync('dd', ['if=/dev/zero', `of=${filler}`, 'bs=4k']);
        await expectRefusals(app, 2, words);
        await standsIn(app.page, 1, 'New');

        await rm(filler);
        await expectRecovery(app, 3, words);
      } finally {
        await app.close();
      }
    },
  );
});
