type End = () => void | Promise<void>;

/** What was begun, and how it ends: in the reverse order, each once, whatever becomes of the others. */
export class Lifetime {
  readonly #ends: End[] = [];

  /** @param failed told when something could not be ended */
  constructor(private readonly failed: (error: unknown) => void) {}

  /** Has this happen at the end, before everything that was added earlier. */
  add(end: End): void {
    this.#ends.push(end);
  }

  /** Ends all that was added so far. */
  async end(): Promise<void> {
    for (const end of this.#ends.splice(0).reverse()) {
      try {
        await end();
      } catch (error) {
        this.failed(error);
      }
    }
  }
}
