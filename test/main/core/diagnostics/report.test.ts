import { appendFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, expect, it } from 'vitest';
import type { MoveFiles } from '../../../../main/core/transfer/move-files';
import { chosenSettings } from '../../../support/orders/sample-settings';
import { orderBody } from '../../../support/relay/relay-bodies';
import { type HarnessOptions, type RelayHarness, startRelay } from '../../../support/relay/relay-harness';

const started: RelayHarness[] = [];
afterEach(async () => {
  for (const harness of started.splice(0)) await harness.stop();
});

async function start(options: HarnessOptions = {}): Promise<RelayHarness> {
  const harness = await startRelay(options);
  started.push(harness);
  return harness;
}

async function report(harness: RelayHarness): Promise<string> {
  const outcome = await harness.relay.commands.makeDiagnostics(null);
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value.text;
}

const printer = chosenSettings.printers.map((one) => ({ ...one, name: 'Evas Drucker' }));
const settings = { ...chosenSettings, moved: false, ordering: { kind: 'open' }, openingHours: null } as const;
const token = '2abcDEF_ngrokTokenOfThisShop';

it('the report says what support asks for', async () => {
  const harness = await start({ settings: { theme: 'dark', keptDays: 9 } });
  await harness.post(orderBody({ id: '709ae338-2b1c-4f9a-8d3e-0123456789ab' }));
  await harness.relay.commands.pauseOrdering({ minutes: null });
  const text = await report(harness);
  for (const words of [
    'app: 0.',
    'node: ',
    'system: ',
    'ordering: {"kind":"paused"',
    'tickets: 1',
    'theme: dark',
  ])
    expect(text).toContain(words);
  expect(text).toContain('keptDays: 9');
  expect(text).toMatch(/taken orderId=709ae338\n/);
  expect(text).toContain('paused minutes=null');
  expect(text).not.toContain('709ae338-2b1c');
});

it('the report holds no secret and no guest, even where a log or a file holds some', async () => {
  const leak = 'Eric Wang, 5555555555, eric.wang@example.com, 10 Navy Wharf Ct, kitchen-secret';
  const line = JSON.stringify({
    level: 50,
    time: '2026-11-21T12:00:00.000Z',
    reason: `open '/home/eric/x' https://bbot:kitchen-secret@pizza.ngrok-free.app ${token} ${leak}`,
    msg: `Evas Drucker at 192.168.1.50 of ours-bistro does not answer`,
  });
  const harness = await start({
    settings: { ...settings, printers: printer, restaurantIds: [] },
    environment: { token },
    recentLog: () => [line, `not JSON: ${leak}`],
  });
  await harness.post(orderBody({ id: 'Eric Wang 1' }));
  await harness.relay.commands.changeSettings({ choices: { restaurantIds: ['ours-bistro'] } });
  await report(harness);
  const [day = ''] = await readdir(path.join(harness.dataDir, 'activity'));
  await appendFile(
    path.join(harness.dataDir, 'activity', day),
    `${JSON.stringify({ at: '2026-11-21T12:00:00.000Z', what: 'ignored', event: leak, checkoutId: 'Eric Wang' })}\n{"cut off ${leak}\n`,
  );
  const text = await report(harness);
  expect(text).toContain('ERROR');
  expect(text).toContain('ignored');
  expect(text).toContain('cut off');
  expect(text).not.toMatch(/Eric|Wang|555555|example\.com|Navy|Wharf|kitchen-secret|\/home\/eric/);
  expect(text).not.toMatch(/2abcDEF|ngrok-free|pizza|Evas|Drucker|192\.168|bistro|sealed|bbot:/);
  expect(text).not.toContain(harness.dataDir);
});

it('the report shows the newest 300 events, whichever days they are from', async () => {
  const harness = await start();
  const file = (day: string) => path.join(harness.dataDir, 'activity', `${day}.jsonl`);
  const lines = (count: number, what: string) =>
    Array.from({ length: count }, (_, index) => `{"at":"${index}","what":"${what}"}\n`).join('');
  await appendFile(file('2020-01-01'), lines(200, 'older'));
  await appendFile(file('2020-01-02'), lines(250, 'newer'));
  const events = (await report(harness)).split('## activity\n')[1]?.trimEnd().split('\n') ?? [];
  expect(events).toHaveLength(300);
  expect(events.filter((event) => event.endsWith('newer'))).toHaveLength(250);
});

it('the report is saved exactly as it was read, and not before', async () => {
  const held: { file: Buffer | null } = { file: null };
  const moveFiles: MoveFiles = {
    async save(_, makeContent) {
      held.file = await makeContent();
      return true;
    },
    open: async () => null,
  };
  const harness = await start({ moveFiles });
  const { commands } = harness.relay;
  expect(await commands.saveDiagnostics(null)).toEqual({ ok: false, code: 'NOTHING_TO_COPY' });
  const text = await report(harness);
  await harness.post(orderBody());
  expect(await commands.saveDiagnostics(null)).toEqual({ ok: true, value: null });
  expect(held.file?.toString()).toBe(text);
});
