/** Work that goes on although nobody waits for its end, but for the end of the app. */
export class BackgroundWork {
  readonly #running = new Set<Promise<void>>();

  /** Goes on with it. Its failure is told to `failed`. */
  add(work: Promise<unknown>, failed: (error: unknown) => void): void {
    const ended: Promise<void> = work
      .then(() => undefined, failed)
      .finally(() => {
        this.#running.delete(ended);
      });
    this.#running.add(ended);
  }

  /** Resolves once nothing goes on, also nothing that was begun meanwhile. */
  async settled(): Promise<void> {
    while (this.#running.size > 0) await Promise.all(this.#running);
  }
}
