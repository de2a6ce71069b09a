const BAR_WIDTH = 30;
const REDRAW_MS = 100;

/** @typedef {{ isTTY?: boolean, write(text: string): unknown }} Output */

/**
 * Shows how far a download is: one line that redraws itself in a terminal, a line for every tenth elsewhere.
 *
 * @param {number} total in bytes
 * @param {Output} [output]
 * @param {() => number} [now] in ms
 */
export function createProgress(total, output = process.stdout, now = Date.now) {
  let tenthShown = 0;
  let drawnAt = 0;
  return {
    /** @param {number} received bytes so far */
    update(received) {
      const tenth = Math.floor((received / total) * 10);
      if (output.isTTY) {
        if (now() - drawnAt < REDRAW_MS && received < total) return;
        drawnAt = now();
        output.write(`\r${progressLine(received, total)}`);
      } else if (tenth > tenthShown) {
        tenthShown = tenth;
        output.write(`${progressLine(received, total)}\n`);
      }
    },
    /** Leaves the line as it is, so that what is printed next gets its own. */
    end() {
      if (output.isTTY && drawnAt > 0) output.write('\n');
    },
  };
}

/**
 * @param {number} received bytes
 * @param {number} total bytes
 */
export function progressLine(received, total) {
  const share = Math.min(received / total, 1);
  const full = Math.floor(share * BAR_WIDTH);
  const bar = '#'.repeat(full) + '-'.repeat(BAR_WIDTH - full);
  const percent = String(Math.floor(share * 100)).padStart(3);
  return `[${bar}] ${percent} %  ${megabytes(received)} of ${megabytes(total)} MB`;
}

/** @param {number} bytes */
function megabytes(bytes) {
  return Math.floor(bytes / 1e6);
}
