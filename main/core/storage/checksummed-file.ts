import path from 'node:path';
import type { Adapter } from 'lowdb';
import { z } from 'zod';
import { DamagedFileError, readChecksummed, withChecksum } from './checksummed-json';
import { hasCode } from './disk';
import { type Migration, migrate, newestVersion } from './migrations';
import type { SyncedFolder } from './synced-folder';
import { writeSynced } from './write-synced';

const asRecord = z.record(z.string(), z.unknown());

/** A lowdb adapter for one checksummed document in one file: durable once written, never half read. */
export class ChecksummedFile<Document> implements Adapter<Document> {
  constructor(
    private readonly folder: SyncedFolder,
    private readonly fileName: string,
    private readonly schema: z.ZodType<Document>,
    private readonly steps: readonly Migration[],
  ) {}

  /**
   * Returns null if there is no file. Throws `DamagedFileError` if it is not what was written, `NewerVersionError` if a
   * newer version wrote it, else the disk's error.
   */
  async read(): Promise<Document | null> {
    let file: Buffer;
    try {
      file = await this.folder.disk.readFile(path.join(this.folder.path, this.fileName));
    } catch (error) {
      if (hasCode(error, 'ENOENT')) return null;
      throw error;
    }
    const { version, document } = readChecksummed(file);
    return shaped(this.schema, migrate(shaped(asRecord, document), version, this.steps));
  }

  /** Throws `StorageError`. */
  async write(document: Document): Promise<void> {
    await writeSynced(this.folder, this.fileName, withChecksum(document, newestVersion(this.steps)));
  }
}

function shaped<Shape>(schema: z.ZodType<Shape>, document: unknown): Shape {
  const parsed = schema.safeParse(document);
  if (!parsed.success)
    throw new DamagedFileError('the document has the wrong shape', { cause: parsed.error });
  return parsed.data;
}
