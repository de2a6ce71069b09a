import { afterAll, beforeAll, expect, it } from 'vitest';
import { BbotRandom } from '../../support/bbot/bbot-random';
import { BodyCosts } from '../support/body-cost';
import { maxBlockedMs, searchWorst, worstKnown } from '../support/body-search';

/** Found on an idle computer; beside other tests a cache is shared, and each turn takes longer than the known work tells. */
const allowedMs = 2 * maxBlockedMs;

let costs: BodyCosts;
beforeAll(async () => {
  costs = await BodyCosts.prepare(1);
});
afterAll(() => costs.end());

it.each(Object.entries(worstKnown))(
  "the core's loop is blocked for at most twice the promised 50 ms by one of the worst known bodies: %s",
  async (_, recipe) => {
    const { longestMs, statuses } = await costs.leastOf(recipe, maxBlockedMs);
    expect(statuses.every((status) => status === 200 || status === 422)).toBe(true);
    expect(longestMs).toBeLessThan(allowedMs);
  },
);

it("no body that a short search finds blocks the core's loop for longer than twice the promised 50 ms", async () => {
  const { longestMs, recipe } = await searchWorst(costs, new BbotRandom(1), 5);
  expect(longestMs, JSON.stringify(recipe)).toBeLessThan(allowedMs);
});
