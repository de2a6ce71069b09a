import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Choices } from '../../shared/choices';
import { clippedText } from '../support/clipped-text';
import { eventBody, itemNamed, modifiedAfter, orderBody } from '../support/relay-bodies';
import { launchApp, type RunningApp } from './app';
import { axeViolations } from './axe-violations';
import { button, isGone, reads, tap } from './board';
import { clipped } from './clipped';

// A kitchen that speaks Spanish: everything that staff meet in a day, in their words.

let app: RunningApp;
beforeAll(async () => {
  app = await launchApp({ settings: { language: 'es' } });
});
afterAll(() => app.close());

const banner = () => app.page.getByRole('banner');
const order = (name: string) => app.page.getByRole('article', { name: `Pedido ${name}`, exact: true });
const region = (name: string) => app.page.getByRole('region', { name, exact: true });

const tools = () => app.page.getByRole('contentinfo');
const history = () => app.page.getByRole('tabpanel', { name: 'Historial' });

/** Resolves once the page has this size of text. */
async function write(textSize: Choices['textSize']): Promise<void> {
  const outcome = await app.page.evaluate(
    (size) => window.relay.call('changeSettings', { choices: { textSize: size } }),
    textSize,
  );
  expect(outcome.ok).toBe(true);
  await app.page.locator(`html[data-text-size="${textSize}"]`).waitFor();
}

/** Resolves once the page has measured how much room it has now, and is drawn so. */
const isDrawn = () =>
  app.page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );

/** Opens what stands beside the board, in place of what stood there. */
async function open(tool: string, panel: string): Promise<void> {
  await tap(tools(), tool);
  await region(panel).waitFor();
}

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
  const doubtful = orderBody({ orderNumberToday: 4 });
  await app.post(doubtful);
  await app.post(eventBody('checkout_cancelled', doubtful.order.checkout_id));
  const { id, checkout_id } = doubtful.order;
  await app.post(orderBody({ id, checkout_id, orderNumberToday: 4, last_modified: modifiedAfter(60) }));
  for (const number of [5, 6]) await app.post(orderBody({ orderNumberToday: number }));
  await order('6').waitFor();
}

it('says so to whoever reads the page aloud', async () => {
  await reads(app.page.getByRole('main'), 'No hay pedidos abiertos. Los nuevos suenan.');
  expect(await app.page.evaluate(() => document.documentElement.lang)).toBe('es-US');
});

it('shows orders with their steps', async () => {
  await showEveryKind();
  await reads(order('1'), 'CAMBIO: mesa');
  await reads(order('1'), /^Reembolso en Bbot, .*\$/);
  await reads(order('2'), /^PARA .* [ap]\.m\.$/);
  await reads(order('3'), 'ANULADO – ya no hacer');
  await reads(order('4'), 'No es seguro que este pago se completó');
  await tap(order('5'), 'Empezar');
  await tap(region('Preparando 1').getByRole('article', { name: 'Pedido 5' }), 'Listo');
  await reads(banner(), /^Último: \d+:\d\d [ap]\.m\.$/);
});

it('takes a test order', async () => {
  await choose('Mandar un pedido de prueba');
  await reads(order('TEST'), 'PRUEBA – NO HACER');
});

it('pauses, and says which checkouts it blocked', async () => {
  await tap(app.page, 'Pausar pedidos');
  await tap(app.page.getByRole('dialog', { name: 'Pausar pedidos' }), '30 minutos');
  await reads(app.page.getByRole('main'), /^Pedidos en pausa hasta \d+:\d\d [ap]\.m\.$/);
  expect(await app.post(orderBody({ orderNumberToday: 9 }))).toMatchObject({ code: 'PAUSED' });
  await tap(app.page, '1 bloqueado');
  const dialog = app.page.getByRole('dialog', { name: 'Pagos bloqueados hoy' });
  await reads(dialog, 'Los pedidos están en pausa');
  await reads(dialog, /^\$\d+\.\d\d$/);
});

const places: readonly (readonly [string, () => Promise<void>])[] = [
  ['the blocked checkouts', () => app.page.getByRole('dialog', { name: 'Pagos bloqueados hoy' }).waitFor()],
  [
    'the board',
    async () => {
      await tap(app.page, 'Cerrar');
      await isGone(app.page.getByRole('dialog'));
    },
  ],
  [
    'the choice of a pause',
    async () => {
      await tap(app.page, 'Pausar pedidos');
      await button(app.page.getByRole('dialog'), 'Hasta que yo reanude').waitFor();
    },
  ],
  [
    'the set-up',
    async () => {
      await app.page.keyboard.press('Escape');
      await choose('Configuración');
      await reads(region('Configuración'), '¿Cómo trabaja la cocina?');
    },
  ],
  [
    'the printers',
    async () => {
      await choose('Impresoras');
      await tap(region('Impresoras'), 'Agregar impresora');
      await region('Impresoras').getByLabel('Dirección').fill('no es una dirección');
      await tap(region('Impresoras'), 'Agregar esta impresora');
      await reads(region('Impresoras'), /^Eso no es una dirección\./);
    },
  ],
  [
    'the settings',
    async () => {
      await choose('Ajustes');
      await region('Ajustes').getByRole('textbox', { name: 'Buscar un ajuste' }).fill('cronometro');
      await reads(region('Ajustes'), '1 ajuste encontrado');
      await region('Ajustes').getByRole('textbox', { name: 'Buscar un ajuste' }).fill('');
      await region('Ajustes').getByRole('radio', { name: 'Cuadrícula' }).click({ force: true });
      await app.page.getByRole('region', { name: /^Pedidos abiertos \d+$/ }).waitFor();
    },
  ],
  [
    'the opening hours',
    async () => {
      await choose('Horario');
      await region('Horario')
        .getByRole('checkbox', { name: 'Bloquear pagos fuera de este horario' })
        .click({ force: true });
      await region('Horario').getByRole('textbox', { name: 'Miércoles' }).fill('9:30 a 14');
      await reads(region('Horario'), /^(Abierto|Cerrado) ahora, hasta .* [ap]\.m\.\.? *$/);
    },
  ],
  [
    'the board as a grid',
    async () => {
      await tap(region('Horario'), 'Cerrar');
      await reads(order('5'), 'LISTO');
      await reads(app.page.getByRole('main'), 'Más tarde (1)');
    },
  ],
  [
    'the search',
    async () => {
      await open('Buscar', 'Buscar un pedido');
      await app.page.getByRole('searchbox', { name: 'Buscar' }).fill('a');
      await reads(region('Buscar un pedido'), 'En el tablero');
      await reads(region('Buscar un pedido'), 'Bloqueados');
    },
  ],
  [
    'what is to be made of all',
    async () => {
      await open('En total', 'En total');
      await reads(region('En total'), 'Sin contar 1 pedido para más tarde');
    },
  ],
  [
    'the shortcuts',
    async () => {
      await choose('Teclado');
      await reads(region('Teclado'), 'Teclas solas desactivadas');
    },
  ],
  [
    'the filter',
    async () => {
      await tap(region('Teclado'), 'Cerrar');
      await tap(tools(), 'Filtrar');
      await app.page.getByLabel('Mesa', { exact: true }).selectOption({ index: 1 });
      await button(app.page.getByRole('dialog'), 'Mostrar todos').waitFor();
    },
  ],
  [
    'what is filtered',
    async () => {
      await tap(app.page.getByRole('dialog'), 'Cerrar');
      await reads(app.page.getByRole('main'), /^Solo se muestra: /);
    },
  ],
  [
    'the history',
    async () => {
      await app.page.getByRole('tab', { name: 'Historial' }).click();
      await history().getByRole('region', { name: 'Hoja del día' }).waitFor();
      await button(history(), 'Abrir pedido 1').waitFor();
    },
  ],
  [
    'an order in the history',
    async () => {
      await tap(history(), 'Abrir pedido 1');
      await reads(history(), 'Toda su historia');
      await reads(history(), 'cambió en Bbot: mesa');
    },
  ],
];

describe.each(places)('%s', (_, show) => {
  beforeAll(async () => {
    await app.page.setViewportSize({ width: 1366, height: 768 });
    await show();
  });

  it.each(['light', 'dark'] as const)(
    'breaks no rule of accessibility when %s and largest',
    async (theme) => {
      await write('largest');
      await app.page.emulateMedia({ colorScheme: theme });
      await app.page.locator(`html[data-theme="${theme}"]`).waitFor();
      expect(await axeViolations(app.page)).toEqual([]);
    },
  );

  it.each([
    [1366, 768],
    [1024, 768],
  ])('is cut off nowhere at %i × %i', async (width, height) => {
    await write('normal');
    await app.page.setViewportSize({ width, height });
    await isDrawn();
    await expect
      .poll(async () => [...(await clipped(app.page)), ...(await app.page.evaluate(clippedText))])
      .toEqual([]);
  });
});
