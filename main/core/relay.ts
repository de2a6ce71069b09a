import type { CoreHandlers } from '../../shared/ipc/commands';
import type { BoardChange, Snapshot } from '../../shared/ipc/snapshot';
import { relayCommands } from './commands/commands';
import { Lifetime } from './lifetime';
import { loadKept } from './load-kept';
import type { RelayOptions } from './relay-options';
import { buildServices, type Services } from './services';
import { lockFolder } from './storage/folder-lock';
import { reasonOf } from './storage/storage-error';
import { Tidying } from './tidy-days';
import { watchNetwork } from './tunnel/network-watch';
import { watchZone, zoneChanged } from './zone-watch';

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
  return relayOf(buildServices(options));
}

/** The life of parts that were built: what runs from start to end, and in which order it ends. */
export function relayOf(services: Services): Relay {
  const { log, clock, settings, health, ordering, receiver, tunnel, printing, updates, feed } = services;
  const life = new Lifetime((error) =>
    log.error({ reason: reasonOf(error) }, 'something could not be ended'),
  );
  const tidying = new Tidying(services);
  return {
    async start() {
      life.add(await lockFolder(services.dataDir, clock));
      try {
        await loadKept(services);
      } catch (error) {
        await life.end();
        throw error;
      }
      // A disk that hangs must not keep the app from ending.
      life.add(() => health.watch(lastWrites(services, tidying)));
      life.add(() => health.stop());
      life.add(() => ordering.stop());
      life.add(() => receiver.stop());
      life.add(() => health.watch(printing.stop()));
      life.add(() => tunnel.stop());
      await receiver.start(services.environment.port ?? settings.current.port, (address) => {
        services.activity.add({ what: 'listening', address });
        services.listening(address);
        tunnel.start(address);
      });
      await printing.start();
      // Not waited for: closing yesterday's tickets on a slow disk must not keep the board from opening.
      tidying.start();
      life.add(() => tidying.stop());
      updates.start();
      life.add(() => updates.stop());
      life.add(
        watchNetwork({
          changed: () => tunnel.nudge(),
          failed: (error) => log.warn({ reason: reasonOf(error) }, 'the network could not be looked at'),
        }),
      );
      life.add(
        watchZone({
          changed: () => {
            zoneChanged(services);
            tidying.now();
          },
          failed: (error) => log.warn({ reason: reasonOf(error) }, 'the time zone could not be looked at'),
        }),
      );
    },
    stop: () => life.end(),
    fellAsleep: () => services.activity.add({ what: 'slept' }),
    wokeUp: () => {
      clock.steady.wokeUp();
      feed.statusChanged();
      ordering.wokeUp();
      tunnel.nudge();
      printing.wokeUp();
    },
    get address() {
      return receiver.address;
    },
    commands: relayCommands(services),
    snapshot: () => feed.snapshot(),
    subscribe: (listener) => feed.subscribe(listener),
  };
}

/** Writes what could not be written yet, and waits for what is being written. */
async function lastWrites(services: Services, tidying: Tidying): Promise<void> {
  const { store, notes, refusals, activity, settings, requests, eventCounts, files } = services;
  settings.saveAgain();
  refusals.saveAgain();
  eventCounts.noteGathered();
  await tidying.settled();
  await Promise.all([store, notes, refusals, activity, settings, requests].map((writer) => writer.settled()));
  await files.close();
}
