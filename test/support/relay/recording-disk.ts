import type { FileHandle } from 'node:fs/promises';
import { type Disk, realDisk } from '../../../main/core/storage/disk';

/** One thing that a disk did. `handle` and `sync` are the places in the record of what opened and what began it. */
export type DiskEvent =
  | { readonly kind: 'mkdir' | 'unlink' | 'rm'; readonly path: string }
  | { readonly kind: 'rename'; readonly from: string; readonly to: string }
  | { readonly kind: 'open'; readonly path: string; readonly flags: string }
  | { readonly kind: 'write'; readonly handle: number; readonly bytes: Buffer }
  /** A sync covers what was done before it began, and only once it has ended. */
  | { readonly kind: 'sync-begun'; readonly handle: number; readonly path: string }
  | { readonly kind: 'sync-ended'; readonly sync: number };

/** A disk that notes all that it did, in the order in which it was done. What it refused is not noted. */
export class RecordingDisk {
  readonly disk: Disk;
  /** Resolves once the record has the length at which it ends, and something more was to be done. */
  readonly ended: Promise<void>;
  #tellEnded = (): void => undefined;
  readonly #open = new Set<FileHandle>();

  /**
   * @param events the record, which goes on where an earlier disk's ended
   * @param endsAt once the record is so long, nothing is done any more and nobody gets an answer: the process was killed
   */
  constructor(
    inner: Disk = realDisk,
    readonly events: DiskEvent[] = [],
    private readonly endsAt: number = Number.POSITIVE_INFINITY,
  ) {
    this.ended = new Promise((resolve) => {
      this.#tellEnded = resolve;
    });
    this.disk = {
      ...inner,
      open: (async (file: string, flags?: string, mode?: number) => {
        await this.#alive();
        return this.#recording(await inner.open(file, flags, mode), file, flags ?? 'r');
      }) as Disk['open'],
      rename: async (from, to) => {
        await this.#alive();
        await inner.rename(from, to);
        this.#note({ kind: 'rename', from: String(from), to: String(to) });
      },
      unlink: async (file) => {
        await this.#alive();
        await inner.unlink(file);
        this.#note({ kind: 'unlink', path: String(file) });
      },
      rm: async (file, options) => {
        await this.#alive();
        await inner.rm(file, options);
        this.#note({ kind: 'rm', path: String(file) });
      },
      mkdir: (async (folder: string, options: { recursive: true; mode: number }) => {
        await this.#alive();
        const made = await inner.mkdir(folder, options);
        this.#note({ kind: 'mkdir', path: folder });
        return made;
      }) as Disk['mkdir'],
      appendFile: async (file, data, options) => {
        await this.#alive();
        await inner.appendFile(file, data, options);
        const handle = this.#note({ kind: 'open', path: String(file), flags: 'a' });
        this.#note({ kind: 'write', handle, bytes: Buffer.from(data) });
      },
    };
  }

  /** Lets go of what a killed process had open. */
  async letGo(): Promise<void> {
    await Promise.all([...this.#open].map((handle) => handle.close()));
  }

  /** @returns its place in the record */
  #note(event: DiskEvent): number {
    return this.events.push(event) - 1;
  }

  async #alive(): Promise<void> {
    if (this.events.length < this.endsAt) return;
    this.#tellEnded();
    await new Promise<never>(() => undefined);
  }

  #recording(real: FileHandle, path: string, flags: string): FileHandle {
    const handle = this.#note({ kind: 'open', path, flags });
    this.#open.add(real);
    const writeFile = async (data: string | Buffer): Promise<void> => {
      await this.#alive();
      await real.writeFile(data);
      this.#note({ kind: 'write', handle, bytes: Buffer.from(data) });
    };
    const sync = async (): Promise<void> => {
      await this.#alive();
      const begun = this.#note({ kind: 'sync-begun', handle, path });
      await real.sync();
      this.#note({ kind: 'sync-ended', sync: begun });
    };
    const close = async (): Promise<void> => {
      this.#open.delete(real);
      await real.close();
    };
    return { writeFile, sync, close } as unknown as FileHandle;
  }
}
