import { rm } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { killPrinting } from '../support/print-kill-chain';
import { buildRelayProcess } from '../support/relay-child';

/** `npm run soak` plays any number. Each costs the start of a process. */
const kills = 20;

describe('kill -9', () => {
  let bundle = '';
  beforeAll(async () => {
    bundle = await buildRelayProcess();
  });
  afterAll(() => rm(path.dirname(bundle), { recursive: true, force: true }));

  it(`kill -9 while printing loses no ticket's paper in ${kills} kills, and any second copy is marked`, async () => {
    const figures = await killPrinting(bundle, 1, kills);
    expect(figures.wrong).toEqual([]);
    expect(figures.kills).toBe(kills);
    // Kills that met nothing in the air would prove nothing.
    expect(figures.interrupted).toBeGreaterThan(kills / 4);
    expect(figures.marked).toBeGreaterThan(0);
  });
});
