import type { OrderingMode } from '../../status/set-up';

/** What it means for guests while this app is not running. */
const whileClosed: Readonly<Record<OrderingMode, string>> = {
  'watch-only': 'Orders do not arrive here while the app is closed. Guests still pay: read them in Bbot.',
  'in-control': 'While the app is closed, guests are stopped when they pay.',
};

/** Texts of the tray, the windows around the board and the OS. */
export const shellTexts = {
  fullScreen: 'Full screen',
  quit: 'Quit',
  kitchenTitle: 'Counter Relay – Kitchen',

  tray: {
    show: 'Open Counter Relay',
    pauseFor: (minutes: number) => `Pause ordering for ${minutes} minutes`,
    pauseUntilResumed: 'Pause ordering until I resume',
    resume: 'Resume ordering',
    orderingUntil: (state: string, time: string) => `${state} until ${time}`,
    wrongPassword: 'Bbot sends a wrong password',
    notPaused: {
      message: 'Ordering was not paused',
      detail:
        'Counter Relay is just starting again. Guests may still order. Try again on the board in a moment.',
    },
    notResumed: {
      message: 'Ordering was not resumed',
      detail: 'Counter Relay is just starting again. Try again on the board in a moment.',
    },
    openOrders: (count: number) => {
      if (count === 0) return 'No open orders';
      return count === 1 ? '1 open order' : `${count} open orders`;
    },
  },

  stillRuns: {
    title: 'Counter Relay keeps running',
    detail: 'New orders ring and bring the window up. To end it, choose Quit at its icon.',
  },

  quitQuestion: {
    ask: (count: number) => (count === 1 ? '1 order is still open' : `${count} orders are still open`),
    detail: (control: OrderingMode) => `${whileClosed[control]} Open orders come back at the next start.`,
    stay: 'Keep running',
    quit: 'Quit anyway',
  },
};
