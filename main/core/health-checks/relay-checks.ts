import type { Logger } from 'pino';
import type { Status } from '../../../shared/ipc/snapshot';
import type { PrinterState } from '../../../shared/printing/printer';
import type { CheckOutcome, CheckReport, CheckResult, CoreCheckName } from '../../../shared/status/checks';
import type { ActivityLog } from '../activity/activity-log';
import { type Clock, isoNow } from '../clock';
import { logsFolder } from '../diagnostics/log-file';
import type { SeenFieldsNotes } from '../intake/seen-fields';
import type { WrongAddresses } from '../intake/wrong-addresses';
import { transportOf } from '../printing/build-printing';
import type { PrintTimings } from '../printing/print-timings';
import type { Printing } from '../printing/printing';
import type { SettingsStore } from '../settings/settings-store';
import type { Disk } from '../storage/disk';
import { reasonOf } from '../storage/storage-error';
import type { StorageHealth } from '../storage/storage-health';
import type { TicketFiles } from '../tickets/ticket-files';
import { type Asked, askAddress } from '../tunnel/self-check';
import type { TrustedCertificate } from '../tunnel/trusted-certificate';
import type { Tunnel } from '../tunnel/tunnel';
import { arrivalOutcome, checkConnector, fieldsOutcome } from './arrival-checks';
import { automaticSignInOf } from './automatic-sign-in';
import { checkDisk, clockOutcome, powerOutcome } from './computer-checks';
import { idleMinutesOf } from './idle-sleep';
import type { Machine } from './machine';
import { askedAgain, printerOutcome, provenPrinters } from './printer-check';
import { signInOutcome } from './sign-in-check';

/** As many as a busy week prints. */
const linesToSearch = 3_000;

export interface ChecksDeps {
  readonly machine: Machine;
  readonly settings: Pick<SettingsStore, 'current'>;
  readonly status: () => Status;
  readonly seenFields: Pick<SeenFieldsNotes, 'current'>;
  readonly wrongAddresses: Pick<WrongAddresses, 'current'>;
  readonly tunnel: Pick<Tunnel, 'arrival'>;
  readonly instance: string;
  readonly certificate: Pick<TrustedCertificate, 'pem'>;
  readonly disk: Disk;
  readonly dataDir: string;
  readonly health: StorageHealth;
  readonly files: Pick<TicketFiles, 'probe'>;
  readonly printing: Pick<Printing, 'status'>;
  readonly printTimings: PrintTimings;
  readonly activity: Pick<ActivityLog, 'newest'>;
  readonly clock: Clock;
  readonly startsWithSystem: () => boolean | null | Promise<boolean | null>;
  readonly log: Pick<Logger, 'warn'>;
}

/**
 * Builds the check of everything the core can check right now. Never rejects. Callers during a run share its result:
 * two runs trying the disk at once would get in each other's way.
 */
export function everythingOf(deps: ChecksDeps): () => Promise<CheckReport> {
  let underWay: Promise<CheckReport> | null = null;
  return () => {
    underWay ??= checkEverything(deps).finally(() => {
      underWay = null;
    });
    return underWay;
  };
}

async function checkEverything(deps: ChecksDeps): Promise<CheckReport> {
  const { machine, settings } = deps;
  const asked = askOutside(deps);
  const results = await runAll(
    {
      arrival: async () => arrivalOutcome(deps.status(), (await asked)?.outcome ?? null),
      fields: () =>
        fieldsOutcome({
          control: settings.current.control,
          seen: deps.seenFields.current,
          online: deps.tunnel.arrival.kind === 'online',
          wrong: deps.wrongAddresses.current,
          address: settings.current.lastAddress,
        }),
      connector: () =>
        checkConnector(machine, () => import('../tunnel/ngrok-agent'), noted(deps, 'connector')),
      disk: () =>
        checkDisk({
          disk: deps.disk,
          folder: deps.dataDir,
          write: () => deps.health.watch(deps.files.probe()),
          storage: () => deps.health.state,
        }),
      printer: () => checkPrinters(deps),
      clock: async () => {
        const answer = await asked;
        return answer === null ? { kind: 'unknown', why: 'not-connected' } : clockOutcome(answer);
      },
      power: async () =>
        powerOutcome({
          idleMinutes: await idleMinutesOf(machine),
          keepAwake: settings.current.keepAwake,
          closesByItself: settings.current.openingHours !== null,
        }),
      signIn: async () =>
        signInOutcome({
          startWithComputer: settings.current.startWithComputer,
          systemStarts: await deps.startsWithSystem(),
          signIn: await automaticSignInOf(machine),
          userName: machine.userName,
        }),
    },
    (name, reason) => noted(deps, name)(reason),
  );
  return { system: machine.system, logs: logsFolder(deps.dataDir), results };
}

/** Asks our own address from outside, noting the clock before and after; null while there is none. */
async function askOutside(
  deps: ChecksDeps,
): Promise<(Asked & { readonly askedAtMs: number; readonly answeredAtMs: number }) | null> {
  const { arrival } = deps.tunnel;
  if (arrival.kind !== 'online' && arrival.kind !== 'checking') return null;
  const askedAtMs = deps.clock.now();
  const asked = await askAddress(arrival.address, deps.instance, deps.certificate.pem);
  return { ...asked, askedAtMs, answeredAtMs: deps.clock.now() };
}

async function checkPrinters(deps: ChecksDeps) {
  const { printing, activity, settings } = deps;
  const reach = async (printer: Parameters<typeof transportOf>[0]): Promise<PrinterState> => {
    const reached = await transportOf(printer, deps.printTimings.tcp).reach();
    if (reached.kind === 'failed')
      return { kind: 'trouble', problem: reached.problem, since: isoNow(deps.clock) };
    reached.link.close();
    return { kind: reached.link.deaf ? 'deaf' : 'ready' };
  };
  const printers = await askedAgain(printing.status, reach);
  return printerOutcome({
    kitchen: settings.current.kitchen,
    heldTickets: printing.status.heldTickets,
    printers,
    printed: provenPrinters(await activity.newest(linesToSearch)),
  });
}

function noted(deps: ChecksDeps, name: string): (error: unknown) => void {
  return (error) => deps.log.warn({ check: name, reason: reasonOf(error) }, 'something could not be checked');
}

/** How long one check may take, in milliseconds. The slowest wait for the internet or a disk. */
const timeoutMs = 12_000;

export type Checks = {
  readonly [Name in CoreCheckName]: () => Promise<CheckOutcome<Name>> | CheckOutcome<Name>;
};

/**
 * Runs the checks side by side. One that fails or takes too long is unknown and does not affect the others. Never
 * rejects.
 * @param failed called with why a check could not run, for the log
 */
export async function runAll(
  checks: Checks,
  failed: (name: CoreCheckName, reason: string) => void,
  withinMs = timeoutMs,
): Promise<CheckReport['results']> {
  const names = Object.keys(checks) as CoreCheckName[];
  return Promise.all(names.map((name) => runOne(checks, name, failed, withinMs)));
}

async function runOne<Name extends CoreCheckName>(
  checks: Checks,
  name: Name,
  failed: (name: Name, reason: string) => void,
  withinMs: number,
): Promise<CheckResult<CoreCheckName>> {
  const limit = new AbortController();
  try {
    const running = (async () => checks[name]())();
    const outcome = await Promise.race([running, rejectAfter(withinMs, limit.signal)]);
    return { name, outcome } as CheckResult<CoreCheckName>;
  } catch (error) {
    failed(name, reasonOf(error));
    return { name, outcome: { kind: 'unknown', why: 'not-looked' } } as CheckResult<CoreCheckName>;
  } finally {
    limit.abort();
  }
}

function rejectAfter(ms: number, signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const timer = setTimeout(() => reject(new Error(`it took longer than ${ms} ms`)), ms);
    signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  });
}
