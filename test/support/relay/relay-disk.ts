import { type Disk, realDisk } from '../../../main/core/storage/disk';

/** What a test does to a disk: each rename (the moment a written file takes its place) passes by here. */
export interface SlowDisk {
  readonly disk: Disk;
  /** From now on renames wait. Resolves with a function that lets them go on. */
  hold(): () => void;
  /** Resolves once a rename waits. */
  readonly held: () => Promise<void>;
  /** From now on opening a file for writing fails with this code; null: works again. */
  failWith(code: string | null): void;
}

/** A real disk whose writes a test can hold up or make fail. */
export function slowDisk(): SlowDisk {
  let gate: Promise<void> | null = null;
  let waiting = 0;
  let failure: string | null = null;
  const onHeld = new Set<() => void>();
  const disk: Disk = {
    ...realDisk,
    open: (async (...args: Parameters<Disk['open']>) => {
      if (failure !== null && args[1] !== 'r') {
        throw Object.assign(new Error(`${failure}: the test's disk refuses`), { code: failure });
      }
      return realDisk.open(...args);
    }) as Disk['open'],
    rename: async (...args) => {
      if (gate !== null) {
        waiting += 1;
        for (const tell of onHeld) tell();
        await gate;
        waiting -= 1;
      }
      return realDisk.rename(...args);
    },
  };
  return {
    disk,
    hold() {
      let release = (): void => undefined;
      gate = new Promise((resolve) => {
        release = resolve;
      });
      return () => {
        gate = null;
        release();
      };
    },
    held: () =>
      new Promise((resolve) => {
        const check = (): void => {
          if (waiting === 0) return;
          onHeld.delete(check);
          resolve();
        };
        onHeld.add(check);
        check();
      }),
    failWith(code) {
      failure = code;
    },
  };
}
