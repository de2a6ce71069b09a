import type { Texts } from '../words';

/* Words used in more than one part of the texts. */

/** How numbers, dates and amounts are written. */
export const locale = 'es-US';

export const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

export function age(minutes: number): string {
  if (minutes < 60) return `${minutes} min`;
  if (minutes < 48 * 60) return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
  return `${Math.floor(minutes / (24 * 60))} días`;
}

/** Ends a sentence, even one that already ends with "p.m.". */
export const ended = (text: string) => (text.endsWith('.') ? text : `${text}.`);

export const named = (slip: string | null, words: string) => (slip === null ? words : `${slip} ${words}`);

export const minutesLong = (count: number) => plural(count, 'minuto', 'minutos');

export const orders = (count: number) => plural(count, 'pedido', 'pedidos');

export const watchOnly = 'Solo observar';

export const inControl = 'Con control';

export const setUp = 'Configuración';

export const printers = 'Impresoras';

export const moveTitle = 'Pasar a otra computadora';

export const startWithComputer = 'Iniciar con la computadora';

export const keepAwake = 'No dejar dormir la computadora';

export const testPrint = 'Prueba';

export const make = 'Hacer';

export const later = 'Más tarde';

export const order = 'Pedido';

export const holdRule = 'Preguntar antes de imprimir comandas que esperaron más de (minutos)';

export const blockRule = 'Bloquear pagos nuevos mientras ninguna impresora pueda imprimir';

export const whilePaused: Texts['ordering']['whilePaused'] = {
  'watch-only': `${watchOnly}: los clientes todavía pueden pedir. Deténgalos en Bbot.`,
  'in-control': 'Se detiene a los clientes cuando van a pagar.',
};
