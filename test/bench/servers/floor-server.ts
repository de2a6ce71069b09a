import { mkdir, open, rename } from 'node:fs/promises';
import path from 'node:path';
import express from 'express';
import { folderOfServer } from './folder-of-server';
import { listenAndTell } from './listen';

/*
 * The least that a durable answer costs: the bare endpoint, and by hand one file that is synced and renamed
 * into place, and its folder synced. It runs in plain Node and as the main script of an Electron without windows.
 */
const folder = folderOfServer();

async function store(id: string, body: unknown): Promise<void> {
  const target = path.join(folder, `${id}.json`);
  const temporary = `${target}.tmp`;
  const file = await open(temporary, 'wx', 0o600);
  await file.writeFile(JSON.stringify(body));
  await file.sync();
  await file.close();
  await rename(temporary, target);
  const directory = await open(folder, 'r');
  await directory.sync();
  await directory.close();
}

const app = express();
app.post('/bbot', express.json({ limit: '1mb' }), async (request, response) => {
  const { id } = request.body.order;
  await store(id, request.body);
  response.json({ status: 'accepted', order_id: id });
});
mkdir(folder, { recursive: true }).then(() => listenAndTell(app));
