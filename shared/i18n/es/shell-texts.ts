import type { Texts } from '../words';
import { plural, type whilePaused } from './words';

const whileClosed: Readonly<Record<keyof typeof whilePaused, string>> = {
  'watch-only':
    'Con la aplicación cerrada no llegan pedidos aquí. Los clientes todavía pagan: léalos en Bbot.',
  'in-control': 'Con la aplicación cerrada se detiene a los clientes cuando van a pagar.',
};

export const shellTexts: Texts['shell'] = {
  fullScreen: 'Pantalla completa',
  quit: 'Salir',
  kitchenTitle: 'Counter Relay – Cocina',

  tray: {
    show: 'Abrir Counter Relay',
    pauseFor: (minutes) => `Pausar pedidos ${minutes} minutos`,
    pauseUntilResumed: 'Pausar pedidos hasta que yo reanude',
    resume: 'Reanudar pedidos',
    orderingUntil: (state, time) => `${state} hasta ${time}`,
    wrongPassword: 'Bbot manda una contraseña incorrecta',
    notPaused: {
      message: 'Los pedidos no se pausaron',
      detail:
        'Counter Relay se está reiniciando. Los clientes todavía pueden pedir. Inténtelo de nuevo en el tablero en un momento.',
    },
    notResumed: {
      message: 'Los pedidos no se reanudaron',
      detail: 'Counter Relay se está reiniciando. Inténtelo de nuevo en el tablero en un momento.',
    },
    openOrders: (count) =>
      count === 0 ? 'No hay pedidos abiertos' : plural(count, 'pedido abierto', 'pedidos abiertos'),
  },

  stillRuns: {
    title: 'Counter Relay sigue funcionando',
    detail: 'Los pedidos nuevos suenan y traen la ventana. Para terminar, elija Salir en su ícono.',
  },

  quitQuestion: {
    ask: (count) => plural(count, 'pedido sigue abierto', 'pedidos siguen abiertos'),
    detail: (control) => `${whileClosed[control]} Los pedidos abiertos vuelven al iniciar otra vez.`,
    stay: 'Dejarla abierta',
    quit: 'Salir de todos modos',
  },
};
