import { randomUUID } from 'node:crypto';
import { bbotTime } from '../support/bbot/bbot-time';
import sample from '../support/bbot/samples/order_injection.json';

/** The sample order of 2.9 KB with fresh ids, its time now. */
export function freshOrder(number: number): typeof sample {
  const id = randomUUID();
  const nowMs = Date.now();
  return {
    ...sample,
    order: {
      ...sample.order,
      id,
      checkout_id: randomUUID(),
      orderNumberToday: number,
      items: sample.order.items.map((item) => ({ ...item, id: randomUUID(), order_id: id })),
      time: bbotTime(nowMs, 1),
      last_modified: bbotTime(nowMs, 12),
    },
  };
}

/** Bodies that are ready to be sent, so that making them costs nothing while time is measured. */
export function freshBodies(count: number, firstNumber = 1): Buffer[] {
  return Array.from({ length: count }, (_, index) =>
    Buffer.from(JSON.stringify(freshOrder(firstNumber + index))),
  );
}
