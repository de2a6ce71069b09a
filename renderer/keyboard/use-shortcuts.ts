import { useEffect, useEffectEvent } from 'react';
import { flushSync } from 'react-dom';
import { assertNever } from '../../shared/assert-never';
import { texts } from '../../shared/i18n/texts';
import type { BoardTicket } from '../../shared/ipc/snapshot';
import type { PlainPanel, SidePanel } from '../board/use-side-panel';
import { command } from '../core-client/core-client';
import { tellStaff } from '../core-client/notices';
import { steady, steadyAt } from '../core-client/steady-clock';
import { recallable } from '../tools/last-done';
import { recall } from '../tools/recall';
import { createSingleKeyListener, type Shortcut, shortcutOf } from './shortcut-of';

interface ShortcutActions {
  readonly singleKeys: boolean;
  readonly done: readonly BoardTicket[];
  readonly panel: SidePanel;
  /** Switches from another tab to the tickets. */
  readonly onBoard: () => void;
  readonly onPanel: (kind: PlainPanel) => void;
  readonly onClosePanel: () => void;
}

/** Keys that work wherever the focus is, except in text fields, menus and dialogs, which have their own keys. */
export function useShortcuts(actions: ShortcutActions): void {
  const { singleKeys, done, panel, onBoard, onPanel, onClosePanel } = actions;

  const carryOut = useEffectEvent((shortcut: Shortcut): void => {
    switch (shortcut.kind) {
      case 'pick':
        flushSync(onBoard);
        pickTicket(shortcut.index);
        return;
      case 'recall':
        recallLast(done);
        return;
      case 'pause':
        document.querySelector<HTMLElement>('[data-shortcut="pause"]')?.click();
        return;
      case 'find':
      case 'shortcuts':
        onPanel(shortcut.kind);
        return;
      default:
        assertNever(shortcut);
    }
  });
  const typed = useEffectEvent((key: string): void => {
    const shortcut = shortcutOf(key, singleKeys);
    if (shortcut !== null && !hasKeysOfItsOwn(document.activeElement)) carryOut(shortcut);
  });
  const escaped = useEffectEvent((target: EventTarget | null): void => {
    // An accidental key must not lose what was typed into a form; a search may go.
    if (panel.kind !== 'none' && (panel.kind === 'find' || !hasKeysOfItsOwn(target))) onClosePanel();
  });

  useEffect(() => {
    const handleKey = createSingleKeyListener(typed);
    const onKeyDown = (event: KeyboardEvent): void => {
      const { key, target, timeStamp } = event;
      const combined = event.ctrlKey || event.altKey || event.metaKey;
      if (event.defaultPrevented || event.repeat || event.isComposing || combined) handleKey(null, timeStamp);
      else if (key === 'F11') {
        event.preventDefault();
        void command('toggleFullScreen', null);
      } else if (key === 'Escape') escaped(target);
      else handleKey(hasKeysOfItsOwn(target) ? null : key, timeStamp);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => {
      window.removeEventListener('keydown', onKeyDown);
      handleKey(null, 0);
    };
  }, []);
}

function recallLast(done: readonly BoardTicket[]): void {
  const ticket = recallable(done, steadyAt, steady.now());
  if (ticket === null) tellStaff(texts.tools.nothingToRecall);
  else void recall(ticket);
}

const withKeys =
  'input:not([type="checkbox"], [type="radio"]), textarea, select, [role="dialog"], [role="menu"]';

/** Whether keys mean something else at the focus: in text fields, menus and dialogs. */
function hasKeysOfItsOwn(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(withKeys) !== null;
}

/**
 * Focuses the nth ticket of the board, counted from 0: its main button, so that Enter presses that. Does nothing if
 * there are fewer.
 */
function pickTicket(index: number): void {
  const card = document.querySelectorAll<HTMLElement>(
    '[role="tabpanel"]:not([data-inert]) article[data-ticket]',
  )[index];
  if (card === undefined) return;
  const buttons = card.querySelectorAll('button');
  card.scrollIntoView({ block: 'nearest' });
  buttons[buttons.length - 1]?.focus();
}
