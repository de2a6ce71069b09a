import { afterEach, beforeEach, expect, it } from 'vitest';
import { Authenticator } from '../../../../main/core/intake/authenticate';
import { credentialCheck } from '../../../../main/core/settings/credentials';
import { orderBody } from '../../../support/relay/relay-bodies';
import { minuteMs } from '../../../support/relay/relay-clock';
import { password, type RelayHarness, startRelay, username } from '../../../support/relay/relay-harness';
import { basic } from '../../../support/relay/relay-post';

let harness: RelayHarness;
beforeEach(async () => {
  harness = await startRelay();
});
afterEach(() => harness.stop());

const right = basic(username, password);
const wrong = basic(username, 'wrong');
const failures = () => harness.snapshot().status.wrongCredentials;

it.each([
  ['none', null],
  ['an empty header', ''],
  ['a scheme alone', 'Basic'],
  ['another scheme', right.replace('Basic', 'Bearer')],
  ['no base64', 'Basic !!!!'],
  ['a wrong password', wrong],
  ['a wrong name', basic('somebody', password)],
  ['an empty password', basic(username, '')],
  ['a part of the password', basic(username, password.slice(0, -1))],
  ['the password and more', basic(username, `${password}x`)],
  ['another case', basic(username, password.toUpperCase())],
  ['no colon', `Basic ${Buffer.from(username + password).toString('base64')}`],
  ['two headers in one', `${right}, ${right}`],
])('credentials of %s are refused', async (_, authorization) => {
  const answer = await harness.post(orderBody(), { authorization });
  expect(answer).toMatchObject({ status: 401, code: 'UNAUTHORIZED' });
  expect(harness.snapshot().tickets).toEqual([]);
});

it.each([right, right.replace('Basic', 'basic'), right.replace(' ', '  ')])(
  'the credentials %s are right',
  async (header) => {
    expect((await harness.post(orderBody(), { authorization: header })).status).toBe(200);
  },
);

it.each(['with:colons:', 'pässwörd 🍕', ' spaces '])('credentials may hold any text: %s', (secret) => {
  const authenticator = new Authenticator(() => credentialCheck('bbot', secret));
  expect(authenticator.senderOf(basic('bbot', secret))).toBe('bbot');
  expect(authenticator.senderOf(basic('bbot', `${secret}.`))).toBeNull();
});

it('credentials are wrong as long as the right ones are not known', () => {
  const authenticator = new Authenticator(() => null);
  for (const header of [undefined, basic('', ''), basic('bbot', '')])
    expect(authenticator.senderOf(header)).toBeNull();
});

it('many wrong credentials never hold up right ones', async () => {
  const mixed = Array.from({ length: 120 }, (_, index) =>
    harness.post(orderBody(), { authorization: index % 4 === 0 ? right : wrong }),
  );
  const answers = await Promise.all(mixed);
  expect(answers.filter((_, index) => index % 4 === 0).every(({ status }) => status === 200)).toBe(true);
  expect(answers.filter(({ status }) => status === 401)).toHaveLength(20);
  expect(answers.filter(({ status }) => status === 429)).toHaveLength(70);
  expect(harness.snapshot().tickets).toHaveLength(30);
});

it('many wrong credentials are told apart again after a minute', async () => {
  for (let count = 0; count < 25; count += 1) await harness.post({}, { authorization: wrong });
  expect((await harness.post({}, { authorization: wrong })).status).toBe(429);
  harness.clock.pass(minuteMs + 1);
  expect((await harness.post({}, { authorization: wrong })).status).toBe(401);
});

it('many wrong credentials are counted for the board, also beyond what is answered in full', async () => {
  expect(failures()).toBeNull();
  for (let count = 0; count < 25; count += 1) await harness.post({}, { authorization: wrong });
  expect(failures()).toMatchObject({ count: 25, since: expect.stringMatching(/T.*Z$/) });
});

/** Passes some minutes before each of them. @returns whether the last one made it loud */
async function loudAfter(...minutes: readonly number[]): Promise<boolean | undefined> {
  for (const passed of minutes) {
    harness.clock.pass(passed * minuteMs);
    await harness.post({}, { authorization: wrong });
  }
  return failures()?.loud;
}

it('wrong credentials are loud from the third within ten minutes', async () => {
  expect(await loudAfter(0, 5)).toBe(false);
  expect(await loudAfter(4.9)).toBe(true);
});

it('wrong credentials stay quiet while three of them take more than ten minutes', async () => {
  expect(await loudAfter(0, 5, 5.1)).toBe(false);
  expect(await loudAfter(4.8)).toBe(true);
});

it('wrong credentials stay loud until right ones come, however long nobody sends any', async () => {
  await loudAfter(0, 0, 0);
  expect(await loudAfter(60)).toBe(true);
  await harness.post(orderBody(), { authorization: right });
  expect(failures()).toBeNull();
});

it('wrong credentials stay quiet for ten minutes after right ones: Bbot has the right ones', async () => {
  await harness.post(orderBody(), { authorization: right });
  expect(await loudAfter(1, 1, 1, 1)).toBe(false);
  expect(await loudAfter(6.1)).toBe(true);
});

it('many wrong credentials are forgotten with the first right ones, also when their body is refused', async () => {
  await harness.post({}, { authorization: wrong });
  await harness.post('{', { authorization: right });
  expect(failures()).toBeNull();
});

it('many wrong credentials are not forgotten because of a test order: Bbot is still blocked', async () => {
  await harness.post({}, { authorization: wrong });
  expect(await harness.relay.commands.sendTestOrder(null)).toMatchObject({ ok: true });
  expect(failures()).toMatchObject({ count: 1 });
});

it('many wrong credentials are not blocked checkouts with a guest: nothing of their body is read', async () => {
  await harness.post(orderBody(), { authorization: wrong });
  expect(harness.snapshot().status.refusals).toEqual([]);
});
