import { app, powerMonitor } from 'electron';
import type { Relay } from './relay';

/** Follows the computer's sleep, and its end: the system's shutdown never asks, and is held up no longer than the core. */
export function followPower(relay: Pick<Relay, 'fellAsleep' | 'wokeUp'>): void {
  powerMonitor.on('suspend', () => relay.fellAsleep());
  powerMonitor.on('resume', () => relay.wokeUp());
  // Prevented, it waits for this app to end; Electron's types leave the event out.
  powerMonitor.on('shutdown', (event?: Electron.Event) => {
    event?.preventDefault();
    app.quit();
  });
}
