import type { ShellCommandToCore, ToCore } from '../core/process/messages';

/**
 * Tracks whether the core carried out the shell's commands. None stays open, since a core silent for some seconds is
 * ended (core-host.ts).
 */
export class SentCommands {
  #lastId = 0;
  readonly #open = new Map<number, (isDone: boolean) => void>();

  /** @param post returns false if there is no core right now */
  constructor(private readonly post: (message: ToCore) => boolean) {}

  /** Resolves with whether the core succeeded. False: it is away, failed, or ended before it answered. */
  send(command: ShellCommandToCore): Promise<boolean> {
    this.#lastId += 1;
    const id = this.#lastId;
    return new Promise((resolve) => {
      this.#open.set(id, resolve);
      if (!this.post({ kind: 'command', id, command })) this.answered(id, false);
    });
  }

  answered(id: number, isDone: boolean): void {
    const settle = this.#open.get(id);
    this.#open.delete(id);
    settle?.(isDone);
  }

  /** The core that had them has ended. */
  lost(): void {
    for (const id of [...this.#open.keys()]) this.answered(id, false);
  }
}
