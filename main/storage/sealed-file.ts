import path from 'node:path';
import type { Adapter } from 'lowdb';
import type { z } from 'zod';
import { hasCode } from './disk';
import { DamagedFileError, openSealedJson, sealJson } from './sealed-json';
import type { SyncedFolder } from './synced-folder';
import { writeSynced } from './write-synced';

/** A lowdb adapter for one sealed document in one file: durable once written, never half read. */
export class SealedFile<Document> implements Adapter<Document> {
  constructor(
    private readonly folder: SyncedFolder,
    private readonly fileName: string,
    private readonly schema: z.ZodType<Document>,
  ) {}

  /** Null when there is no file. Throws `DamagedFileError` when it is not what was written, else the disk's error. */
  async read(): Promise<Document | null> {
    let file: Buffer;
    try {
      file = await this.folder.disk.readFile(path.join(this.folder.path, this.fileName));
    } catch (error) {
      if (hasCode(error, 'ENOENT')) return null;
      throw error;
    }
    const parsed = this.schema.safeParse(openSealedJson(file));
    if (!parsed.success)
      throw new DamagedFileError('the document has another shape', { cause: parsed.error });
    return parsed.data;
  }

  /** Throws `StorageError`. */
  async write(document: Document): Promise<void> {
    await writeSynced(this.folder, this.fileName, sealJson(document));
  }
}
