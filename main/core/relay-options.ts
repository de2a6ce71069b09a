import type { Logger } from 'pino';
import type { Language } from '../../shared/settings/appearance';
import { type CounterClock, systemClock } from './clock';
import { type Machine, thisMachine } from './health-checks/machine';
import { type PrintTimings, printTimings } from './printing/print-timings';
import { noPaper, type PageRenderer } from './printing/render/paper';
import type { Encrypter } from './settings/encrypter';
import type { Environment } from './settings/environment';
import { type Disk, realDisk } from './storage/disk';
import type { StorageTimings } from './storage/storage-health';
import { defaultCost, type ScryptCost } from './transfer/derive-key';
import type { MoveFiles } from './transfer/move-files';
import { noUpdates, type UpdateSource } from './updates/source';

/** What the core gets from outside: from the shell, or from a test. */
export interface RelayOptions {
  readonly dataDir: string;
  readonly environment: Environment;
  readonly encrypter: Encrypter;
  readonly log: Pick<Logger, 'info' | 'warn' | 'error'>;
  /** The newest log lines, oldest first, as written. */
  readonly recentLog?: () => readonly string[] | Promise<readonly string[]>;
  readonly clock?: CounterClock;
  readonly disk?: Disk;
  /** How this computer writes numbers and dates, e.g. "es-MX"; by default Node's. */
  readonly regionLocale?: string;
  /** Draws with the OS's fonts. */
  readonly paper?: PageRenderer;
  readonly printTimings?: PrintTimings;
  readonly storageTimings?: StorageTimings;
  /** Where copied values go. */
  readonly clipboard?: Clipboard;
  /** The computer that checks query; tests pass another. */
  readonly machine?: Machine;
  /** Whether the OS will start the app after a restart; null: unknown. */
  readonly startsWithSystem?: () => boolean | null | Promise<boolean | null>;
  readonly moveFiles?: MoveFiles;
  /** The computer's time zone, e.g. "America/Toronto". */
  readonly zone?: () => string;
  /** What each guess at a move file's passphrase costs; less in tests that make many. */
  readonly moveCost?: ScryptCost;
  readonly updateSource?: UpdateSource;
  /** Called with the chosen language before anything is printed. */
  readonly languageRead?: (language: Language) => void;
  /** Called with the local address once orders are taken there. */
  readonly listening?: (address: string) => void;
  /** Called with the public address each time it is proved to work. */
  readonly online?: (address: string) => void;
}

export interface Clipboard {
  write(text: string): void | Promise<void>;
}

/** Bbot's documents name no timeout; eight seconds is what a guest on a phone may put up with. */
const storageTimings: StorageTimings = { deadlineMs: 8_000, probeAfterMs: 1_000 };

/** The options, with defaults for what most callers omit. */
export interface RelayDeps extends Required<Omit<RelayOptions, 'regionLocale'>> {
  readonly regionLocale: string | undefined;
}

export function defaultsOf(options: RelayOptions): RelayDeps {
  return {
    recentLog: () => [],
    clock: systemClock,
    disk: realDisk,
    paper: noPaper,
    printTimings,
    storageTimings,
    clipboard: { write: () => undefined },
    machine: thisMachine(),
    startsWithSystem: () => null,
    moveFiles: noMoveFiles,
    zone: zoneOfComputer,
    moveCost: defaultCost,
    updateSource: noUpdates,
    languageRead: () => undefined,
    listening: () => undefined,
    online: () => undefined,
    regionLocale: undefined,
    ...options,
  };
}

const zoneOfComputer = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;
const noMoveFiles: MoveFiles = { save: async () => false, open: async () => null };
