import type { Texts } from '../words';
import { inControl, moveTitle, setUp, watchOnly } from './words';

const moveHere = 'Esta es la computadora nueva';

export const setUpTexts: Texts['setUp'] = {
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
};
