import { app, powerMonitor } from 'electron';
import type { CoreHost } from '../core-host';

/** Follows the computer's sleep, and its end: the system's shutdown never asks, and is held up no longer than the core. */
export function followPower(core: Pick<CoreHost, 'fellAsleep' | 'wokeUp'>): void {
  powerMonitor.on('suspend', () => core.fellAsleep());
  powerMonitor.on('resume', () => core.wokeUp());
  // Prevented, it waits for this app to end; Electron's types leave the event out.
  powerMonitor.on('shutdown', (event?: Electron.Event) => {
    event?.preventDefault();
    app.quit();
  });
}
