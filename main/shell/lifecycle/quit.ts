import { texts } from '../../../shared/i18n/texts';
import type { OrderingMode } from '../../../shared/status/set-up';
import type { ShellState } from '../shell-state';

/** What staff are asked before the app ends. */
export interface QuitQuestion {
  readonly ask: string;
  readonly detail: string;
  readonly stay: string;
  readonly quit: string;
}

/** The question; null where nobody need be asked. */
export function quitQuestion(openOrders: number, control: OrderingMode): QuitQuestion | null {
  if (openOrders === 0) return null;
  const { ask, detail, stay, quit } = texts.shell.quitQuestion;
  return { ask: ask(openOrders), detail: detail(control), stay, quit };
}

interface QuitDeps {
  readonly state: () => ShellState;
  /** Resolves with whether to quit. */
  readonly ask: (question: QuitQuestion) => Promise<boolean>;
  readonly quit: () => void;
}

/**
 * How staff end the app: they are asked while orders are open, once at a time. What ends it otherwise (a signal,
 * the system's shutdown) never asks.
 */
export function staffQuit({ state, ask, quit }: QuitDeps): () => Promise<void> {
  let asking = false;
  return async () => {
    if (asking) return;
    const { openOrders, status } = state();
    const question = quitQuestion(openOrders, status.setUp.control);
    if (question === null) {
      quit();
      return;
    }
    asking = true;
    try {
      if (await ask(question)) quit();
    } finally {
      asking = false;
    }
  };
}
