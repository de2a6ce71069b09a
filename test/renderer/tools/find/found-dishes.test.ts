import { expect, it } from 'vitest';
import { foundDishes } from '../../../../renderer/tools/find/found-dishes';

const order = ['Causa', 'Flan', 'Causa', 'Ceviche', 'Anticuchos', 'Lomo saltado', 'Crème brûlée'];

it('a found order names its first four dishes, and how many more there are', () => {
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

it('a found order names first the dish that was looked for', () => {
  expect(foundDishes('creme', order)[0]).toBe('Crème brûlée');
});
