import type { Texts } from '../words';
import { minutesLong } from './words';

export const soundTexts: Texts['sound'] = {
  urgent: (order, minutes) => `${order} suena desde hace ${minutesLong(minutes)}`,
  show: 'Mostrar',
  seenAll: (count) => `Todos vistos (${count})`,
  seenDrawn: (count) => `Vistos estos ${count}`,
  troubleSounds: 'Suena una falla: vea la línea roja de arriba',
  title: 'Sonidos',
  volume: 'Volumen',
  percent: (percent) => `${percent} %`,
  volumeHint: 'Un pedido que nadie atendió en dos minutos suena al 100 %, sin importar lo que se elija aquí.',
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
  confirmSound: 'El sonido está bien',
};
