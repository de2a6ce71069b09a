// Loaded before a program (`node --require`, `electron -r`): its `Date`, and that of its pages, says what
// TEST_CLOCK_OFFSET_MS adds to the computer's clock, and that of its core. Time runs as ever; timers and `performance` are
// left alone. A test sets `testClock.offsetMs` of the main process; the core learns of it with the next message, and does by
// `testCore.postMessage({ kind: 'woke-up', testFault })` what no input can make it do.
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

/**
 * @typedef {'throws' | 'rejects' | 'stands' | 'disk-fails' | 'disk-works'} TestFault
 * @typedef {{ testClockOffsetMs?: number, testFault?: TestFault }} FromTest
 * @param {{ on(event: 'message', listener: (event: { data: FromTest }) => void): unknown }} port
 */
function followMain(port) {
  port.on('message', ({ data: { testClockOffsetMs, testFault } }) => {
    if (testClockOffsetMs !== undefined) shiftDate(testClockOffsetMs);
    if (testFault === 'throws') throw new Error('thrown by a test');
    if (testFault === 'rejects') void Promise.reject(new Error('rejected by a test'));
    if (testFault === 'stands') standForEver();
    if (testFault === 'disk-fails') failDisk(true);
    if (testFault === 'disk-works') failDisk(false);
  });
}

/** @type {Partial<typeof import('node:fs/promises')> | null} */
let working = null;

/**
 * From now on nothing can be opened, renamed or removed, as with a disk that is dying; or all can again.
 *
 * @param {boolean} fails
 */
function failDisk(fails) {
  // The core reaches a disk by the properties of this one object. A page that runs this file has none.
  const disk = require('node:fs/promises');
  const { open, rename, unlink, mkdir, appendFile } = disk;
  working ??= { open, rename, unlink, mkdir, appendFile };
  const fail = async () => {
    throw Object.assign(new Error('EIO: injected by a test'), { code: 'EIO', errno: -5 });
  };
  Object.assign(
    disk,
    fails ? { open: fail, rename: fail, unlink: fail, mkdir: fail, appendFile: fail } : working,
  );
}

function standForEver() {
  for (;;);
}

/** @param {typeof import('electron').utilityProcess} utilityProcess */
function takeUtilitiesAlong(utilityProcess) {
  const fork = utilityProcess.fork;
  // Electron 25 passes no `-r` on: this file runs in the script's place, and then the script.
  utilityProcess.fork = (script, args, options) => {
    const child = fork(__filename, [script, ...(args ?? [])], options);
    const post = child.postMessage.bind(child);
    /** @type {typeof globalThis & { testClock?: { offsetMs: number }, testCore?: unknown }} */
    const known = globalThis;
    known.testCore = child;
    child.postMessage = (message, ports) =>
      post({ ...message, testClockOffsetMs: known.testClock?.offsetMs }, ports);
    return child;
  };
}

if (process.type === 'renderer') {
  // As a preload script: the page's own scripts have not run yet.
  void require('electron').webFrame.executeJavaScript(`(${shiftDate})(${offsetMs})`);
} else {
  shiftDate(offsetMs);
  if (process.type === 'utility') {
    followMain(process.parentPort);
    require(process.argv[2] ?? '');
  }
  // By NODE_OPTIONS it comes before Electron's own modules do.
  if (process.type === 'browser' && process.argv.includes(__filename)) {
    require('electron').app.on('session-created', (session) =>
      session.setPreloads([...session.getPreloads(), __filename]),
    );
    takeUtilitiesAlong(require('electron').utilityProcess);
  }
}
