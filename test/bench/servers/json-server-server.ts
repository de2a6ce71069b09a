import type { RequestListener } from 'node:http';
import { createRequire } from 'node:module';
import path from 'node:path';
import { folderOfServer } from './folder-of-server';
import { listenAndTell } from './listen';

interface JsonServer {
  create(): RequestListener & { use(...handlers: unknown[]): void };
  defaults(options: { logger: boolean }): unknown;
  router(file: string): unknown;
}

// json-server 0.17 as its own command sets it up: Express, and lowdb with all records in one file.
const jsonServer: JsonServer = createRequire(__filename)('json-server');
const app = jsonServer.create();
app.use(jsonServer.defaults({ logger: false }));
app.use(jsonServer.router(path.join(folderOfServer(), 'db.json')));
listenAndTell(app);
