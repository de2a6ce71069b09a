import { assertNever } from '../assert-never';
import type { PrinterConnection } from './connection-schema';

type Kind = PrinterConnection['kind'];

/** Whether a printer reached this way can say what it printed; what a printer queue says about one is only a hint. */
const canAnswer: Readonly<Record<Kind, boolean>> = { tcp: true, queue: false };

/** In the order they are offered. */
export const connectionKinds = Object.keys(canAnswer) as readonly Kind[];

export function answersItself({ kind }: { readonly kind: Kind }): boolean {
  return canAnswer[kind];
}

/** Its location: the restaurant's own words. */
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

/** How it is reached, without revealing where it is. */
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

/** What it is sent: the printer's own bytes, or a page. */
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
