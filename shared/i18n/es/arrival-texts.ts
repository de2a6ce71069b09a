import type { Texts } from '../words';
import { ended } from './words';

/** Two digits wide, so that nothing beside it moves during a countdown. */
const seconds = (count: number) => String(count).padStart(2, '\u2007');

export const arrivalTexts: Texts['arrival'] = {
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
        advice: 'Cierre Counter Relay en la otra computadora. Esta toma la dirección en cuanto quede libre.',
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
        advice: 'Los pedidos en línea no llegan. Elija un plan más grande en ngrok, o espere al próximo mes.',
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
};
