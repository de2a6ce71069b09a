import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

/*
 * What CUPS calls a backend: it gives a document to a device, here to one that listens on the network. CUPS' own (socket)
 * comes only in a package that needs Ghostscript with its fonts. As that one does, this asks a device that refuses again and
 * again, until somebody cancels the document.
 */

const RETRY_MS = 100;

// CUPS calls it with: job, user, title, copies, options, and a file unless the document comes on standard input.
const [, , , , , , , file] = process.argv;
const device = process.env['DEVICE_URI'];
if (device === undefined) console.log('network socket "Unknown" "A device on the network"');
else await give(await reach(new URL(device)));

/**
 * @param {URL} device
 * @returns {Promise<import('node:net').Socket>}
 */
async function reach(device) {
  const socket = connect(Number(device.port), device.hostname);
  try {
    await once(socket, 'connect');
    return socket;
  } catch (error) {
    const refused = error instanceof Error && 'code' in error && error.code === 'ECONNREFUSED';
    if (!refused) throw error;
  }
  await wait(RETRY_MS);
  return reach(device);
}

/** @param {import('node:net').Socket} socket */
async function give(socket) {
  const document = file === undefined ? process.stdin : createReadStream(file);
  document.pipe(socket);
  await once(socket.resume(), 'close');
}
