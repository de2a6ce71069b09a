import type { Logger } from 'pino';
import type { ActivityLog } from '../activity/activity-log';
import type { Clock } from '../clock';
import type { SeenAddresses } from '../intake/seen-addresses';
import type { SeenFieldsNotes } from '../intake/seen-fields';
import type { Environment } from '../settings/environment';
import type { NgrokToken } from '../settings/ngrok-token';
import type { SettingsStore } from '../settings/settings-store';
import { reasonOf } from '../storage/storage-error';
import { AgentTunnel } from './agent-tunnel';
import type { AgentOptions } from './ngrok-agent';
import { checkAddress } from './self-check';
import type { SessionAnswers } from './session-answers';
import type { TrustedCertificate } from './trusted-certificate';
import type { Tunnel } from './tunnel';

interface TunnelDeps {
  readonly clock: Clock;
  readonly log: Pick<Logger, 'warn'>;
  readonly activity: Pick<ActivityLog, 'add'>;
  readonly settings: SettingsStore;
  readonly environment: Pick<Environment, 'domain' | 'ngrokServer'>;
  readonly token: Pick<NgrokToken, 'value'>;
  readonly certificate: Pick<TrustedCertificate, 'pem'>;
  readonly instance: string;
  readonly seen: Pick<SeenAddresses, 'forget'>;
  readonly seenFields: Pick<SeenFieldsNotes, 'forget'>;
  readonly sessionAnswers: Pick<SessionAnswers, 'alive' | 'ended'>;
  readonly online: (address: string) => void;
  readonly statusChanged: () => void;
}

/** Builds the tunnel from the core's parts. Without a token it stays off. */
export function buildTunnel(deps: TunnelDeps): Tunnel {
  return new AgentTunnel({
    clock: deps.clock,
    agentOptions: () => agentOptionsOf(deps),
    moved: () => deps.settings.current.moved,
    // Loaded on first use: a computer that cannot load it still shows and prints.
    connect: async (options, events) => (await import('./ngrok-agent')).connectAgent(options, events),
    check: (address) => checkAddress(address, deps.instance, deps.certificate.pem),
    online: (address) => {
      noteAddress(deps, address);
      deps.online(address);
    },
    alive: () => deps.sessionAnswers.alive(),
    sessionEnded: () => deps.sessionAnswers.ended(),
    reachabilityEvent: ({ kind, afterSeconds }) => deps.activity.add({ what: kind, seconds: afterSeconds }),
    changed: () => deps.statusChanged(),
    failed: (error) => deps.log.warn({ reason: reasonOf(error) }, 'no connection to ngrok'),
  });
}

/** Bbot may still send to an earlier address: what came there says nothing about this one. */
function noteAddress(deps: TunnelDeps, address: string): void {
  const before = deps.settings.current.lastAddress;
  if (before === address) return;
  if (before !== null) {
    deps.seen.forget();
    deps.seenFields.forget();
  }
  deps.settings.change({ lastAddress: address });
}

function agentOptionsOf(deps: TunnelDeps): Omit<AgentOptions, 'forwardTo'> | null {
  const { environment, settings, token } = deps;
  if (token.value === null || settings.current.moved) return null;
  return {
    token: token.value,
    domain: environment.domain ?? settings.current.domain,
    server: environment.ngrokServer,
    certificate: deps.certificate.pem,
  };
}
