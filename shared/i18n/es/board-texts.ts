import type { Texts } from '../words';
import { age, later, locale, plural } from './words';

export const boardTexts: Texts['board'] = {
  field: (count) => `Pedidos abiertos ${count}`,
  restBelow: 'Abajo sigue el resto de estos pedidos',
  stages: { new: 'NUEVO', preparing: 'PREPARANDO', ready: 'LISTO', done: 'HECHO' },
  slow: 'LENTO',
  late: 'ATRASADO',
  wantedIn: (minutes) => `en ${age(minutes)}`,
  wantedAgo: (minutes) => (minutes === 0 ? 'ahora' : `${age(minutes)} tarde`),
  recalled: 'RECUPERADO – ya estaba hecho',
  sameNumber: (number, guest, time) => `Hay otro pedido ${number}. Este: ${guest}, ${time}`,
  added: (count, name) => `+ ${count} × ${name}`,
  removed: (count, name) => `– ${count} × ${name}`,
  changedItems: 'Qué cambió',
  notShown: (count) => `[${plural(count, 'carácter', 'caracteres')} sin mostrar]`,
  lacksFont: (checks) => `Faltan letras: vea “${checks}”`,
  onlyLater: 'Nada que hacer ahora.',
  notDrawn: (count) => `y ${count.toLocaleString(locale)} más.`,
  notDrawnHint: (count) =>
    count === 1
      ? 'Sube cuando se terminan pedidos. “Buscar” en el mostrador lo muestra.'
      : 'Suben cuando se terminan pedidos. “Buscar” en el mostrador muestra cualquiera.',
  items: (count) => plural(count, 'artículo', 'artículos'),
  later: {
    title: (count) => `${later} (${count})`,
    region: later,
    hide: 'Plegar',
  },
  kitchen: 'Pedidos para la cocina',
};
