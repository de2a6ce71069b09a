import express, { type Express } from 'express';
import type { FloorOrder } from './floor-order';
import type { FloorStore } from './floor-store';

/** Orders are kept, then answered, then handed on. */
export function floorIntake(store: FloorStore, taken: (order: FloorOrder) => void): Express {
  const app = express();
  app.post('/bbot', express.json({ limit: '1mb' }), async (request, response) => {
    const order: FloorOrder = request.body.order;
    await store.keep(order.id, request.body);
    response.json({ status: 'accepted', order_id: order.id });
    taken(order);
  });
  app.get('/health', (_, response) => response.end());
  return app;
}
