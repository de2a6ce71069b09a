/** First and last names as guests type them. All e-mail addresses and numbers made from them lead nowhere. */
export const guests: readonly [readonly [string, string], ...(readonly [string, string])[]] = [
  ['Eric', 'Wang'],
  ['Zoë', 'Brontë'],
  ['José', 'Núñez'],
  ['Siân', 'Ó Briain'],
  ['Łukasz', 'Żak'],
  ['Thị Hoa', 'Nguyễn'],
  ['Maximilian-Alexander', 'von und zu Hohenstein'],
  ['小龍', '李'],
  ['Ana 🌮', ''],
  ["D'Arcy", "O'Neill"],
];

export const methods = [
  'runner_with_cc',
  'runner_with_cc',
  'patron_pickup',
  'patron_pickup',
  'driver_delivery',
  'server_delivery',
  'robot_delivery',
  'catering',
] as const;

export const tables = ['Barge', 'Bar 3', 'Patio 12', 'Table 7', 'Terrasse à côté', 'Lane 21'] as const;

export const streets: readonly [readonly [string, string], ...(readonly [string, string])[]] = [
  ['10 Navy Wharf Ct', 'Please bust through the door'],
  ['1201 Rue Saint-Denis, apt. 4', ''],
  ['88 Queens Quay W', 'Leave it with the concierge. Do NOT ring, the baby sleeps.'],
];
