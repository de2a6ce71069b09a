import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, expect, it } from 'vitest';
import type { MoveFiles } from '../../../../main/core/transfer/move-files';
import { commandArguments } from '../../../../shared/ipc/commands';
import { choicesIn, type UserSettings } from '../../../../shared/settings/choices';
import { chosenSettings } from '../../../support/orders/sample-settings';
import { orderBody } from '../../../support/relay/relay-bodies';
import { dayMs, RelayClock } from '../../../support/relay/relay-clock';
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

/** What the settings page shows of the sample, none of it at its default. */
const { port: _, currency: __, ...chosen } = choicesIn(chosenSettings);

const change = (harness: RelayHarness, choices: Partial<UserSettings>) =>
  harness.relay.commands.changeSettings({ choices });

it.each(Object.entries(chosen))(
  'a choice of %s takes effect at once and survives a restart',
  async (name, value) => {
    const harness = await start();
    const choices = () => harness.snapshot().status.choices;
    expect(choices()).not.toMatchObject({ [name]: value });
    expect(await change(harness, { [name]: value })).toEqual({ ok: true, value: null });
    expect(choices()).toMatchObject({ [name]: value });
    await harness.restart();
    expect(choices()).toMatchObject({ [name]: value });
  },
);

it('a choice of the port is kept for the next start', async () => {
  const harness = await start({ environment: { port: null } });
  const address = harness.relay.address;
  await change(harness, { port: 0 });
  expect(harness.relay.address).toBe(address);
  expect(harness.snapshot().status.choices.port).toBe(0);
});

it('a choice that an environment variable makes is refused, and shown as it counts', async () => {
  const harness = await start({ environment: { domain: 'pizza.ngrok-free.app' } });
  const { fixed, choices } = harness.snapshot().status;
  expect(fixed).toEqual(['port', 'credentials', 'domain']);
  expect(choices.port).toBe(0);
  expect(await change(harness, { port: 5000, theme: 'dark' })).toEqual({
    ok: false,
    code: 'SET_BY_ENVIRONMENT',
  });
  expect(harness.snapshot().status.choices.theme).toBe('system');
});

it('a choice that is named but not given changes nothing', async () => {
  const harness = await start();
  await harness.relay.commands.changeSettings({ choices: { theme: undefined, textSize: 'large' } });
  expect(harness.snapshot().status.choices).toMatchObject({ theme: 'system', textSize: 'large' });
});

it.each([
  ['an unknown name', { colour: 'red' }],
  ['a secret', { sealedToken: 'x' }],
  ['slow that is no earlier than late', { ageLimits: { slowMinutes: 20, lateMinutes: 20 } }],
  ['the same for a method', { ageLimitsByMethod: { catering: { slowMinutes: 9, lateMinutes: 8 } } }],
  ['no minutes', { laterMinutes: 0 }],
  ['more minutes than a day has', { laterMinutes: 1441 }],
  ['half a minute', { laterMinutes: 1.5 }],
  ['silence', { soundVolume: 0 }],
  ['an hour that no day has', { dayEndsAtHour: 24 }],
  ['no kept day', { keptDays: 0 }],
  ['a port that there is not', { port: 65_536 }],
  ['a cap of nothing', { maxOpenTickets: 0 }],
  ['too many restaurants', { restaurantIds: Array.from({ length: 101 }, String) }],
  ['a theme that there is not', { theme: 'pink' }],
])('a choice of %s is refused', (_, choices) => {
  expect(commandArguments.changeSettings.safeParse({ choices }).success).toBe(false);
});

it('a cap on open tickets takes effect at once', async () => {
  const harness = await start();
  await harness.post(orderBody());
  await change(harness, { maxOpenTickets: 1 });
  expect(await harness.post(orderBody())).toMatchObject({ status: 503, code: 'TOO_BUSY' });
  await change(harness, { maxOpenTickets: null });
  expect((await harness.post(orderBody())).status).toBe(200);
});

it('a cap on orders in a quarter of an hour takes effect at once', async () => {
  const harness = await start();
  await harness.post(orderBody());
  await change(harness, { maxOrdersIn15Minutes: 1 });
  expect(await harness.post(orderBody())).toMatchObject({ status: 503, code: 'TOO_BUSY' });
});

it('how many minutes ahead an order is for later takes effect at once', async () => {
  const clock = new RelayClock();
  const harness = await start({ clock });
  await harness.relay.commands.pauseOrdering({ minutes: 10 });
  const ahead = () => orderBody({ user_desired_time: new Date(clock.now() + 30 * 60_000).toISOString() });
  expect(await harness.post(ahead())).toMatchObject({ status: 503, code: 'PAUSED' });
  await change(harness, { laterMinutes: 20 });
  expect((await harness.post(ahead())).status).toBe(200);
  await change(harness, { takeLaterOrders: false });
  expect(await harness.post(ahead())).toMatchObject({ status: 503, code: 'PAUSED' });
});

it('the choice of whose orders are taken takes effect at once', async () => {
  const harness = await start();
  await change(harness, { restaurantIds: ['another one'] });
  expect(await harness.post(orderBody())).toMatchObject({ status: 422, code: 'WRONG_RESTAURANT' });
  await change(harness, { restaurantIds: [] });
  expect((await harness.post(orderBody())).status).toBe(200);
});

it('the hour at which the day ends takes effect at once', async () => {
  const harness = await start({ clock: new RelayClock(new Date(2026, 10, 21, 3).getTime()) });
  const until = async () => {
    await harness.relay.commands.closeUntilTomorrow(null);
    const { ordering } = harness.snapshot().status;
    return ordering.kind === 'closed' ? ordering.until : null;
  };
  expect(await until()).toBe(new Date(2026, 10, 21, 4).toISOString());
  await change(harness, { dayEndsAtHour: 2 });
  expect(await until()).toBe(new Date(2026, 10, 22, 2).toISOString());
});

it('how many days are kept takes effect at the next tidying, and never on an open ticket', async () => {
  const clock = new RelayClock(new Date(2026, 10, 1, 12).getTime());
  const harness = await start({ clock });
  await harness.post(orderBody({ id: 'open' }));
  for (const id of ['a', 'b', 'c']) {
    await harness.post(orderBody({ id }));
    for (const from of ['new', 'preparing', 'ready'] as const)
      await harness.relay.commands.stepTicket({ id, from, direction: 'forward' });
    clock.pass(dayMs);
    await harness.restart();
    await harness.until(({ tickets }) => tickets.length === 1);
  }
  const days = async () =>
    (await readdir(path.join(harness.dataDir, 'tickets'))).filter((name) => name.startsWith('2026')).length;
  expect(await days()).toBe(3);
  await change(harness, { keptDays: 1 });
  await harness.restart();
  await expect.poll(days).toBe(1);
  expect(harness.ticket('open')).toMatchObject({ id: 'open' });
});

/** The place where somebody keeps files. */
function shelf() {
  const held: { file: Buffer | null; titles: (string | undefined)[] } = { file: null, titles: [] };
  const files: MoveFiles = {
    async save(_, makeContent, title) {
      held.titles.push(title);
      held.file = await makeContent();
      return true;
    },
    async open(title) {
      held.titles.push(title);
      return held.file;
    },
  };
  return { held, files };
}

it('settings as a file bring another computer to the same choices and printers at once, also over a restart', async () => {
  const { held, files } = shelf();
  const one = await start({ moveFiles: files, settings: chosenSettings });
  expect(await one.relay.commands.exportSettings(null)).toEqual({ ok: true, value: null });
  const other = await start({ moveFiles: files });
  expect(await other.relay.commands.importSettings(null)).toEqual({
    ok: true,
    value: { notTaken: [] },
  });
  const { restaurantIds: _, updateFeed: __, ...carried } = chosen;
  const arrived = () => {
    const { status } = other.snapshot();
    expect(status.choices).toMatchObject(carried);
    expect(status.setUp).toMatchObject({ kitchen: 'both', control: 'in-control' });
    expect(status.openingHours).toEqual(chosenSettings.openingHours);
    expect(status.printing).toMatchObject({ holdAfterMinutes: 20, blockWhilePrintersDown: true });
    expect(status.printing.printers.map(({ settings }) => settings)).toEqual(chosenSettings.printers);
  };
  arrived();
  await other.restart();
  arrived();
  expect(held.titles).toEqual(['Where to keep the settings', 'The file with the settings']);
});

it('settings as a file hold no secret, and nothing that is one computer’s or one restaurant’s own', async () => {
  const { held, files } = shelf();
  const one = await start({
    moveFiles: files,
    settings: chosenSettings,
    environment: { token: 'tok_env' },
  });
  await one.relay.commands.exportSettings(null);
  const text = held.file?.toString() ?? '';
  expect(text).toContain('"keptDays": 7');
  expect(text).not.toMatch(
    /sealed|hash|salt|bbot"|tok_env|kitchen-secret|ngrok|"ours"|moved|seen|port": 5000|update/i,
  );
});

it('settings as a file leave alone what they may not say: secrets, address, state of the moment', async () => {
  const { held, files } = shelf();
  const one = await start({ moveFiles: files, knownCredentials: false });
  const before = one.snapshot().status;
  const evil = {
    ...chosenSettings,
    openingHours: null,
    keptDays: 'many',
    holdAfterMinutes: 1e12,
    theme: 'light',
    odd: { a: 1 },
  };
  const file = { app: 'Counter Relay', holds: 'settings', version: 2, settings: evil };
  held.file = Buffer.from(`\uFEFF${JSON.stringify(file)}`, 'utf16le');
  const outcome = await one.relay.commands.importSettings(null);
  expect(outcome).toMatchObject({ ok: true });
  // What does not count is told, so that nobody takes it for done.
  const { notTaken } = outcome.ok ? outcome.value : { notTaken: [] };
  expect(notTaken).toEqual(
    expect.arrayContaining(['keptDays', 'holdAfterMinutes', 'odd', 'port', 'credentials']),
  );
  expect(notTaken).not.toContain('theme');
  const { status } = one.snapshot();
  expect(status.choices).toMatchObject({ theme: 'light', keptDays: 30, restaurantIds: [] });
  expect(status.printing.holdAfterMinutes).toBe(15);
  expect(status.arrival).toEqual(before.arrival);
  expect(status.ordering).toEqual({ kind: 'open' });
  const { username, token, domain, done, seen, copiedAddress } = before.setUp;
  expect(status.setUp).toMatchObject({ username, token, domain, done, seen, copiedAddress });
});

it('a settings file of an older version is brought up to date, one of a newer version is refused in words', async () => {
  const { held, files } = shelf();
  const one = await start({ moveFiles: files });
  const fileOf = (version: number) =>
    Buffer.from(
      JSON.stringify({
        app: 'Counter Relay',
        holds: 'settings',
        version,
        settings: { holdAfterMinutes: 5000 },
      }),
    );
  held.file = fileOf(1);
  expect(await one.relay.commands.importSettings(null)).toMatchObject({ ok: true });
  expect(one.snapshot().status.printing.holdAfterMinutes).toBe(1440);
  held.file = fileOf(99);
  expect(await one.relay.commands.importSettings(null)).toEqual({ ok: false, code: 'NEWER_VERSION' });
  expect(one.snapshot().status.printing.holdAfterMinutes).toBe(1440);
});

it.each([
  ['a shopping list', Buffer.from('two onions')],
  ['a picture', Buffer.from([0xff, 0xd8, 0xff, 0xe0])],
  ['another program’s settings', Buffer.from('{"app":"Other","holds":"settings","version":1,"settings":{}}')],
  ['no settings inside', Buffer.from('{"app":"Counter Relay","holds":"settings","version":1}')],
  ['a list', Buffer.from('[1]')],
  ['nothing', Buffer.alloc(0)],
  [
    'more than any settings',
    Buffer.from(
      `{"app":"Counter Relay","holds":"settings","version":1,"settings":{},"x":"${'x'.repeat(1024 * 1024)}"}`,
    ),
  ],
])('a settings file is refused when it is %s', async (_, file) => {
  const { held, files } = shelf();
  const one = await start({ moveFiles: files });
  held.file = file;
  const before = one.snapshot().status;
  expect(await one.relay.commands.importSettings(null)).toEqual({ ok: false, code: 'NOT_SETTINGS' });
  expect(one.snapshot().status).toEqual(before);
});

it('settings as a file report when nobody chose a file, or the disk did not give or take it', async () => {
  const none = await start({ moveFiles: { save: async () => false, open: async () => null } });
  expect(await none.relay.commands.exportSettings(null)).toEqual({ ok: false, code: 'CANCELLED' });
  expect(await none.relay.commands.importSettings(null)).toEqual({ ok: false, code: 'CANCELLED' });
  const failing = async () => {
    throw new Error('EIO');
  };
  const broken = await start({ moveFiles: { save: failing, open: failing } });
  expect(await broken.relay.commands.exportSettings(null)).toEqual({ ok: false, code: 'FILE_NOT_WRITTEN' });
  expect(await broken.relay.commands.importSettings(null)).toEqual({ ok: false, code: 'FILE_NOT_READ' });
});
