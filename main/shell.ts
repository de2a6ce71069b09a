import { app, BrowserWindow } from 'electron';
import { assertNever } from '../shared/assert-never';
import { setAppMenu } from './app-menu';
import { followAttention } from './attention';
import { followAutostart } from './autostart';
import { handleCommands } from './ipc';
import { followKeepAwake } from './keep-awake';
import { followKitchenWindow } from './kitchen-window';
import { log } from './log';
import { pageCommands } from './page-commands';
import { Pages } from './pages';
import { staffQuit } from './quit';
import { askBeforeQuit } from './quit-dialog';
import type { Relay } from './relay';
import { shellCommands } from './shell-commands';
import { type ShellState, ShellView } from './shell-state';
import { isLeaving } from './stop';
import { reasonOf } from './storage/storage-error';
import { followTray } from './tray';
import type { TrayAction } from './tray-view';
import { bringUpWindow, noticedWindow, openWindow } from './window';

/** Opens the windows, and lets everything around them follow the core. */
export function openShell(relay: Relay): void {
  const view = new ShellView(relay.snapshot());
  const pages = new Pages(view.state.status.choices.language);
  const ask = staffQuit({ state: () => view.state, ask: askBeforeQuit, quit: () => app.quit() });
  const quit = (): void => {
    ask().catch((error: unknown) => log.error({ reason: reasonOf(error) }, 'nobody could be asked'));
  };
  setAppMenu(quit);
  const board = openWindow();
  pages.add(board, 'board');
  handleCommands(
    (sender) => pageCommands(pages.viewOf(sender), { ...relay.commands, ...shellCommands(sender, quit) }),
    (name, sender) => {
      if (name === 'boardIsAlive') pages.drew(sender);
    },
  );
  relay.subscribe((change) => pages.tell(change));
  relay.subscribe((change) => view.apply(change));

  const isFocused = (): boolean => BrowserWindow.getFocusedWindow() !== null;
  const followers: readonly ((state: ShellState) => void)[] = [
    followLanguage(pages, () => setAppMenu(quit)),
    followTray((action) => carryOut(relay, action, quit)),
    followAttention(noticedWindow(board, isFocused)),
    followKitchenWindow(board, pages, () =>
      relay.commands.changeSettings({ choices: { kitchenWindow: false } }),
    ),
    followKeepAwake(),
    followAutostart(),
  ];
  for (const follow of followers) {
    const followNow = (): void => {
      if (isLeaving()) return;
      try {
        follow(view.state);
      } catch (error) {
        // Nothing around the windows is worth an order.
        log.error({ reason: reasonOf(error) }, 'the shell could not follow');
      }
    };
    followNow();
    relay.subscribe(followNow);
  }
}

function followLanguage(pages: Pages, changed: () => void): (state: ShellState) => void {
  return ({ status }) => {
    if (pages.speak(status.choices.language)) changed();
  };
}

function carryOut(relay: Relay, action: TrayAction, quit: () => void): void {
  switch (action.kind) {
    case 'show':
      bringUpWindow();
      return;
    case 'pause':
      void relay.commands.pauseOrdering({ minutes: action.minutes });
      return;
    case 'resume':
      void relay.commands.resumeOrdering(null);
      return;
    case 'quit':
      quit();
      return;
    default:
      assertNever(action);
  }
}
