import type { PrinterState } from '../../../shared/printing/printer';
import type { CheckReport } from '../../../shared/status/checks';
import { isoNow } from '../clock';
import { transportOf } from '../printing/build-printing';
import type { RelayParts } from '../services';
import { statusOf } from '../status';
import { reasonOf } from '../storage/storage-error';
import { type Asked, askAddress } from '../tunnel/self-check';
import { arrivalOutcome } from './arrival-check';
import { automaticSignInOf } from './automatic-sign-in';
import { clockOutcome } from './clock-check';
import { checkConnector } from './connector-check';
import { checkDisk } from './disk-check';
import { fieldsOutcome } from './fields-check';
import { idleMinutesOf } from './idle-sleep';
import { powerOutcome } from './power-check';
import { askedAnew, printerOutcome } from './printer-check';
import { provenPrinters } from './proven-printers';
import { runAll } from './run-checks';
import { signInOutcome } from './sign-in-check';

/** As many as a busy week prints. */
const linesToLookThrough = 3_000;

/**
 * What looks at everything that the core can, as things stand at this moment. Never rejects. Whoever asks while it
 * looks is told the same: two that try the disk at once would be in each other's way.
 */
export function everythingOf(relay: RelayParts): () => Promise<CheckReport> {
  let underWay: Promise<CheckReport> | null = null;
  return () => {
    underWay ??= checkEverything(relay).finally(() => {
      underWay = null;
    });
    return underWay;
  };
}

async function checkEverything(relay: RelayParts): Promise<CheckReport> {
  const { machine, settings } = relay;
  const asked = askOutside(relay);
  const results = await runAll(
    {
      arrival: async () => arrivalOutcome(statusOf(relay), (await asked)?.outcome ?? null),
      fields: () =>
        fieldsOutcome({
          control: settings.current.control,
          seen: relay.seenFields.current,
          online: relay.tunnel.arrival.kind === 'online',
          wrong: relay.wrongAddresses.current,
          address: settings.current.lastAddress,
        }),
      connector: () =>
        checkConnector(machine, () => import('../tunnel/ngrok-agent'), noted(relay, 'connector')),
      disk: () =>
        checkDisk({
          disk: relay.disk,
          folder: relay.dataDir,
          write: () => relay.health.watch(relay.files.probe()),
          storage: () => relay.health.state,
        }),
      printer: () => checkPrinters(relay),
      clock: async () => {
        const told = await asked;
        return told === null ? { kind: 'unknown', why: 'not-connected' } : clockOutcome(told);
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
          systemStarts: await relay.startsWithSystem(),
          signIn: await automaticSignInOf(machine),
          userName: machine.userName,
        }),
    },
    (name, reason) => noted(relay, name)(reason),
  );
  return { system: machine.system, results };
}

/** Our own address, asked from outside, and what the clock said before and after; null while there is none. */
async function askOutside(
  relay: RelayParts,
): Promise<(Asked & { readonly askedAtMs: number; readonly heardAtMs: number }) | null> {
  const { arrival } = relay.tunnel;
  if (arrival.kind !== 'online' && arrival.kind !== 'checking') return null;
  const askedAtMs = relay.clock.now();
  const asked = await askAddress(arrival.address, relay.instance, relay.certificate);
  return { ...asked, askedAtMs, heardAtMs: relay.clock.now() };
}

async function checkPrinters(relay: RelayParts) {
  const { printing, activity, settings } = relay;
  const reach = async (printer: Parameters<typeof transportOf>[0]): Promise<PrinterState> => {
    const reached = await transportOf(printer, relay.printTimings?.tcp).reach();
    if (reached.kind === 'failed')
      return { kind: 'trouble', problem: reached.problem, since: isoNow(relay.clock) };
    reached.link.close();
    return { kind: reached.link.deaf ? 'deaf' : 'ready' };
  };
  const printers = await askedAnew(printing.status, reach);
  return printerOutcome({
    kitchen: settings.current.kitchen,
    heldTickets: printing.status.heldTickets,
    printers,
    printed: provenPrinters(await activity.newest(linesToLookThrough)),
  });
}

function noted(relay: RelayParts, name: string): (error: unknown) => void {
  return (error) =>
    relay.log.warn({ check: name, reason: reasonOf(error) }, 'something could not be checked');
}
