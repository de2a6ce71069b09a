import { app, BrowserWindow, dialog, type MessageBoxOptions, type WebContents } from 'electron';
import { assertNever } from '../../shared/assert-never';
import { texts } from '../../shared/i18n/texts';
import type { Snapshot } from '../../shared/ipc/snapshot';
import { isoNow, systemClock } from '../core/clock';
import { log } from '../core/log';
import { reasonOf } from '../core/storage/storage-error';
import { watchZone } from '../core/zone-watch';
import type { CoreHost } from './core-host';
import { handlePages } from './ipc';
import { followAutostart } from './lifecycle/autostart';
import { followKeepAwake } from './lifecycle/keep-awake';
import { isLeaving } from './lifecycle/leaving';
import { type QuitQuestion, staffQuit } from './lifecycle/quit';
import { type ShellState, ShellView } from './shell-state';
import { followTray } from './tray/tray';
import type { TrayAction } from './tray/tray-view';
import { setAppMenu } from './windows/app-menu';
import { followAttention } from './windows/attention';
import { noticedWindow, openWindow } from './windows/board-window';
import { bringUpWindow } from './windows/bring-up';
import { followKitchenWindow } from './windows/kitchen-window';
import { Pages } from './windows/pages';

/** Opens the windows and has everything around them follow the core. */
export function openShell(core: CoreHost, snapshot: Snapshot): void {
  const view = new ShellView(snapshot);
  const pages = new Pages(core, view.state.status.choices.language);
  const ask = staffQuit({ state: () => view.state, ask: askBeforeQuit, quit: () => app.quit() });
  const quit = (): void => {
    ask().catch((error: unknown) =>
      log.error({ reason: reasonOf(error) }, 'the quit question could not be asked'),
    );
  };
  setAppMenu(quit);
  const board = openWindow();
  pages.add(board, 'board');
  handlePages((sender) => pages.connect(sender), {
    toggleFullScreen,
    quitApp: quit,
    pageDrew: (sender) => pages.drew(sender),
    startCoreAgain: () => core.startAgain(),
  });

  const isFocused = (): boolean => BrowserWindow.getFocusedWindow() !== null;
  const followers: readonly ((state: ShellState) => void)[] = [
    followLanguage(pages, () => setAppMenu(quit)),
    followTray((action) => carryOut(core, action, quit)),
    followAttention(noticedWindow(board, isFocused)),
    followKitchenWindow(board, pages, () =>
      core.command({ name: 'changeSettings', argument: { choices: { kitchenWindow: false } } }),
    ),
    followKeepAwake(),
    followAutostart(),
  ];
  const followNow = (): void => {
    if (isLeaving()) return;
    for (const follow of followers) {
      try {
        follow(view.state);
      } catch (error) {
        // Each on its own: a failure around the windows must not take the rest along.
        log.error({ reason: reasonOf(error) }, 'the shell could not follow');
      }
    }
  };
  followNow();
  // The tray shows until when ordering is paused.
  watchZone({
    changed: followNow,
    failed: (error) => log.warn({ reason: reasonOf(error) }, 'the time zone could not be checked'),
  });
  core.follow({
    changed: (change) => {
      view.apply(change);
      followNow();
    },
    startedAgain: (fresh) => {
      view.reset(fresh);
      followNow();
    },
    stateChanged: (state) => {
      view.coreIs(state, isoNow(systemClock));
      pages.coreIs(state);
      followNow();
    },
  });
}

function toggleFullScreen(sender: WebContents): void {
  const window = BrowserWindow.fromWebContents(sender);
  window?.setFullScreen(!window.isFullScreen());
}

function followLanguage(pages: Pages, changed: () => void): (state: ShellState) => void {
  return ({ status }) => {
    if (pages.speak(status.choices.language)) changed();
  };
}

function carryOut(core: CoreHost, action: TrayAction, quit: () => void): void {
  switch (action.kind) {
    case 'show':
      bringUpWindow();
      return;
    case 'pause':
      void core
        .command({ name: 'pauseOrdering', argument: { minutes: action.minutes } })
        .then(tellIfFailed('notPaused'));
      return;
    case 'resume':
      void core.command({ name: 'resumeOrdering', argument: null }).then(tellIfFailed('notResumed'));
      return;
    case 'quit':
      quit();
      return;
    default:
      assertNever(action);
  }
}

/** Asks above the board, so that its orders are in view. Resolves with whether to quit; Escape stays. */
async function askBeforeQuit({ ask, detail, stay, quit }: QuitQuestion): Promise<boolean> {
  const options: MessageBoxOptions = {
    type: 'warning',
    message: ask,
    detail,
    buttons: [stay, quit],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  };
  const window = bringUpWindow();
  const answer = window === null ? dialog.showMessageBox(options) : dialog.showMessageBox(window, options);
  return (await answer).response === 1;
}

/**
 * Staff who press Pause in the tray walk away: they must learn that guests can still order. The board comes up, since
 * its own button is the next one to press, and a non-blocking dialog says so.
 */
function tellIfFailed(what: 'notPaused' | 'notResumed'): (isDone: boolean) => void {
  return (isDone) => {
    if (isDone) return;
    bringUpWindow();
    const { message, detail } = texts.shell.tray[what];
    dialog
      .showMessageBox({ type: 'error', message, detail })
      .catch((error: unknown) => log.error({ reason: reasonOf(error) }, 'a dialog could not be shown'));
  };
}
