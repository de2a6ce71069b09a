import type { AgentSession } from './edge-session';

export interface Bind {
  readonly id: string;
  readonly domain: string;
  readonly session: AgentSession;
}

/** Who holds which domain. */
export class EdgeDomains {
  readonly #binds = new Map<string, Bind>();
  readonly #held = new Set<string>();

  /** @returns a function that lets go of it again. */
  hold(domain: string): () => void {
    this.#held.add(domain);
    return () => {
      this.#held.delete(domain);
    };
  }

  /** False: another agent holds it. */
  take(bind: Bind): boolean {
    if (this.#held.has(bind.domain) || this.#binds.has(bind.domain)) return false;
    this.#binds.set(bind.domain, bind);
    return true;
  }

  holder(domain: string): Bind | null {
    return this.#binds.get(domain) ?? null;
  }

  /** Frees what matches. @returns how many */
  free(isMeant: (bind: Bind) => boolean): number {
    const freed = [...this.#binds.values()].filter(isMeant);
    for (const { domain } of freed) this.#binds.delete(domain);
    return freed.length;
  }
}
