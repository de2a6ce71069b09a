import express from 'express';
import { listenAndTell } from './listen';

// An Express endpoint that reads JSON and stores nothing.
const app = express();
app.post('/bbot', express.json({ limit: '1mb' }), (request, response) => {
  response.json({ status: 'accepted', order_id: request.body.order.id });
});
listenAndTell(app);
