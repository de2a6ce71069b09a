import type { RunningApp } from './app';

/** The process of the core; null while there is none. */
export function corePid({ electron }: Pick<RunningApp, 'electron'>): Promise<number | null> {
  return electron.evaluate(
    ({ app }) => app.getAppMetrics().find(({ name }) => name === 'Counter Relay core')?.pid ?? null,
  );
}

/** @throws while there is none */
export async function runningCore(app: Pick<RunningApp, 'electron'>): Promise<number> {
  const pid = await corePid(app);
  if (pid === null) throw new Error('There is no core');
  return pid;
}
