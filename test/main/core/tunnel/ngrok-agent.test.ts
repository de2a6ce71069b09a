import { inspect } from 'node:util';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type AgentEvents, type AgentOptions, connectAgent } from '../../../../main/core/tunnel/ngrok-agent';
import { type Edge, edgeToken, startEdge } from '../../../support/ngrok-edge/edge';

let edge: Edge;
beforeEach(async () => {
  edge = await startEdge();
});
afterEach(() => edge.stop());

const quiet: AgentEvents = { alive: () => undefined, lost: () => undefined };

const options = (changes: Partial<AgentOptions> = {}): AgentOptions => ({
  token: edgeToken,
  domain: null,
  forwardTo: 'http://127.0.0.1:9',
  server: edge.serverAddr,
  certificate: edge.caPem,
  ...changes,
});

it('the agent says what ngrok says of a token, without repeating the token', async () => {
  const token = `${edgeToken.slice(0, -4)}zzzz`;
  const failure: unknown = await connectAgent(options({ token }), quiet).catch((error) => error);
  expect(failure).toMatchObject({ problem: { kind: 'token-refused', code: 'ERR_NGROK_107' } });
  expect(inspect(failure, { depth: 10 })).not.toContain(token);
});

it.each([
  [108, 'too-many-devices'],
  [727, 'limit-reached'],
  [999, 'refused'],
])('the agent tells ERR_NGROK_%i apart: %s', async (code, kind) => {
  edge.refuse({ step: 'session', code });
  await expect(connectAgent(options(), quiet)).rejects.toMatchObject({ problem: { kind } });
});

it('the agent reports no internet where nothing listens', async () => {
  await edge.loseNetwork('agents');
  await expect(connectAgent(options(), quiet)).rejects.toMatchObject({
    problem: { kind: 'no-internet', code: null },
  });
});

it('the agent leaves no session behind whose address was refused', async () => {
  edge.refuse({ step: 'address', code: 334 });
  await expect(connectAgent(options(), quiet)).rejects.toMatchObject({
    problem: { kind: 'address-held', code: 'ERR_NGROK_334' },
  });
  await edge.until((counts) => counts.sessionsOpen === 0, 20_000);
}, 30_000);

it('the agent reports once that its session broke, and does not reconnect by itself', async () => {
  const lost: number[] = [];
  const events = { ...quiet, lost: () => void lost.push(edge.counts.sessionsEver) };
  const session = await connectAgent(options(), events);
  edge.dropSessions();
  await edge.until((counts) => counts.sessionsOpen === 0);
  await expect.poll(() => lost).toEqual([1]);
  await session.close();
  expect(edge.counts.sessionsEver).toBe(1);
});

it('the agent reports that it was heard from', async () => {
  let session: Awaited<ReturnType<typeof connectAgent>> | null = null;
  await new Promise<void>((resolve, reject) => {
    connectAgent(options(), { ...quiet, alive: resolve }).then((opened) => {
      session = opened;
    }, reject);
  });
  await expect.poll(() => session).not.toBeNull();
}, 10_000);

it('the agent frees its address when it is closed', async () => {
  const session = await connectAgent(options(), quiet);
  expect(edge.counts.bindsOpen).toBe(1);
  await session.close();
  expect(edge.counts.bindsOpen).toBe(0);
});
