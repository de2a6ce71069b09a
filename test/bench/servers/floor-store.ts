import { mkdir, open, rename } from 'node:fs/promises';
import path from 'node:path';

/** Keeps a document by hand, as safely as can be: one file that is synced and renamed into place, and its folder synced. */
export class FloorStore {
  #written = 0;

  constructor(private readonly folder: string) {}

  async makeFolder(): Promise<void> {
    await mkdir(this.folder, { recursive: true });
  }

  async keep(id: string, body: unknown): Promise<void> {
    const target = path.join(this.folder, `${id}.json`);
    this.#written += 1;
    const temporary = `${target}.${this.#written}.tmp`;
    const file = await open(temporary, 'wx', 0o600);
    await file.writeFile(JSON.stringify(body));
    await file.sync();
    await file.close();
    await rename(temporary, target);
    const directory = await open(this.folder, 'r');
    await directory.sync();
    await directory.close();
  }
}
