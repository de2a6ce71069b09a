import { assertNever } from '../../../shared/assert-never';
import { bbotPaths } from '../../../shared/bbot/bbot-paths';
import type { CommandHandlers } from '../../../shared/ipc/commands';
import type { Copyable } from '../../../shared/status/set-up';
import type { CounterClock } from '../clock';
import { type EmergencySlip, emergencySlip } from '../printing/emergency-slip';
import type { Clipboard } from '../relay-options';
import { done, failed } from '../result';
import type { BbotCredentials } from '../settings/bbot-credentials';
import type { SettingsStore } from '../settings/settings-store';
import type { Tunnel } from '../tunnel/tunnel';
import { printEmergencySlip, type SlipDeps, saveEmergencySlip } from './set-up-slip';
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
  readonly clipboard: Clipboard;
  readonly tunnel: Pick<Tunnel, 'setUpChanged'>;
  readonly clock: CounterClock;
  readonly statusChanged: () => void;
}

/** What stands behind the guided set-up. */
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
