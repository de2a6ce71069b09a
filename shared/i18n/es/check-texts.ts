import type { Texts } from '../words';
import { keepAwake, minutesLong, plural, printers, setUp, startWithComputer, testPrint } from './words';

const signInNote = 'O ponga una nota en la computadora: después de un apagón alguien debe iniciar sesión.';

export const checkTexts: Texts['checks'] = {
  title: '¿Todo está bien?',
  intro: 'Lo que podría impedir que se oigan los pedidos, una cosa tras otra.',
  running: 'Revisando. Tarda unos segundos…',
  again: 'Revisar otra vez',
  allRight: 'Todo está bien',
  problemCount: (count) => `${plural(count, 'cosa', 'cosas')} por ver`,
  noProblems: 'Nada por ver',
  notFoundOut: (count) => plural(count, 'no se pudo averiguar', 'no se pudieron averiguar'),
  checkedAt: (time) => `Revisado: ${time}`,
  logs: 'El registro de la aplicación, para soporte, está en esta carpeta:',
  severities: { ok: 'Bien', attention: 'Por ver', unknown: 'No se sabe' },
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
      'too-many-open': ['Cierre los programas que nadie necesita.', 'Si continúa, reinicie la computadora.'],
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
};
