import { floorIntake } from './floor-intake';
import { FloorPrinter } from './floor-printer';
import { FloorStore } from './floor-store';
import { folderOfServer } from './folder-of-server';
import { listenAndTell } from './listen';

/*
 * The least that a durable answer costs: the bare endpoint, and a file that is kept by hand. It runs in plain Node and as the
 * main script of an Electron without windows. Where it is given a printer, it prints each order, too.
 */
const store = new FloorStore(folderOfServer());
const printerUrl = process.env['BENCH_PRINTER'];
const printer = printerUrl === undefined ? null : new FloorPrinter(printerUrl, store);

store.makeFolder().then(() => listenAndTell(floorIntake(store, (order) => printer?.print(order))));
