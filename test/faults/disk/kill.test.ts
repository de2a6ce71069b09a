import { rm } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { killRounds } from '../support/kill-chain';
import { buildRelayProcess } from '../support/relay-child';

/** `npm run soak` plays any number. Each costs the start of a process. */
const rounds = 25;
/** A busy computer may be killed too early again and again: so often the rounds are played at the most. */
const maxTimes = 5;

describe('kill -9', () => {
  let bundle = '';
  beforeAll(async () => {
    bundle = await buildRelayProcess();
  });
  afterAll(() => rm(path.dirname(bundle), { recursive: true, force: true }));

  it(`kill -9 between a request and its answer loses, doubles and damages nothing in ${rounds} rounds`, async () => {
    let midway = 0;
    let foundUnanswered = 0;
    let answered = 0;
    for (let time = 0; time < maxTimes; time += 1) {
      const figures = await killRounds(bundle, 1 + time * rounds, rounds);
      expect(figures.wrong).toEqual([]);
      expect(figures.rounds).toBe(rounds);
      midway += figures.midway;
      foundUnanswered += figures.foundUnanswered;
      answered += figures.answered;
      // Rounds that were all over, or not yet begun, would prove nothing.
      if (midway > rounds / 2 && foundUnanswered > 1 && answered > rounds / 10) return;
    }
    expect({ midway, foundUnanswered, answered }).toBe('enough of each');
  });
});
