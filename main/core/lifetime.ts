type End = () => void | Promise<void>;

/** What was started and how it ends: in reverse order, each once, even if others fail. */
export class Lifetime {
  readonly #ends: End[] = [];

  /** @param failed called if something could not be ended */
  constructor(private readonly failed: (error: unknown) => void) {}

  /** Runs this at the end, before everything added earlier. */
  add(end: End): void {
    this.#ends.push(end);
  }

  /** Ends everything added so far. */
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
