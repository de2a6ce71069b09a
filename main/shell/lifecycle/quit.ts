import { texts } from '../../../shared/i18n/texts';
import type { OrderingMode } from '../../../shared/status/set-up';
import type { ShellState } from '../shell-state';

/** What to ask staff before the app quits. */
export interface QuitQuestion {
  readonly ask: string;
  readonly detail: string;
  readonly stay: string;
  readonly quit: string;
}

/** The question, or null if there is no need to ask. */
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
 * How staff quit the app: with open orders it asks first, one question at a time. Other ends (a signal, the OS's
 * shutdown) never ask.
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
