import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { edgeToken } from '../../support/ngrok-edge/edge';
import { eventBody, orderBody } from '../../support/relay/relay-bodies';
import { postPublic } from '../../support/relay/relay-edge';
import { reads, ticket } from '../support/board';
import { launchBehindEdge } from '../support/edge';

const wrongToken = `${edgeToken.slice(0, -4)}zzzz`;
const guest = ['Eric', 'Wang', '5555555555', 'eric.wang@example.com', 'Navy Wharf'];

/** Every file below a folder with its content, by its path from there. */
async function everythingIn(folder: string): Promise<Map<string, Buffer>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const read = files.map(async (entry) => {
    const file = path.join(entry.path, entry.name);
    return [path.relative(folder, file), await readFile(file)] as const;
  });
  return new Map(await Promise.all(read));
}

/** A text as it may lie in a file: as it is, in two bytes a character, and at each offset within base64. */
function disguises(text: string): Buffer[] {
  const inBase64 = [0, 1, 2].map((offset) =>
    Buffer.from(`${' '.repeat(offset)}${text}`)
      .toString('base64')
      .slice(offset + 1, -4),
  );
  // Of a short name so little is left that anything looks like it.
  const telling = inBase64.filter((part) => part.length > 8).map((part) => Buffer.from(part));
  return [Buffer.from(text), Buffer.from(text, 'utf16le'), ...telling];
}

function filesWith(files: ReadonlyMap<string, Buffer>, texts: readonly string[]): string[] {
  const wanted = texts.flatMap(disguises);
  return [...files].flatMap(([name, content]) =>
    wanted.some((part) => content.includes(part)) ? [name] : [],
  );
}

it('the app writes neither token nor password anywhere, nor guests outside tickets and blocked checkouts', async () => {
  const store = await launchBehindEdge({ env: { RELAY_USERNAME: '', RELAY_PASSWORD: '' } });
  onTestFinished(() => store.close());
  const { app, edge } = store;
  let output = '';
  for (const stream of [app.main.stdout, app.main.stderr])
    stream?.on('data', (chunk: Buffer) => {
      output += chunk;
    });

  for (const token of [wrongToken, edgeToken])
    await app.page.evaluate((text) => window.relay.call('saveToken', { token: text }), token);
  await reads(app.page, 'Orders can arrive');
  await app.page.evaluate(() => window.relay.call('copy', { what: 'password' }));
  const password = await app.electron.evaluate(({ clipboard }) => clipboard.readText());
  expect(password.length).toBeGreaterThan(20);

  const send = (body: object, to: string) =>
    postPublic(`${edge.publicUrl()}${to}`, edge.caPem, body, ['bbot', password]);
  const order = orderBody({ orderNumberToday: 5 });
  expect((await send(order, '/bbot')).status).toBe(200);
  await ticket(app.page, 5).waitFor();
  await send(eventBody('checkout_finished', order.order.checkout_id), '/bbot/updates');
  await app.page.evaluate(() => window.relay.call('pauseOrdering', { minutes: null }));
  expect((await send(orderBody(), '/bbot')).status).toBe(503);
  expect((await postPublic(`${edge.publicUrl()}/bbot`, edge.caPem, order, ['bbot', 'wrong'])).status).toBe(
    401,
  );

  const snapshot = await app.page.evaluate(() => window.relay.call('getSnapshot', null));
  const seen = new Map([['what the board is told', Buffer.from(JSON.stringify(snapshot))]]);
  expect(filesWith(seen, [edgeToken, wrongToken, password])).toEqual([]);

  await app.electron.close();
  const files = await everythingIn(app.dataDir);
  files.set('the log', Buffer.from(output));
  expect(files.size).toBeGreaterThan(5);
  expect(filesWith(files, [edgeToken, wrongToken, password])).toEqual([]);
  const places = new Set(filesWith(files, guest).map((name) => name.split(path.sep)[0]));
  expect([...places].sort()).toEqual(['refused', 'tickets']);
});
