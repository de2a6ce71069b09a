import type { Disk } from '../storage/disk';

/** One more certificate to trust for the public address, from a file named in the environment. */
export class TrustedCertificate {
  #pem: string | null = null;

  constructor(
    private readonly disk: Pick<Disk, 'readFile'>,
    private readonly file: string | null,
  ) {}

  get pem(): string | null {
    return this.#pem;
  }

  /** @throws the disk's error: without the named file the public address cannot be proved */
  async load(): Promise<void> {
    if (this.file !== null) this.#pem = await this.disk.readFile(this.file, 'utf8');
  }
}
