import { randomUUID } from 'node:crypto';
import type { Duplex } from 'node:stream';
import { uint32 } from './edge-frames';
import { EdgeHeartbeat } from './edge-heartbeat';
import { MuxadoSession } from './edge-muxado';
import type { MuxadoStream } from './edge-muxado-stream';

const streamTypes = { auth: 0, bind: 1, unbind: 2, proxy: 3, heartbeat: 0xffff_ffff } as const;
const maxRequestLength = 1_048_576;

export interface BindRequest {
  readonly id: string;
  /** Empty: whichever the account has. */
  readonly domain: string;
}

type ErrorAnswer = { readonly Error: string };

/** What the edge decides about an agent. */
export interface AgentRules {
  /** Null: welcome. */
  readonly logIn: (session: AgentSession, token: string) => ErrorAnswer | null;
  readonly bind: (
    session: AgentSession,
    request: BindRequest,
  ) => Promise<{ readonly url: string } | ErrorAnswer>;
  readonly unbind: (session: AgentSession, id: string) => void;
}

/** One agent's connection: logs in, binds addresses, and is handed the public requests for them. */
export class AgentSession {
  readonly #muxado: MuxadoSession;
  readonly #rules: AgentRules;
  readonly #socket: Duplex;
  isLoggedIn = false;

  constructor(socket: Duplex, rules: AgentRules, answersAtOnce: boolean) {
    this.#rules = rules;
    this.#socket = socket;
    this.#muxado = new MuxadoSession(socket, (stream) => this.#accept(stream), answersAtOnce);
  }

  get streamsOpen(): number {
    return this.#muxado.streamsOpen;
  }

  freeze(): void {
    this.#muxado.freeze();
  }

  thaw(): void {
    this.#muxado.thaw();
  }

  goAway(text: string): void {
    this.#muxado.goAway(text);
  }

  /**
   * A stream to what the agent forwards to, for one public request.
   * @param bindId the agent drops the stream unless it names one of its binds
   * @param caller its address and port
   * @throws SessionLostError
   */
  openProxy(bindId: string, caller: string): MuxadoStream {
    const header = Buffer.from(
      JSON.stringify({
        Id: bindId,
        ClientAddr: caller,
        Proto: 'https',
        EdgeType: '1',
        PassthroughTLS: false,
      }),
    );
    const length = Buffer.alloc(8);
    length.writeBigInt64LE(BigInt(header.length));
    const stream = this.#muxado.open();
    stream.write(Buffer.concat([uint32(streamTypes.proxy), length, header]));
    return stream;
  }

  #accept(stream: MuxadoStream): void {
    let came = Buffer.alloc(0);
    const take = (chunk: Buffer): void => {
      came = Buffer.concat([came, chunk]);
      if (came.length < 4) return;
      stream.off('data', take);
      const rest = came.subarray(4);
      const type = came.readUInt32BE(0);
      if (type === streamTypes.heartbeat) echo(stream, rest);
      else this.#serve(stream, type, rest);
    };
    stream.on('data', take);
    // A stream that breaks ends with its session or by the agent's wish; there is nothing to mend here.
    stream.on('error', () => stream.destroy());
  }

  #serve(stream: MuxadoStream, type: number, first: Buffer): void {
    let text = first.toString();
    const check = (): void => {
      const request = parsed(text);
      if (request === null && text.length < maxRequestLength) return;
      stream.off('data', take);
      stream.resume();
      if (request === null) stream.destroy();
      else this.#answer(type, request).then((answer) => stream.end(JSON.stringify(answer)));
    };
    const take = (chunk: Buffer): void => {
      text += chunk.toString();
      check();
    };
    stream.on('data', take);
    check();
  }

  async #answer(type: number, request: Fields): Promise<object> {
    if (type === streamTypes.auth) return this.#logIn(request);
    if (!this.isLoggedIn) return { Error: 'Log in first.\n\nERR_NGROK_100\n' };
    if (type === streamTypes.bind) return this.#bind(request);
    if (type !== streamTypes.unbind) return {};
    this.#rules.unbind(this, textOf(request, 'Id'));
    return {};
  }

  #logIn(request: Fields): object {
    const refusal = this.#rules.logIn(this, textOf(fieldsOf(request, 'Extra'), 'AuthToken'));
    if (refusal !== null) return refusal;
    this.isLoggedIn = true;
    this.#beat();
    const extra = {
      Region: 'local',
      Cookie: randomUUID(),
      AccountName: 'Local edge',
      SessionDuration: 0,
      PlanName: 'Free',
      Banner: '',
    };
    return { Version: '3', ClientId: textOf(request, 'ClientId') || randomUUID(), Extra: extra };
  }

  #beat(): void {
    const stream = this.#muxado.open();
    stream.on('error', () => stream.destroy());
    stream.write(uint32(streamTypes.heartbeat));
    const isPaused = (): boolean => this.#muxado.isFrozen;
    new EdgeHeartbeat(stream, { isPaused, dead: () => this.#socket.destroy() });
  }

  async #bind(request: Fields): Promise<object> {
    const opts = fieldsOf(request, 'Opts');
    const id = textOf(request, 'Id') || randomUUID();
    const domain = textOf(opts, 'Domain') || textOf(opts, 'Hostname');
    const outcome = await this.#rules.bind(this, { id, domain });
    if ('Error' in outcome) return outcome;
    return { Id: id, URL: outcome.url, Proto: 'https', Opts: opts, Extra: { Token: randomUUID() } };
  }
}

type Fields = Readonly<Record<string, unknown>>;

function echo(stream: MuxadoStream, first: Buffer): void {
  const answer = (chunk: Buffer): void => {
    stream.write(chunk);
  };
  if (first.length > 0) answer(first);
  stream.on('data', answer);
  stream.once('end', () => stream.end());
}

function parsed(text: string): Fields | null {
  try {
    return JSON.parse(text) as Fields;
  } catch (error) {
    // Not all of it is there yet: the agent does not end its side of the stream.
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function fieldsOf(fields: Fields, name: string): Fields {
  const value = fields[name];
  return typeof value === 'object' && value !== null ? (value as Fields) : {};
}

function textOf(fields: Fields, name: string): string {
  const value = fields[name];
  return typeof value === 'string' ? value : '';
}
