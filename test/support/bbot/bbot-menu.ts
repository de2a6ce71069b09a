export interface MenuMod {
  readonly id: string;
  readonly name: string;
  readonly pretaxCents: number;
}

export interface MenuItem {
  readonly id: string;
  readonly name: string;
  readonly pretaxCents: number;
  readonly mods: readonly MenuMod[];
  readonly instructions: readonly string[];
}

function mod(id: string, name: string, pretaxCents: number): MenuMod {
  return { id: `bc7ba7fd-55cd-4f03-8bfb-${id.padStart(12, '0')}`, name, pretaxCents };
}

function item(
  id: string,
  name: string,
  pretaxCents: number,
  mods: readonly MenuMod[] = [],
  instructions: readonly string[] = [],
): MenuItem {
  return { id: `5100d13b-05dc-4908-ae66-${id.padStart(12, '0')}`, name, pretaxCents, mods, instructions };
}

/** What the simulated guests can order: short and long names, accents, free and paid mods, odd wishes. */
export const menu: readonly [MenuItem, ...MenuItem[]] = [
  item(
    '1',
    'Ceviche',
    1102,
    [mod('1', 'Èclairs', 92), mod('2', 'Extra lime', 0)],
    ['No cilantro', 'ALLERGY: shellfish on the side only, please'],
  ),
  item(
    '2',
    'Smash Burger',
    1450,
    [mod('3', 'Add bacon', 250), mod('4', 'No onion', 0), mod('5', 'Gluten-free bun', 175)],
    ['Well done', 'cut in half for the kids'],
  ),
  item('3', 'Jalapeño Poppers', 925, [mod('6', 'Ranch', 75)], ['extra crispy']),
  item('4', 'Crème Brûlée', 850, [], ['Birthday candle, it is for Zoë']),
  item('5', 'Pho Tái (large, with rare beef and brisket)', 1595, [
    mod('7', 'Extra noodles', 300),
    mod('8', 'No bean sprouts', 0),
    mod('9', 'Sriracha', 0),
  ]),
  item('6', 'Fries', 495, [mod('10', 'Truffle & parmesan', 350), mod('11', 'Large', 150)], ['no salt']),
  item('7', 'IPA 16 oz', 800),
  item('8', 'Margarita', 1200, [mod('12', 'Salt rim', 0), mod('13', 'Top shelf', 400)]),
  item('9', 'Coke', 350, [mod('14', 'No ice', 0)]),
  item('10', 'Kids’ Mac & Cheese', 750, [], ['plain!!', 'please hurry, tired toddler']),
];
