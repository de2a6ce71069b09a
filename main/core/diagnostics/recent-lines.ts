const most = 100;
/** What an error says may be as long as a body. */
const longest = 1_000;

/** The newest lines of a log, kept in memory. */
export class RecentLines {
  #lines: readonly string[] = [];
  /** Told of each line from now on. */
  heard: (line: string) => void = () => undefined;

  /** Oldest first. */
  get lines(): readonly string[] {
    return this.#lines;
  }

  write(line: string): void {
    const shown = line.trimEnd().slice(0, longest);
    this.#lines = [...this.#lines, shown].slice(-most);
    this.heard(shown);
  }
}
