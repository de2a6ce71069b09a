import pino from 'pino';
import { createRelay } from '../../../main/core/relay';
import { readEnvironment } from '../../../main/core/settings/environment';
import { givenDataDir } from '../../../main/core/settings/given-data-dir';

/*
 * The core as it is, in plain Node, with a listener in place of the board: one that takes every change, and
 * says every second that somebody looks at it.
 */
const environment = readEnvironment(process.env);
const dataDir = givenDataDir(process.env);
if (dataDir === null) throw new Error('RELAY_DATA_DIR is not set');

const relay = createRelay({
  dataDir,
  environment,
  encrypter: { protects: false, encrypt: () => null, decrypt: () => null },
  log: pino({ level: 'warn' }),
});
let sequence = 0;
relay.subscribe((change) => {
  sequence = change.sequence;
});
const timer = setInterval(() => void relay.commands.boardIsAlive({ sequence }), 1000);
process.once('SIGTERM', async () => {
  clearInterval(timer);
  await relay.stop();
});
const isOnline = publicAddress();
relay.start().then(async () => {
  const address = environment.token === null ? relay.address : await isOnline;
  console.log(`listening ${address}/bbot`);
});

/** Resolves once a request to the public address has come back to this very start. */
function publicAddress(): Promise<string> {
  return new Promise((resolve) => {
    const unsubscribe = relay.subscribe(({ status }) => {
      if (status?.arrival.kind !== 'online') return;
      unsubscribe();
      resolve(status.arrival.address);
    });
  });
}
