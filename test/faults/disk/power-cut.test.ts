import { rm } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BbotRandom } from '../../support/bbot/bbot-random';
import { survivals } from '../../support/relay/power-cut';
import { CutCheck } from '../support/power-cut-check';
import { type RecordedRush, recordRush } from '../support/power-cut-rush';
import { startAfterCut } from '../support/power-cut-starts';
import { placedBefore, placedTickets, syncsOf } from '../support/power-cut-syncs';

/** Windows syncs no folder: NTFS journals its names, which is another disk than this one. */
describe.skipIf(process.platform === 'win32')('a power cut', () => {
  let rush: RecordedRush;
  let check: CutCheck;
  beforeAll(async () => {
    rush = await recordRush();
    check = new CutCheck(rush);
  });
  afterAll(() => rm(rush.top, { recursive: true, force: true }));

  /** Those of these syncs without which, one at a time, nothing is lost. */
  async function notMissed(syncs: readonly number[]): Promise<number[]> {
    const missed: number[] = [];
    for (const sync of syncs) if ((await check.cutWithout([sync])).length === 0) missed.push(sync);
    return missed;
  }

  it.each(survivals)(
    'a power cut leaves each order with a 2XX once and as told, where of all that is unsynced there is left: %s',
    async (survival) => {
      const figures = await check.cutEverywhere(survival);
      expect(figures.wrong).toEqual([]);
      // Cuts that met nothing in the air would prove nothing.
      expect(figures.cuts).toBeGreaterThan(1_000);
      expect(figures.unacknowledged).toBeGreaterThan(1);
    },
  );

  it('a power cut leaves what a whole core starts with, and shows', async () => {
    const random = new BbotRandom(1);
    const end = rush.events.length;
    const moments = [0, 1, end, ...Array.from({ length: 5 }, () => random.integer(0, end))];
    for (const [index, at] of moments.entries()) {
      const survival = survivals[index % survivals.length] ?? 'nothing';
      expect([at, await startAfterCut(rush, at, survival)]).toEqual([at, []]);
    }
  });

  it('a power cut loses an order, a tap or a change if its file alone is not synced', async () => {
    const placed = placedTickets(rush.events);
    const syncs = rush.acknowledged.map((acknowledged) => placedBefore(placed, acknowledged).fileSync);
    expect(new Set(rush.acknowledged.map(({ id }) => id)).size).toBeGreaterThan(200);
    expect(await notMissed(syncs)).toEqual([]);
  });

  it('a power cut loses an order, tap or change if its folder is not synced after it, and by no later sync', async () => {
    const placed = placedTickets(rush.events);
    const alone = rush.acknowledged.filter(({ at }) => at > rush.aloneFrom);
    expect(alone.length).toBeGreaterThan(40);
    expect(
      await notMissed(alone.map((acknowledged) => placedBefore(placed, acknowledged).folderSync)),
    ).toEqual([]);
  });

  it('a power cut loses a ticket that goes to the history if its new file or that folder is not synced', async () => {
    const archived = placedTickets(rush.events).filter(
      ({ at, path: file }) => at > rush.dayEndsAt && !file.includes('open'),
    );
    expect(archived.length).toBeGreaterThan(20);
    expect(await notMissed(archived.flatMap(({ fileSync, folderSync }) => [fileSync, folderSync]))).toEqual(
      [],
    );
  });

  it.each(['home/counter/Counter Relay/tickets', 'home/counter/Counter Relay', 'home/counter', 'home', '.'])(
    'a power cut loses the first order if the names in %s are not synced before it',
    async (folder) => {
      const syncs = syncsOf(rush.events, path.join(rush.top, folder), 0, rush.acknowledged[0]?.at ?? 0);
      expect(await check.cutWithout(syncs)).toEqual(
        expect.arrayContaining([expect.stringContaining('gone')]),
      );
    },
  );
});
