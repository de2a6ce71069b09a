import type { Texts } from '../words';

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
 * Names of fields and buttons at Bbot and ngrok stay as they stand there.
 */

const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

function age(minutes: number): string {
  if (minutes < 60) return `${minutes} min`;
  if (minutes < 48 * 60) return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
  return `${Math.floor(minutes / (24 * 60))} días`;
}

function lasting(minutes: number): string {
  return minutes < 60 ? minutesLong(minutes) : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

/** Two places wide, so that nothing beside it moves while it counts down. */
const seconds = (count: number) => String(count).padStart(2, '\u2007');

/** As many names as fit into one line of the smallest screen. */
const mostRingingNamed = 4;

/** The name of an order as it stands among others in a line. */
const shortName = (name: string) => (name.startsWith(`${order} `) ? name.slice(order.length + 1) : name);

/** A mark on paper: what is shouted, and the words below it. */
const mark = (title: string, detail: string | null = null) => ({ title, detail });

/** Ends a sentence, also one that ends with "p.m.". */
const ended = (text: string) => (text.endsWith('.') ? text : `${text}.`);

const named = (slip: string | null, words: string) => (slip === null ? words : `${slip} ${words}`);
const slipsWait = (count: number) => plural(count, 'comanda espera', 'comandas esperan');
const slipsKept = (count: number) => plural(count, 'comanda guardada', 'comandas guardadas');
const minutesLong = (count: number) => plural(count, 'minuto', 'minutos');
const orders = (count: number) => plural(count, 'pedido', 'pedidos');
const checkouts = (count: number) => plural(count, 'pago bloqueado', 'pagos bloqueados');

/** A setting: what it is called, what it does, and other words that somebody may look for. */
const setting = (name: string, effect: string, also: string) => ({ name, effect, also });

/* Words that others quote. */
const answersLabel = 'Esta impresora puede decir qué imprimió';
const watchOnly = 'Solo observar';
const inControl = 'Con control';
const setUp = 'Configuración';
const printers = 'Impresoras';
const moveTitle = 'Pasar a otra computadora';
const moveHere = 'Esta es la computadora nueva';
const startWithComputer = 'Iniciar con la computadora';
const keepAwake = 'No dejar dormir la computadora';
const testPrint = 'Prueba';
const signInNote = 'O ponga una nota en la computadora: después de un apagón alguien debe iniciar sesión.';
const make = 'Hacer';
const change = 'Cambiar';
const later = 'Más tarde';
const order = 'Pedido';
const holdRule = 'Preguntar antes de imprimir comandas que esperaron más de (minutos)';
const blockRule = 'Bloquear pagos nuevos mientras ninguna impresora pueda imprimir';

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

const whilePaused: Texts['ordering']['whilePaused'] = {
  'watch-only': `${watchOnly}: los clientes todavía pueden pedir. Deténgalos en Bbot.`,
  'in-control': 'Se detiene a los clientes cuando van a pagar.',
};

const whileClosed: Readonly<Record<keyof typeof whilePaused, string>> = {
  'watch-only':
    'Con la aplicación cerrada no llegan pedidos aquí. Los clientes todavía pagan: léalos en Bbot.',
  'in-control': 'Con la aplicación cerrada se detiene a los clientes cuando van a pagar.',
};

const whileUpdating: Readonly<Record<keyof typeof whilePaused, string>> = {
  'watch-only': 'Más o menos un minuto no llegan pedidos aquí. Los clientes todavía pagan: léalos en Bbot.',
  'in-control': 'Más o menos un minuto se detiene a los clientes cuando van a pagar.',
};

const capsIntro: Readonly<Record<keyof typeof whilePaused, string>> = {
  'watch-only': `${watchOnly}: aquí no se puede bloquear nada. Detenga a los clientes en Bbot.`,
  'in-control':
    'Con un límite se detiene a los clientes que van a pagar mientras la cocina tiene demasiado. Lo ya pagado siempre llega.',
};

/** Every text of the app, in Spanish. */
export const spanish: Texts = {
  /* 12-hour times, as on each clock and phone in the kitchen; and "$30.78", where es-MX says "USD 30.78". */
  locale: 'es-US',
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

  arrival: {
    can: 'Pueden llegar pedidos',
    cannot: 'No pueden llegar pedidos',
    wrongAddress: 'Bbot llama a una dirección incorrecta',
    thisComputerOnly: 'Aún no llegan pedidos de Bbot',
    thisComputerOnlyDetail: 'Solo pedidos de prueba',
    starting: 'Preparándose para los pedidos',
    startingDetail: 'Tarda unos segundos',
    startingAgain: 'Por un momento no pueden llegar pedidos',
    startingAgainDetail: 'Se está reiniciando sola',
    gaveUp: 'No pueden llegar pedidos: Counter Relay se detuvo varias veces',
    gaveUpDetail: 'Counter Relay se detuvo',
    gaveUpAdvice:
      'No se perdió ningún pedido tomado. Toque “Iniciar de nuevo”; si no ayuda, reinicie esta computadora y avise a soporte.',
    startCoreAgain: 'Iniciar de nuevo',
    connecting: 'Aún no pueden llegar pedidos',
    connectingDetail: 'Conectando…',
    checking: 'Verificando que lleguen pedidos',
    checkingDetail: 'Tarda unos segundos',
    moved: 'Los pedidos van a la computadora nueva',
    movedDetail: 'Esta ya no los recibe',
    portTaken: 'No pueden llegar pedidos',
    portTakenDetail: 'Otro programa lo impide',
    portTakenBanner: (port) =>
      `No pueden llegar pedidos: otro programa de esta computadora usa el puerto ${port}`,
    portTakenAdvice:
      'Cierre ese programa, o reinicie esta computadora. Quizá esta aplicación está abierta dos veces.',
    barDetail: (short, next) => `${short}. ${next}`,
    tryingAgain: (left) => {
      if (left <= 0) return 'Probando otra vez';
      return left < 60
        ? `Prueba otra vez en ${seconds(left)} s`
        : `Prueba otra vez en ${Math.ceil(left / 60)} min`;
    },

    unreachable: (title) => `No pueden llegar pedidos. ${title}`,
    unreachableDetail: (time, advice) => `${ended(`Desde ${time}`)} ${advice}`,
    meanwhile: {
      'watch-only': 'Los clientes todavía pagan: lea sus pedidos en Bbot.',
      'in-control': 'Mientras tanto los clientes no pueden pagar. Si dura, use la hoja de emergencia.',
    },
    connectingAdvice: 'La aplicación se está conectando.',
    iKnow: 'Ya lo sé',
    soundOff: 'Sin sonido',
    movedBanner: 'Esta computadora pasó sus pedidos a una nueva',
    movedBannerDetail: 'Los pedidos nuevos llegan allá. Lo que está en este tablero aún hay que hacerlo.',
    takeBack: 'Tomar otra vez los pedidos en esta computadora',
    addressChanged: 'La dirección para Bbot cambió. Pegue la nueva en el panel de Bbot.',
    addressChangedDetail: (address) => `Ahora es ${address}. Los pedidos mandados a la anterior no llegan.`,
    openSetUp: 'Abrir la configuración',
    requestsRunOut: (count, limit, locale) =>
      `Este mes se usaron ${count.toLocaleString(locale)} de ${limit.toLocaleString(locale)} solicitudes`,

    owner: {
      problems: {
        'no-internet': {
          short: 'No hay internet',
          act: 'Vea si abren otras páginas',
          title: 'No hay internet, o ngrok no funciona.',
          advice:
            'Vea si abren otras páginas web. Si abren, espere: la aplicación se conecta sola. Si no, revise el cable, el Wi-Fi y el router.',
        },
        'connection-lost': {
          short: 'Se cortó la conexión',
          act: 'Revise el internet',
          title: 'Se cortó la conexión.',
          advice: 'La aplicación se vuelve a conectar sola. Si dura, reinicie el router.',
        },
        'no-answer': {
          short: 'La dirección no responde',
          act: 'Reinicie esta computadora',
          title: 'La dirección pública no responde.',
          advice: 'La aplicación se vuelve a conectar sola. Si dura, reinicie esta computadora.',
        },
        'address-held': {
          short: 'Otra computadora tiene la dirección',
          act: 'Cierre la aplicación allá',
          title: 'Otra computadora tiene esta dirección.',
          advice:
            'Cierre Counter Relay en la otra computadora. Esta toma la dirección en cuanto quede libre.',
        },
        'other-computer': {
          short: 'Van a otra computadora',
          act: 'Cierre la aplicación allá',
          title: 'Los pedidos van a otra computadora.',
          advice: 'Ahí corre Counter Relay con la misma dirección. Busque pedidos allá, y después ciérrelo.',
        },
        'address-refused': {
          short: 'El dominio fue rechazado',
          act: 'Revíselo en la configuración',
          title: 'ngrok rechaza este dominio.',
          advice: 'Es de otra cuenta. Copie otra vez el dominio de su cuenta de ngrok.',
        },
        'not-a-token': {
          short: 'El token es incorrecto',
          act: 'Péguelo otra vez en la configuración',
          title: 'Eso no es un token de ngrok.',
          advice: 'Cópielo otra vez.',
        },
        'token-refused': {
          short: 'El token fue rechazado',
          act: 'Péguelo otra vez en la configuración',
          title: 'ngrok no conoce este token.',
          advice: 'Cópielo otra vez de “Your Authtoken”. Si se cambió, pegue el token nuevo.',
        },
        'too-many-devices': {
          short: 'Demasiados dispositivos',
          act: 'Cierre la conexión en otro',
          title: 'Demasiados dispositivos usan esta cuenta de ngrok.',
          advice: 'Cierre ngrok en los otros, o elija un plan más grande en ngrok.',
        },
        'limit-reached': {
          short: 'Se acabaron las solicitudes de este mes',
          act: 'Hace falta un plan más grande',
          title: 'Se acabaron las solicitudes de este mes.',
          advice:
            'Los pedidos en línea no llegan. Elija un plan más grande en ngrok, o espere al próximo mes.',
        },
        refused: {
          short: 'La conexión fue rechazada',
          act: 'Vea la configuración',
          title: 'ngrok rechaza la conexión.',
          advice: 'Si dura, avise a soporte.',
        },
      },
      withCode: (advice, code) => `${advice} (${code})`,
      requestsRunOutDetail:
        'Cuando se acaben, no llegan pedidos hasta el próximo mes. Elija antes un plan más grande en ngrok.',
    },
  },

  board: {
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
    notDrawn: (count) => `y ${count.toLocaleString(spanish.locale)} más.`,
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
  },

  opening: {
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
  },

  control: {
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
    tooBusyOpen: (most) => `Cocina llena: pagos bloqueados hasta que haya menos de ${most} pedidos abiertos`,
    tooBusyRecent: (most) =>
      `Cocina llena: pagos bloqueados hasta que en 15 minutos haya menos de ${most} pedidos nuevos`,
    tooBusyLater: 'Los pedidos para más tarde todavía se toman.',
    tooBusyAdvice: 'El límite está en los ajustes.',
    caps: {
      title: 'Cuánto puede hacer la cocina',
      intro: capsIntro,
      later: 'Los pedidos para más tarde se toman de todos modos.',
      notLater: 'Los pedidos para más tarde también se detienen.',
      open: 'Limitar los pedidos abiertos',
      openHint: (now) => `Abiertos ahora: ${now}.`,
      mostOpen: 'Máximo de pedidos abiertos',
      recent: 'Limitar los pedidos en 15 minutos',
      recentHint: (now) => `En los últimos 15 minutos: ${now}.`,
      mostRecent: 'Máximo de pedidos en 15 minutos',
      notRead: 'Un número del 1 al 1000.',
      save: 'Guardar los límites',
      saved: 'Guardado.',
    },
  },

  setUp: {
    title: setUp,
    intro: 'Mientras tanto los pedidos siguen sonando en el tablero.',
    firstTime: [
      'Unos 15 minutos. Necesita su cuenta de dueño en Bbot.',
      `¿Viene de una computadora anterior? Vaya abajo a “${moveTitle}”.`,
    ],
    finish: 'Terminar',
    stepsLeft: (count) =>
      `${count === 1 ? 'Falta 1 paso; está' : `Faltan ${count} pasos; están`} en el menú, en “${setUp}”.`,
    complete: 'Listo',
    noKeyring:
      'Esta computadora no tiene un lugar protegido para secretos. No deje que la use nadie a quien no le diría la contraseña.',

    kitchen: {
      title: '¿Cómo trabaja la cocina?',
      choices: {
        screen: { name: 'Pantalla', hint: 'La cocina lee este tablero y toca lo que hace.' },
        paper: {
          name: 'Papel',
          hint: 'La cocina lee comandas impresas. La que se imprimió con seguridad suena tres veces y no hay que tocarla.',
        },
        both: { name: 'Las dos', hint: 'Las comandas se imprimen, y también se toca este tablero.' },
      },
    },
    control: {
      title: '¿Solo observar o con control?',
      choices: {
        'watch-only': {
          name: watchOnly,
          hint: 'Bbot avisa de los pedidos pagados. Bueno para la primera semana: no se puede bloquear nada.',
        },
        'in-control': {
          name: inControl,
          hint: 'Bbot pregunta antes de cada pago, y así la pausa detiene a los clientes. Los pagos también fallan mientras esta computadora está apagada.',
        },
      },
    },

    token: {
      title: 'Conectar a internet',
      hint: 'Bbot llega a esta computadora por ngrok, un servicio con un plan gratis. Su token deja entrar a la aplicación.',
      howTitle: '¿Cómo consigo un token?',
      how: [
        'En cualquier computadora o teléfono, abra dashboard.ngrok.com y regístrese. Es gratis.',
        'Elija “Your Authtoken” a la izquierda.',
        'Presione “Copy” y péguelo aquí.',
      ],
      label: 'Token de ngrok',
      placeHint: 'Al pegarlo, se verifica enseguida.',
      check: 'Verificar el token',
      kept: 'Hay un token guardado.',
      replace: 'Reemplazar',
      keepOld: 'Dejar el anterior',
      environment: 'El token viene de una variable de entorno (NGROK_AUTHTOKEN) y se cambia ahí.',
      connecting: 'Conectando…',
      checking: 'Conectado. Verificando que puedan llegar pedidos…',
      online: (address) => `Funciona. Los pedidos pueden llegar a ${address}`,
    },

    domain: {
      title: 'Su dominio fijo',
      hint: 'Con él, la dirección en el panel de Bbot no cambia nunca.',
      howTitle: '¿Dónde lo encuentro?',
      how: [
        'Abra dashboard.ngrok.com y elija “Domains” a la izquierda.',
        'Cada cuenta tiene uno gratis. Cópielo: termina en ngrok-free.app o ngrok-free.dev.',
      ],
      label: 'Dominio',
      example: 'Por ejemplo mi-restaurante.ngrok-free.app',
      save: 'Guardar el dominio',
      saved: 'Guardado.',
      without: 'Guardado sin dominio: la dirección puede cambiar cada vez que se inicie.',
      invalid: 'Eso no es un nombre de dominio. Cópielo otra vez.',
    },

    bbot: {
      title: 'Pegar en el panel de Bbot',
      hint: 'En el Owner’s Panel de Bbot abra “Manage API Access”. Llene estos campos y guarde.',
      noAddress: 'Las direcciones aparecen aquí cuando esta computadora esté conectada.',
      addresses: { checkout: 'Dirección de pagos', updates: 'Dirección de avisos' },
      panelFields: {
        checkout: ['Order Injection (POS)', 'Promo Webhook URL'],
        updates: [
          'New orders and status changes',
          'Checkout Complete Webhook URL',
          'Checkout Cancelled Webhook URL',
          'Items Refunded Webhook URL',
        ],
      },
      pasteInto: 'Pegarla en',
      leaveEmpty: 'Dejar vacíos',
      leaveEmptyHint: `Porque eligió “${watchOnly}”.`,
      seen: (time) => `Último: ${time}`,
      neverSeen: 'Todavía ninguno',
      tryIt: {
        checkout: 'Pruébela: empiece un pago como cliente, sin pagar.',
        updates: 'Se pone verde con el próximo pedido.',
      },
      copy: {
        username: 'Copiar usuario',
        password: 'Copiar contraseña',
        'checkout-address': 'Copiar dirección de pagos',
        'updates-address': 'Copiar dirección de avisos',
      },
      copied: 'Copiado',
      credentials: 'Usuario y contraseña',
      username: 'Usuario',
      password: 'Contraseña',
      passwordHidden: 'Nunca se muestra. Cópiela directo a Bbot.',
      passwordUnknown:
        'Se puede verificar, pero ya no leer. Si Bbot la tiene, todo está bien. Si no, cree otra.',
      makeNewPassword: 'Crear otra contraseña',
      makeNewPasswordWarning: {
        'watch-only': 'Hay que darle a Bbot la nueva: hasta entonces no llegan aquí los pedidos pagados.',
        'in-control': 'Hay que darle a Bbot la nueva: hasta entonces los pagos quedan bloqueados.',
      },
      makeItNow: 'Crearla ahora',
      keepOldPassword: 'Dejar la anterior',
      newPasswordMade: 'Hay otra contraseña. Cópiela ahora al panel de Bbot.',
    },

    slip: {
      title: 'Para el día en que esta computadora no sirva',
      hint: 'Imprima esta hoja y póngala junto al teléfono. Dice cómo dejar que los clientes pidan sin esta computadora.',
      print: 'Imprimir la hoja de emergencia',
      printAt: (printer) => `Imprimir en ${printer}`,
      savePdf: 'Guardar como PDF…',
      printing: 'Imprimiendo la hoja…',
      saving: 'Guardando la hoja…',
      saved: 'Guardada. Imprímala en cualquier impresora.',
      saveTitle: 'Dónde guardar la hoja de emergencia',
      heading: 'Si no pueden llegar pedidos (no sirve esta computadora o el internet)',
      blocked: 'Mientras tanto Bbot no puede tomar pedidos: cada pago queda bloqueado.',
      notBlocked:
        'Los clientes todavía pueden pedir y pagar. Sus pedidos no llegan al tablero de la cocina: léalos en Bbot. Si los clientes no pueden pagar:',
      steps: [
        'En cualquier computadora o teléfono, entre al Owner’s Panel de Bbot.',
        'Abra “Manage API Access”.',
        'Vacíe estos campos si tienen algo, y guarde:',
      ],
      after:
        'Los clientes pueden pedir enseguida. Lea los pedidos en Bbot hasta que esta computadora funcione.',
      restore: 'Cuando funcione otra vez, pegue esta dirección en los campos que vació:',
      noAddress: `la dirección de pagos, en el menú de la aplicación, “${setUp}”`,
      signIn: 'Cuenta de Bbot:',
      printed: (day) => `Impreso: ${day}`,
    },

    move: {
      title: moveTitle,
      hint: 'Un archivo sellado se lleva todo: ajustes, secretos y pedidos abiertos.',
      away: 'Esta es la computadora anterior',
      awayHint: 'Elija una frase secreta para el archivo. La va a necesitar en la computadora nueva.',
      newPassphrase: 'Frase secreta nueva',
      again: 'La misma frase otra vez',
      write: 'Escribir el archivo y pasar los pedidos',
      written: `El archivo está escrito, y esta computadora soltó la dirección. Lleve el archivo a la computadora nueva, abra ahí Counter Relay, y elija “${moveHere}” en “${moveTitle}”.`,
      here: moveHere,
      hereHint: 'Escriba la frase secreta que eligió en la computadora anterior, y elija el archivo.',
      passphrase: 'Frase secreta del archivo',
      read: 'Elegir el archivo y tomar los pedidos',
      taken:
        'Todo está aquí. Mire la barra de arriba hasta que diga que pueden llegar pedidos. Después borre el archivo.',
      shortest: 'Al menos 10 caracteres.',
      tooShort: 'Es demasiado corta.',
      notTheSame: 'Las dos no son iguales.',
    },
  },

  printing: {
    problems: {
      refused: { is: 'nada responde en su dirección', advice: '¿Está encendida? ¿Es correcta la dirección?' },
      unreachable: {
        is: 'no se puede llegar a ella',
        advice: '¿Es correcta la dirección? ¿Está encendida, y el cable conectado?',
      },
      silent: { is: 'no responde', advice: 'Apáguela y enciéndala.' },
      babbling: {
        is: 'no deja de enviar datos',
        advice: '¿Es una impresora? Revise su dirección. Apáguela y enciéndala.',
      },
      'paper-out': { is: 'sin papel', advice: 'Ponga un rollo nuevo.' },
      'cover-open': { is: 'tapa abierta', advice: 'Cierre la tapa.' },
      offline: {
        is: 'fuera de línea',
        advice: 'Vea sus luces, y presione su botón de avance o de línea.',
      },
      error: { is: 'reporta un error', advice: 'Vea la cuchilla y las luces. Apáguela y enciéndala.' },
      'cut-off': { is: 'se cortó la conexión', advice: 'Revise el cable.' },
      'queue-missing': {
        is: 'esta computadora no la conoce',
        advice: `Elíjala otra vez en “${printers}”.`,
      },
      'queue-stopped': {
        is: 'detenida por esta computadora',
        advice: 'Iníciela en los ajustes de impresoras de la computadora.',
      },
      'queue-failed': {
        is: 'esta computadora se rindió',
        advice: 'Véala en los ajustes de impresoras de la computadora.',
      },
      'not-drawn': { is: 'no se pudo dibujar la comanda', advice: 'Si dura, avise a soporte.' },
      interrupted: { is: 'la aplicación se cerró mientras tanto', advice: 'Vea si salió la comanda.' },
    },
    slips: {
      order: null,
      update: 'CAMBIO',
      void: 'ANULACIÓN',
      check: 'REVISIÓN',
      confirmed: 'CONFIRMACIÓN',
      again: 'REACTIVACIÓN',
      reprint: 'COPIA',
    },

    ticket: {
      printed: (places) => `Impreso · ${places}`,
      at: (names, time) => `${names} ${time}`,
      printing: 'Imprimiendo…',
      waiting: (printer) => `Esperando a ${printer}`,
      waitingWith: (printer, problem) => `Esperando a ${printer}: ${problem}`,
      handedOver: (printer) => `Enviado a ${printer}`,
      mayHavePrinted: (printer) => `Quizá no se imprimió: ${printer}`,
      unwanted: 'Sin imprimir: nadie lo quiso',
      held: 'Sin imprimir: esperó demasiado',
      notYet: 'Aún sin imprimir',
      printsAt: (time) => `Se imprime: ${time}`,
      not: 'Sin imprimir',
      markNotPrinted: (slip, printer) => named(slip, `SIN IMPRIMIR – ${printer}`),
      markNotPrintedFor: (slip, printer, problem) => named(slip, `SIN IMPRIMIR – ${printer}: ${problem}`),
      markUnproved: (slip, printer) => named(slip, `QUIZÁ SIN IMPRIMIR – vea ${printer}`),
      markHeld: (slip, printer) => named(slip, `ESPERÓ DEMASIADO – sin imprimir en ${printer}`),
      cameOut: 'Sí salió',
      printAgain: 'Imprimir de nuevo',
      again: (printer) => `Imprimir de nuevo: ${printer}`,
      first: (printer) => `Imprimir en ${printer}`,
      receipt: 'Recibo del cliente',
      receiptAt: (printer) => `Recibo del cliente: ${printer}`,
      copyOf: (order, what) => `${order}: ${what}`,
      printedAgain: (printer) => `Impreso otra vez en ${printer}`,
      printedFirst: (printer) => `Impreso en ${printer}`,
      printedReceipt: (printer) => `Recibo del cliente impreso en ${printer}`,
    },

    banner: {
      fails: (printer) => `${printer} no imprime.`,
      failsFor: (printer, problem) => `${printer} no imprime: ${problem}.`,
      waiting: (count) => `${slipsWait(count)}.`,
      kept: (count) => `${slipsKept(count)}.`,
      standIn: (printer) => `Sus comandas salen en ${printer}.`,
      since: (time) => ended(`Desde ${time}`),
      askedLater: (minutes) =>
        `Lo que esperó más de ${minutesLong(minutes)} se guarda: se le pregunta antes de imprimir.`,
      open: printers,
      held: (count, names, orders) =>
        `¿Imprimir ${plural(count, 'comanda guardada', 'comandas guardadas')} en ${names}? ${orders}`,
      heldDetail: (minutes) =>
        `Más de ${minutesLong(minutes)} de espera. Nada se imprime hasta que usted diga.`,
      printThem: (count) => (count === 1 ? 'Imprimirla' : 'Imprimirlas'),
      doNotPrint: 'No imprimir',
      unproved: (count, names) =>
        `${plural(count, 'pedido quizá no se imprimió', 'pedidos quizá no se imprimieron')}: ${names}`,
      unprovedDetail: 'Vea la impresora, y diga en el pedido si salió.',
      andMore: (names, others) => `${names} y ${others} más`,
      show: 'Mostrar',
    },

    bar: {
      none: 'Sin impresora',
      noneDetail: 'Comandas solo en pantalla',
      printers: (count) => (count === 1 ? 'Impresora' : `${count} impresoras`),
      ready: 'Lista',
      unknown: 'Sin preguntar',
      troubled: (troubled, all) => `${troubled} de ${all} con fallas`,
      deaf: 'No puede decir qué imprimió',
    },

    state: {
      unknown: 'Sin preguntar todavía',
      ready: 'Lista',
      deaf: 'Recibe comandas pero no responde: nada se puede comprobar',
      printing: 'Imprimiendo…',
    },

    panel: {
      title: printers,
      back: { 'set-up': 'Volver', checks: 'Volver a la revisión' },
      none: 'No hay impresoras. Las comandas están solo en esta pantalla.',
      noneForPaper: 'No hay impresoras. Las comandas están solo en esta pantalla, y no se imprime nada.',
      setUp: 'Configurar impresoras',
      list: 'Impresoras configuradas',
      add: 'Agregar impresora',
      environment: 'Viene de la instalación de esta computadora (RELAY_PRINTER), y se cambia ahí.',
      waiting: (count) => `${slipsWait(count)}.`,
      held: (count) => `${slipsKept(count)}: demasiada espera.`,
      cannotTell: 'No puede decir qué imprimió',
      allOrders: 'todos los pedidos',
      only: (rules) => `solo: ${rules}`,
      table: (name) => `mesa ${name}`,
      tag: (name) => `etiqueta ${name}`,
      standIn: (printer) => `Respaldo: ${printer}`,
      testPrint,
      testing: 'Imprimiendo una comanda de prueba…',
      test: {
        printed: 'Impresa: la impresora lo dijo.',
        'handed-over': 'Entregada a la impresora, que no puede decir más. Vea si salió.',
        failed: 'Sin imprimir',
        unproved: 'Enviada, y nadie sabe si salió. Revise',
      },
      testWith: (result, problem, advice) => `${result}: ${problem}. ${advice}`,
      testSilent: `Si salió: toque “${change}”, y quite la marca de “${answersLabel}”.`,
      change,
      remove: 'Quitar',
      removeQuestion: (printer) => `¿Quitar ${printer}? Lo que todavía espera por ella no se imprimirá.`,
      removeStandIn: (question, names) => `${question} Es el respaldo de ${names}.`,
      removeNow: 'Quitarla',
      keep: 'Dejarla',
      atAddress: (host, port) => (port === 9100 ? host : `${host}, puerto ${port}`),
      atQueue: (queue) => `${queue}, de esta computadora`,
    },

    form: {
      addTitle: 'Agregar impresora',
      changeTitle: (printer) => `Cambiar ${printer}`,
      connection: '¿Cómo está conectada?',
      connections: {
        tcp: {
          name: 'Por red',
          hint: 'Usted sabe su dirección: está en la página de prueba de la impresora.',
        },
        queue: {
          name: 'Por esta computadora',
          hint: 'Está en la lista de impresoras de la computadora.',
        },
      },
      host: 'Dirección',
      hostExample: 'Por ejemplo 192.168.1.50',
      port: 'Puerto',
      portHint: 'Casi siempre 9100',
      try: 'Probar',
      trying: 'Probando…',
      tried: {
        unknown: 'No se le preguntó.',
        ready: 'Responde y está lista.',
        deaf: 'Está ahí, pero no responde: nada se puede comprobar.',
        printing: 'Responde, y está imprimiendo.',
      },
      triedTrouble: (problem, advice) => `No: ${problem}. ${advice}`,
      queue: 'Impresora',
      pickQueue: 'Elegir una',
      looking: 'Buscando impresoras…',
      noQueues:
        'Esta computadora no tiene impresora propia. Agréguela ahí primero, o use su dirección de red.',
      lookAgain: 'Buscar de nuevo',
      format: '¿De qué tipo es?',
      formats: {
        escpos: {
          name: 'Impresora de recibos (ESC/POS)',
          hint: 'Imprime con sus propias letras: rápido y nítido.',
        },
        pdf: { name: 'Cualquier impresora (página)', hint: 'Imprime una página dibujada.' },
      },
      name: 'Nombre',
      nameHint: 'Como la llama su personal.',
      firstName: 'Cocina',
      layout: '¿Qué imprime?',
      layouts: {
        kitchen: { name: 'Comanda de cocina', hint: 'Lo que hay que hacer.' },
        receipt: { name: 'Recibo del cliente', hint: 'Con precios, impuesto, propina y total.' },
      },
      paper: 'Ancho del papel',
      paperWidth: (millimetres) => `${millimetres} mm`,
      columns: 'Caracteres por línea',
      columnsHint: 'Si las líneas se cortan en lugares raros, elija menos.',
      profile: 'Modelo de impresora',
      codePage: 'Juego de caracteres',
      autoCodePage: 'Las elige la aplicación',
      answers: answersLabel,
      answersHint:
        'Casi todas pueden. Quite la marca si cada comanda queda en duda aunque haya salido. Entonces cada pedido suena hasta que alguien lo toque, también en una cocina que trabaja con papel.',
      copies: 'Copias de cada comanda',
      showPrices: 'Precios en las comandas de cocina',
      showPhone: 'Teléfono en las comandas de cocina',
      rules: 'Solo algunos pedidos',
      rulesHint:
        'Vacío quiere decir todo. Un pedido se imprime aquí en cuanto cumple con uno de estos; el que no cumple con ninguna impresora se imprime en todas.',
      methods: 'Cómo lo recibe el cliente',
      tables: 'Mesas',
      items: 'Palabras en nombres de artículos',
      tags: 'Etiquetas de artículos en Bbot',
      listHint: 'Varias, con comas',
      itemsExample: 'Por ejemplo: cerveza, vino, cóctel',
      backup: 'Respaldo mientras esta no sirva',
      noBackup: 'Ninguno',
      preview: 'Así se va a ver',
      previewAlt: (printer) => `Una comanda de muestra como la imprimirá ${printer}`,
      noPreview: 'No hay vista previa ahora.',
      drawing: 'Dibujando…',
      save: 'Guardar',
      saveNew: 'Agregar esta impresora',
      cancel: 'Cancelar',
      faults: {
        noName: 'Póngale un nombre.',
        longName: 'Máximo 60 caracteres.',
        sameName: 'Otra impresora se llama así.',
        noHost: 'Escriba su dirección.',
        badHost: 'Eso no es una dirección. Escríbala como está en la página de prueba de la impresora.',
        badPort: 'Un puerto es un número del 1 al 65535.',
        noQueue: 'Elija una impresora.',
        tooMany: 'Máximo 100, cada una de máximo 200 caracteres.',
      },
      faulty: 'Arriba todavía falta algo.',
    },

    rules: {
      title: 'Para todas las impresoras',
      hold: holdRule,
      badMinutes: 'Un número de minutos del 1 al 1440.',
      saved: 'Guardado.',
      block: blockRule,
      blockHint: {
        'in-control': 'Se detiene a los clientes cuando van a pagar, hasta que funcione una impresora.',
        'watch-only': `${watchOnly}: no se detiene a ningún cliente. Vale cuando elija “${inControl}” en la configuración.`,
      },
    },
  },

  paper: {
    marks: {
      test: mark('PRUEBA – NO HACER'),
      void: mark('ANULADO', 'Ya no hacer'),
      reprint: (number) => mark(`REIMPRESA ${number}`, 'Puede ser una segunda copia'),
      sureReprint: (number) => mark(`REIMPRESA ${number}`, 'COPIA: ya se imprimió una'),
      updated: mark('CAMBIO'),
      check: mark('REVISAR', 'Quizá no está pagado. Preguntar al cliente o ver en Bbot'),
      unconfirmed: mark('SIN CONFIRMAR', 'Quizá no está pagado. Preguntar al cliente o ver en Bbot'),
      confirmed: mark('CONFIRMADO', make),
      emptied: mark('NO QUEDA NADA', 'Ya no hacerlo'),
      again: mark('REACTIVADO', 'Estaba anulado, ya está pagado'),
      unpaid: mark('PAGO SIN CONFIRMAR', 'Preguntar al cliente, o ver en Bbot'),
      replaces: (number) => mark(`REEMPLAZA ${number}`, 'Usar lo ya hecho'),
      insteadOf: (printer) => mark(`PARA ${printer}`, 'Su impresora no funciona'),
      copy: (number, of) => mark(`Copia ${number} de ${of}`),
    },
    changedParts: {
      items: 'Cambiaron los ARTÍCULOS',
      notes: 'Cambiaron las NOTAS',
      method: 'Cambió la FORMA DE ENTREGA',
      table: 'Cambió la MESA',
      address: 'Cambió la DIRECCIÓN',
      time: 'Cambió la HORA',
      refund: 'REEMBOLSO en Bbot',
    },
    added: (count) => `+ ${count} ×`,
    removed: (count) => `– ${count} ×`,
    wantedAt: (time) => `PARA ${time}`,
    takenAt: (time) => `Tomado ${time}`,
    count: (count) => `${count} ×`,
    doNotMake: 'NO HACER:',
    itemStatus: (status) => `Bbot: ${status}`,
    itemCount: (count) => plural(count, 'artículo', 'artículos'),
    printed: (printer, time) => `${printer} · impreso ${time}`,
    phone: (phone) => `Teléfono ${phone}`,
    cutShort: '(sigue en la pantalla)',
    moreItems: (count) => `Y ${plural(count, 'ARTÍCULO', 'ARTÍCULOS')} MÁS, en la pantalla`,
    moreLines: (count) => `Y ${plural(count, 'LÍNEA', 'LÍNEAS')} MÁS, en la pantalla`,
    notPrinted: (count) => `[${plural(count, 'carácter', 'caracteres')} sin imprimir]`,

    receipt: {
      title: 'Recibo',
      copy: 'Copia',
      note: (guestNote) => `“${guestNote}”`,
      order: (number) => `Pedido ${number}`,
      pretax: 'Subtotal',
      fees: 'Cargos',
      otherFees: 'Otros cargos',
      tax: 'Impuesto',
      tip: 'Propina',
      discount: 'Descuento',
      inPrices: (discount) => `${discount} (ya en los precios)`,
      adjustment: 'Otro ajuste',
      total: 'TOTAL',
      moreItems: (count) => plural(count, 'artículo más', 'artículos más'),
      refunded: (count, time) =>
        count === 1 ? `Reembolso anotado: ${time}` : `${count} reembolsos anotados, el último: ${time}`,
    },
  },

  tools: {
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
      singleKeysHint:
        'Déjelo sin marcar si hay un lector de códigos de barras: también escribe estas teclas.',
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
  },

  history: {
    title: 'Historial',
    reading: 'Leyendo el día…',

    day: {
      label: 'Día',
      today: (day) => `Hoy, ${day}`,
      entry: (day, count, tests) => `${day} · ${orders(count)}${tests === 0 ? '' : `, ${tests} de prueba`}`,
      before: 'El día anterior',
      after: 'El día siguiente',
      refresh: 'Actualizar',
    },

    find: {
      label: 'Buscar en este día',
      hint: 'Número, nombre, artículo o teléfono',
      nothing: (query) => `Este día no hay nada con “${query}”.`,
    },

    filters: {
      label: 'Qué se muestra',
      all: (count) => `Todos (${count})`,
      cancelled: (count) => `Anulados (${count})`,
      blocked: (count) => `Bloqueados (${count})`,
      printed: (count) => `Impresos (${count})`,
    },

    empty: {
      all: 'Este día no hubo pedidos.',
      cancelled: 'Este día no se anuló ni se descartó ningún pedido.',
      blocked: 'Este día no se bloqueó ningún pago.',
      printed: 'Este día no se imprimió nada.',
    },

    list: {
      label: 'Pedidos del día',
      time: 'Hora',
      number: 'Pedido',
      guest: 'Cliente',
      items: 'Artículos',
      total: 'Total',
      state: 'Estado',
      open: (number) => `Abrir pedido ${number}`,
      andMore: (count) => `y ${count} más`,
      test: 'Prueba',
      printed: 'Impreso',
      unknown: '–',
      more: (count) => `Mostrar ${count} más`,
    },

    blockedLabel: 'Pagos bloqueados este día',
    blockedNames: 'Sus nombres se guardan solo un día.',

    outcomes: {
      new: 'Nuevo',
      preparing: 'Preparando',
      ready: 'Listo',
      done: 'Hecho',
      cancelled: 'Anulado',
      discarded: 'Descartado',
      unconfirmed: 'Sin confirmar',
    },

    sheet: {
      label: 'Hoja del día',
      title: (day) => `Hoja: ${day}`,
      orders: 'Pedidos',
      gross: 'Venta sin impuesto',
      fees: 'Cargos',
      tax: 'Impuesto',
      tips: 'Propinas',
      adjustments: 'Descuentos y ajustes',
      total: 'Total',
      voided: 'Anulados o descartados',
      refunds: 'Reembolsos anotados',
      toReady: 'Tiempo promedio hasta listo',
      unknown: '–',
      byMethod: 'Por forma de entrega',
      byHour: 'Por hora',
      method: 'Entrega',
      hour: 'Hora',
      noMethod: 'Desconocida',
      without: 'Sin pedidos de prueba, ni lo anulado o descartado.',
      incomplete: (count) =>
        `Bbot no dijo todos los importes de ${orders(count)}; lo que falta cuenta como 0.`,
      refundsNote: 'Bbot no dice cuánto se reembolsó: no se resta nada.',
      print: 'Imprimir la hoja',
      printAt: (printer) => `Imprimir en ${printer}`,
      printing: 'Imprimiendo la hoja…',
      noPrinter: 'No hay impresoras.',
      save: 'Guardar como CSV',
      printedAt: (printer, time) => `${printer} · impreso ${time}`,
    },

    /* In the order of the columns. */
    csv: {
      order: 'Pedido',
      taken: 'Tomado',
      state: 'Estado',
      test: 'Prueba',
      yes: 'sí',
      method: 'Entrega',
      table: 'Mesa',
      guest: 'Cliente',
      items: 'Artículos',
      gross: 'Venta sin impuesto',
      fees: 'Cargos',
      tax: 'Impuesto',
      tip: 'Propina',
      adjustments: 'Descuentos y ajustes',
      total: 'Total',
      refunds: 'Reembolsos anotados',
      ready: 'Listo',
      id: 'Número de Bbot',
    },

    detail: {
      guest: 'Cliente',
      phone: 'Teléfono',
      where: 'Dónde',
      address: 'Dirección',
      wanted: 'Para',
      placed: 'Pedido en Bbot',
      taken: 'Tomado',
      items: 'Artículos',
      amounts: 'Importes',
      notTold: 'Bbot no dijo importes.',
      inPrices: 'ya en los precios',
      refunds: 'Reembolsos',
      story: 'Toda su historia',
      body: 'Datos sin procesar, para soporte',
      bodyLabel: 'Lo último que mandó Bbot, letra por letra',
      bodyHint: 'Nombra al cliente. Seleccione lo que soporte pida.',
      id: (id) => `Número de Bbot: ${id}`,
    },

    story: {
      taken: 'tomado',
      updatedQuietly: 'Bbot avisó otra vez: nada cambió para la cocina',
      updated: (changed) => `cambió en Bbot: ${changed}`,
      added: (items) => `se agregó ${items}`,
      removed: (items) => `se quitó ${items}`,
      stepped: (stage) => `pasó a ${stage}`,
      steppedBack: (stage) => `volvió a ${stage}`,
      acknowledged: 'enterado',
      undone: {
        stepped: 'se deshizo el paso',
        acknowledged: 'se deshizo el enterado',
        discarded: 'se deshizo el descarte',
      },
      cancelled: 'anulado en Bbot',
      confirmed: {
        finish: 'pagado: Bbot terminó el pago',
        repeat: 'confirmado: Bbot preguntó otra vez y recibió nuestra respuesta',
        update: 'confirmado: Bbot avisó que está pagado',
        staff: 'el personal dijo: hacer',
      },
      restored: {
        finish: 'reactivado: Bbot terminó el pago',
        update: 'reactivado: Bbot avisó que está pagado',
      },
      doubted: {
        restart: 'sin confirmar: la aplicación se cerró antes de que Bbot tuviera nuestra respuesta',
        'answer-lost': 'sin confirmar: quizá nuestra respuesta no llegó a Bbot',
        'sent-again': 'sin confirmar: se mandó otra vez después de anularse',
        'write-late': 'sin confirmar: el disco tardó demasiado para responder a Bbot a tiempo',
      },
      discarded: 'descartado',
      refunded: 'reembolso anotado',
      archived: 'pasó al historial',
      slip: named,
      prints: {
        waiting: (printer) => `espera a ${printer}`,
        sending: (printer) => `se mandó a ${printer}, aún no se sabe si salió`,
        printed: (printer) => `se imprimió en ${printer}`,
        'handed-over': (printer) => `se entregó a ${printer}, que no puede decir más`,
        unproved: (printer) => `se mandó a ${printer}, nadie sabe si salió`,
        held: (printer) => `no se imprimió en ${printer}: esperó demasiado`,
        withdrawn: (printer) => `no se imprimió en ${printer}: ya no vale`,
        dropped: (printer) => `no se imprimió en ${printer}`,
      },
      printProblem: (words, problem) => `${words}: ${problem}`,
    },
  },

  settings: {
    title: 'Ajustes',
    search: 'Buscar un ajuste',
    clearSearch: 'Borrar',
    nothingFound: (words) => `Ningún ajuste trata de “${words}”. Pruebe otra palabra.`,
    found: (count) => plural(count, 'ajuste encontrado', 'ajustes encontrados'),
    saved: (name) => `Guardado: ${name}`,
    between: (least, most) => `Entre ${least} y ${most}`,
    betweenOrNone: (least, most) => `Entre ${least} y ${most}, o vacío para no limitar`,
    fixed: (variable) => `Lo fija una variable de entorno de esta computadora (${variable}).`,
    nextStart: 'Vale desde el próximo inicio de la aplicación.',

    groups: {
      board: 'Tablero',
      sound: 'Sonido',
      ordering: 'Pedidos',
      printing: 'Impresión',
      days: 'Días e historial',
      computer: 'Esta computadora',
      connection: 'Conexión',
      restaurant: 'Restaurante',
      support: 'Archivos y soporte',
      updates: 'Actualizaciones',
    },

    entries: {
      language: setting(
        'Idioma',
        'Palabras, horas e importes en esta pantalla.',
        'español inglés english spanish language lengua traducción',
      ),
      theme: setting(
        'Colores',
        'Claro, oscuro, o como el sistema de la computadora.',
        'tema noche negro blanco modo apariencia',
      ),
      boardLayout: setting(
        'Orden del tablero',
        'Cuadrícula: primero lo que se quiere primero. Columnas: una por paso.',
        'vista carriles acomodar distribución diseño',
      ),
      textSize: setting(
        'Tamaño del texto',
        'El texto más grande se lee desde más lejos; caben menos pedidos.',
        'letra fuente grande chico zoom agrandar',
      ),
      ageLimits: setting(
        'Cuándo un pedido va lento o atrasado',
        'Desde entonces su reloj cambia de color y de palabras.',
        'minutos cronómetro tarde amarillo rojo límite aviso tardanza',
      ),
      ageLimitsByMethod: setting(
        'Otros minutos para algunos pedidos',
        'Por ejemplo catering, que tarda más que algo para recoger.',
        'lento tarde atrasado a domicilio entrega recoger reparto forma',
      ),
      laterMinutes: setting(
        'Un pedido es para “Más tarde” desde (minutos antes)',
        `Lo que se quiere con más anticipación espera en “${later}”.`,
        'futuro programado anticipado adelantado agendado después',
      ),
      kitchenWindow: setting(
        'Ventana para la cocina',
        'Abre otra ventana solo con pedidos, para otra pantalla.',
        'segunda pantalla monitor televisión tv kds',
      ),
      singleKeys: setting(
        'Teclas solas',
        'Números y letras mueven pedidos. Déjelo sin marcar si hay un lector de códigos de barras: también las escribe.',
        'teclado atajos accesos directos escáner',
      ),
      soundVolume: setting(
        'Volumen',
        'Qué tan fuerte suenan los pedidos. Nunca en silencio.',
        'sonido ruido fuerte bajo campana alarma timbre silenciar bocina',
      ),
      takeLaterOrders: setting(
        'Tomar pedidos para más tarde con pausa o cierre',
        'Una pausa de ahora no detiene a quien quiere comer el sábado.',
        'futuro programado anticipado catering cerrado',
      ),
      caps: setting(
        'Cuántos pedidos a la vez',
        'Se detiene a los clientes que van a pagar mientras haya más que esto.',
        'límite máximo lleno ocupado saturado demasiados tope',
      ),
      openingHours: setting(
        'Horario',
        'Fuera de él se detiene a los clientes que van a pagar.',
        'abrir cerrar horas apertura cierre semana',
      ),
      control: setting(
        'Solo observar o con control',
        'Si la pausa, el horario y los límites pueden detener a los clientes.',
        'bloquear pagos pausar modo',
      ),
      kitchen: setting(
        'Cómo trabaja la cocina',
        'Con esta pantalla, con papel, o con las dos cosas.',
        'comandas modo imprimir',
      ),
      printers: setting(
        'Impresoras',
        'Agregar, cambiar, probar y quitar impresoras, y elegir qué imprime cada una.',
        'recibo comanda papel epson star red ip reimprimir otra vez teléfono precios copias',
      ),
      holdAfterMinutes: setting(
        holdRule,
        'Si no, después de un atasco saldrían de golpe comandas viejas.',
        'retener esperar cola papel atorado viejas',
      ),
      blockWhilePrintersDown: setting(
        blockRule,
        'Se detiene a los clientes que van a pagar hasta que una funcione. Vale solo con control.',
        'impresora descompuesta falla parar',
      ),
      dayEndsAtHour: setting(
        'El día termina a las',
        'Lo pedido antes de esta hora de la noche todavía es del día anterior.',
        'medianoche cierre madrugada jornada hora',
      ),
      keptDays: setting(
        'Días que se guardan',
        'Los más viejos se borran de esta computadora. Los pedidos abiertos, nunca.',
        'historial borrar eliminar conservar privacidad memoria',
      ),
      startWithComputer: setting(
        startWithComputer,
        'Después de un apagón llegan pedidos otra vez sin tocar nada.',
        'arranque automático encender sesión',
      ),
      keepAwake: setting(
        keepAwake,
        'Dormida no oye ningún pedido.',
        'suspender reposo energía apagar protector de pantalla despierta',
      ),
      port: setting(
        'Puerto en esta computadora',
        'Solo si otro programa usa el mismo. 0 toma cualquiera libre.',
        'red 4747 dirección conflicto',
      ),
      token: setting(
        'Conectar a internet',
        'El token con el que los pedidos llegan a esta computadora.',
        'en línea cuenta clave dirección acceso ngrok authtoken',
      ),
      domain: setting(
        'Dominio fijo',
        'Con él, la dirección en el panel de Bbot no cambia nunca.',
        'url internet nombre dirección web ngrok',
      ),
      credentials: setting(
        'Direcciones, usuario y contraseña para Bbot',
        'Cópielos al panel de Bbot, o cree otra contraseña.',
        'credenciales acceso clave secreto api',
      ),
      requestsAMonth: setting(
        'Solicitudes al mes de su plan',
        'Se le avisa cuando casi se acaban. El plan gratis tiene 20,000.',
        'cuota límite cuenta uso aviso ngrok',
      ),
      restaurantIds: setting(
        'Números de este restaurante',
        'Los pedidos de cualquier otro se rechazan. Vacío toma todos. Varios, con comas.',
        'id sucursal local tienda ubicación equivocado',
      ),
      currency: setting(
        'Moneda',
        'De los importes en recibos, comandas y esta pantalla. Por sí sola es la del país de la zona horaria de la computadora.',
        'dinero dólar euro peso precio importe símbolo país',
      ),
      slip: setting(
        'Hoja de emergencia',
        'Cómo piden los clientes el día en que esta computadora no sirva. Imprímala ahora.',
        'apagón falla descompuesta teléfono imprimir',
      ),
      move: setting(
        moveTitle,
        'Se lleva todo: ajustes, secretos y pedidos abiertos.',
        'migrar mudar reemplazar transferir pc respaldo copia',
      ),
      files: setting(
        'Ajustes en un archivo',
        'Una copia de lo que eligió aquí, sin contraseñas y sin lo que es solo de este restaurante: su dirección y sus números.',
        'exportar importar respaldo copia restaurar guardar cargar',
      ),
      report: setting(
        'Informe para soporte',
        'Versiones, estados y lo que pasó hace poco. Léalo aquí antes de guardarlo.',
        'diagnóstico registro error problema ayuda versión falla',
      ),
      updates: setting(
        'Versión más nueva',
        'Se baja sin molestar y se instala al final del día o cuando usted lo diga, nunca mientras llegan pedidos.',
        'actualizar actualización versión instalar descargar update nueva',
      ),
      updateFeed: setting(
        'Dirección de las actualizaciones',
        'Dónde están las versiones nuevas de esta aplicación. Vacía: no se busca nada.',
        'actualizar actualización url servidor descargar update',
      ),
    },

    languages: { system: 'Sistema', en: 'English', es: 'Español' },
    themes: { system: 'Sistema', light: 'Claro', dark: 'Oscuro' },
    boardLayouts: { grid: 'Cuadrícula', columns: 'Columnas' },
    textSizes: { normal: 'Normal', large: 'Grande', largest: 'Máximo' },

    ages: {
      slow: 'Lento desde (minutos)',
      late: 'Atrasado desde (minutos)',
      lateAfterSlow: 'Más minutos que para lento',
      method: 'Pedidos de este tipo',
      add: 'Agregar',
      remove: 'Quitar',
    },

    currencyByZone: (currency) => `Por zona horaria (${currency})`,
    currencyOfZone: 'Por zona horaria',

    restaurantFault: (most, longest) => `Máximo ${most} números, cada uno de máximo ${longest} caracteres`,

    now: {
      hours: 'Puesto',
      noHours: 'Sin horario',
      printers: (count) => (count === 0 ? 'Ninguna' : plural(count, 'impresora', 'impresoras')),
      token: { none: 'Ninguno', kept: 'Guardado', environment: 'Puesto' },
      noDomain: 'Ninguno',
    },

    files: {
      save: 'Guardar los ajustes en un archivo…',
      saved: 'El archivo está escrito.',
      open: 'Tomar ajustes de un archivo…',
      taken: 'Los ajustes se aplicaron.',
      takenBut: (names) => `Los ajustes se aplicaron, salvo lo que aquí no sirve: ${names.join(', ')}`,
      saveTitle: 'Dónde guardar los ajustes',
      openTitle: 'El archivo con los ajustes',
    },

    report: {
      title: 'Counter Relay: informe para soporte',
      intro: 'No debe tener clientes, contraseñas ni direcciones. Léalo antes de mandarlo.',
      make: 'Hacer un informe',
      makeAgain: 'Hacerlo de nuevo',
      making: 'Haciendo el informe…',
      preview: 'El informe, como se va a guardar',
      save: 'Guardar este informe…',
      saved: 'El informe está escrito.',
      saveTitle: 'Dónde guardar el informe',
    },
  },

  update: {
    running: (version) => `Aquí funciona la versión ${version}.`,
    off: {
      'no-feed': 'Desactivadas: abajo no hay dirección.',
      'not-installed': 'Desactivadas: ningún instalador puso esta copia aquí, y ninguno puede cambiarla.',
      'package-manager':
        'Desactivadas: esta copia vino como paquete del sistema y se actualiza igual que los demás.',
      'not-writable': 'Desactivadas: la aplicación no puede escribir en la carpeta en la que está.',
      'not-in-applications': 'Desactivadas: primero pase la aplicación a la carpeta Aplicaciones.',
    },
    notLooked: 'Todavía nadie buscó una más nueva.',
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
      openOrders: (count) =>
        `Todavía no: ${plural(count, 'pedido sigue abierto', 'pedidos siguen abiertos')}.`,
      beingTaken: 'Todavía no: está entrando un pedido.',
    },
    look: 'Buscar una actualización ahora',
    install: 'Instalar la actualización…',
    question: (control) => `La aplicación termina y vuelve sola. ${whileUpdating[control]}`,
    installNow: 'Instalarla ahora',
    notNow: 'Ahora no',
    menu: (version) => `Actualizar a ${version}`,
    feedFault: 'Una dirección que empieza con https:// y no lleva contraseña',
  },

  shell: {
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
  },

  sound: {
    urgent: (order, minutes) => `${order} suena desde hace ${minutesLong(minutes)}`,
    show: 'Mostrar',
    seenAll: (count) => `Todos vistos (${count})`,
    seenDrawn: (count) => `Vistos estos ${count}`,
    troubleSounds: 'Suena una falla: vea la línea roja de arriba',
    title: 'Sonidos',
    volume: 'Volumen',
    percent: (percent) => `${percent} %`,
    volumeHint:
      'Un pedido que nadie atendió en dos minutos suena al 100 %, sin importar lo que se elija aquí.',
    test: 'Probar los sonidos',
    testHint: 'Cada uno suena una vez, tan fuerte como se eligió arriba.',
    names: {
      new: 'Pedido nuevo',
      updated: 'Pedido cambiado',
      cancelled: 'Pedido anulado',
      trouble: 'Falla',
      reminder: 'Sigue en pausa',
    },
    playing: (name) => `${name}: ¿lo oyó? Si no, suba el volumen de las bocinas.`,
    iHearIt: 'El sonido está bien',
  },

  checks: {
    title: '¿Todo está bien?',
    intro: 'Lo que podría impedir que se oigan los pedidos, una cosa tras otra.',
    looking: 'Revisando. Tarda unos segundos…',
    again: 'Revisar otra vez',
    allRight: 'Todo está bien',
    toLookAt: (count) => `${plural(count, 'cosa', 'cosas')} por ver`,
    nothingToLookAt: 'Nada por ver',
    notFoundOut: (count) => plural(count, 'no se pudo averiguar', 'no se pudieron averiguar'),
    lookedAt: (time) => `Revisado: ${time}`,
    logs: 'El registro de la aplicación, para soporte, está en esta carpeta:',
    moods: { ok: 'Bien', attention: 'Por ver', unknown: 'No se sabe' },
    open: {
      printers: `Abrir “${printers}”`,
      setUp: `Abrir “${setUp}”`,
      settings: 'Abrir los ajustes',
      sound: 'Probar el sonido',
    },
    titles: {
      arrival: 'Pedidos de Bbot',
      fields: 'Panel de Bbot',
      connector: 'Parte que conecta',
      disk: 'Disco',
      printer: printers,
      sound: 'Sonido',
      clock: 'Reloj',
      power: 'Suspensión',
      signIn: 'Después de un apagón',
      letters: 'Letras de otros idiomas',
    },
    unknown: {
      'not-told': 'No se pudo averiguar: esta computadora no lo dice.',
      'not-looked': 'No se pudo averiguar: la revisión falló o tardó demasiado. Revise otra vez.',
      'not-connected': 'Se puede averiguar cuando puedan llegar pedidos.',
      'not-yet': 'Se está averiguando. Revise otra vez en un momento.',
    },
    byOneself: {
      clock: ['Compare el reloj de esta computadora con un teléfono.'],
      power: ['Vea los ajustes de energía de la computadora: nunca debe suspenderse sola.'],
      signIn: [
        'Reinicie la computadora una vez y observe: Counter Relay debe abrirse sin contraseña.',
        'Si no se abre, ponga una nota en la computadora: después de un apagón alguien debe iniciar sesión.',
      ],
    },

    arrival: {
      online: 'Comprobado ahora: una respuesta de esta computadora regresó desde internet.',
      problems: {
        'no-token': {
          is: 'Esta computadora no está conectada: no pueden llegar pedidos de Bbot.',
          steps: [`Abra “${setUp}” y pegue el token en “Conectar a internet”.`],
        },
        moved: {
          is: 'Esta computadora le pasó sus pedidos a una nueva.',
          steps: ['Los pedidos llegan allá. Si está mal, recupérelos en la línea de arriba.'],
        },
        'wrong-credentials': {
          is: 'Bbot manda un usuario o una contraseña incorrectos.',
          steps: [`Abra “${setUp}”, copie los dos, y péguelos en el panel de Bbot.`],
        },
        'new-address': {
          is: 'La dirección para Bbot cambió, y la nueva todavía no se copió.',
          steps: [`Abra “${setUp}”, copie las direcciones, y péguelas en el panel de Bbot.`],
        },
      },
      portTaken: (port) => `Otro programa de esta computadora usa el puerto ${port}.`,
      portTakenSteps: ['Cierre ese programa, o reinicie esta computadora.'],
      runOut: (count, limit) => `Se usaron ${count} de las ${limit} solicitudes de este mes.`,
      runOutSteps: [
        'Cuando se acaben, no llegan más pedidos hasta el próximo mes. Antes hace falta un plan más grande.',
      ],
    },
    fields: {
      allCame: 'Bbot ya mandó algo por cada campo que usa todo pedido.',
      neverCame: 'Por estos campos del panel de Bbot nunca llegó nada:',
      came: (field, time) => `${field}: último, ${time}`,
      never: (field) => `${field}: todavía nada`,
      seldom: (field) => `${field}: aún nada, y puede ser correcto`,
      steps: {
        'in-control': [
          `Abra “${setUp}”. Ahí dice qué dirección va en qué campo del panel de Bbot.`,
          'Empiece un pago como cliente, y complételo. Después revise otra vez.',
        ],
        'watch-only': [
          `Abra “${setUp}”. Ahí dice qué dirección va en qué campo del panel de Bbot.`,
          'Espere el próximo pedido pagado. Después revise otra vez.',
        ],
      },
      wrongAddresses: 'Bbot llama a una dirección incorrecta:',
      wrongAddress: (path, field, right) => {
        const where = field === null ? '' : ` en “${field}”`;
        return right === null ? `${path}${where}` : `${path}${where} – la correcta es ${right}`;
      },
      wrongAddressSteps: [
        `Abra “${setUp}”, copie la dirección que va ahí, y péguela en ese campo del panel de Bbot.`,
        'Después presione “Ya está correcta” en la línea de arriba, y revise otra vez tras el próximo pedido.',
      ],
    },
    connector: {
      loads: 'La parte de la aplicación que conecta con Bbot funciona en esta computadora.',
      noRuntime: 'A Windows le falta el Visual C++ runtime, que necesita la conexión con Bbot.',
      noRuntimeSteps: [
        'En esta computadora abra aka.ms/vs/17/release/vc_redist.x64.exe y ejecute lo que descarga. Es de Microsoft, y gratis.',
        'Inicie Counter Relay otra vez.',
      ],
      doesNotLoad: 'No se puede cargar la parte de la aplicación que conecta con Bbot.',
      doesNotLoadSteps: [
        'Instale Counter Relay otra vez.',
        'Si continúa, vea si un antivirus quitó una parte, y avise a su soporte.',
      ],
    },
    disk: {
      writes: 'Una prueba de guardado funcionó.',
      writesWith: (free) => `Una prueba de guardado funcionó, y hay ${free} libres.`,
      nearlyFull: (free) => `Solo hay ${free} libres. Con el disco lleno, los pedidos se rechazan.`,
      storage: {
        full: 'El disco está lleno: no se pueden guardar pedidos nuevos.',
        'not-writable': 'No se puede escribir en la carpeta de datos: no se pueden guardar pedidos nuevos.',
        'not-answering': 'El disco no responde: no se pueden guardar pedidos nuevos.',
        'too-many-open':
          'Hay demasiadas conexiones y archivos abiertos en esta computadora: no se pueden guardar pedidos nuevos.',
        error: 'El disco reporta un error: no se pueden guardar pedidos nuevos.',
      },
      storageSteps: {
        'not-writable': ['Vea si un antivirus protege la carpeta.', 'Si continúa, avise a su soporte.'],
        'not-answering': ['Reinicie la computadora.', 'Si vuelve a pasar, haga cambiar el disco.'],
        'too-many-open': [
          'Cierre los programas que nadie necesita.',
          'Si continúa, reinicie la computadora.',
        ],
        error: ['Reinicie la computadora.', 'Si vuelve a pasar, haga cambiar el disco.'],
      },
      freeSpace: {
        windows: [
          'Vacíe la papelera de reciclaje.',
          'Abra la configuración de Windows › Sistema › Almacenamiento › Recomendaciones de limpieza.',
        ],
        macos: [
          'Vacíe la papelera.',
          'Abra Configuración del Sistema › General › Almacenamiento, y siga sus recomendaciones.',
        ],
        linux: ['Vacíe la papelera.', 'Borre lo que nadie necesita, por ejemplo descargas viejas.'],
      },
    },
    printer: {
      noNeed: 'La cocina lee la pantalla: no hace falta una impresora.',
      printed: (names) => `Lista, y ya salió papel: ${names}.`,
      none: {
        is: 'No hay ninguna impresora, y la cocina lee papel.',
        steps: [
          `Agregue una en “${printers}”.`,
          `O elija “Pantalla” en “¿Cómo trabaja la cocina?”, en “${setUp}”.`,
        ],
      },
      trouble: (name, is) => `${name}: ${is}.`,
      held: (count) =>
        `${plural(count, 'pedido tiene', 'pedidos tienen')} comandas que esperaron demasiado y no se imprimieron.`,
      heldSteps: ['Responda en la línea de arriba si se imprimen.'],
      untried: (name) => `Aún no se sabe de nada que haya salido de ${name}.`,
      untriedSteps: [`Presione “${testPrint}” en “${printers}”, y mire el papel.`],
    },
    sound: {
      plays: (percent) =>
        `Esta computadora suena, al ${percent} %. Solo un oído puede decir si es bastante fuerte.`,
      playing: '¿Lo oyó en la cocina? Si no, suba el volumen de las bocinas.',
      problems: {
        blocked: {
          is: 'La computadora no deja que esta aplicación suene.',
          steps: ['Toque una vez en cualquier parte, y revise otra vez.'],
        },
        unavailable: {
          is: 'La computadora no puede sonar.',
          steps: ['Vea si las bocinas están conectadas y encendidas.', 'Reinicie la computadora.'],
        },
        'no-output': {
          is: 'Parece que esta computadora no tiene bocinas.',
          steps: ['Conecte unas, o enciéndalas.', 'Pruebe el sonido: si lo oye, todo está bien.'],
        },
      },
    },
    clock: {
      right: (time) =>
        `Bien, según un reloj de internet. Aquí la hora es ${time}; si no lo es, la zona horaria está mal.`,
      fast: (minutes) =>
        `El reloj de esta computadora está adelantado ${minutesLong(minutes)}: los pedidos parecen más atrasados.`,
      slow: (minutes) =>
        `El reloj de esta computadora está atrasado ${minutesLong(minutes)}: los pedidos parecen más nuevos.`,
      steps: {
        windows: [
          'Abra la configuración de Windows › Hora e idioma › Fecha y hora.',
          'Active Establecer la hora automáticamente, y presione Sincronizar ahora.',
        ],
        macos: [
          'Abra Configuración del Sistema › General › Fecha y hora.',
          'Active Establecer hora y fecha automáticamente.',
        ],
        linux: [
          'Abra Configuración › Sistema › Fecha y hora (o Detalles).',
          'Active Fecha y hora automáticas.',
        ],
      },
    },
    power: {
      neverSleeps: 'Esta computadora no se suspende sola. Si es portátil, deje la tapa abierta.',
      keptAwake: 'La aplicación mantiene despierta esta computadora. Si es portátil, deje la tapa abierta.',
      sleeps: (minutes) =>
        `Esta computadora se suspende después de ${minutesLong(minutes)} sin tocarla. Suspendida no oye ningún pedido.`,
      keepAwakeStep: `Active “${keepAwake}” en los ajustes.`,
      sleepsWhenClosed: (minutes) =>
        `Con los pedidos cerrados esta computadora se suspende después de ${minutesLong(minutes)}, y no despierta sola cuando abren.`,
      wakeStep: 'O toque una tecla cada día antes de abrir.',
      steps: {
        windows: [
          'Abra la configuración de Windows › Sistema › Inicio/apagado y batería (o Inicio/apagado y suspensión).',
          'En Pantalla y suspensión elija Nunca para suspender con corriente.',
        ],
        macos: [
          'Abra Configuración del Sistema › Energía (en una portátil: Batería › Opciones).',
          'Active la opción que evita el reposo automático con la pantalla apagada.',
        ],
        linux: ['Abra Configuración › Energía.', 'Desactive Suspensión automática.'],
      },
    },
    signIn: {
      byItself: 'La aplicación inicia sola, y nadie tiene que iniciar sesión.',
      noAutostart: 'La aplicación no inicia con la computadora.',
      noAutostartSteps: [`Active “${startWithComputer}” en los ajustes.`],
      autostartOff: 'En la lista de programas de inicio de la computadora, esta aplicación está desactivada.',
      autostartSteps: {
        windows: [
          'Presione Ctrl + Mayús + Esc y elija Aplicaciones de arranque.',
          'Elija Counter Relay, y después Habilitar.',
        ],
        macos: [
          'Abra Configuración del Sistema › General › Ítems de inicio.',
          'Active Counter Relay, o agréguelo a la lista.',
        ],
        linux: ['Abra Aplicaciones al inicio.', 'Active Counter Relay, o agréguelo.'],
      },
      asksPassword:
        'Al reiniciar, esta computadora espera en la pantalla de inicio de sesión, y ahí no se oye ningún pedido.',
      somebodyElse: 'Al reiniciar entra otro usuario, y para ese la aplicación no se inicia.',
      steps: {
        windows: [
          'Presione Windows + R, escriba netplwiz y presione Entrar.',
          'Quite la marca: Los usuarios deben escribir su nombre y contraseña. Presione Aceptar, y escriba la contraseña dos veces.',
          '¿No está esa marca? En la configuración de Windows › Cuentas › Opciones de inicio de sesión desactive: permitir solo el inicio de sesión de Windows Hello. Después empiece otra vez.',
          signInNote,
        ],
        macos: [
          'Abra Configuración del Sistema › Usuarios y grupos.',
          'En Iniciar sesión automáticamente como, elija este usuario. Para eso FileVault debe estar desactivado.',
          signInNote,
        ],
        linux: [
          'Abra Configuración › Sistema › Usuarios (o Detalles › Usuarios).',
          'Presione Desbloquear, y active Inicio de sesión automático para este usuario.',
          signInNote,
        ],
      },
      whoever:
        'Así puede usarla quien la encienda. Detrás de un mostrador es lo normal; donde la alcanzan los clientes, deje la contraseña.',
    },
    letters: {
      allShown: 'Se puede mostrar todo lo que escribieron los clientes.',
      lacking: (count) =>
        `Los clientes escribieron ${plural(count, 'carácter', 'caracteres')} para los que esta computadora no tiene fuente. En su lugar van palabras, en el tablero y en papel.`,
      steps: {
        windows: [
          'En la configuración de Windows busque: características opcionales.',
          'Agregue las fuentes complementarias de los idiomas que escriben los clientes.',
          'Abra Counter Relay otra vez.',
        ],
        macos: [
          'Abra Catálogo Tipográfico y active las fuentes que estén desactivadas.',
          'Abra Counter Relay otra vez.',
        ],
        linux: [
          'En una terminal: sudo apt install fonts-noto-cjk fonts-noto-color-emoji (para chino, japonés, coreano y emojis)',
          'O bien: sudo apt install fonts-noto-core (para otros idiomas)',
          'Abra Counter Relay otra vez.',
        ],
      },
    },
  },

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
      const others = names.length - mostRingingNamed;
      if (names.length === 1) return `Suena: ${names.join()}`;
      const shown = `Suenan: ${names.slice(0, mostRingingNamed).map(shortName).join(', ')}`;
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
