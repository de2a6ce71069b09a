import { app, powerMonitor } from 'electron';
import type { CoreHost } from '../core-host';

/** Follows the computer's sleep and shutdown: a shutdown asks no question, and waits only for the core. */
export function followPower(core: Pick<CoreHost, 'fellAsleep' | 'wokeUp'>): void {
  powerMonitor.on('suspend', () => core.fellAsleep());
  powerMonitor.on('resume', () => core.wokeUp());
  // Prevented, the OS waits for this app to end; Electron's types lack the event.
  powerMonitor.on('shutdown', (event?: Electron.Event) => {
    event?.preventDefault();
    app.quit();
  });
}
