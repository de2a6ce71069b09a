import type { Logger } from 'pino';
import { assertNever } from '../../../shared/assert-never';
import { bbotPaths } from '../../../shared/bbot/bbot-paths';
import { texts } from '../../../shared/i18n/texts';
import type { CommandHandlers, Outcome } from '../../../shared/ipc/commands';
import type { Copyable } from '../../../shared/status/set-up';
import type { CounterClock } from '../clock';
import type { FailedLogins } from '../intake/failed-logins';
import { emergencyHtml, emergencyPageMm } from '../printing/emergency-html';
import { type EmergencySlip, emergencySlip } from '../printing/emergency-slip';
import { emergencyPage } from '../printing/layout/emergency-page';
import type { Printing } from '../printing/printing';
import type { PageRenderer } from '../printing/render/paper';
import { documentOf } from '../printing/slip-document';
import type { Clipboard } from '../relay-options';
import { done, failed } from '../result';
import type { BbotCredentials } from '../settings/bbot-credentials';
import type { SettingsStore } from '../settings/settings-store';
import { reasonOf } from '../storage/storage-error';
import type { MoveFiles } from '../transfer/move-files';
import type { Tunnel } from '../tunnel/tunnel';
import { type MoveDeps, moveFromOldComputer, moveToNewComputer, takeAddressBack } from './transfer-commands';

type SetUpCommands = Pick<
  CommandHandlers,
  | 'chooseKitchen'
  | 'chooseControl'
  | 'copy'
  | 'makeNewPassword'
  | 'saveToken'
  | 'saveDomain'
  | 'printEmergencySlip'
  | 'saveEmergencySlip'
  | 'endSetUp'
  | 'moveToNewComputer'
  | 'moveFromOldComputer'
  | 'takeAddressBack'
>;

export interface SetUpCommandDeps extends SlipDeps, MoveDeps {
  readonly settings: SettingsStore;
  readonly credentials: BbotCredentials;
  readonly failedLogins: Pick<FailedLogins, 'passwordChanged'>;
  readonly clipboard: Clipboard;
  readonly tunnel: Pick<Tunnel, 'setUpChanged'>;
  readonly clock: CounterClock;
  readonly statusChanged: () => void;
}

export function setUpCommands(deps: SetUpCommandDeps): SetUpCommands {
  const set = (part: Parameters<SettingsStore['change']>[0]): typeof done => {
    deps.settings.change(part);
    deps.statusChanged();
    return done;
  };
  return {
    chooseKitchen: ({ kitchen }) => set({ kitchen }),
    chooseControl: ({ control }) => set({ control }),
    endSetUp: () => set({ setUpDone: true }),
    copy: async ({ what }) => {
      const value = valueToCopy(deps, what);
      if (value === null) return failed('NOTHING_TO_COPY');
      await deps.clipboard.write(value);
      return isAddress(what) ? set({ copiedAddress: deps.settings.current.lastAddress }) : done;
    },
    makeNewPassword: async () => {
      if (deps.environment.password !== null) return failed('SET_BY_ENVIRONMENT');
      await deps.credentials.renew();
      deps.failedLogins.passwordChanged();
      deps.statusChanged();
      return done;
    },
    saveToken: async ({ token }) => {
      if (deps.environment.token !== null) return failed('SET_BY_ENVIRONMENT');
      await deps.token.change(token);
      deps.tunnel.setUpChanged();
      deps.statusChanged();
      return done;
    },
    saveDomain: ({ domain }) => {
      if (deps.environment.domain !== null) return failed('SET_BY_ENVIRONMENT');
      set({ domain });
      deps.tunnel.setUpChanged();
      return done;
    },
    printEmergencySlip: ({ printerId }) => printEmergencySlip(deps, slipOf(deps), printerId),
    saveEmergencySlip: () => saveEmergencySlip(deps, slipOf(deps)),
    moveToNewComputer: ({ passphrase }) => moveToNewComputer(deps, passphrase),
    moveFromOldComputer: ({ passphrase }) => moveFromOldComputer(deps, passphrase),
    takeAddressBack: () => takeAddressBack(deps),
  };
}

function slipOf(deps: SetUpCommandDeps): EmergencySlip {
  const { control } = deps.settings.current;
  return emergencySlip(control, valueToCopy(deps, 'checkout-address'), deps.clock.now());
}

function valueToCopy(deps: SetUpCommandDeps, what: Copyable): string | null {
  const address = deps.settings.current.lastAddress;
  switch (what) {
    case 'username':
      return deps.credentials.current?.check.username ?? null;
    case 'password':
      return deps.credentials.current?.password ?? null;
    case 'checkout-address':
      return address === null ? null : `${address}${bbotPaths.checkout}`;
    case 'updates-address':
      return address === null ? null : `${address}${bbotPaths.updates}`;
    default:
      return assertNever(what);
  }
}

function isAddress(what: Copyable): boolean {
  return what === 'checkout-address' || what === 'updates-address';
}

interface SlipDeps {
  readonly printing: Pick<Printing, 'queue'>;
  readonly paper: PageRenderer;
  readonly moveFiles: MoveFiles;
  readonly log: Pick<Logger, 'error'>;
}

/** Goes through the printer's queue, between two tickets: proved the same way, and holding up none. */
async function printEmergencySlip(
  deps: SlipDeps,
  slip: EmergencySlip,
  printerId: string,
): Promise<Outcome<'printEmergencySlip'>> {
  const queue = deps.printing.queue(printerId);
  if (queue === null) return failed('NO_SUCH_PRINTER');
  const { printer } = queue;
  const page = emergencyPage(slip, printer);
  const value = await queue.printBetween(() => documentOf([page], printer, deps.paper));
  return { ok: true, value };
}

/** Saves it as a PDF. Drawn first, so that staff never choose a place in vain. */
async function saveEmergencySlip(deps: SlipDeps, slip: EmergencySlip): Promise<Outcome<'saveEmergencySlip'>> {
  let pdf: Buffer;
  try {
    pdf = Buffer.from(await deps.paper.pdf(emergencyHtml(slip), emergencyPageMm.width));
  } catch (error) {
    deps.log.error({ reason: reasonOf(error) }, 'the emergency slip could not be drawn');
    return failed('NO_PICTURE');
  }
  try {
    const { saveTitle } = texts.setUp.slip;
    const saved = await deps.moveFiles.save('counter-relay-emergency.pdf', async () => pdf, saveTitle);
    return saved ? done : failed('CANCELLED');
  } catch (error) {
    deps.log.error({ reason: reasonOf(error) }, 'the emergency slip could not be saved');
    return failed('FILE_NOT_WRITTEN');
  }
}
