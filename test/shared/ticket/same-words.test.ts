import { expect, it } from 'vitest';
import { sameWords } from '../../../shared/ticket/kitchen-key';

it.each([
  ['Promoción: Happy hour', 'Promotion: Happy hour'],
  ['Cargo: Cake service', 'Fee: Cake service'],
  ['Lo entrega: a courier', 'Delivered by: a courier'],
  ['Regalo: sí', 'Regalo: yes'],
  ['Promoción: Regalo: sí', 'Promotion: Regalo: yes'],
  ['sí', 'yes'],
  ['(sin nombre)', '(no name)'],
  ['… y 17 más: mire en Bbot', '… and 17 more: look in Bbot'],
  ['… hay más niveles de los que se muestran: mire en Bbot', '… nested deeper than is shown: look in Bbot'],
])(
  "the app's own words around what somebody wrote are the same in every language: %s",
  (spanish, english) => {
    expect(sameWords(spanish)).toBe(english);
    expect(sameWords(english)).toBe(english);
  },
);

it.each(['Promoción especial', 'Así', 'Sin sal', 'Llega a las 17', 'NO PEANUTS'])(
  "the app's own words are not seen in what a guest wrote: %s",
  (text) => expect(sameWords(text)).toBe(text),
);
