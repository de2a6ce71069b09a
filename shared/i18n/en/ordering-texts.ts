import type { OrderingMode } from '../../status/set-up';

/** Texts about opening hours. */
export const openingTexts = {
  title: 'Opening hours',
  intro:
    'Bbot has opening hours of its own. With these, guests are stopped when they pay outside of them, whatever Bbot says. Pause ordering works at any time.',
  watchOnly: 'Watch only: nothing can be blocked here. Set the hours in Bbot.',
  use: 'Block checkouts outside of these hours',
  hint: 'For example 11:00-14:00, 17:00-1:00. Nothing: closed on that day.',
  days: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  notRead: 'Write it like 11:00-14:00, 17:00-22:00.',
  save: 'Save the hours',
  saved: 'Saved.',
  neverChanges: (open: boolean) =>
    open ? 'Always open.' : 'Always closed: every checkout would be blocked.',
  nextChange: (open: boolean, at: string) => (open ? `Open now, until ${at}.` : `Closed now, until ${at}.`),
};

const checkouts = (count: number) => (count === 1 ? '1 checkout' : `${count} checkouts`);

function lasting(minutes: number): string {
  if (minutes < 60) return minutes === 1 ? '1 minute' : `${minutes} minutes`;
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

/** What a cap does to guests: Bbot asks before a checkout only if it was set up to. */
const capsIntro: Readonly<Record<OrderingMode, string>> = {
  'watch-only': 'Watch only: nothing can be blocked here. Stop guests in Bbot.',
  'in-control':
    'With a limit, guests are stopped when they pay while the kitchen has too much to do. What is paid already always arrives.',
};

/** Texts about blocked checkouts, long pauses and limits. */
export const controlTexts = {
  blocked: (count: number) => (count === 0 ? 'No checkout blocked' : `${checkouts(count)} blocked`),
  blockedWorth: (count: number, amount: string) => `${checkouts(count)} blocked, ${amount}`,
  blockedValueUnknown: (count: number) => `(of ${count} the value is not known)`,
  stillPaused: (minutes: number, blocked: string) => `Paused for ${lasting(minutes)}. ${blocked}.`,
  stillPausedWatching: (minutes: number) =>
    `Paused for ${lasting(minutes)}. Guests can still order (Watch only).`,
  keepPaused: 'Keep paused',
  noOrdersArrive: 'But orders cannot arrive',
  tooBusy: 'Too busy',
  tooBusyDetail: 'New checkouts are blocked',
  tooBusyOpen: (max: number) => `Too busy: new checkouts are blocked until fewer than ${max} orders are open`,
  tooBusyRecent: (max: number) =>
    `Too busy: new checkouts are blocked until fewer than ${max} orders came in the last 15 minutes`,
  tooBusyLater: 'Orders for later are still taken.',
  tooBusyAdvice: 'The limit is in the settings.',
  caps: {
    title: 'How much the kitchen can do',
    intro: capsIntro,
    later: 'Orders wanted later are taken all the same.',
    notLater: 'Orders wanted later are stopped too.',
    open: 'Limit the open orders',
    openHint: (now: number) => `Open now: ${now}.`,
    maxOpenOrders: 'At most so many open orders',
    recent: 'Limit the orders in 15 minutes',
    recentHint: (now: number) => `In the last 15 minutes: ${now}.`,
    maxRecentOrders: 'At most so many orders in 15 minutes',
    notRead: 'A number from 1 to 1000.',
    save: 'Save the limits',
    saved: 'Saved.',
  },
};
