import type { Page } from 'playwright-core';

/** A tone that the page started. */
export interface Tone {
  readonly wave: string;
  readonly hertz: number;
  /** How loud everything is that sounds with it: 1 is all there is. */
  readonly gain: number;
  /** What the page's audio did at that moment: "running" where it can be heard. */
  readonly context: string;
}

type Listening = Window & { tones?: Tone[] };

/**
 * Loads the page anew with an ear on every tone that it starts, and with a clock that a test can move. Nobody has
 * touched the page then.
 */
export async function recordTones(page: Page): Promise<void> {
  await page.clock.install();
  await recordTonesInRealTime(page);
}

/** The same with the clock of the computer. */
export async function recordTonesInRealTime(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const tones: Tone[] = [];
    (window as Listening).tones = tones;
    let gain = 0;
    window.GainNode = class extends GainNode {
      constructor(context: BaseAudioContext, options?: GainOptions) {
        super(context, options);
        // That of a single tone begins at nothing.
        if (options?.gain) gain = options.gain;
      }
    };
    const start = AudioScheduledSourceNode.prototype.start;
    AudioScheduledSourceNode.prototype.start = function (when) {
      if (this instanceof OscillatorNode) {
        tones.push({ wave: this.type, hertz: this.frequency.value, gain, context: this.context.state });
      }
      start.call(this, when);
    };
  });
  await page.reload();
  await page.getByRole('main').waitFor();
}

/** Resolves once a tone like this was started since the last `forgetTones`. */
export async function waitForTones(page: Page, tone: Pick<Tone, 'wave' | 'hertz'>): Promise<void> {
  await page.waitForFunction(
    ({ wave, hertz }) =>
      (window as Listening).tones?.some((recorded) => recorded.wave === wave && recorded.hertz === hertz),
    tone,
    { polling: 50 },
  );
}

export async function recordedTones(page: Page): Promise<readonly Tone[]> {
  return page.evaluate(() => (window as Listening).tones ?? []);
}

export async function forgetTones(page: Page): Promise<void> {
  await page.evaluate(() => {
    (window as Listening).tones?.splice(0);
  });
}
