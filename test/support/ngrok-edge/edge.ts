import type { IncomingMessage, ServerResponse } from 'node:http';
import type { TLSSocket } from 'node:tls';
import { eventTimeoutMs } from '../timeouts';
import { EdgeBook, type EdgeCounts, type PublicRequest } from './edge-book';
import { type EdgeCertificates, makeEdgeCertificates } from './edge-certificates';
import { EdgeDomains } from './edge-domains';
import { forward, refuse } from './edge-forward';
import { EdgeIngress } from './edge-ingress';
import { EdgePublic } from './edge-public';
import { codeForUnknownToken, type Refusal, refusalAnswer } from './edge-refusals';
import { type AgentRules, AgentSession, type BindRequest } from './edge-session';

/** A token that every edge knows unless told otherwise. */
export const edgeToken = '2localEdgeTokenForTestsAlone_1aBcDeFgHiJkLmNoPqRsT';
/** The domain that the account of an edge has unless told otherwise. */
export const edgeDomain = 'local-edge.ngrok-free.app';

export interface EdgeOptions {
  /** Tokens that it knows; `edgeToken` alone otherwise. */
  readonly tokens?: readonly string[];
  /** The account's fixed domain: agents that ask for none get it. */
  readonly domain?: string;
  /** Port for agents; any free one otherwise. */
  readonly ingressPort?: number;
  /** Port of the fixed domain's public side; any free one otherwise. */
  readonly publicPort?: number;
  /** A public request without an answer after so long is told 502. Milliseconds, 60 s otherwise. */
  readonly answerTimeoutMs?: number;
  /**
   * The agent leaves Nagle's algorithm on, so each small write of it waits for the acknowledgement of the one
   * before, which Linux delays by 40 ms. True: the edge sends a frame at once, which carries the acknowledgement,
   * and a small request takes 3 ms instead of 48. False otherwise: then orders are as long under way as they are.
   */
  readonly answersAtOnce?: boolean;
}

/** A stand-in for ngrok's service on this computer, for the real agent. */
export class Edge {
  readonly #certificates: EdgeCertificates;
  readonly #ingress: EdgeIngress;
  readonly #domains = new EdgeDomains();
  readonly #sessions = new Set<AgentSession>();
  readonly #publics = new Map<string, EdgePublic>();
  readonly #delayed = new Set<NodeJS.Timeout>();
  readonly #book: EdgeBook;
  readonly #options: Required<EdgeOptions>;
  #tokens: ReadonlySet<string>;
  #refusal: Refusal | null = null;
  #delayMs = 0;
  #isFrozen = false;

  /** `startEdge` makes one that listens. */
  constructor(certificates: EdgeCertificates, options: Required<EdgeOptions>) {
    this.#certificates = certificates;
    this.#options = options;
    this.#tokens = new Set(options.tokens);
    this.#book = new EdgeBook(() => ({
      connectionsOpen: this.#ingress.connectionsOpen,
      streamsOpen: [...this.#sessions].reduce((sum, { streamsOpen }) => sum + streamsOpen, 0),
    }));
    this.#ingress = new EdgeIngress(certificates, options.ingressPort, {
      agent: (socket) => this.#welcome(socket),
      change: () => this.#book.changed(),
    });
  }

  /** What the agent is given as its server: "localhost:<port>". */
  get serverAddr(): string {
    return `localhost:${this.#ingress.port}`;
  }

  /** The authority that agent and callers must trust, PEM. */
  get caPem(): string {
    return this.#certificates.caPem;
  }

  get counts(): EdgeCounts {
    return this.#book.counts;
  }

  /** Every public request so far, the oldest first. */
  get requests(): readonly Readonly<PublicRequest>[] {
    return this.#book.requests;
  }

  /**
   * The public address of a domain, bound or not.
   * @throws Error for a domain that nobody bound yet and that `openDomain` was not called for
   */
  publicUrl(domain: string = this.#options.domain): string {
    const open = this.#publics.get(domain);
    if (open === undefined) throw new Error(`${domain} has no public side.`);
    return open.url;
  }

  /** Gives a domain its public side before an agent binds it. @returns its address */
  async openDomain(domain: string, port = 0): Promise<string> {
    const known = this.#publics.get(domain);
    if (known !== undefined) return known.url;
    const side = new EdgePublic(this.#certificates, port, (incoming, outgoing) =>
      this.#serve(domain, incoming, outgoing),
    );
    this.#publics.set(domain, side);
    await side.listen();
    return side.url;
  }

  /** From now on only these tokens are known. */
  acceptTokens(tokens: readonly string[]): void {
    this.#tokens = new Set(tokens);
  }

  /** Plays another agent that holds the domain. @returns a function that lets go of it */
  holdDomain(domain: string = this.#options.domain): () => void {
    return this.#domains.hold(domain);
  }

  /** Refuses every log-in or every bind with this code; null ends it. */
  refuse(refusal: Refusal | null): void {
    this.#refusal = refusal;
  }

  /** Cuts every agent's connection with a reset. @returns how many */
  dropSessions(): number {
    return this.#ingress.drop();
  }

  /** Tells every agent that the edge goes away. */
  goAway(): void {
    for (const session of this.#sessions) session.goAway('The edge restarts.');
  }

  /** Keeps connections, accepts new ones, reads and writes nothing. */
  freeze(): void {
    this.#isFrozen = true;
    this.#ingress.freeze();
    for (const session of this.#sessions) session.freeze();
  }

  thaw(): void {
    this.#isFrozen = false;
    this.#ingress.thaw();
    for (const session of this.#sessions) session.thaw();
  }

  /** Holds each public request back for so long before it is forwarded. */
  delay(milliseconds: number): void {
    this.#delayMs = milliseconds;
  }

  /** Agents are cut and find nobody. With 'everything' the public side is gone as well, as the shop sees it. */
  async loseNetwork(scope: 'agents' | 'everything' = 'everything'): Promise<void> {
    const closing = scope === 'everything' ? [...this.#publics.values()] : [];
    await Promise.all([this.#ingress.close(), ...closing.map((side) => side.close())]);
  }

  /** Comes back on the same ports. */
  async regainNetwork(): Promise<void> {
    await Promise.all([this.#ingress.listen(), ...[...this.#publics.values()].map((side) => side.listen())]);
  }

  onBound(listener: (domain: string, url: string) => void): void {
    this.#book.onBound(listener);
  }

  /** Told when a public request is over. */
  onRequest(listener: (request: Readonly<PublicRequest>) => void): void {
    this.#book.onRequest(listener);
  }

  /** @throws Error with the counts when it does not come true in time. */
  until(isSo: (counts: EdgeCounts) => boolean, withinMs = eventTimeoutMs): Promise<void> {
    return this.#book.until(isSo, withinMs);
  }

  /** Ends everything; no handle stays open. */
  async stop(): Promise<void> {
    for (const timer of this.#delayed) clearTimeout(timer);
    this.#delayed.clear();
    await this.loseNetwork();
  }

  /** @internal `startEdge` alone calls it. */
  async start(): Promise<void> {
    await this.#ingress.listen();
    await this.openDomain(this.#options.domain, this.#options.publicPort);
  }

  #welcome(socket: TLSSocket): void {
    const rules: AgentRules = {
      logIn: (who, token) => this.#logIn(who, token),
      bind: (who, request) => this.#bind(who, request),
      unbind: (who, id) => this.#free((bind) => bind.session === who && bind.id === id),
    };
    const session = new AgentSession(socket, rules, this.#options.answersAtOnce);
    this.#sessions.add(session);
    if (this.#isFrozen) session.freeze();
    socket.once('close', () => {
      this.#sessions.delete(session);
      this.#free((bind) => bind.session === session);
      if (session.isLoggedIn) this.#book.add('sessionsOpen', -1);
    });
  }

  #free(isMeant: Parameters<EdgeDomains['free']>[0]): void {
    this.#book.add('bindsOpen', -this.#domains.free(isMeant));
  }

  #logIn(_who: AgentSession, token: string): { readonly Error: string } | null {
    const refused = this.#refusal?.step === 'session' ? this.#refusal.code : null;
    const code = refused ?? (this.#tokens.has(token) ? null : codeForUnknownToken(token));
    if (code !== null) {
      this.#book.add('sessionsRefused');
      return refusalAnswer(code, `Your authtoken: ${token}`);
    }
    this.#book.add('sessionsEver');
    this.#book.add('sessionsOpen');
    return null;
  }

  async #bind(session: AgentSession, request: BindRequest): Promise<{ url: string } | { Error: string }> {
    const domain = request.domain || this.#options.domain;
    const refused = this.#refusal?.step === 'address' ? this.#refusal.code : null;
    const url = await this.openDomain(domain);
    const isTaken = refused === null && this.#domains.take({ id: request.id, domain, session });
    if (!isTaken) {
      this.#book.add('bindsRefused');
      return refusalAnswer(refused ?? 334, `The endpoint: https://${domain}`);
    }
    this.#book.add('bindsEver');
    this.#book.add('bindsOpen');
    this.#book.bound(domain, url);
    return { url };
  }

  #serve(domain: string, incoming: IncomingMessage, outgoing: ServerResponse): void {
    const noted = this.#book.begin(domain, incoming.method ?? '', incoming.url ?? '');
    outgoing.once('close', () => {
      noted.status = outgoing.headersSent ? outgoing.statusCode : null;
      this.#book.end(noted);
    });
    const go = (): void => {
      const bind = this.#domains.holder(domain);
      const exchange = { incoming, outgoing, noted };
      if (bind === null) {
        refuse(exchange, 404, 3200, `The endpoint ${domain} is offline.`);
        return;
      }
      this.#book.add('requestsForwarded');
      forward(bind, exchange, this.#options.answerTimeoutMs);
    };
    if (this.#delayMs === 0) go();
    else this.#after(this.#delayMs, go);
  }

  #after(milliseconds: number, act: () => void): void {
    const timer = setTimeout(() => {
      this.#delayed.delete(timer);
      act();
    }, milliseconds);
    this.#delayed.add(timer);
  }
}

/** Starts an edge that listens on this computer alone. */
export async function startEdge(options: EdgeOptions = {}): Promise<Edge> {
  const edge = new Edge(await makeEdgeCertificates(), {
    tokens: [edgeToken],
    domain: edgeDomain,
    ingressPort: 0,
    publicPort: 0,
    answerTimeoutMs: 60_000,
    answersAtOnce: false,
    ...options,
  });
  await edge.start();
  return edge;
}
