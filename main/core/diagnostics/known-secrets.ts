import os from 'node:os';
import { placeOf } from '../../../shared/printing/connection';
import type { Refusals } from '../ordering/refusals';
import type { BbotCredentials } from '../settings/bbot-credentials';
import type { Environment } from '../settings/environment';
import type { NgrokToken } from '../settings/ngrok-token';
import type { SettingsStore } from '../settings/settings-store';
import type { TicketStore } from '../tickets/ticket-store';

/** Bbot's usual one, which is also in every path it sends to. */
const defaultUsername = 'bbot';

export interface SecretsDeps {
  readonly dataDir: string;
  readonly credentials: Pick<BbotCredentials, 'current'>;
  readonly environment: Pick<Environment, 'domain' | 'printers'>;
  readonly settings: Pick<SettingsStore, 'current'>;
  readonly token: Pick<NgrokToken, 'value'>;
  readonly store: Pick<TicketStore, 'all'>;
  readonly refusals: Pick<Refusals, 'today'>;
}

/**
 * What a report must not contain, as far as the app knows it: what opens something, where it is, and whose it is. No
 * log line should hold any of it; this is for the one that does.
 */
export function knownSecrets(deps: SecretsDeps): readonly string[] {
  const { environment, settings, token } = deps;
  const credentials = deps.credentials.current;
  const username = credentials?.check.username;
  const known = [
    credentials?.password,
    username === defaultUsername ? null : username,
    token.value,
    environment.domain,
    settings.current.domain,
    hostOf(settings.current.lastAddress),
    hostOf(settings.current.copiedAddress),
    ...settings.current.restaurantIds,
    ...printersOf(deps),
    ...guestsOf(deps),
    deps.dataDir,
    os.homedir(),
    os.hostname(),
  ];
  return known.filter((word) => typeof word === 'string');
}

function hostOf(address: string | null): string | null {
  return address === null ? null : address.replace(/^https?:\/\//, '');
}

function printersOf({ environment, settings }: SecretsDeps): readonly string[] {
  return (environment.printers ?? settings.current.printers).flatMap(({ name, connection }) => [
    name,
    placeOf(connection),
  ]);
}

function guestsOf({ store, refusals }: SecretsDeps): readonly (string | null)[] {
  const tickets = store
    .all()
    .flatMap(({ order }) => [
      order.guestName,
      order.phone,
      order.address?.instructions ?? null,
      ...(order.address?.lines ?? []),
    ]);
  return [...tickets, ...refusals.today.map(({ guestName }) => guestName)];
}
