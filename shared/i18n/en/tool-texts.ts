const orders = (count: number) => (count === 1 ? '1 order' : `${count} orders`);

/** Texts on the tools of the board: search, filter, all-day, recall, undo, shortcuts. */
export const toolTexts = {
  /** On the button; the panel says more. */
  findShort: 'Find',
  find: 'Find an order',
  allDay: 'All day',
  filter: 'Filter',
  shortcuts: 'Keyboard',

  finding: {
    field: 'Find',
    hint: 'Number, name, item or table, or the last four digits of the phone. Today’s open, later, done and blocked orders are searched.',
    nothing: (query: string) => `Nothing found today for “${query}”.`,
    nothingHint: 'Try less of it. Orders of other days are in the history.',
    count: (count: number) => `${count} found`,
    places: { board: 'On the board', later: 'Later', done: 'Done', blocked: 'Blocked' },
    more: (count: number) => `${count} more. Type more to see fewer.`,
    /** After the first dishes of an order. */
    moreDishes: (count: number) => `${count} more`,
    noGuest: 'No name',
    phoneEnd: (digits: string) => `Phone …${digits}`,
    attempts: (count: number) => `Tried ${count} times`,
  },

  filtering: {
    title: 'Show only some orders',
    hint: 'An order that rings is always shown.',
    method: 'How the guest gets it',
    table: 'Table',
    all: (count: number) => `All (${count})`,
    choice: (name: string, count: number) => `${name} (${count})`,
    showAll: 'Show all',
    only: (what: readonly string[]) => `Showing only: ${what.join(' · ')}`,
    hidden: (count: number) => (count === 0 ? 'No order is hidden' : `${orders(count)} hidden`),
  },

  counting: {
    intro: 'What is still to be made, over all orders that are new or being prepared.',
    nothing: 'Nothing is to be made.',
    withLater: 'Count orders for later too',
    later: (count: number, counted: boolean) =>
      counted ? `${orders(count)} for later counted` : `${orders(count)} for later not counted`,
    unconfirmed: (count: number) => `Not counted: ${orders(count)} that may not have gone through.`,
    count: (count: number) => `${count} ×`,
    note: (text: string) => `“${text}”`,
  },

  recall: (number: string) => `Recall ${number}`,
  nothingToRecall: 'Nothing to recall: no order was done in the last 30 minutes.',

  undo: {
    button: 'Undo',
    /** What a tap did, e.g. "233: Preparing". */
    tapped: (number: string, what: string) => `${number}: ${what}`,
    done: 'Done',
    acknowledged: 'Seen',
    discarded: 'Discarded',
  },

  keyboard: {
    always: 'Always',
    single: (on: boolean) => (on ? 'Single keys are on' : 'Single keys are off'),
    singleKeys: 'Use single keys',
    singleKeysHint: 'Leave this off where a barcode scanner is plugged in: it types such keys too.',
    keys: { enter: 'Enter', escape: 'Esc', tab: 'Tab' },
    shortcuts: 'Show these shortcuts',
    fullScreen: 'Full screen, and back',
    close: 'Close what stands beside the board',
    move: 'Go to the next button',
    press: 'Press the button that is framed',
    pick: 'Pick the first to the ninth order; Enter then takes it a step on',
    recall: 'Recall the order that was done last',
    pause: 'Pause ordering',
    find: 'Find an order',
  },
};
