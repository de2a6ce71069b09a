import { randomUUID } from 'node:crypto';
import { request } from 'node:http';

/** A sample order as Bbot would send it, with a fresh id and time. */
export function sampleOrder(now: Date) {
  const time = now.toISOString().replace('Z', '000Z');
  const eclairs = {
    id: randomUUID(),
    name: 'Èclairs',
    tax_cents: 8,
    pretax_cents: 92,
    orig_pretax_cents: 92,
  };
  const item = (name: string, mods: object[], instructions: string) => ({
    id: randomUUID(),
    name_when_purchased: name,
    mods,
    special_instructions: instructions,
    pretax_cents: 1194,
    tax_cents: 106,
    tip_in_cents: 239,
    tags: [],
    status: 'waiting',
  });
  return {
    order: {
      id: randomUUID(),
      orderNumberToday: 'TEST',
      table: { display_name: 'Table 12' },
      fulfillment_method: 'runner_with_cc',
      items: [
        item('Ceviche', [eclairs], ''),
        item('Ceviche', [eclairs], ''),
        item('Lemonade', [], 'No ice, please'),
      ],
      time,
      last_modified: time,
      time_closed: null,
      user_desired_time: null,
      checkout_id: randomUUID(),
      guest_name: 'Test Guest',
      pretax_cents: 3582,
      tip_cents: 717,
      fee_pretax_cents: 0,
      tax_cents: 318,
      total_cents: 4617,
    },
  };
}

/** Posts a body to the receiver as Bbot would. Resolves with the answer's status and body. */
export function post(
  address: string,
  authorization: string,
  body: object,
): Promise<{ readonly status: number; readonly body: string }> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', authorization };
    const sent = request(address, { method: 'POST', headers, timeout: 15_000 }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => {
        text += chunk;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body: text }));
      response.on('error', reject);
    });
    sent.on('timeout', () => sent.destroy(new Error('the receiver did not answer')));
    sent.on('error', reject);
    sent.end(JSON.stringify(body));
  });
}
