import type { Texts } from '../words';
import { arrivalTexts } from './arrival-texts';
import { boardTexts } from './board-texts';
import { checkTexts } from './check-texts';
import { historyTexts } from './history-texts';
import { controlTexts, openingTexts } from './ordering-texts';
import { printingTexts } from './printing-texts';
import { setUpTexts } from './set-up-texts';
import { settingsTexts } from './settings-texts';
import { shellTexts } from './shell-texts';
import { slipTexts } from './slip-texts';
import { soundTexts } from './sound-texts';
import { toolTexts } from './tool-texts';
import { updateTexts } from './update-texts';
import { age, ended, locale, make, order, plural, printers, setUp, watchOnly, whilePaused } from './words';

/*
 * Spanish as kitchens in the United States speak it. Buttons are infinitives, advice is said to "usted". Always:
 * order pedido · ticket and slip comanda · receipt recibo · item artículo · table mesa · guest cliente · board tablero
 * checkout pago, blocked: bloqueado · ordering pedidos: pausar, reanudar, cerrar · opening hours horario
 * make hacer · start empezar · preparing preparando · ready listo · done hecho · back atrás · ring sonar · tap tocar
 * cancelled and void anulado · discard descartar · back on reactivado · refund reembolso · acknowledge enterado
 * print imprimir, again: de nuevo · stand-in respaldo · watch only solo observar · in control con control
 * set-up configuración · settings ajustes · user name usuario · password contraseña · passphrase frase secreta
 * find buscar · filter filtrar · all day en total · undo deshacer · recall recuperar · later más tarde · seen, got it visto
 * slow lento · late atrasado · too busy cocina llena · limit límite · history historial · the day's sheet hoja del día
 * Names of fields and buttons at Bbot and ngrok stay as they are there.
 */

/** As many names as fit on one line of the smallest screen. */
const maxRingingNamed = 4;

/** An order's name in a list of several. */
const shortName = (name: string) => (name.startsWith(`${order} `) ? name.slice(order.length + 1) : name);

const parts: Texts['parts'] = {
  items: 'artículos',
  notes: 'notas',
  method: 'forma de entrega',
  table: 'mesa',
  address: 'dirección',
  time: 'hora',
  refund: 'reembolso en Bbot',
};

const reasons: Texts['reasons'] = {
  PAUSED: 'Los pedidos están en pausa',
  CLOSED: 'El restaurante está cerrado',
  OFFLINE: 'Nadie puede ver los pedidos',
  PRINTER_DOWN: 'Ninguna impresora funciona',
  TOO_BUSY: 'Demasiados pedidos a la vez',
  STORAGE_FAILING: 'No se pueden guardar pedidos',
  TOO_MANY_OPEN: 'Hay demasiadas conexiones o archivos abiertos',
  INVALID_ORDER: 'Al pedido le falta algo que la cocina necesita',
  WRONG_RESTAURANT: 'El pedido es para otro restaurante',
  UNAUTHORIZED: 'Bbot mandó una contraseña incorrecta',
  TOO_MANY_FAILED_LOGINS: 'Demasiadas contraseñas incorrectas',
  MALFORMED_JSON: 'No se pudo leer el pedido',
  BAD_REQUEST: 'No se pudo leer el pedido',
  NOT_JSON: 'No se pudo leer el pedido',
  TOO_LARGE: 'El pedido es demasiado grande',
  NOT_FOUND: 'Se mandó a una dirección incorrecta',
  METHOD_NOT_ALLOWED: 'Se mandó de una forma incorrecta',
  REQUEST_TIMEOUT: 'No llegó completo',
  NO_SUCH_TICKET: 'El pedido ya no está en el tablero',
  INVALID_ARGUMENT: 'La aplicación no lo entendió',
  CORE_AWAY: 'La aplicación se está reiniciando; inténtelo otra vez en un momento',
  NOTHING_TO_COPY: 'Todavía no existe',
  SET_BY_ENVIRONMENT: 'Una variable de entorno de esta computadora dice otra cosa',
  CANCELLED: 'No se eligió ningún archivo',
  NO_SUCH_PRINTER: 'Esa impresora ya no existe',
  TOO_LATE: 'Ya es tarde para eso',
  NO_SUCH_DAY: 'Ese día ya no se guarda',
  NOT_PRINTED: `La impresora no la tomó: vea “${printers}”`,
  NEWER_VERSION: 'Una versión más nueva de esta aplicación escribió el archivo; actualice esta primero',
  NOT_SETTINGS: 'El archivo no tiene ajustes de esta aplicación',
  NO_PICTURE: 'No se pudo dibujar',
  WRONG_PASSPHRASE: 'La frase secreta no corresponde al archivo',
  NOT_A_MOVE_FILE: 'El archivo no es de esta aplicación, o está dañado',
  FILE_NOT_WRITTEN: 'No se pudo escribir el archivo ahí',
  FILE_NOT_READ: 'No se pudo leer el archivo',
  ORDERS_FIRST: 'Primero van los pedidos',
  UNEXPECTED: 'Un error que la aplicación no conoce',
};

const blockedReasons: Texts['blocked']['reasons'] = {
  ...reasons,
  PAUSED: 'Los pedidos estaban en pausa',
  CLOSED: 'El restaurante estaba cerrado',
  OFFLINE: 'Nadie podía ver los pedidos',
  PRINTER_DOWN: 'Ninguna impresora funcionaba',
  TOO_BUSY: 'Había demasiados pedidos a la vez',
  STORAGE_FAILING: 'No se podían guardar pedidos',
  TOO_MANY_OPEN: 'Había demasiadas conexiones o archivos abiertos',
  INVALID_ORDER: 'Al pedido le faltaba algo que la cocina necesita',
  WRONG_RESTAURANT: 'El pedido era para otro restaurante',
  TOO_LARGE: 'El pedido era demasiado grande',
};

const notDone: Readonly<Record<Parameters<Texts['notDone']>[0], string>> = {
  getSnapshot: 'No se pudieron leer los pedidos. Probando otra vez',
  readTickets: 'No se pudieron leer los pedidos. Probando otra vez',
  stepTicket: 'El pedido no se movió',
  acknowledgeTicket: 'El pedido no se marcó como enterado',
  makeTicket: `El pedido no se marcó como “${make}”`,
  discardTicket: 'El pedido no se descartó',
  pauseOrdering: 'Los pedidos no se pausaron',
  resumeOrdering: 'Los pedidos no se reanudaron',
  closeUntilTomorrow: 'Los pedidos no se cerraron',
  changeOpeningHours: 'El horario no se guardó',
  sendTestOrder: 'El pedido de prueba no se tomó',
  chooseKitchen: 'La opción no se guardó',
  chooseControl: 'La opción no se guardó',
  copy: 'No se copió nada',
  makeNewPassword: 'No se creó otra contraseña',
  saveToken: 'El token no se guardó',
  saveDomain: 'El dominio no se guardó',
  printEmergencySlip: 'La hoja de emergencia no se imprimió',
  saveEmergencySlip: 'La hoja de emergencia no se guardó',
  endSetUp: 'La configuración no se terminó',
  moveToNewComputer: 'No se pasó nada',
  moveFromOldComputer: 'No se recibió nada',
  takeAddressBack: 'Los pedidos siguen llegando a la computadora nueva',
  findPrinters: 'No se pudieron buscar impresoras',
  addPrinter: 'La impresora no se agregó',
  changePrinter: 'La impresora no se cambió',
  removePrinter: 'La impresora no se quitó',
  testPrinter: 'No se imprimió nada',
  previewPrinter: 'No hay vista previa',
  tryConnection: 'La impresora no se probó',
  changePrinting: 'La opción no se guardó',
  reprintTicket: 'El pedido no se imprimió de nuevo',
  settlePrint: 'La respuesta no se guardó',
  settleHeld: 'La respuesta no se guardó',
  forgetWrongAddresses: 'El aviso no se quitó',
  dismissQuarantined: 'El aviso no se quitó',
  dismissSpoiledSettings: 'El aviso no se quitó',
  acknowledgeTickets: 'Los pedidos no se marcaron como vistos',
  tickItem: 'El artículo no se marcó',
  undoTap: 'No se deshizo',
  changeSettings: 'El ajuste no se guardó',
  listDays: 'No se pudieron leer los días',
  readDay: 'No se pudo leer el día',
  readTicket: 'No se pudo leer el pedido',
  findDone: 'No se pudieron buscar los pedidos anteriores',
  bringTicket: 'No se pudo mostrar el pedido',
  exportDay: 'El día no se guardó',
  printDay: 'El día no se imprimió',
  exportSettings: 'Los ajustes no se guardaron',
  importSettings: 'Los ajustes no se aplicaron',
  makeDiagnostics: 'No se pudo hacer el informe',
  saveDiagnostics: 'El informe no se guardó',
  runChecks: 'No se pudo revisar',
  lookForUpdate: 'No se buscaron actualizaciones',
  installUpdate: 'La actualización no se instaló',
  toggleFullScreen: 'La ventana no cambió',
  quitApp: 'La aplicación no se cerró',
  pageDrew: 'La pantalla perdió contacto con la aplicación',
  startCoreAgain: 'La aplicación no se inició de nuevo',
  computerZone: 'La aplicación no se enteró de la nueva zona horaria',
  boardIsAlive: 'La pantalla perdió contacto con la aplicación',
};

const storageProblems: Readonly<Record<Parameters<Texts['banner']['storageFailing']>[0], string>> = {
  full: 'el disco está lleno. Libere espacio.',
  'not-writable': 'no se puede escribir en la carpeta de datos.',
  'not-answering': 'el disco no responde.',
  'too-many-open': 'hay demasiadas conexiones y archivos abiertos en esta computadora.',
  error: 'el disco reporta un error.',
};

/** Every text of the app, in Spanish. */
export const spanish: Texts = {
  /* 12-hour times, as on every clock and phone in the kitchen; and "$30.78", where es-MX says "USD 30.78". */
  locale,
  appName: 'Counter Relay',
  methods: {
    patron_pickup: 'El cliente recoge',
    pickup_nofeedback: 'Para recoger',
    counter: 'Recoger en mostrador',
    expo: 'Expo',
    server_delivery: 'Lo lleva el mesero',
    runner_with_cc: 'Runner',
    runner_nofeedback: 'Runner',
    robot_delivery: 'Lo lleva el robot',
    driver_delivery: 'A domicilio',
    catering: 'Catering',
  },
  parts,
  reasons,
  notDone: (command, code) => `${notDone[command]}. ${reasons[code]}.`,
  close: 'Cerrar',
  dismiss: 'Quitar',

  tabs: {
    label: 'Qué se muestra',
    board: 'Tablero',
    done: (count) => `Hechos (${count})`,
    history: 'Historial',
  },
  columns: { new: 'Nuevos', preparing: 'Preparando', ready: 'Listos' },
  moreBelow: (count) => `${count} más abajo`,
  restBelow: 'Resto de este pedido',
  moreAbove: (count) => `${count} arriba`,
  loading: 'Leyendo los pedidos…',
  noOpenOrders: 'No hay pedidos abiertos. Los nuevos suenan.',
  noOpenOrdersHint: '¿Es la primera vez? Mande un pedido de prueba para ver cómo llega.',
  nothingDone: 'Hoy todavía no hay nada hecho.',
  lastDone: (shown, count) => `Estos son los últimos ${shown} de ${count}.`,
  showWholeDay: 'Mostrar todo el día',

  ticket: {
    name: (number) => `${order} ${number}`,
    test: 'PRUEBA – NO HACER',
    unconfirmed: 'No es seguro que este pago se completó',
    unconfirmedHint: 'Quizá Bbot perdió nuestra respuesta. Pregunte al cliente, o vea en Bbot.',
    cancelled: 'ANULADO – ya no hacer',
    wasCancelled: 'Anulado',
    emptied: 'NO QUEDA NADA – ya no hacer',
    wasEmptied: 'No queda nada por hacer',
    discarded: 'Descartado',
    restored: 'REACTIVADO – estaba anulado, ya está pagado',
    changed: (changed) =>
      changed.length === 0 ? 'CAMBIO' : `CAMBIO: ${changed.map((part) => parts[part]).join(', ')}`,
    wantedAt: (time) => `PARA ${time}`,
    takenAt: (time) => time,
    age,
    count: (count) => `${count} ×`,
    itemStatus: (status) => `Bbot: ${status}`,
    noName: 'Sin nombre',
    noItemName: '(sin nombre)',
    cutShort: '… [demasiado largo: lea el resto en Bbot]',
    moreOf: (count) => `… y ${count} más: mire en Bbot`,
    moreItems: (count) => `… y ${plural(count, 'artículo', 'artículos')} más: mire en Bbot`,
    moreLines: 'más',
    deeper: '… hay más niveles de los que se muestran: mire en Bbot',
    yes: 'sí',
    no: 'no',
    fee: 'Cargo',
    promotion: 'Promoción',
    deliveryBy: 'Lo entrega',
    notes: 'Notas del pedido',
    asides: 'Cargos y promociones',
    showRest: (lines) => `Más (cerca de ${plural(lines, 'línea', 'líneas')})`,
    hideRest: 'Menos',
    refund: (time, cart) =>
      `${ended(`Reembolso en Bbot, ${time}`)} Vea ahí qué se reembolsó; el pedido entero era ${cart}.`,
    refundedCartUnknown: 'desconocido',
    start: 'Empezar',
    ready: 'Listo',
    done: 'Hecho',
    back: 'Atrás',
    recall: 'Recuperar',
    make,
    discard: 'Descartar',
    acknowledge: 'Enterado',
    gotIt: 'Visto',
  },

  ordering: {
    label: 'Pedidos',
    open: 'Abierto',
    paused: 'En pausa',
    closed: 'Cerrado',
    refused: 'Pedidos rechazados',
    refusedDetail: 'No se pueden guardar',
    until: (time) => `Hasta ${time}`,
    untilResumed: 'Hasta que reanude',
    whilePaused,
    pause: 'Pausar pedidos',
    pauseFor: (minutes) => `${minutes} minutos`,
    pauseUntilResumed: 'Hasta que yo reanude',
    closeUntilTomorrow: 'Cerrar hasta mañana',
    pauseAgain: 'El tiempo vuelve a empezar desde ahora.',
    resume: 'Reanudar',
    pausedBanner: (time) => `Pedidos en pausa hasta ${time}`,
    pausedUntilResumedBanner: 'Pedidos en pausa hasta que reanude',
    closedBanner: (time) => `Pedidos cerrados hasta ${time}`,
    closedUntilResumedBanner: 'Pedidos cerrados hasta que reanude',
    byHours: 'Por el horario.',
    noHours: 'No hay horario',
    closedForGoodBanner: 'Pedidos cerrados: no hay horario',
    since: (time) => `${ended(`Desde ${time}`)} ${whilePaused['in-control']}`,
    watching: {
      title: `Los clientes todavía pueden pedir (${watchOnly})`,
      bar: 'Aún pueden pedir',
      barDetail: watchOnly,
      paused: (time) => `${ended(`En pausa aquí hasta ${time}`)} Detenga a los clientes en Bbot.`,
      pausedUntilResumed: 'En pausa aquí hasta que reanude. Detenga a los clientes en Bbot.',
      closed: (time) => `${ended(`Cerrado aquí hasta ${time}`)} Detenga a los clientes en Bbot.`,
      closedUntilResumed: 'Cerrado aquí hasta que reanude. Detenga a los clientes en Bbot.',
      closedForGood: 'Cerrado aquí: no hay horario. Detenga a los clientes en Bbot.',
    },
  },
  arrival: arrivalTexts,
  board: boardTexts,
  opening: openingTexts,
  control: controlTexts,
  setUp: setUpTexts,
  printing: printingTexts,
  paper: slipTexts,
  tools: toolTexts,
  history: historyTexts,
  settings: settingsTexts,
  update: updateTexts,
  shell: shellTexts,
  sound: soundTexts,
  checks: checkTexts,

  lastOrder: {
    at: (time) => `Último: ${time}`,
    ago: (minutes) => (minutes === 0 ? 'Ahora mismo' : `Hace ${age(minutes)}`),
    none: 'Aún no hay pedidos',
  },

  blocked: {
    count: (count) => plural(count, 'bloqueado', 'bloqueados'),
    title: 'Pagos bloqueados hoy',
    explanation: 'Estos clientes iban a pagar y se les detuvo.',
    none: 'Hoy no se bloqueó ningún pago.',
    refusedUnread: (count, listed) =>
      `Se ${count === 1 ? 'rechazó' : 'rechazaron'} ${count}${listed === 0 ? '' : ' más'} por un usuario o una contraseña incorrectos.`,
    reasons: blockedReasons,
    paid: (reason) => `${reason}. Está pagado: búsquelo en Bbot.`,
    wrongAddress: (path) => `Bbot llamó a una dirección incorrecta: ${path}`,
    time: 'Hora',
    orderId: (id) => `Pedido ${id}`,
    checkoutId: (id) => `Pago ${id}`,
    guest: 'Cliente',
    items: 'Artículos',
    value: 'Importe',
    reason: 'Motivo',
    attempts: 'Intentos',
    unknown: '–',
  },

  cannotStart: {
    title: 'Counter Relay no puede iniciar',
    alreadyRuns: 'Counter Relay ya está abierto con esta carpeta de datos.',
    runsAs: (pid, since) =>
      `Desde ${since} la usa el proceso ${pid}. Si no encuentra su ventana, finalice ese proceso o reinicie esta computadora.`,
    newerVersion:
      'Una versión más nueva de Counter Relay guardó aquí sus ajustes. Esta versión anterior perdería algunos, así que no cambió nada.\n\nInstale la versión más nueva de Counter Relay y ábrala otra vez.',
    environment: (problems) => `Una variable de entorno de esta computadora no sirve.\n\n${problems}`,
    ended:
      'No se pueden tomar pedidos: una parte de Counter Relay se detuvo cada vez que se inició. No se perdió ningún pedido tomado.\n\nReinicie esta computadora; si no ayuda, instale Counter Relay otra vez y avise a soporte.',
    noFolder: (reason) => `No se pueden tomar pedidos: la carpeta de datos no se puede usar.\n\n${reason}`,
  },

  menu: {
    label: 'Menú',
    sendTestOrder: 'Mandar un pedido de prueba',
    printers,
    setUp,
  },

  banner: {
    wrongCredentials: {
      'watch-only':
        'Los pedidos pagados no llegan aquí: Bbot manda una contraseña incorrecta. Léalos en Bbot.',
      'in-control': 'Todos los pagos están bloqueados: Bbot manda una contraseña incorrecta',
    },
    wrongCredentialsDetail: (count, time) =>
      `${plural(count, 'vez', 'veces')} desde ${time}, y ninguna correcta. Dele otra vez a Bbot el usuario y la contraseña de esta aplicación.`,
    wrongPassword: {
      title: (count) =>
        count === 1
          ? 'Alguien mandó una contraseña incorrecta'
          : `Alguien mandó una contraseña incorrecta ${count} veces`,
      detail: (count, time) =>
        `${ended(`${count === 1 ? 'A las' : 'Desde las'} ${time}`)} Si los clientes no pueden pagar, copie otra vez el usuario y la contraseña en Bbot.`,
    },
    wrongAddress: {
      title: (path) => `Bbot llama a una dirección incorrecta: ${path}`,
      paste: (field, right) =>
        field === null
          ? `Búsquela en el panel de Bbot, y pegue en su lugar: ${right}`
          : `En el panel de Bbot pegue en “${field}”: ${right}`,
      asked: (count, time) => `(${plural(count, 'vez', 'veces')} desde ${time})`,
      others: (count) => `– y ${count} más`,
      mended: 'Ya está correcta',
    },
    storageFailing: (problem) =>
      `No se pueden guardar pedidos nuevos: ${storageProblems[problem]} Se detiene a los clientes cuando van a pagar.`,
    storageFailingSince: (time) => `${ended(`Desde ${time}`)} Los pedidos del tablero están a salvo.`,
    unreadable: 'No se pudo leer un pedido. Búsquelo en Bbot.',
    newer: 'Un pedido necesita la versión más nueva de Counter Relay. Búsquelo en Bbot.',
    unreadableFile: (name, others) =>
      `Su archivo está guardado: ${name}${others === 0 ? '' : ` – y ${others} más`}`,
    spoiledSettings: {
      unreadable: (line) =>
        `No se pudo leer el archivo de ajustes${line === null ? '' : ` desde la línea ${line}`}. Vale lo que había antes.`,
      values: (names) => `Ajustes que no sirven: ${names}. Vale lo que había antes.`,
      andMore: (names, others) => `${names} y ${others} más`,
      edited: 'Se editaron los ajustes con la aplicación abierta. No cuentan: primero cierre la aplicación.',
      kept: (name, others) =>
        `Lo que se escribió está guardado: ${name}${others === 0 ? '' : ` – y ${others} más`}`,
    },
    zoneApart: 'Reinicie Counter Relay: cambió la zona horaria de esta computadora.',
    zoneApartDetail:
      'Hasta entonces, las horas del tablero no coinciden con las de las comandas ni con el horario.',
    noSound: {
      blocked:
        'Sin sonido: la computadora no deja que esta aplicación suene. Toque una vez en cualquier parte.',
      unavailable: 'Sin sonido: la computadora no puede sonar. Revise sus bocinas.',
      'no-output': 'Sin sonido: parece que esta computadora no tiene bocinas. Conecte unas, o enciéndalas.',
    },
  },

  ringing: {
    nothing: 'Nada suena',
    orders: (names) => {
      const others = names.length - maxRingingNamed;
      if (names.length === 1) return `Suena: ${names.join()}`;
      const shown = `Suenan: ${names.slice(0, maxRingingNamed).map(shortName).join(', ')}`;
      return others > 0 ? `${shown} y ${others.toLocaleString(spanish.locale)} más` : shown;
    },
    show: 'Mostrar',
  },

  moveWindows: {
    save: 'Dónde guardar el archivo para la computadora nueva',
    open: 'El archivo de la computadora anterior',
  },

  crash: {
    title: 'Esta pantalla tuvo un error',
    detail: 'Los pedidos están a salvo. La pantalla vuelve sola en un momento.',
  },
};
