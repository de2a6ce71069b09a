import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmdirSync } from 'node:fs';
import { open, rm, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasCode } from '../../../main/core/storage/disk';
import { orderBody } from '../../support/relay/relay-bodies';
import { type RelayHarness, startRelay } from '../../support/relay/relay-harness';

/** A small file system of its own, in memory, or the words why there is none. */
function mountSmall(): { readonly folder: string } | { readonly why: string } {
  if (process.platform !== 'linux' || process.getuid?.() !== 0)
    return { why: 'only root on Linux can mount' };
  const folder = mkdtempSync(path.join(tmpdir(), 'relay-small-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=512k', 'tmpfs', folder], { stdio: 'pipe' });
    return { folder };
  } catch (error) {
    rmdirSync(folder);
    return { why: String(error).split('\n')[0] ?? '' };
  }
}

const small = mountSmall();
const folder = 'folder' in small ? small.folder : '';
if ('why' in small) console.log(`Skipped: a disk that is really full. ${small.why}`);

describe.skipIf('why' in small)('a real disk', () => {
  let relay: RelayHarness;
  const filler = path.join(folder, 'filler');

  beforeAll(async () => {
    relay = await startRelay({
      dataDir: path.join(folder, 'data'),
      storageTimings: { deadlineMs: 5_000, probeAfterMs: 20 },
    });
  });

  afterAll(async () => {
    await relay?.stop();
    execFileSync('umount', [folder]);
    rmdirSync(folder);
  });

  it('a disk that is really full refuses orders, keeps all others, and takes them again by itself', async () => {
    const kept = orderBody();
    expect((await relay.post(kept)).status).toBe(200);
    await fill();
    const lost = orderBody();
    expect((await relay.post(lost)).code).toBe('STORAGE_FAILING');
    expect(relay.snapshot().status.storage).toMatchObject({ reason: expect.stringContaining('ENOSPC') });
    await rm(filler);
    await relay.until(({ status }) => status.storage.kind === 'ok');
    expect((await relay.post(lost)).code).toBe('accepted');
    await relay.restart();
    expect(relay.snapshot().tickets.map(({ id }) => id)).toEqual([kept.order.id, lost.order.id]);
    expect(relay.snapshot().status.quarantined).toEqual([]);
  });

  it('a disk filled by orders alone has each that got its 2XX after a start', async () => {
    const taken: string[] = [];
    const before = relay.snapshot().tickets.length;
    for (;;) {
      const order = orderBody();
      const answer = await relay.post(order);
      if (answer.status === 200) taken.push(order.order.id);
      else break;
    }
    expect(taken.length).toBeGreaterThan(5);
    // Started on a disk that is full.
    await relay.restart();
    const ids = relay.snapshot().tickets.map(({ id }) => id);
    expect(ids).toHaveLength(before + taken.length);
    expect(ids).toEqual(expect.arrayContaining(taken));
    expect(relay.snapshot().status.quarantined).toEqual([]);
  });

  it('a disk that is really read-only refuses orders, also at a start', async () => {
    const before = relay.snapshot().tickets.length;
    await relay.halt();
    execFileSync('mount', ['-o', 'remount,ro,size=2m', folder]);
    await relay.restart();
    expect(relay.snapshot().tickets).toHaveLength(before);
    expect((await relay.post(orderBody())).code).toBe('STORAGE_FAILING');
    expect(relay.snapshot().status.storage).toMatchObject({ reason: expect.stringContaining('EROFS') });
    execFileSync('mount', ['-o', 'remount,rw,size=2m', folder]);
    await relay.until(({ status }) => status.storage.kind === 'ok');
    expect((await relay.post(orderBody())).code).toBe('accepted');
  });

  async function fill(): Promise<void> {
    const file = await open(filler, 'w');
    try {
      const { bavail, bsize } = await statfs(folder);
      await file.writeFile(Buffer.alloc(bavail * bsize));
    } catch (error) {
      // The relay may have taken some of the room since it was asked for.
      if (!hasCode(error, 'ENOSPC')) throw error;
    } finally {
      await file.close();
    }
  }
});
