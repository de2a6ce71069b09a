import type { RunningApp } from './app';

/** Leaves no printer set up, whatever the test before left. */
export async function removePrinters({ page }: Pick<RunningApp, 'page'>): Promise<void> {
  await page.evaluate(async () => {
    const told = await window.relay.call('getSnapshot', null);
    if (!told.ok) throw new Error(told.code);
    for (const { settings } of told.value.status.printing.printers)
      await window.relay.call('removePrinter', { id: settings.id });
  });
}
