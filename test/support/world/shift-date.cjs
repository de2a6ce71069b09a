// Loaded before a program (`node --require`, `electron -r`): its `Date`, and that of its pages, says what
// TEST_CLOCK_OFFSET_MS adds to the computer's clock. Time runs as ever; timers and `performance` are left alone.
const offsetMs = Number(process.env['TEST_CLOCK_OFFSET_MS'] ?? 0);

/**
 * Runs in pages as well, so it uses nothing of this file. Loaded again, it changes by how much.
 *
 * @param {number} ms
 */
function shiftDate(ms) {
  /** @type {typeof globalThis & { testClock?: { offsetMs: number } }} */
  const known = globalThis;
  if (known.testClock !== undefined) {
    known.testClock.offsetMs = ms;
    return;
  }
  const clock = { offsetMs: ms };
  known.testClock = clock;
  const RealDate = globalThis.Date;
  const computerNow = RealDate.now.bind(RealDate);
  const now = () => computerNow() + clock.offsetMs;
  RealDate.now = now;
  globalThis.Date = new Proxy(RealDate, {
    construct: (real, given, made) => Reflect.construct(real, given.length === 0 ? [now()] : given, made),
    apply: (real) => new real(now()).toString(),
  });
}

if (process.type === 'renderer') {
  // As a preload script: the page's own scripts have not run yet.
  void require('electron').webFrame.executeJavaScript(`(${shiftDate})(${offsetMs})`);
} else {
  shiftDate(offsetMs);
  // By NODE_OPTIONS it comes before Electron's own modules do.
  if (process.type === 'browser' && process.argv.includes(__filename)) {
    require('electron').app.on('session-created', (session) =>
      session.setPreloads([...session.getPreloads(), __filename]),
    );
  }
}
