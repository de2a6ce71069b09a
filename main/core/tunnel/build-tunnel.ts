import type { RelayParts } from '../services';
import { reasonOf } from '../storage/storage-error';
import { AgentTunnel } from './agent-tunnel';
import type { AgentWish } from './ngrok-agent';
import { checkAddress } from './self-check';
import type { Tunnel } from './tunnel';

/** The tunnel, put together from the core's parts. Without a token it stays off. */
export function buildTunnel(relay: RelayParts, online: ((address: string) => void) | undefined): Tunnel {
  return new AgentTunnel({
    clock: relay.clock,
    wish: () => wishOf(relay),
    moved: () => relay.settings.current.moved,
    // Loaded when it is first needed: a computer on which it cannot be still shows and prints.
    connect: async (wish, hear) => (await import('./ngrok-agent')).connectAgent(wish, hear),
    check: (address) => checkAddress(address, relay.instance, relay.certificate),
    online: (address) => {
      noteAddress(relay, address);
      online?.(address);
    },
    alive: () => relay.sessionAnswers.alive(),
    sessionEnded: () => relay.sessionAnswers.ended(),
    news: ({ kind, afterSeconds }) => relay.activity.add({ what: kind, seconds: afterSeconds }),
    changed: () => relay.feed.statusChanged(),
    failed: (error) => relay.log.warn({ reason: reasonOf(error) }, 'no connection to ngrok'),
  });
}

/** Bbot may still send to an address that it was given before: what came there says nothing of this one. */
function noteAddress(relay: RelayParts, address: string): void {
  const before = relay.settings.current.lastAddress;
  if (before === address) return;
  if (before !== null) {
    relay.seen.forget();
    relay.seenFields.forget();
  }
  relay.settings.change({ lastAddress: address });
}

function wishOf(relay: RelayParts): Omit<AgentWish, 'forwardTo'> | null {
  const { environment, settings, token } = relay;
  if (token.value === null || settings.current.moved) return null;
  return {
    token: token.value,
    domain: environment.domain ?? settings.current.domain,
    server: environment.ngrokServer,
    certificate: relay.certificate,
  };
}
