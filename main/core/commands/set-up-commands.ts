import { assertNever } from '../../../shared/assert-never';
import { bbotPaths } from '../../../shared/bbot/bbot-paths';
import type { CommandHandlers, FailureCode } from '../../../shared/ipc/commands';
import type { Copyable } from '../../../shared/status/set-up';
import { type EmergencySlip, emergencySlip } from '../printing/emergency-slip';
import type { RelayParts } from '../services';
import { printEmergencySlip, saveEmergencySlip } from './set-up-slip';
import { moveFromOldComputer, moveToNewComputer, takeAddressBack } from './transfer-commands';

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

const done = { ok: true, value: null } as const;

/** What stands behind the guided set-up. */
export function setUpCommands(relay: RelayParts): SetUpCommands {
  const set = (part: Parameters<RelayParts['settings']['change']>[0]): typeof done => {
    relay.settings.change(part);
    relay.feed.statusChanged();
    return done;
  };
  return {
    chooseKitchen: ({ kitchen }) => set({ kitchen }),
    chooseControl: ({ control }) => set({ control }),
    endSetUp: () => set({ setUpDone: true }),
    copy: async ({ what }) => {
      const value = valueToCopy(relay, what);
      if (value === null) return failed('NOTHING_TO_COPY');
      await relay.clipboard.write(value);
      return isAddress(what) ? set({ copiedAddress: relay.settings.current.lastAddress }) : done;
    },
    makeNewPassword: async () => {
      if (relay.environment.password !== null) return failed('SET_BY_ENVIRONMENT');
      await relay.makeNewCredentials();
      relay.feed.statusChanged();
      return done;
    },
    saveToken: async ({ token }) => {
      if (relay.environment.token !== null) return failed('SET_BY_ENVIRONMENT');
      await relay.token.change(token);
      relay.tunnel.setUpChanged();
      relay.feed.statusChanged();
      return done;
    },
    saveDomain: ({ domain }) => {
      if (relay.environment.domain !== null) return failed('SET_BY_ENVIRONMENT');
      set({ domain });
      relay.tunnel.setUpChanged();
      return done;
    },
    printEmergencySlip: ({ printerId }) => printEmergencySlip(relay, slipOf(relay), printerId),
    saveEmergencySlip: () => saveEmergencySlip(relay, slipOf(relay)),
    moveToNewComputer: ({ passphrase }) => moveToNewComputer(relay, passphrase),
    moveFromOldComputer: ({ passphrase }) => moveFromOldComputer(relay, passphrase),
    takeAddressBack: () => takeAddressBack(relay),
  };
}

function slipOf(relay: RelayParts): EmergencySlip {
  const { control } = relay.settings.current;
  return emergencySlip(control, valueToCopy(relay, 'checkout-address'), relay.clock.now());
}

function valueToCopy(relay: RelayParts, what: Copyable): string | null {
  const address = relay.settings.current.lastAddress;
  switch (what) {
    case 'username':
      return relay.credentials?.check.username ?? null;
    case 'password':
      return relay.credentials?.password ?? null;
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

function failed(code: FailureCode): { readonly ok: false; readonly code: FailureCode } {
  return { ok: false, code };
}
