import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { eventBody, itemNamed, modifiedAfter, orderBody } from '../../support/relay/relay-bodies';
import { launchApp, type RunningApp } from '../support/app';
import { reads, tap } from '../support/board';
import { clearBoard } from '../support/clear-board';

// A kitchen that speaks Spanish: everything that staff meet in a day, in their words.

let app: RunningApp;
beforeAll(async () => {
  app = await launchApp({ settings: { language: 'es' } });
});
afterAll(() => app.close());
beforeEach(() => clearBoard(app));

const banner = () => app.page.getByRole('banner');
const order = (name: string) => app.page.getByRole('article', { name: `Pedido ${name}`, exact: true });
const region = (name: string) => app.page.getByRole('region', { name, exact: true });

async function choose(entry: string): Promise<void> {
  await tap(app.page, 'Menú');
  await app.page.getByRole('menuitem', { name: entry }).click();
}

async function showEveryKind(): Promise<void> {
  const known = { id: randomUUID(), checkout_id: randomUUID() };
  await app.post(orderBody({ ...known, orderNumberToday: 1 }));
  const wanted = '2099-01-01T12:00:00.000000Z';
  const items = [itemNamed('Tacos al pastor'), itemNamed('Piña colada')];
  await app.post(orderBody({ orderNumberToday: 2, items, user_desired_time: wanted }));
  const cancelled = orderBody({ orderNumberToday: 3 });
  await app.post(cancelled);
  await app.post(eventBody('checkout_cancelled', cancelled.order.checkout_id));
  const changed = { ...known, orderNumberToday: 1, table: 'Nueve', last_modified: modifiedAfter(60) };
  await app.post(orderBody(changed), { path: '/bbot/updates' });
  await app.post(eventBody('items_refunded', known.checkout_id));
  const unconfirmed = orderBody({ orderNumberToday: 4 });
  await app.post(unconfirmed);
  await app.post(eventBody('checkout_cancelled', unconfirmed.order.checkout_id));
  const { id, checkout_id } = unconfirmed.order;
  await app.post(orderBody({ id, checkout_id, orderNumberToday: 4, last_modified: modifiedAfter(60) }));
  for (const number of [5, 6]) await app.post(orderBody({ orderNumberToday: number }));
  await order('6').waitFor();
}

it('the board in Spanish shows an empty board, every kind of order with its steps, and a test order', async () => {
  await reads(app.page.getByRole('main'), 'No hay pedidos abiertos. Los nuevos suenan.');
  expect(await app.page.evaluate(() => document.documentElement.lang)).toBe('es-US');

  await showEveryKind();
  await reads(order('1'), 'CAMBIO: mesa');
  await reads(order('1'), /^Reembolso en Bbot, .*\$/);
  await reads(order('2'), /^PARA .* [ap]\.m\.$/);
  await reads(order('3'), 'ANULADO – ya no hacer');
  await reads(order('4'), 'No es seguro que este pago se completó');
  await tap(order('5'), 'Empezar');
  await tap(region('Preparando 1').getByRole('article', { name: 'Pedido 5' }), 'Listo');
  await reads(banner(), /^Último: \d+:\d\d [ap]\.m\.$/);

  await choose('Mandar un pedido de prueba');
  await reads(order('TEST'), 'PRUEBA – NO HACER');
});

it('the app in Spanish pauses, and finds orders with their story and the checkouts that it blocked', async () => {
  const known = { id: randomUUID(), checkout_id: randomUUID(), orderNumberToday: 7 };
  await app.post(orderBody(known));
  await app.post(orderBody({ ...known, table: 'Nueve', last_modified: modifiedAfter(60) }), {
    path: '/bbot/updates',
  });
  await reads(order('7'), 'CAMBIO: mesa');
  await tap(app.page, 'Pausar pedidos');
  await tap(app.page.getByRole('dialog', { name: 'Pausar pedidos' }), '30 minutos');
  await reads(app.page.getByRole('main'), /^Pedidos en pausa hasta \d+:\d\d [ap]\.m\.$/);
  expect(await app.post(orderBody({ orderNumberToday: 9 }))).toMatchObject({ code: 'PAUSED' });
  await tap(app.page, '1 bloqueado');
  const dialog = app.page.getByRole('dialog', { name: 'Pagos bloqueados hoy' });
  await reads(dialog, 'Los pedidos estaban en pausa');
  await reads(dialog, /^\$\d+\.\d\d$/);
  await tap(dialog, 'Cerrar');

  await tap(app.page.getByRole('contentinfo'), 'Buscar');
  await app.page.getByRole('searchbox', { name: 'Buscar' }).fill('a');
  await reads(region('Buscar un pedido'), 'En el tablero');
  await reads(region('Buscar un pedido'), 'Bloqueados');

  await app.page.getByRole('tab', { name: 'Historial' }).click();
  const history = app.page.getByRole('tabpanel', { name: 'Historial' });
  await tap(history, 'Abrir pedido 7');
  await reads(history, 'Toda su historia');
  await reads(history, 'cambió en Bbot: mesa');
});

it('the app in Spanish finds settings by words without their accents', async () => {
  await choose('Ajustes');
  await region('Ajustes').getByRole('textbox', { name: 'Buscar un ajuste' }).fill('cronometro');
  await reads(region('Ajustes'), '1 ajuste encontrado');
});

it('the app reads hours as they are written in Spanish, and says what they do', async () => {
  await choose('Horario');
  await region('Horario')
    .getByRole('checkbox', { name: 'Bloquear pagos fuera de este horario' })
    .click({ force: true });
  await region('Horario').getByRole('textbox', { name: 'Miércoles' }).fill('9:30 a 14');
  await reads(region('Horario'), /^(Abierto|Cerrado) ahora, hasta .* [ap]\.m\.\.? *$/);
});
