import type { RelayBridge } from '../../../shared/ipc/bridge';

/*
 * What the benchmark runs in the page. No function here may have another one with a name: tsx would wrap it in a helper
 * that the page does not have.
 */

interface Watching extends Window {
  readonly relay: RelayBridge;
  benchFrames?: { readonly from: number; readonly times: number[]; ended: boolean; note(at: number): void };
}

/** Counts frames from now on. */
export function beginWatching(): void {
  const frames = {
    from: performance.now(),
    times: [] as number[],
    ended: false,
    note(at: number): void {
      frames.times.push(at);
      if (!frames.ended) requestAnimationFrame(frames.note);
    },
  };
  (window as unknown as Watching).benchFrames = frames;
  requestAnimationFrame(frames.note);
}

/** @returns how many frames a second there were since, and in the worst second */
export function endWatching(): { readonly mean: number; readonly worst: number } {
  const frames = (window as unknown as Watching).benchFrames;
  if (frames === undefined) return { mean: 0, worst: 0 };
  frames.ended = true;
  const seconds = (performance.now() - frames.from) / 1_000;
  const bySecond = new Array<number>(Math.floor(seconds)).fill(0);
  for (const at of frames.times) {
    const second = Math.floor((at - frames.from) / 1_000);
    if (second >= 0 && second < bySecond.length) bySecond[second] = (bySecond[second] ?? 0) + 1;
  }
  return { mean: frames.times.length / seconds, worst: Math.min(...bySecond) };
}

/** A ticket in sight whose main button can be tapped, and where that is; null: none just now. */
export function mainButtonOf(): { readonly id: string; readonly x: number; readonly y: number } | null {
  for (const article of document.querySelectorAll<HTMLElement>('article[data-ticket]')) {
    const button = [...article.querySelectorAll('button')].at(-1);
    if (button === undefined) continue;
    const { left, top, width, height } = button.getBoundingClientRect();
    const [x, y] = [left + width / 2, top + height / 2];
    const id = article.dataset['ticket'];
    if (id !== undefined && button.contains(document.elementFromPoint(x, y))) return { id, x, y };
  }
  return null;
}

/** Milliseconds from the finger on this ticket to the frame that shows another stage; null when it missed it. */
export function watchTap(id: string): Promise<number | null> {
  return new Promise((resolve) => {
    const selector = `article[data-ticket="${id}"]`;
    const words = document.querySelector<HTMLElement>(selector)?.textContent;
    const giveUp = setTimeout(() => resolve(null), 2_000);
    window.addEventListener(
      'pointerdown',
      ({ target, timeStamp }) => {
        if (!(target instanceof Element) || target.closest(selector) === null) return;
        const observer = new MutationObserver(() => {
          if (document.querySelector<HTMLElement>(selector)?.textContent === words) return;
          observer.disconnect();
          clearTimeout(giveUp);
          requestAnimationFrame(() => {
            const drawn = new MessageChannel();
            drawn.port1.onmessage = () => resolve(performance.now() - timeStamp);
            drawn.port2.postMessage(null);
          });
        });
        observer.observe(document.body, {
          childList: true,
          subtree: true,
          characterData: true,
          attributes: true,
        });
      },
      { capture: true, once: true },
    );
  });
}

/** Has a ticket done, as three taps do. */
export async function finishTicket(id: string): Promise<void> {
  for (const from of ['new', 'preparing', 'ready'] as const) {
    await (window as unknown as Watching).relay.call('stepTicket', { id, from, direction: 'forward' });
  }
}
