/** No person types this fast: a barcode scanner sends a key every few milliseconds. */
export const fastestTypingMs = 35;
const shortestBarcode = 3;

/** Detects the Enter that a barcode scanner sends after its digits. Times are milliseconds of one clock. */
export function createScannerDetector(): (key: string, atMs: number) => boolean {
  let run = 0;
  let lastAtMs = Number.NEGATIVE_INFINITY;
  return (key, atMs) => {
    const fast = atMs - lastAtMs <= fastestTypingMs;
    lastAtMs = atMs;
    if (key === 'Shift') return false;
    if (key === 'Enter') {
      const scanned = fast && run >= shortestBarcode;
      run = 0;
      return scanned;
    }
    if (key.length !== 1) run = 0;
    else run = fast ? run + 1 : 1;
    return false;
  };
}

/** Keeps a scanner's Enter from pressing whichever button has the focus. Text fields are left alone. */
export function ignoreScanners(page: Window): void {
  const endsScan = createScannerDetector();
  page.addEventListener(
    'keydown',
    (event) => {
      if (event.target instanceof HTMLInputElement || !endsScan(event.key, event.timeStamp)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    { capture: true },
  );
}
