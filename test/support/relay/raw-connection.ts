import { connect, type Socket } from 'node:net';

/** A connection on which a test writes whatever it wants, HTTP or not. */
export interface RawConnection {
  readonly socket: Socket;
  /** All that came back so far. */
  readonly text: string;
  /** The error with which the connection broke, e.g. "ECONNRESET", or null. */
  readonly error: string | null;
  /** Resolves once the connection is closed, with all that came back. */
  readonly closed: Promise<string>;
  /** Resolves once what came back holds this; rejects when the connection closes without it. */
  until(part: string | RegExp): Promise<string>;
}

/** Connects to a relay. @param origin e.g. "http://127.0.0.1:4747" */
export function connectRaw(origin: string): Promise<RawConnection> {
  const { hostname, port } = new URL(origin);
  const socket = connect({ host: hostname, port: Number(port) });
  const came = { text: '', error: null as string | null };
  socket.setEncoding('latin1');
  socket.on('data', (chunk) => {
    came.text += String(chunk);
  });
  socket.on('error', (error: NodeJS.ErrnoException) => {
    came.error = error.code ?? error.message;
  });
  const closed = new Promise<string>((resolve) => socket.once('close', () => resolve(came.text)));
  const connection: RawConnection = {
    socket,
    closed,
    get text() {
      return came.text;
    },
    get error() {
      return came.error;
    },
    until: (part) =>
      new Promise((resolve, reject) => {
        const holds = (): boolean =>
          typeof part === 'string' ? came.text.includes(part) : part.test(came.text);
        const check = (): void => {
          if (holds()) resolve(came.text);
        };
        socket.on('data', check);
        socket.once('close', () => reject(new Error(`closed (${came.error}) after: ${came.text}`)));
        check();
      }),
  };
  return new Promise((resolve) => {
    socket.once('connect', () => resolve(connection));
    socket.once('error', () => resolve(connection));
  });
}

/** The first line and the headers of a request, up to and with the empty line. */
export function head(path: string, headers: Readonly<Record<string, string>>, method = 'POST'): string {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  return `${method} ${path} HTTP/1.1\r\nHost: relay\r\n${lines.join('')}\r\n`;
}
