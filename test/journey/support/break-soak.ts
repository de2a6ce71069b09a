import { setTimeout as wait } from 'node:timers/promises';
import { edgeToken } from '../../support/ngrok-edge/edge';
import { eventTimeoutMs } from '../../support/timeouts';
import { runningCore } from './core-pid';
import { type AppBehindEdge, launchBehindEdge } from './edge';

export interface BreakFigures {
  readonly what: string;
  /** From the moment at which nothing was in the way until the address was proved again, in milliseconds. */
  readonly backMs: number;
  /** The core's process, in MB. */
  readonly memoryMb: number;
  readonly sessionsOpen: number;
  readonly bindsOpen: number;
}

/** Breaks the connection of the real app in Electron so many times in a row, then freezes it for a while. */
export async function playBreaks(breaks: number, freezeMs: number): Promise<BreakFigures[]> {
  const store = await launchBehindEdge({ env: { NGROK_AUTHTOKEN: edgeToken } });
  store.edge.onRequest(() => check());
  try {
    await provedAfter(store, 0);
    const rows: BreakFigures[] = [await figures(store, 'before', 0)];
    for (let done = 1; done <= breaks; done++) {
      const before = proofs(store);
      store.edge.dropSessions();
      const backMs = await provedAfter(store, before);
      if (done % 10 === 0) rows.push(await figures(store, `break ${done}`, backMs));
    }
    store.edge.freeze();
    await wait(freezeMs);
    const before = proofs(store);
    store.edge.thaw();
    rows.push(await figures(store, `frozen for ${freezeMs / 1000} s`, await provedAfter(store, before)));
    await store.edge.until((counts) => counts.sessionsOpen === 1, 60_000);
    rows.push(await figures(store, 'afterwards', 0));
    return rows;
  } finally {
    await store.close();
  }
}

/** How many times the app has asked for its own address and was answered. */
function proofs({ edge }: AppBehindEdge): number {
  return edge.requests.filter(
    ({ path, wasDelivered, status }) => path === '/health' && wasDelivered && status === 200,
  ).length;
}

/** What is done at each request at the public address. */
let check = (): void => undefined;

async function provedAfter(store: AppBehindEdge, before: number): Promise<number> {
  const from = performance.now();
  await new Promise<void>((resolve, reject) => {
    const words = `Not back within ${eventTimeoutMs / 1000} s`;
    const timer = setTimeout(() => reject(new Error(words)), eventTimeoutMs);
    check = () => {
      if (proofs(store) <= before) return;
      clearTimeout(timer);
      resolve();
    };
    check();
  });
  return Math.round(performance.now() - from);
}

async function figures(store: AppBehindEdge, what: string, backMs: number): Promise<BreakFigures> {
  const core = await runningCore(store.app);
  const memoryKb = await store.app.electron.evaluate(
    ({ app }, pid) => app.getAppMetrics().find((one) => one.pid === pid)?.memory.workingSetSize ?? 0,
    core,
  );
  const { sessionsOpen, bindsOpen } = store.edge.counts;
  return { what, backMs, memoryMb: Math.round(memoryKb / 1e3), sessionsOpen, bindsOpen };
}
