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

/** The core: everything in Counter Relay except its window. */
export interface Relay {
  /**
   * Resolves once orders are taken, or once it turns out that another program holds the port (it is then retried).
   * @throws FolderInUseError, or the disk's error if the data folder cannot be read
   */
  start(): Promise<void>;
  /** Ends everything, with all taken orders on disk. */
  stop(): Promise<void>;
  /** The PC goes to sleep: nothing arrives until it wakes. */
  fellAsleep(): void;
  /** The PC woke up. */
  wokeUp(): void;
  /** Where the receiver listens, e.g. "http://127.0.0.1:4747", or null. */
  readonly address: string | null;
  /** The board's commands. */
  readonly commands: CoreHandlers;
  /** Everything visible now. */
  snapshot(): Snapshot;
  /** Calls the listener for each change from now on. Returns a function that unsubscribes. */
  subscribe(listener: (change: BoardChange) => void): () => void;
}

/** Builds the core. Nothing runs or is written before `start`. */
export function createRelay(options: RelayOptions): Relay {
  return relayOf(buildServices(options));
}

/** Runs the built parts from start to end, and ends them in reverse order. */
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
      // A hung disk must not keep the app from quitting.
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
      // Not awaited: closing yesterday's tickets on a slow disk must not keep the board from opening.
      tidying.start();
      life.add(() => tidying.stop());
      updates.start();
      life.add(() => updates.stop());
      life.add(
        watchNetwork({
          changed: () => tunnel.nudge(),
          failed: (error) => log.warn({ reason: reasonOf(error) }, 'the network addresses could not be read'),
        }),
      );
      life.add(
        watchZone({
          changed: () => {
            zoneChanged(services);
            tidying.now();
          },
          failed: (error) => log.warn({ reason: reasonOf(error) }, 'the time zone could not be checked'),
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

/** Writes what is still unwritten and waits for writes in progress. */
async function lastWrites(services: Services, tidying: Tidying): Promise<void> {
  const { store, notes, refusals, activity, settings, requests, eventCounts, files } = services;
  settings.saveAgain();
  refusals.saveAgain();
  eventCounts.noteGathered();
  await tidying.settled();
  await Promise.all([store, notes, refusals, activity, settings, requests].map((writer) => writer.settled()));
  await files.close();
}
