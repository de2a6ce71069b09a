/** Work that nothing waits for, except the app's shutdown. */
export class BackgroundWork {
  readonly #running = new Set<Promise<void>>();

  /** Tracks the work and reports its failure to `failed`. */
  add(work: Promise<unknown>, failed: (error: unknown) => void): void {
    const ended: Promise<void> = work
      .then(() => undefined, failed)
      .finally(() => {
        this.#running.delete(ended);
      });
    this.#running.add(ended);
  }

  /** Resolves once nothing is running, including work begun meanwhile. */
  async settled(): Promise<void> {
    while (this.#running.size > 0) await Promise.all(this.#running);
  }
}
