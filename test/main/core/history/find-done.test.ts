import { afterAll, beforeAll, expect, it } from 'vitest';
import { itemNamed, orderBody } from '../../../support/relay/relay-bodies';
import { RelayClock } from '../../../support/relay/relay-clock';
import { type RelayHarness, startRelay } from '../../../support/relay/relay-harness';

let harness: RelayHarness;
const orders = 170;
const items = [itemNamed('Ceviche')];

beforeAll(async () => {
  harness = await startRelay({ clock: new RelayClock(Date.now()) });
  await takeOrders();
  await finish(1, 70);
  harness.clock.pass(1_000);
  await finish(71, orders);
});
afterAll(() => harness.stop());

async function takeOrders(): Promise<void> {
  for (let number = 1; number <= orders; number += 1) {
    const guest_name = number % 2 === 0 ? 'Zoë' : 'Eric';
    await harness.post(orderBody({ id: `order-${number}`, orderNumberToday: number, guest_name, items }));
    harness.clock.pass(1_000);
  }
}

/** Staff are done with these, all at one moment. */
async function finish(first: number, last: number): Promise<void> {
  const numbers = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  for (const from of ['new', 'preparing', 'ready'] as const)
    await Promise.all(
      numbers.map((number) =>
        harness.relay.commands.stepTicket({ id: `order-${number}`, from, direction: 'forward' }),
      ),
    );
}

async function find(query: string): Promise<readonly string[]> {
  const outcome = await harness.relay.commands.findDone({ query });
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value.map(({ id }) => id);
}

it('after many orders were done, the board gets the last 100, and how many there are', () => {
  const { tickets, doneCount } = harness.snapshot();
  expect(tickets).toHaveLength(100);
  expect(tickets.some(({ id }) => id === 'order-70')).toBe(false);
  expect(doneCount).toBe(orders);
});

it('after many orders were done, those not on the board are found by name, newest first', async () => {
  const found = await find('zoe');
  expect(found).toHaveLength(35);
  expect(found.slice(0, 2)).toEqual(['order-70', 'order-68']);
});

it('no more done orders are found than anybody reads', async () => {
  expect(await find('ceviche')).toHaveLength(50);
});

it('done orders that the board holds are not found as older ones', async () => {
  expect(await find('170')).toEqual([]);
  expect(await find(' ')).toEqual([]);
});

it('a search for done orders ends once somebody has typed on', async () => {
  const [first, second] = await Promise.all([find('ceviche'), find('70')]);
  expect(second).toEqual(['order-70']);
  expect(first.length).toBeLessThan(50);
});

it('a done order that was found is shown on the board again, and another one leaves it', async () => {
  const outcome = await harness.relay.commands.bringTicket({ id: 'order-3' });
  expect(outcome).toEqual({ ok: true, value: null });
  const { tickets } = await harness.until((snapshot) => snapshot.tickets.some(({ id }) => id === 'order-3'));
  expect(tickets).toHaveLength(100);
  expect(await harness.relay.commands.bringTicket({ id: 'nobody' })).toMatchObject({
    code: 'NO_SUCH_TICKET',
  });
});

it('the board holds as many done orders after a restart', async () => {
  await harness.restart();
  const { tickets, doneCount } = harness.snapshot();
  expect(tickets).toHaveLength(100);
  expect(doneCount).toBe(orders);
});
