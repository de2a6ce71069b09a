import { afterEach, beforeEach, expect, it } from 'vitest';
import { Presence } from '../../../../main/core/ordering/presence';
import { orderBody } from '../../../support/relay/relay-bodies';
import { RelayClock } from '../../../support/relay/relay-clock';
import { type RelayHarness, startRelay } from '../../../support/relay/relay-harness';

let harness: RelayHarness;
beforeEach(async () => {
  harness = await startRelay({ board: false });
  await harness.until(({ sequence }) => sequence > 0);
});
afterEach(() => harness.stop());

const sequence = () => harness.snapshot().sequence;
const alive = (drawn: number) => harness.relay.commands.boardIsAlive({ sequence: drawn });

/** Takes orders for most of a minute; after each the board says what it has drawn. Returns the last answer's code. */
async function takeOrders(drawn: () => number): Promise<string | undefined> {
  let code: string | undefined;
  for (let order = 0; order < 6; order += 1) {
    const before = sequence();
    code = (await harness.post(orderBody())).code;
    await harness.until((snapshot) => snapshot.sequence > before);
    harness.clock.pass(10_000);
    await alive(drawn());
  }
  return code;
}

it('a board that says it is alive but hangs at what it drew long ago is no board: OFFLINE', async () => {
  const stuck = sequence();
  await alive(stuck);
  expect(await takeOrders(() => stuck)).toBe('OFFLINE');
});

it('a board that says it is alive and keeps up counts as one', async () => {
  expect(await takeOrders(sequence)).toBe('accepted');
});

it('a board that says it is alive and is one change behind each time counts as one', async () => {
  let last = sequence();
  const oneBehind = (): number => {
    const drawn = last;
    last = sequence();
    return drawn;
  };
  expect(await takeOrders(oneBehind)).toBe('accepted');
});

it('a board that says it is alive and has nothing new to draw counts as one', async () => {
  const quiet = sequence();
  for (let sign = 0; sign < 6; sign += 1) {
    harness.clock.pass(10_000);
    await alive(quiet);
  }
  expect(await harness.post(orderBody())).toMatchObject({ code: 'accepted' });
});

it('a start gets twenty seconds, and so does a board that went away', () => {
  const clock = new RelayClock();
  const presence = new Presence(clock);
  clock.pass(19_000);
  expect(presence.offline).toBe(false);
  presence.boardDrew(0, 0);
  clock.pass(19_000);
  expect(presence.offline).toBe(false);
  clock.pass(2_000);
  expect(presence.offline).toBe(true);
});

it('a board that works through a backlog counts as one, however far behind, until it hangs', () => {
  const clock = new RelayClock();
  const presence = new Presence(clock);
  for (let sign = 1; sign <= 6; sign += 1) {
    clock.pass(15_000);
    presence.boardDrew(sign, 1_000 * sign);
    expect(presence.offline).toBe(false);
  }
  for (let sign = 1; sign <= 2; sign += 1) {
    clock.pass(15_000);
    presence.boardDrew(6, 7_000);
  }
  expect(presence.offline).toBe(true);
});
