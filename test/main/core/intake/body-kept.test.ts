import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Ticket } from '../../../../shared/ticket/ticket';
import { type RelayHarness, startRelay } from '../../../support/relay/relay-harness';
import { keptTickets } from '../../../support/relay/relay-kept';

let harness: RelayHarness;
beforeAll(async () => {
  harness = await startRelay();
});
afterAll(() => harness.stop());

const items = '"items":[{"name_when_purchased":"Tea"}]';

async function keptAfter(id: string, body: string): Promise<Ticket | undefined> {
  const answer = await harness.post(body);
  expect(answer).toMatchObject({ status: 200, code: 'accepted' });
  return (await keptTickets(harness.dataDir, 'open')).find((ticket) => ticket.id === id);
}

it.each<[string, (id: string) => string]>([
  [
    'numbers beyond what JavaScript holds',
    (id) => `{"order":{"id":"${id}","n":12345678901234567890.1000,${items}}}`,
  ],
  ['spacing', (id) => `\n{ "order" :\t{ "id":"${id}",\r\n ${items} }  }\n`],
  ['escapes', (id) => `{"order":{"id":"${id}","note":"\\u00c8\\/\\u0000\\ud83d",${items}}}`],
  ['duplicate keys', (id) => `{"order":{"id":"x","id":"${id}",${items}}}`],
  [
    '__proto__',
    (id) => `{"__proto__":{"a":1},"order":{"id":"${id}","__proto__":{"table":"hacked"},${items}}}`,
  ],
  ['composed and decomposed letters', (id) => `{"order":{"id":"${id}","note":"E\u0300 È 🍕",${items}}}`],
])('the body of an order is kept exactly, with %s', async (_, bodyOf) => {
  const id = randomUUID();
  const ticket = await keptAfter(id, bodyOf(id));
  expect(ticket?.body).toBe(bodyOf(id));
  expect(ticket?.order.items).toMatchObject([{ name: 'Tea' }]);
});

it('the body of an order is kept exactly with odd keys, which are data and never merged', async () => {
  const id = randomUUID();
  const odd = '"__proto__":{"display_name":"hacked","polluted":1},"constructor":{"prototype":{"polluted":1}}';
  const ticket = await keptAfter(id, `{"order":{"id":"${id}","table":{${odd}},${odd},${items}}}`);
  expect(ticket?.order.table).toBeNull();
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
});

it('the body kept is that of the newest state that was told', async () => {
  const id = randomUUID();
  const later = `{"order":{"id":"${id}", "table":"9",${items}}}`;
  await keptAfter(id, `{"order":{"id":"${id}",${items}}}`);
  expect(await harness.post(later)).toMatchObject({ code: 'updated' });
  const kept = (await keptTickets(harness.dataDir, 'open')).find((ticket) => ticket.id === id);
  expect(kept?.body).toBe(later);
});

it('the body of an order is not shown to the board', () => {
  for (const ticket of harness.snapshot().tickets) expect(ticket).not.toHaveProperty('body');
});
