import type { Texts } from '../words';
import { blockRule, holdRule, keepAwake, later, moveTitle, plural, startWithComputer } from './words';

/** A setting: its name, its effect, and other words people may search for. */
const setting = (name: string, effect: string, also: string) => ({ name, effect, also });

export const settingsTexts: Texts['settings'] = {
  title: 'Ajustes',
  search: 'Buscar un ajuste',
  clearSearch: 'Borrar',
  nothingFound: (words) => `Ningún ajuste trata de “${words}”. Pruebe otra palabra.`,
  found: (count) => plural(count, 'ajuste encontrado', 'ajustes encontrados'),
  saved: (name) => `Guardado: ${name}`,
  between: (min, max) => `Entre ${min} y ${max}`,
  betweenOrNone: (min, max) => `Entre ${min} y ${max}, o vacío para no limitar`,
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

  languages: { system: 'Sistema' },
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

  restaurantFault: (max, maxLength) => `Máximo ${max} números, cada uno de máximo ${maxLength} caracteres`,

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
};
