import { type RefObject, useState } from 'react';
import type { Step } from './set-up-steps';

/** A wish to see a part of the set-up; each is a new object, so that the same one can be wished for again. */
export interface StepWish {
  readonly step: Step | 'top';
}

interface SetUpPanelState {
  readonly isOpen: boolean;
  /** Null when the panel opened by itself. */
  readonly wish: StepWish | null;
  readonly openAt: (step: StepWish['step']) => void;
  /** Closes it, and gives the focus back to the menu that opens it. */
  readonly close: () => void;
}

/** Whether the set-up stands beside the board: from the start until somebody has finished it, later on request. */
export function useSetUpPanel(done: boolean, menu: RefObject<HTMLElement | null>): SetUpPanelState {
  const [isOpen, setOpen] = useState(!done);
  const [wish, setWish] = useState<StepWish | null>(null);
  return {
    isOpen,
    wish,
    openAt: (step) => {
      setOpen(true);
      setWish({ step });
    },
    close: () => {
      setOpen(false);
      setWish(null);
      menu.current?.focus();
    },
  };
}
