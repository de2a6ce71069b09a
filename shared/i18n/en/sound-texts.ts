const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

/** Texts about sounds. */
export const soundTexts = {
  /** At the top of the page, once a ring has gone unanswered for long. */
  urgent: (order: string, minutes: number) =>
    `${order} has been ringing for ${plural(minutes, 'minute', 'minutes')}`,
  show: 'Show',
  seenAll: (count: number) => `Seen all (${count})`,
  /** While more tickets ring than are shown. */
  seenDrawn: (count: number) => `Seen these ${count}`,
  troubleSounds: 'Trouble sounds: see the red line on top',
  title: 'Sounds',
  volume: 'Volume',
  percent: (percent: number) => `${percent} %`,
  volumeHint: 'An order that nobody has answered for two minutes sounds at 100 %, whatever is chosen here.',
  test: 'Try the sounds',
  testHint: 'Each plays once, as loud as chosen above.',
  names: {
    new: 'New order',
    updated: 'Changed order',
    cancelled: 'Cancelled order',
    trouble: 'Trouble',
    reminder: 'Still paused',
  },
  playing: (name: string) => `${name}: did you hear it? If not, turn up the speakers.`,
  confirmSound: 'Sound is fine',
};
