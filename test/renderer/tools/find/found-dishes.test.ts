import { expect, it } from 'vitest';
import { foundDishes } from '../../../../renderer/tools/find/found-dishes';

const order = ['Causa', 'Flan', 'Causa', 'Ceviche', 'Anticuchos', 'Lomo saltado', 'Crème brûlée'];

it('names the first four dishes of an order that was found, and how many more there are', () => {
  expect(foundDishes('zoe', order)).toEqual([
    '2\u00a0×\u00a0Causa',
    'Flan',
    'Ceviche',
    'Anticuchos',
    '2 more',
  ]);
  expect(foundDishes('zoe', order.slice(0, 5))).toEqual([
    '2\u00a0×\u00a0Causa',
    'Flan',
    'Ceviche',
    'Anticuchos',
  ]);
});

it('names the dish first that was looked for', () => {
  expect(foundDishes('creme', order)[0]).toBe('Crème brûlée');
});
