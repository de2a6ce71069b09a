import { assertNever } from '../assert-never';
import type { PrinterConnection } from './connection-schema';

type Kind = PrinterConnection['kind'];

/** Whether a printer that is reached so can say what it printed; what a queue of the computer says of one is a hint. */
const canAnswer: Readonly<Record<Kind, boolean>> = { tcp: true, queue: false };

/** In the order in which they are offered. */
export const connectionKinds = Object.keys(canAnswer) as readonly Kind[];

export function answersItself({ kind }: { readonly kind: Kind }): boolean {
  return canAnswer[kind];
}

/** Where it is: words of the restaurant's own. */
export function placeOf(connection: PrinterConnection): string {
  switch (connection.kind) {
    case 'tcp':
      return connection.host;
    case 'queue':
      return connection.queue;
    default:
      return assertNever(connection);
  }
}

/** How it is reached, and nothing of where it is. */
export function wayOf(connection: PrinterConnection): string {
  switch (connection.kind) {
    case 'tcp':
      return `tcp, port ${connection.port}`;
    case 'queue':
      return `queue, ${connection.format}`;
    default:
      return assertNever(connection);
  }
}

/** What goes that way: the printer's own bytes, or a page. */
export function takes(connection: PrinterConnection): 'escpos' | 'pdf' {
  switch (connection.kind) {
    case 'tcp':
      return 'escpos';
    case 'queue':
      return connection.format;
    default:
      return assertNever(connection);
  }
}
