const most = 100;
/** What an error says may be as long as a body. */
const longest = 1_000;

/** The newest lines of a log, kept in memory. */
export class RecentLines {
  #lines: readonly string[] = [];

  /** Oldest first. */
  get lines(): readonly string[] {
    return this.#lines;
  }

  write(line: string): void {
    this.#lines = [...this.#lines, line.trimEnd().slice(0, longest)].slice(-most);
  }
}
