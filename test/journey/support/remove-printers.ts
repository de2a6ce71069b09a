import type { RunningApp } from './app';

/** Leaves no printer set up, whatever the test before left. */
export async function removePrinters({ page }: Pick<RunningApp, 'page'>): Promise<void> {
  await page.evaluate(async () => {
    const snapshot = await window.relay.call('getSnapshot', null);
    if (!snapshot.ok) throw new Error(snapshot.code);
    for (const { settings } of snapshot.value.status.printing.printers)
      await window.relay.call('removePrinter', { id: settings.id });
  });
}
