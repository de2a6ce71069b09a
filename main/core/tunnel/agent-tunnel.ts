import { assertNever } from '../../../shared/assert-never';
import type { ConnectionStatus, Unreachable } from '../../../shared/status/connection';
import type { Clock } from '../clock';
import type { AgentEvents, AgentOptions, AgentSession } from './ngrok-agent';
import { Reachability, type ReachabilityEvent } from './reachability';
import type { CheckOutcome } from './self-check';
import type { Tunnel } from './tunnel';
import { afterEvent, hasSession, pauseMs, type TunnelEvent, type TunnelState } from './tunnel-machine';
import { type TunnelProblem, unknownProblem } from './tunnel-problem';

interface AgentTunnelDeps {
  readonly clock: Clock;
  /** The tunnel's set-up, or null: no token, or this computer has handed its address over. */
  readonly agentOptions: () => Omit<AgentOptions, 'forwardTo'> | null;
  readonly moved: () => boolean;
  /** @throws AgentError */
  readonly connect: (options: AgentOptions, events: AgentEvents) => Promise<AgentSession>;
  readonly check: (address: string) => Promise<CheckOutcome>;
  /** The address was just proved to work. */
  readonly online: (address: string) => void;
  /** The session answered a heartbeat. */
  readonly alive: () => void;
  /** A session ended: answers on their way through it may be lost. */
  readonly sessionEnded: () => void;
  readonly reachabilityEvent: (event: ReachabilityEvent) => void;
  readonly changed: () => void;
  /** For the log: why an attempt failed. */
  readonly failed: (error: unknown) => void;
}

/** Runs the state machine: carries out what each state asks for and feeds back the results. */
export class AgentTunnel implements Tunnel {
  #state: TunnelState = { kind: 'off' };
  #localAddress: string | null = null;
  #session: AgentSession | null = null;
  /** Grows with each attempt, so that results of an earlier one are recognized as late. */
  #try = 0;
  #timer: NodeJS.Timeout | null = null;
  #nextAtMs = 0;
  readonly #closing = new Set<Promise<void>>();
  readonly #reachability: Reachability;

  constructor(private readonly parts: AgentTunnelDeps) {
    this.#reachability = new Reachability(parts.clock, parts.reachabilityEvent, parts.changed);
  }

  start(localAddress: string): void {
    this.#localAddress = localAddress;
    this.setUpChanged();
  }

  async stop(): Promise<void> {
    this.#localAddress = null;
    this.setUpChanged();
    this.#reachability.stop();
    await Promise.all(this.#closing);
  }

  setUpChanged(): void {
    const wanted = this.#localAddress !== null && this.parts.agentOptions() !== null;
    this.#endSession();
    this.#happen({ kind: wanted ? 'wanted' : 'unwanted' });
  }

  nudge(): void {
    this.#happen({ kind: 'nudged' });
  }

  webhookCame(): void {
    if (hasSession(this.#state)) this.#proved('webhook');
  }

  get arrival(): ConnectionStatus {
    return arrivalOf(
      this.#state,
      this.#localAddress,
      this.parts.moved(),
      new Date(this.#nextAtMs).toISOString(),
    );
  }

  get unreachable(): Unreachable | null {
    return this.#reachability.unreachable;
  }

  #happen(event: TunnelEvent): void {
    const before = this.#state;
    this.#state = afterEvent(before, event);
    if (this.#state === before && event.kind !== 'wanted') return;
    this.#plan();
    this.#carryOut(before, this.#state, event);
    this.#reachability.is(reachOf(this.#state));
    if (event.kind !== 'proved' || before.kind !== 'online') this.parts.changed();
  }

  #proved(by: 'check' | 'webhook'): void {
    this.#happen({ kind: 'proved', by, atMs: this.parts.clock.monotonic() });
  }

  /** Does what entering the state requires. */
  #carryOut(before: TunnelState, after: TunnelState, event: TunnelEvent): void {
    if (hasSession(before) && !hasSession(after)) this.#endSession();
    if (after.kind === 'connecting' && (before.kind !== 'connecting' || event.kind === 'wanted')) {
      void this.#connect();
    }
    const wasAsking = hasSession(before) && before.asking;
    if (hasSession(after) && after.asking && !wasAsking) void this.#check(after.address);
    if (after.kind === 'online' && before.kind !== 'online') this.parts.online(after.address);
  }

  #plan(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    const ms = pauseMs(this.#state, this.parts.clock.monotonic(), Math.random());
    this.#nextAtMs = this.parts.clock.now() + (ms ?? 0);
    if (ms !== null) this.#timer = setTimeout(() => this.#happen({ kind: 'due' }), ms);
  }

  async #connect(): Promise<void> {
    this.#try += 1;
    const thisTry = this.#try;
    const agentOptions = this.parts.agentOptions();
    if (agentOptions === null || this.#localAddress === null) return;
    try {
      const events = this.#eventsOf(thisTry);
      const session = await this.parts.connect({ ...agentOptions, forwardTo: this.#localAddress }, events);
      if (thisTry !== this.#try) {
        this.#close(session);
        this.parts.sessionEnded();
        return;
      }
      this.#session = session;
      this.#happen({ kind: 'connected', address: session.address });
    } catch (error) {
      this.parts.failed(error);
      if (thisTry === this.#try) this.#happen({ kind: 'connect-failed', problem: problemOf(error) });
    }
  }

  /** Drops events of an earlier attempt. */
  #eventsOf(thisTry: number): AgentEvents {
    return {
      alive: () => {
        if (thisTry === this.#try) this.parts.alive();
      },
      lost: () => {
        if (thisTry === this.#try) this.#happen({ kind: 'session-lost' });
      },
    };
  }

  async #check(address: string): Promise<void> {
    const thisTry = this.#try;
    const outcome = await this.parts.check(address);
    // A webhook may have proved the address in the meantime.
    if (thisTry !== this.#try || !hasSession(this.#state) || !this.#state.asking) return;
    switch (outcome.kind) {
      case 'ours':
        this.#proved('check');
        return;
      case 'not-ours':
        this.#happen({ kind: 'not-proved', problem: outcome.problem });
        return;
      default:
        assertNever(outcome);
    }
  }

  /** Also makes any result still in flight late. */
  #endSession(): void {
    this.#try += 1;
    if (this.#session === null) return;
    this.#close(this.#session);
    this.#session = null;
    this.parts.sessionEnded();
  }

  #close(session: AgentSession): void {
    const closing = session.close().finally(() => this.#closing.delete(closing));
    this.#closing.add(closing);
  }
}

function problemOf(error: unknown): TunnelProblem {
  return error instanceof Error && 'problem' in error ? (error.problem as TunnelProblem) : unknownProblem;
}

/** While online, checks change nothing until one fails. */
function reachOf(state: TunnelState): 'reachable' | 'unreachable' | 'unwanted' {
  if (state.kind === 'off') return 'unwanted';
  return state.kind === 'online' ? 'reachable' : 'unreachable';
}

function arrivalOf(
  state: TunnelState,
  localAddress: string | null,
  moved: boolean,
  nextAt: string,
): ConnectionStatus {
  switch (state.kind) {
    case 'off':
      if (localAddress === null) return { kind: 'starting' };
      return moved ? { kind: 'moved' } : { kind: 'this-computer-only', address: localAddress };
    case 'connecting':
      return state.problem === null
        ? { kind: 'connecting' }
        : { kind: 'retrying', problem: state.problem.kind, code: state.problem.code, nextAt };
    case 'checking':
      return state.problem === null
        ? { kind: 'checking', address: state.address }
        : { kind: 'retrying', problem: state.problem.kind, code: state.problem.code, nextAt };
    case 'online':
      return { kind: 'online', address: state.address };
    case 'retrying':
    case 'needs-attention':
      return { kind: state.kind, problem: state.problem.kind, code: state.problem.code, nextAt };
    default:
      return assertNever(state);
  }
}
