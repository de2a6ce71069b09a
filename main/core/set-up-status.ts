import type { SetUp } from '../../shared/status/set-up';
import type { RelayParts } from './services';

/** How far the set-up has come, without any secret. */
export function setUpOf(relay: RelayParts): SetUp {
  const settings = relay.settings.current;
  return {
    done: settings.setUpDone,
    kitchen: settings.kitchen,
    control: settings.control,
    username: relay.credentials?.check.username ?? '',
    passwordKnown: relay.credentials !== null && relay.credentials.password !== null,
    keyring: relay.sealer.protects,
    token: relay.token.from,
    domain: relay.environment.domain ?? settings.domain,
    address: settings.lastAddress,
    copiedAddress: settings.copiedAddress,
    seen: relay.seen.current,
    requests: { count: relay.requests.count, limit: settings.requestsAMonth },
  };
}
