import path from 'node:path';
import { app, BrowserWindow, ipcMain } from 'electron';
import { z } from 'zod';
import { floorIntake } from './floor-intake';
import type { FloorOrder } from './floor-order';
import { FloorPrinter } from './floor-printer';
import { FloorStore } from './floor-store';
import { folderOfServer } from './folder-of-server';
import { listenAndTell } from './listen';

/*
 * The least that an app with a board costs, on the same Electron: an order is kept, answered, drawn as a line of text with a
 * button, and printed; a tap is kept before it is drawn. Nothing is checked, told or made good. What the app promises of its
 * board and of printing in Electron is a multiple of this.
 */
const folder = folderOfServer();
const store = new FloorStore(path.join(folder, 'orders'));
const printerUrl = process.env['BENCH_PRINTER'];
const printer = printerUrl === undefined ? null : new FloorPrinter(printerUrl, store);
const step = z.object({ id: z.string(), from: z.enum(['new', 'preparing', 'ready']) });
const stageAfter = { new: 'preparing', preparing: 'ready', ready: 'done' } as const;

app.setPath('userData', path.join(folder, 'electron'));
void app.whenReady().then(async () => {
  const window = new BrowserWindow({
    // The servers are bundled together, and a sandboxed preload script cannot load what they share.
    webPreferences: { preload: path.join(__dirname, 'floor-preload.cjs'), sandbox: false },
  });
  const take = (order: FloorOrder): void => {
    window.webContents.send('order', { id: order.id, number: order.orderNumberToday });
    printer?.print(order);
  };
  ipcMain.handle('step', async (_, body: unknown) => {
    const { id, from } = step.parse(body);
    await store.keep(id, { id, stage: stageAfter[from] });
    window.webContents.send('stage', { id, stage: stageAfter[from] });
  });
  await store.makeFolder();
  await window.loadURL('data:text/html,<title>Floor</title><main></main>');
  listenAndTell(floorIntake(store, take));
});
