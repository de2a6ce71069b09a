import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { BbotRandom } from '../bbot/bbot-random';
import type { DiskEvent } from './recording-disk';

/**
 * What a power cut leaves of that which was not synced. A file's content is sure once the file was synced, and a name (made,
 * renamed or removed) once its folder was. Of all else there may be left nothing, the names alone, everything, or any part.
 */
export const survivals = ['nothing', 'names', 'everything', 'a part'] as const;
export type Survival = (typeof survivals)[number];

type Node = CutFile | CutFolder;

interface CutFile {
  readonly kind: 'file';
  readonly number: number;
  content: Buffer;
  synced: Buffer;
  /** Which sync made it so: an older one that ends later tells nothing new. */
  syncedBy: number;
}

interface CutFolder {
  readonly kind: 'folder';
  readonly names: Map<string, Node>;
  readonly synced: Map<string, Node>;
  /** What was done to the names since; of one number: a rename. */
  pending: readonly NameChange[];
}

interface NameChange {
  readonly number: number;
  readonly name: string;
  /** Null: the name is gone. */
  readonly node: Node | null;
}

const nothing = Buffer.alloc(0);

/** A disk that is played from a record, and can be cut off after any event of it. */
export class CutDisk {
  readonly #root: CutFolder = newFolder();
  readonly #opened = new Map<number, Node>();
  readonly #syncs = new Map<number, () => void>();
  #changes = 0;
  #files = 0;
  #played = 0;

  /**
   * @param top a folder that was there before; all in it is made by somebody, and what made it is as little synced as the rest
   * @param without these syncs, by their places in the record, are taken out
   */
  constructor(
    private readonly top: string,
    private readonly without: ReadonlySet<number> = new Set(),
  ) {}

  /** Plays the next event of the record. */
  play(event: DiskEvent): void {
    const place = this.#played++;
    switch (event.kind) {
      case 'mkdir':
        this.#makeFolder(event.path);
        return;
      case 'open':
        this.#open(event.path, place, event.flags);
        return;
      case 'write': {
        const file = this.#opened.get(event.handle);
        if (file?.kind === 'file') file.content = appended(file.content, event.bytes);
        return;
      }
      case 'sync-begun': {
        const node = this.#opened.get(event.handle);
        if (node !== undefined && !this.without.has(place)) this.#syncs.set(place, this.#syncOf(node, place));
        return;
      }
      case 'sync-ended':
        this.#syncs.get(event.sync)?.();
        this.#syncs.delete(event.sync);
        return;
      case 'rename': {
        const moved = this.#find(event.from);
        if (moved === null) throw new Error(`nobody made ${event.from}`);
        const number = this.#changes++;
        this.#change(event.from, null, number);
        this.#change(event.to, moved, number);
        return;
      }
      case 'unlink':
      case 'rm':
        this.#change(event.path, null, this.#changes++);
        return;
    }
  }

  /**
   * The names in a folder, with the bytes of those that are files, as a cut at this moment may leave them. Null when the
   * folder itself is gone. `seed` draws what `a part` is.
   */
  left(folder: string, survival: Survival, seed: number): Map<string, Buffer | 'folder'> | null {
    let node: Node = this.#root;
    for (const name of this.#namesOf(folder) ?? []) {
      const next: Node | undefined =
        node.kind === 'folder' ? namesLeft(node, survival, seed).get(name) : node;
      if (next === undefined) return null;
      node = next;
    }
    if (node.kind === 'file') return null;
    const left = new Map<string, Buffer | 'folder'>();
    for (const [name, one] of namesLeft(node, survival, seed))
      left.set(name, one.kind === 'folder' ? 'folder' : bytesLeft(one, survival, seed));
    return left;
  }

  /** Writes all that a cut leaves in one folder to another one. */
  async writeLeft(from: string, to: string, survival: Survival, seed: number): Promise<void> {
    await mkdir(to, { recursive: true });
    for (const [name, bytes] of this.left(from, survival, seed) ?? []) {
      if (bytes === 'folder')
        await this.writeLeft(path.join(from, name), path.join(to, name), survival, seed);
      else await writeFile(path.join(to, name), bytes);
    }
  }

  #open(file: string, handle: number, flags: string): void {
    let node = this.#find(file);
    if (node === null && this.#namesOf(file) !== null) {
      // What is opened to be read, was made by somebody who is not recorded: a folder.
      if (flags === 'r') node = this.#makeFolder(file);
      else {
        node = { kind: 'file', number: this.#files++, content: nothing, synced: nothing, syncedBy: -1 };
        this.#change(file, node, this.#changes++);
      }
    }
    if (node === null) return;
    if (node.kind === 'file' && flags.startsWith('w')) node.content = nothing;
    this.#opened.set(handle, node);
  }

  #syncOf(node: Node, sync: number): () => void {
    if (node.kind === 'file') {
      const { content } = node;
      return () => {
        if (sync < node.syncedBy) return;
        node.synced = content;
        node.syncedBy = sync;
      };
    }
    const before = this.#changes;
    return () => {
      for (const change of node.pending) if (change.number < before) applyTo(node.synced, change);
      node.pending = node.pending.filter(({ number }) => number >= before);
    };
  }

  #makeFolder(folder: string): CutFolder | null {
    const names = this.#namesOf(folder);
    if (names === null) return null;
    let node: CutFolder = this.#root;
    for (const name of names) {
      let next = node.names.get(name);
      if (next === undefined) {
        next = newFolder();
        this.#changeIn(node, { number: this.#changes++, name, node: next });
      }
      if (next.kind === 'file') throw new Error(`${folder} is in a file`);
      node = next;
    }
    return node;
  }

  #change(file: string, node: Node | null, number: number): void {
    const folder = this.#makeFolder(path.dirname(file));
    if (folder !== null) this.#changeIn(folder, { number, name: path.basename(file), node });
  }

  #changeIn(folder: CutFolder, change: NameChange): void {
    applyTo(folder.names, change);
    folder.pending = [...folder.pending, change];
  }

  #find(file: string): Node | null {
    let node: Node | undefined = this.#root;
    for (const name of this.#namesOf(file) ?? [''])
      node = node?.kind === 'folder' ? node.names.get(name) : undefined;
    return node ?? null;
  }

  /** From the top down; null for what is not in it. */
  #namesOf(file: string): string[] | null {
    if (file === this.top) return [];
    const start = this.top + path.sep;
    return file.startsWith(start) ? file.slice(start.length).split(path.sep) : null;
  }
}

/** What is written at once stays the very bytes of the record: whoever read them before knows them again. */
function appended(before: Buffer, bytes: Buffer): Buffer {
  return before.length === 0 ? bytes : Buffer.concat([before, bytes]);
}

function newFolder(): CutFolder {
  return { kind: 'folder', names: new Map(), synced: new Map(), pending: [] };
}

function applyTo(names: Map<string, Node>, { name, node }: NameChange): void {
  if (node === null) names.delete(name);
  else names.set(name, node);
}

function namesLeft(folder: CutFolder, survival: Survival, seed: number): ReadonlyMap<string, Node> {
  switch (survival) {
    case 'nothing':
      return folder.synced;
    case 'names':
    case 'everything':
      return folder.names;
    case 'a part': {
      if (folder.pending.length === 0) return folder.synced;
      const names = new Map(folder.synced);
      for (const change of folder.pending) if (drawn(seed, change.number).percent(50)) applyTo(names, change);
      return names;
    }
  }
}

function bytesLeft(file: CutFile, survival: Survival, seed: number): Buffer {
  switch (survival) {
    case 'nothing':
    case 'names':
      return file.synced;
    case 'everything':
      return file.content;
    case 'a part': {
      const { content, synced } = file;
      if (content === synced) return content;
      const random = drawn(seed, file.number);
      const bytes = Buffer.from(content.subarray(0, random.integer(0, content.length)));
      // Space that was given to it, and never written.
      return random.percent(50) ? bytes : Buffer.concat([bytes], content.length);
    }
  }
}

/** The same for both halves of a rename. */
function drawn(seed: number, number: number): BbotRandom {
  return new BbotRandom(Math.imul(seed + 1, 0x9e3779b1) ^ number);
}
