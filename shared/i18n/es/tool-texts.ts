import type { Texts } from '../words';
import { later, orders, plural } from './words';

export const toolTexts: Texts['tools'] = {
  findShort: 'Buscar',
  find: 'Buscar un pedido',
  allDay: 'En total',
  filter: 'Filtrar',
  shortcuts: 'Teclado',

  finding: {
    field: 'Buscar',
    hint: 'Número, nombre, artículo o mesa, o los últimos cuatro dígitos del teléfono. Busca en los pedidos de hoy: abiertos, para más tarde, hechos y bloqueados.',
    nothing: (query) => `Hoy no hay nada con “${query}”.`,
    nothingHint: 'Escriba menos. Los pedidos de otros días están en el historial.',
    count: (count) => plural(count, 'encontrado', 'encontrados'),
    places: { board: 'En el tablero', later, done: 'Hechos', blocked: 'Bloqueados' },
    more: (count) => `${count} más. Escriba más para ver menos.`,
    moreDishes: (count) => `${count} más`,
    noGuest: 'Sin nombre',
    phoneEnd: (digits) => `Teléfono …${digits}`,
    attempts: (count) => `Intentó ${plural(count, 'vez', 'veces')}`,
  },

  filtering: {
    title: 'Mostrar solo algunos pedidos',
    hint: 'Un pedido que suena siempre se muestra.',
    method: 'Cómo lo recibe el cliente',
    table: 'Mesa',
    all: (count) => `Todos (${count})`,
    choice: (name, count) => `${name} (${count})`,
    showAll: 'Mostrar todos',
    only: (what) => `Solo se muestra: ${what.join(' · ')}`,
    hidden: (count) =>
      count === 0 ? 'Ningún pedido oculto' : plural(count, 'pedido oculto', 'pedidos ocultos'),
  },

  counting: {
    intro: 'Lo que falta hacer, sumando todos los pedidos nuevos y en preparación.',
    nothing: 'No hay nada que hacer.',
    withLater: 'Contar también los pedidos para más tarde',
    later: (count, counted) =>
      counted ? `Contando ${orders(count)} para más tarde` : `Sin contar ${orders(count)} para más tarde`,
    unconfirmed: (count) =>
      `Sin contar: ${plural(count, 'pedido que quizá no se completó', 'pedidos que quizá no se completaron')}.`,
    count: (count) => `${count} ×`,
    note: (text) => `“${text}”`,
  },

  recall: (number) => `Recuperar ${number}`,
  nothingToRecall: 'Nada que recuperar: en los últimos 30 minutos no se hizo ningún pedido.',

  undo: {
    button: 'Deshacer',
    tapped: (number, what) => `${number}: ${what}`,
    done: 'Hecho',
    acknowledged: 'Visto',
    discarded: 'Descartado',
  },

  keyboard: {
    always: 'Siempre',
    single: (on) => (on ? 'Teclas solas activadas' : 'Teclas solas desactivadas'),
    singleKeys: 'Usar teclas solas',
    singleKeysHint: 'Déjelo sin marcar si hay un lector de códigos de barras: también escribe estas teclas.',
    keys: { enter: 'Enter', escape: 'Esc', tab: 'Tab' },
    shortcuts: 'Mostrar estas teclas',
    fullScreen: 'Pantalla completa, y de vuelta',
    close: 'Cerrar lo que está junto al tablero',
    move: 'Ir al botón siguiente',
    press: 'Presionar el botón marcado',
    pick: 'Elegir del primer al noveno pedido; Enter le da su siguiente paso',
    recall: 'Recuperar el último pedido hecho',
    pause: 'Pausar pedidos',
    find: 'Buscar un pedido',
  },
};
