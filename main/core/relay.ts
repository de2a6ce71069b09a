import type { CoreHandlers } from '../../shared/ipc/commands';
import type { BoardChange, Snapshot } from '../../shared/ipc/snapshot';
import { relayCommands } from './commands/commands';
import { loadKept, tidyDays, zoneChanged } from './relay-start';
import { type RelayOptions, RelayParts } from './services';
import { lockFolder } from './storage/folder-lock';
import { reasonOf } from './storage/storage-error';
import { watchNetwork } from './tunnel/network-watch';
import { watchZone } from './zone-watch';

/** How often it is asked whether a business day has ended, in milliseconds. */
const dayCheckMs = 60_000;

/** The core: everything of Counter Relay but its window. */
export interface Relay {
  /**
   * Resolves once orders are taken, or once the port turned out to be held by another program (it is then tried
   * again). @throws FolderInUseError, or the disk's error when the data folder cannot be read at all
   */
  start(): Promise<void>;
  /** Ends everything; what was taken is on the disk. */
  stop(): Promise<void>;
  /** The PC goes to sleep: nothing arrives until it wakes. */
  fellAsleep(): void;
  /** The PC has woken from sleep. */
  wokeUp(): void;
  /** Where the receiver listens, e.g. "http://127.0.0.1:4747", or null. */
  readonly address: string | null;
  /** What the board asks for. */
  readonly commands: CoreHandlers;
  /** All there is to see now. */
  snapshot(): Snapshot;
  /** Tells of each change from now on. Returns a function that ends it. */
  subscribe(listener: (change: BoardChange) => void): () => void;
}

/** Builds the core. Nothing runs and nothing is written before `start`. */
export function createRelay(options: RelayOptions): Relay {
  const relay = new RelayParts(options);
  let unlock = async (): Promise<void> => undefined;
  let dayTimer: NodeJS.Timeout | null = null;
  let endNetworkWatch = (): void => undefined;
  let endZoneWatch = (): void => undefined;
  let tidying: Promise<void> | null = null;
  const stopping = new AbortController();
  const tidy = (): void => {
    tidying ??= tidyDays(relay, stopping.signal).finally(() => {
      tidying = null;
    });
  };
  return {
    async start() {
      unlock = await lockFolder(options.dataDir, relay.clock);
      try {
        await loadKept(relay);
      } catch (error) {
        await unlock();
        throw error;
      }
      const port = relay.environment.port ?? relay.settings.current.port;
      await relay.receiver.start(port, (address) => {
        relay.activity.add({ what: 'listening', address });
        options.listening?.(address);
        relay.tunnel.start(address);
      });
      await relay.printing.start();
      // Not waited for: closing yesterday's tickets on a slow disk must not keep the board from opening.
      tidy();
      relay.updates.start();
      dayTimer = setInterval(tidy, dayCheckMs);
      endNetworkWatch = watchNetwork({
        changed: () => relay.tunnel.nudge(),
        failed: (error) =>
          options.log.warn({ reason: reasonOf(error) }, 'the network could not be looked at'),
      });
      endZoneWatch = watchZone({
        changed: () => {
          zoneChanged(relay);
          tidy();
        },
        failed: (error) =>
          options.log.warn({ reason: reasonOf(error) }, 'the time zone could not be looked at'),
      });
    },
    async stop() {
      endZoneWatch();
      if (dayTimer !== null) clearInterval(dayTimer);
      stopping.abort();
      relay.updates.stop();
      endNetworkWatch();
      await relay.tunnel.stop();
      await bounded(relay, relay.printing.stop());
      await relay.receiver.stop();
      relay.ordering.stop();
      relay.health.stop();
      relay.settings.saveAgain();
      relay.refusals.saveAgain();
      relay.eventCounts.noteGathered();
      await bounded(relay, lastWrites(relay, tidying));
      await unlock();
    },
    fellAsleep: () => relay.activity.add({ what: 'slept' }),
    wokeUp: () => {
      relay.clock.steady.wokeUp();
      relay.feed.statusChanged();
      relay.ordering.wokeUp();
      relay.tunnel.nudge();
      relay.printing.wokeUp();
    },
    get address() {
      return relay.receiver.address;
    },
    commands: relayCommands(relay),
    snapshot: () => relay.feed.snapshot(),
    subscribe: (listener) => relay.feed.subscribe(listener),
  };
}

/** Waits for what is still being written. */
async function lastWrites(relay: RelayParts, tidying: Promise<void> | null): Promise<void> {
  const writers = [relay.store, relay.notes, relay.refusals, relay.activity, relay.settings, relay.requests];
  await tidying;
  await Promise.all(writers.map((writer) => writer.settled()));
  await relay.files.close();
}

/** A disk that hangs must not keep the app from ending. */
async function bounded(relay: RelayParts, work: Promise<void>): Promise<void> {
  try {
    await relay.health.watch(work);
  } catch (error) {
    relay.log.error({ reason: reasonOf(error) }, 'not everything could be written at the end');
  }
}
