interface Wait {
  check(): void;
  giveUp(): void;
}

/** Those who wait for something to come true. */
export class PrinterWaits {
  readonly #waits = new Set<Wait>();

  /** @param stopped makes the error for one that waits in vain */
  until(isSo: () => boolean, stopped: () => Error): Promise<void> {
    if (isSo()) return Promise.resolve();
    return new Promise((resolve, reject) => {
      const wait: Wait = {
        check: () => {
          if (!isSo()) return;
          this.#waits.delete(wait);
          resolve();
        },
        giveUp: () => reject(stopped()),
      };
      this.#waits.add(wait);
    });
  }

  /** Something has happened. */
  check(): void {
    for (const { check } of this.#waits) check();
  }

  giveUp(): void {
    for (const { giveUp } of this.#waits) giveUp();
    this.#waits.clear();
  }
}
