import type { ErrorCode } from '../../../shared/ipc/error-codes';

/** The agent's own answer when it can open no connection to the core. */
export const noDescriptors = 'failed to dial backend: Too many open files';

/** What Bbot can be told instead of a 2XX while a fault is on: a code of the app, one of ngrok's, or the agent's words. */
export type RefusalReason = ErrorCode | 'ERR_NGROK_3200' | 'ERR_NGROK_8012' | typeof noDescriptors;

export interface FaultTraits {
  /** As the table calls it. */
  readonly title: string;
  /** How long it lasts, in milliseconds, from the least to the most. Zero: it is over as soon as it is done. */
  readonly lastsMs: readonly [number, number];
  /** The only answers that it excuses. */
  readonly explains: readonly RefusalReason[];
  /** Whether it has no order taken while it is on: where it does, it had no effect, and proved nothing. */
  readonly refuses: boolean;
  /** Whether it is done from outside the app's processes, so that it can be on beside any other. */
  readonly outside: boolean;
  /** Whether root alone can do it. */
  readonly needsRoot: boolean;
}

const moment = [0, 0] as const;
const stopped = [5_000, 20_000] as const;
const spell = [3_000, 15_000] as const;
/** Nobody holds the address, or whoever holds it reaches no core. */
const noCore = ['ERR_NGROK_3200', 'ERR_NGROK_8012'] as const;

const inside = { outside: false, needsRoot: false, refuses: false } as const;
const outside = { outside: true, needsRoot: false, refuses: false } as const;
const mounted = { outside: true, needsRoot: true, refuses: true } as const;

/**
 * All that chaos does, and what each fault excuses: nothing where orders must be answered as if it were not there. What is
 * refused for another reason, or while no such fault is on, is refused without a true one.
 */
export const faults = {
  'core-killed': { title: 'core: SIGKILL', lastsMs: moment, explains: noCore, ...inside },
  'core-stopped': { title: 'core: SIGSTOP', lastsMs: stopped, explains: noCore, ...inside },
  /** Whoever killed the app starts it again, a moment later. */
  'shell-killed': { title: 'shell: SIGKILL', lastsMs: [500, 3_000], explains: noCore, ...inside },
  'shell-stopped': { title: 'shell: SIGSTOP', lastsMs: stopped, explains: [], ...inside },
  'app-stopped': { title: 'whole app: SIGSTOP', lastsMs: stopped, explains: noCore, ...inside },
  'page-killed': { title: 'page: SIGKILL', lastsMs: moment, explains: [], ...inside },
  'page-stopped': { title: 'page: SIGSTOP', lastsMs: stopped, explains: [], ...inside },
  'disk-full': { title: 'disk full', lastsMs: spell, explains: ['STORAGE_FAILING'], ...mounted },
  'disk-read-only': { title: 'disk read-only', lastsMs: spell, explains: ['STORAGE_FAILING'], ...mounted },
  'disk-error': {
    title: 'disk: EIO',
    lastsMs: spell,
    explains: ['STORAGE_FAILING'],
    ...inside,
    refuses: true,
  },
  'output-cut': { title: 'output cut', lastsMs: moment, explains: [], ...outside },
  'agent-cut': { title: "agent's session cut", lastsMs: moment, explains: noCore, ...outside },
  'clock-jump': { title: 'clock jumps', lastsMs: moment, explains: [], ...inside },
  /** Neither a connection nor a file can be opened. */
  'descriptors-gone': {
    title: 'descriptors gone',
    lastsMs: spell,
    explains: ['STORAGE_FAILING', noDescriptors, ...noCore],
    ...inside,
  },
  'printer-garbage': { title: 'printer: garbage', lastsMs: spell, explains: [], ...outside },
} as const satisfies Record<string, FaultTraits>;

export type FaultKind = keyof typeof faults;

export const faultKinds = Object.keys(faults) as readonly FaultKind[];

export function traitsOf(kind: FaultKind): FaultTraits {
  return faults[kind];
}
