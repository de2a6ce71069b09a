import os from 'node:os';
import type { RelayParts } from '../services';

/** Bbot's own, which stands in every path that it sends to. */
const usualUsername = 'bbot';

/**
 * What must not be in a report, as far as the app knows it: what opens something, where it is, and whose it is. No
 * line of a log should hold any of it; this is for the one that does.
 */
export function knownSecrets(relay: RelayParts): readonly string[] {
  const { credentials, environment, settings, token } = relay;
  const username = credentials?.check.username;
  const known = [
    credentials?.password,
    username === usualUsername ? null : username,
    token.value,
    environment.domain,
    settings.current.domain,
    hostOf(settings.current.lastAddress),
    hostOf(settings.current.copiedAddress),
    ...settings.current.restaurantIds,
    ...printersOf(relay),
    ...guestsOf(relay),
    relay.dataDir,
    os.homedir(),
    os.hostname(),
  ];
  return known.filter((word) => typeof word === 'string');
}

function hostOf(address: string | null): string | null {
  return address === null ? null : address.replace(/^https?:\/\//, '');
}

function printersOf({ environment, settings }: RelayParts): readonly string[] {
  return (environment.printers ?? settings.current.printers).flatMap(({ name, connection }) => [
    name,
    connection.kind === 'tcp' ? connection.host : connection.queue,
  ]);
}

function guestsOf({ store, refusals }: RelayParts): readonly (string | null)[] {
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
