import { type RefObject, useRef, useState } from 'react';
import type { StepRequest } from '../set-up/set-up-steps';
import { settingsLeft } from '../settings/settings-after-language';

/** The panel beside the board: one at a time, so that the tickets keep their room. */
export type SidePanel =
  | { readonly kind: 'none' }
  /** A null request: it opened by itself. */
  | { readonly kind: 'set-up'; readonly request: StepRequest | null }
  | { readonly kind: PlainPanel; readonly again?: true }
  | { readonly kind: 'printers'; readonly from: PrintersFrom };

/** What led to the printers panel, and is returned to. */
export type PrintersFrom = 'set-up' | 'checks' | null;

/** Panels that open without parameters. */
export type PlainPanel = 'opening' | 'settings' | 'updates' | 'all-day' | 'find' | 'shortcuts' | 'checks';

export interface SidePanelState {
  readonly panel: SidePanel;
  readonly openSetUp: (step: StepRequest['step']) => void;
  readonly openPrinters: () => void;
  readonly open: (kind: PlainPanel) => void;
  /**
   * Closes it, and returns the focus to where it was, or to the menu that opens it; from a panel that setup or the
   * checks opened, it returns there.
   */
  readonly close: () => void;
}

/**
 * Setup is open beside the board from the start until staff finish it, later on request. The settings reopen after a
 * language change made in them.
 */
export function useSidePanel(setUpDone: boolean, menu: RefObject<HTMLElement | null>): SidePanelState {
  const [panel, setPanel] = useState<SidePanel>(
    settingsLeft !== null
      ? { kind: 'settings', again: true }
      : setUpDone
        ? { kind: 'none' }
        : { kind: 'set-up', request: null },
  );
  const opener = useRef<Element | null>(null);
  return {
    panel,
    openSetUp: (step) => setPanel({ kind: 'set-up', request: { step } }),
    open: (kind) => {
      if (panel.kind === 'none') opener.current = document.activeElement;
      setPanel({ kind });
    },
    openPrinters: () => setPanel((last) => ({ kind: 'printers', from: printersFrom(last) })),
    close: () => {
      if (panel.kind === 'printers' && panel.from !== null) {
        setPanel(
          panel.from === 'checks' ? { kind: 'checks' } : { kind: 'set-up', request: { step: 'kitchen' } },
        );
        return;
      }
      setPanel({ kind: 'none' });
      focusAgain(opener.current, menu.current);
      opener.current = null;
    },
  };
}

function printersFrom(last: SidePanel): PrintersFrom {
  if (last.kind === 'printers') return last.from;
  return last.kind === 'set-up' || last.kind === 'checks' ? last.kind : null;
}

/** A menu entry no longer exists by then. */
function focusAgain(opener: Element | null, menu: HTMLElement | null): void {
  const gone = opener === null || opener === document.body || !opener.isConnected;
  if (!gone && opener instanceof HTMLElement) opener.focus({ preventScroll: true });
  else menu?.focus();
}
