import type { FileHandle } from 'node:fs/promises';
import { type Disk, realDisk } from '../../../main/core/storage/disk';

/** What a disk is asked to do. A `folder-sync` is the sync of a folder's names. */
export type DiskStep =
  | Exclude<keyof Disk, 'open'>
  | 'open'
  | 'open-folder'
  | 'write'
  | 'sync'
  | 'folder-sync'
  | 'close';

export interface Fault {
  readonly on: DiskStep | readonly DiskStep[];
  /** Only where the path holds this; anywhere by default. */
  readonly path?: string;
  readonly code?: 'ENOSPC' | 'EIO' | 'EROFS' | 'EACCES' | 'EMFILE';
  /** The step ends only when the returned function is called; it then succeeds, or fails with `code`. */
  readonly hang?: boolean;
  /** After so many steps that met it the disk works again; until it is mended by default. */
  readonly times?: number;
  /** Half of the text is written before the failure. */
  readonly short?: boolean;
}

/** The real disk, with faults that come and go. */
export class FaultyDisk {
  #fault: Fault | null = null;
  #release: () => void = () => undefined;
  #released: Promise<void> = Promise.resolve();
  #waiters: { readonly enough: () => boolean; readonly tell: () => void }[] = [];
  /** How many steps met the fault so far. */
  hits = 0;
  readonly disk: Disk = {
    ...realDisk,
    open: (async (file: string, flags?: string, mode?: number) => {
      const folder = flags === 'r';
      await this.#meet(folder ? 'open-folder' : 'open', file);
      return this.#handle(await realDisk.open(file, flags, mode), file, folder);
    }) as Disk['open'],
    rename: async (from, to) => {
      await this.#meet('rename', String(to));
      await realDisk.rename(from, to);
    },
    unlink: async (file) => {
      await this.#meet('unlink', String(file));
      await realDisk.unlink(file);
    },
    appendFile: async (file, data, options) => {
      await this.#meet('appendFile', String(file));
      await realDisk.appendFile(file, data, options);
    },
    mkdir: (async (folder: string, options: { recursive: true; mode: number }) => {
      await this.#meet('mkdir', folder);
      return realDisk.mkdir(folder, options);
    }) as Disk['mkdir'],
    readFile: (async (file: string, options: 'utf8') => {
      await this.#meet('readFile', file);
      return realDisk.readFile(file, options);
    }) as Disk['readFile'],
    rm: async (file, options) => {
      await this.#meet('rm', String(file));
      await realDisk.rm(file, options);
    },
  };

  /** From now on the disk has this fault. Returns a function that mends it and lets go of what hangs. */
  break(fault: Fault): () => void {
    this.mend();
    this.hits = 0;
    this.#fault = fault;
    this.#released = new Promise((resolve) => {
      this.#release = resolve;
    });
    return () => this.mend();
  }

  mend(): void {
    this.#fault = null;
    this.#release();
  }

  /** Resolves once so many steps have met the fault. */
  hit(times = 1): Promise<void> {
    return new Promise((tell) => {
      this.#waiters.push({ enough: () => this.hits >= times, tell });
      this.#tellWaiters();
    });
  }

  async #meet(step: DiskStep, file: string, short?: () => Promise<void>): Promise<void> {
    const fault = this.#fault;
    if (
      fault === null ||
      this.hits >= (fault.times ?? Infinity) ||
      ![fault.on].flat().includes(step) ||
      !file.includes(fault.path ?? '')
    )
      return;
    this.hits += 1;
    this.#tellWaiters();
    if (fault.short === true) await short?.();
    if (fault.hang === true) await this.#released;
    if (fault.code === undefined) return;
    const { code } = fault;
    throw Object.assign(new Error(`${code}: injected, ${step} '${file}'`), {
      code,
      errno: -1,
      syscall: step,
    });
  }

  #tellWaiters(): void {
    const enough = this.#waiters.filter((waiter) => waiter.enough());
    this.#waiters = this.#waiters.filter((waiter) => !enough.includes(waiter));
    for (const { tell } of enough) tell();
  }

  #handle(real: FileHandle, file: string, folder: boolean): FileHandle {
    const writeFile = async (text: string): Promise<void> => {
      await this.#meet('write', file, () => real.writeFile(text.slice(0, text.length / 2)));
      await real.writeFile(text);
    };
    const sync = async (): Promise<void> => {
      await this.#meet(folder ? 'folder-sync' : 'sync', file);
      await real.sync();
    };
    const close = async (): Promise<void> => {
      // A file that could not be closed is closed all the same, as close(2) does it.
      await real.close();
      await this.#meet('close', file);
    };
    return { writeFile, sync, close } as unknown as FileHandle;
  }
}
