import type { Texts } from '../words';
import { ended, minutesLong, plural, watchOnly, type whilePaused } from './words';

function lasting(minutes: number): string {
  return minutes < 60 ? minutesLong(minutes) : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

const checkouts = (count: number) => plural(count, 'pago bloqueado', 'pagos bloqueados');

const capsIntro: Readonly<Record<keyof typeof whilePaused, string>> = {
  'watch-only': `${watchOnly}: aquí no se puede bloquear nada. Detenga a los clientes en Bbot.`,
  'in-control':
    'Con un límite se detiene a los clientes que van a pagar mientras la cocina tiene demasiado. Lo ya pagado siempre llega.',
};

export const openingTexts: Texts['opening'] = {
  title: 'Horario',
  intro:
    'Bbot tiene su propio horario. Con este se detiene a los clientes que van a pagar fuera de él, diga lo que diga Bbot. Pausar pedidos funciona a cualquier hora.',
  watchOnly: `${watchOnly}: aquí no se puede bloquear nada. Ponga el horario en Bbot.`,
  use: 'Bloquear pagos fuera de este horario',
  hint: 'Por ejemplo 11:00-14:00, 17:00-1:00. Nada: cerrado ese día.',
  days: ['Domingo', 'Lunes', 'Martes', 'Miércoles', 'Jueves', 'Viernes', 'Sábado'],
  notRead: 'Escríbalo así: 11:00-14:00, 17:00-22:00.',
  save: 'Guardar el horario',
  saved: 'Guardado.',
  neverChanges: (open) =>
    open ? 'Siempre abierto.' : 'Siempre cerrado: todos los pagos quedarían bloqueados.',
  nextChange: (open, at) => ended(`${open ? 'Abierto' : 'Cerrado'} ahora, hasta ${at}`),
};

export const controlTexts: Texts['control'] = {
  blocked: (count) => (count === 0 ? 'Ningún pago bloqueado' : checkouts(count)),
  blockedWorth: (count, amount) => `${checkouts(count)}, ${amount}`,
  blockedValueUnknown: (count) => `(de ${count} no se sabe el importe)`,
  stillPaused: (minutes, blocked) => `En pausa desde hace ${lasting(minutes)}. ${blocked}.`,
  stillPausedWatching: (minutes) =>
    `En pausa desde hace ${lasting(minutes)}. Los clientes todavía pueden pedir (${watchOnly}).`,
  keepPaused: 'Seguir en pausa',
  noOrdersArrive: 'Pero no pueden llegar pedidos',
  tooBusy: 'Cocina llena',
  tooBusyDetail: 'Pagos nuevos bloqueados',
  tooBusyOpen: (max) => `Cocina llena: pagos bloqueados hasta que haya menos de ${max} pedidos abiertos`,
  tooBusyRecent: (max) =>
    `Cocina llena: pagos bloqueados hasta que en 15 minutos haya menos de ${max} pedidos nuevos`,
  tooBusyLater: 'Los pedidos para más tarde todavía se toman.',
  tooBusyAdvice: 'El límite está en los ajustes.',
  caps: {
    title: 'Cuánto puede hacer la cocina',
    intro: capsIntro,
    later: 'Los pedidos para más tarde se toman de todos modos.',
    notLater: 'Los pedidos para más tarde también se detienen.',
    open: 'Limitar los pedidos abiertos',
    openHint: (now) => `Abiertos ahora: ${now}.`,
    maxOpenOrders: 'Máximo de pedidos abiertos',
    recent: 'Limitar los pedidos en 15 minutos',
    recentHint: (now) => `En los últimos 15 minutos: ${now}.`,
    maxRecentOrders: 'Máximo de pedidos en 15 minutos',
    notRead: 'Un número del 1 al 1000.',
    save: 'Guardar los límites',
    saved: 'Guardado.',
  },
};
