import { rm } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { killRounds } from './kill-chain';
import { buildRelayProcess } from './relay-child';

/** `npm run soak` plays any number. Each costs the start of a process. */
const rounds = 25;

describe('kill -9 at a random moment between the first byte of a request and its answer', () => {
  let bundle = '';
  beforeAll(async () => {
    bundle = await buildRelayProcess();
  });
  afterAll(() => rm(path.dirname(bundle), { recursive: true, force: true }));

  it(`loses, doubles and damages nothing in ${rounds} rounds`, async () => {
    const figures = await killRounds(bundle, 1, rounds);
    expect(figures.wrong).toEqual([]);
    expect(figures.rounds).toBe(rounds);
    // Rounds that were all over, or not yet begun, would prove nothing.
    expect(figures.midway).toBeGreaterThan(rounds / 2);
    expect(figures.foundUnanswered).toBeGreaterThan(rounds / 20);
    expect(figures.answered).toBeGreaterThan(rounds / 10);
  });
});
