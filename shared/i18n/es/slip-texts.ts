import type { Texts } from '../words';
import { make, plural } from './words';

/** A mark on paper: a headline, and the words below it. */
const mark = (title: string, detail: string | null = null) => ({ title, detail });

export const slipTexts: Texts['paper'] = {
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
};
