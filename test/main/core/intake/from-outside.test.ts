import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { parseJson } from '../../../../main/core/intake/parse-json';
import { orderBody } from '../../../support/relay/relay-bodies';
import { RelayClock } from '../../../support/relay/relay-clock';
import { openCore, type RelayCore } from '../../../support/relay/relay-core';

let dataDir: string;
let core: RelayCore;
beforeEach(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'relay-outside-'));
  core = await openCore({ dataDir, clock: new RelayClock() });
});
afterEach(async () => {
  await core.drop();
  await rm(dataDir, { recursive: true });
});

it.each([
  ['from outside is a proof that the public address works', 0, 1],
  ['from this computer proves nothing', null, 0],
])('a webhook %s', async (_, session, proofs) => {
  const came = vi.spyOn(core.parts.tunnel, 'webhookCame');
  core.parts.presence.sign();
  await core.parts.webhooks.handle({
    through: 'updates',
    sender: 'bbot',
    session,
    body: parseJson(Buffer.from(JSON.stringify(orderBody()))),
    at: '2026-11-21T19:02:00.000Z',
  });
  expect(came).toHaveBeenCalledTimes(proofs);
});
