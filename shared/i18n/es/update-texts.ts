import type { Texts } from '../words';
import { plural, type whilePaused } from './words';

const whileUpdating: Readonly<Record<keyof typeof whilePaused, string>> = {
  'watch-only': 'Más o menos un minuto no llegan pedidos aquí. Los clientes todavía pagan: léalos en Bbot.',
  'in-control': 'Más o menos un minuto se detiene a los clientes cuando van a pagar.',
};

export const updateTexts: Texts['update'] = {
  running: (version) => `Aquí funciona la versión ${version}.`,
  off: {
    'no-feed': 'Desactivadas: abajo no hay dirección.',
    'not-installed': 'Desactivadas: ningún instalador puso esta copia aquí, y ninguno puede cambiarla.',
    'package-manager':
      'Desactivadas: esta copia vino como paquete del sistema y se actualiza igual que los demás.',
    'not-writable': 'Desactivadas: la aplicación no puede escribir en la carpeta en la que está.',
    'not-in-applications': 'Desactivadas: primero pase la aplicación a la carpeta Aplicaciones.',
  },
  neverChecked: 'Todavía nadie buscó una más nueva.',
  none: (time) => `No hay ninguna más nueva, a las ${time}`,
  checking: 'Buscando una más nueva…',
  downloading: (version) => `Se está bajando la versión ${version}. Los pedidos siguen mientras tanto.`,
  progress: 'Cuánto hay ya de la actualización',
  ready: (version) =>
    `La versión ${version} está lista. Se instala al final del día, o cuando usted lo diga.`,
  installing: (version) => `Se está instalando la versión ${version}. La aplicación vuelve en un minuto.`,
  failed: (time, problem) =>
    `No se pudo bajar ninguna actualización (${time}). ${problem} Nada cambió, y se prueba otra vez.`,
  problems: {
    unreachable: 'Su dirección no respondió, o la conexión se cortó.',
    'nothing-there': 'No hay nada en su dirección.',
    'not-a-feed': 'Lo que hay en su dirección no es una lista de actualizaciones.',
    damaged: 'Llegó dañada y se tiró.',
    'not-signed': 'No la firmó quien hace esta aplicación, y se tiró.',
    'disk-full': 'El disco está lleno.',
    'not-writable': 'La aplicación no puede escribir en su lugar.',
    unknown: 'Un error que la aplicación no conoce.',
  },
  notInstalled: (version, time) =>
    `No se pudo instalar la versión ${version} (${time}). Sigue funcionando la anterior.`,
  held: {
    recentOrder: (time) => `Todavía no: hace poco llegó un pedido. Desde ${time}`,
    openOrders: (count) => `Todavía no: ${plural(count, 'pedido sigue abierto', 'pedidos siguen abiertos')}.`,
    beingTaken: 'Todavía no: está entrando un pedido.',
  },
  checkNow: 'Buscar una actualización ahora',
  install: 'Instalar la actualización…',
  question: (control) => `La aplicación termina y vuelve sola. ${whileUpdating[control]}`,
  installNow: 'Instalarla ahora',
  notNow: 'Ahora no',
  menu: (version) => `Actualizar a ${version}`,
  feedFault: 'Una dirección que empieza con https:// y no lleva contraseña',
};
