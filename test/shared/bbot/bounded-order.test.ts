import { expect, it } from 'vitest';
import { boundedChanges, itemChanges } from '../../../main/core/tickets/item-changes';
import { missingForKitchen } from '../../../shared/bbot/needed-fields';
import { readOrder } from '../../../shared/bbot/order';
import { visibleText } from '../../../shared/bbot/visible-text';
import { recogniseWebhook } from '../../../shared/bbot/webhook';
import { firstGroups, maxOnBoard } from '../../../shared/ticket/first-groups';
import { groupItems } from '../../../shared/ticket/group-items';
import type { TicketItem } from '../../../shared/ticket/ticket';
import { itemCalled } from '../../support/orders/sample-item';

const itemOf = (fields: Record<string, unknown>) =>
  readOrder({ id: 'x', items: [{ name_when_purchased: 'Tea', ...fields }] }).items[0];

const modsOf = (item: ReturnType<typeof itemOf>): readonly string[] =>
  (item?.mods ?? []).map(({ text }) => text);

const dishes = (count: number, name = 'Dish'): TicketItem[] =>
  Array.from({ length: count }, (_, index) => itemCalled(`${name} ${index}`));

it('a note of three pages is read to its last word', () => {
  const note = `${'No sesame. '.repeat(900)}Nuts kill me.`;
  expect(itemOf({ special_instructions: note })?.instructions).toBe(note);
});

it('a note that is a book is read at its beginning, and says that it goes on', () => {
  const read = itemOf({ special_instructions: 'x'.repeat(500_000) })?.instructions;
  expect(read).toBe(`${'x'.repeat(10_000)} … [too long: read the rest in Bbot]`);
});

it('each of 200 modifiers is read', () => {
  const mods = Array.from({ length: 200 }, (_, index) => ({ name: `No ${index}` }));
  expect(modsOf(itemOf({ mods }))).toEqual(mods.map(({ name }) => name));
});

it('the first of even more modifiers are read, and the rest are counted', () => {
  const mods = Array.from({ length: 100_000 }, () => 'No nuts');
  const read = modsOf(itemOf({ mods }));
  expect(read).toHaveLength(201);
  expect(read.at(-1)).toBe('… and 99800 more: look in Bbot');
});

it('of 750 dishes with 97 modifiers each, the first sixteen are read, and the rest are counted', () => {
  const mods = Array.from({ length: 97 }, (_, index) => `No ${index}`);
  const items = Array.from({ length: 750 }, () => ({ name_when_purchased: 'Tea', mods }));
  const read = modsOf(readOrder({ id: 'x', items }).items.at(-1));
  expect(read).toEqual([...mods.slice(0, 16), '… and 81 more: look in Bbot']);
});

it('the first of modifiers that are books are read, and the rest are counted', () => {
  const read = modsOf(itemOf({ mods: Array.from({ length: 50 }, () => 'x'.repeat(6_000)) }));
  expect(read).toHaveLength(3);
  expect(read.at(-1)).toBe('… and 48 more: look in Bbot');
});

it('the first unknown fields of a dish are read, and the rest are counted', () => {
  const fields = Object.fromEntries(Array.from({ length: 50_000 }, (_, index) => [`field${index}`, '']));
  const read = modsOf(itemOf({ ...fields, mods: ['No nuts'], last: 'x' }));
  expect(read).toEqual(['No nuts', '… and 47002 more: look in Bbot']);
});

it('the first notes of an order are read, and the rest are counted without what no kitchen reads', () => {
  const said = Object.fromEntries(Array.from({ length: 230 }, (_, index) => [`said${index}`, 'x']));
  const silent = Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`thing${index}_id`, 7]));
  const { notes } = readOrder({ id: 'x', ...said, ...silent, charge_cents: 5, total: 9 });
  expect(notes).toHaveLength(201);
  expect(notes.at(-1)?.text).toBe('… and 30 more: look in Bbot');
});

it('a modifier under headings that are books is read, and of these the beginning', () => {
  const heading = 'x'.repeat(400_000);
  const [line = ''] = modsOf(itemOf({ mods: { [heading]: { [heading]: ['No nuts'] } } }));
  expect(line).toMatch(/^x{500}…: No nuts$/i);
});

it('the first lines of a huge cart are read, and the rest are counted', () => {
  const cart = Array.from({ length: 9_000 }, () => ({ name_for_owner: 'Tea', qty: 1 }));
  const webhook = recogniseWebhook({ event_type: 'items_refunded', cart_items_this_restaurant: cart });
  const lines = 'event' in webhook ? webhook.event.cart_items_this_restaurant : [];
  expect(lines).toHaveLength(501);
  expect(lines.at(-1)).toEqual({ name: 'more', quantity: 8_500 });
});

it('a name whose letters come after many invisible ones is read', () => {
  const order = (name: string) => ({ order: { id: 'x', items: [{ name_when_purchased: name }] } });
  expect(missingForKitchen(order(`${'\u0001 '.repeat(500)}Tea`))).toEqual([]);
  expect(missingForKitchen(order('\u0001 '.repeat(500)))).toHaveLength(1);
});

it('a card draws all of 300 different dishes', () => {
  expect(firstGroups(groupItems(dishes(300)), maxOnBoard)).toMatchObject({ moreItems: 0 });
});

it('a card draws the first of more dishes, and counts the others', () => {
  const groups = groupItems([...dishes(400), ...dishes(400)]);
  const { first, moreItems } = firstGroups(groups, maxOnBoard);
  expect(first).toHaveLength(300);
  expect(moreItems).toBe(200);
});

it('a card draws at least one dish, however much is written of it', () => {
  const book = {
    ...itemCalled('Soup'),
    mods: Array.from({ length: 9_000 }, () => ({ text: 'No nuts', depth: 0 })),
  };
  const { first, moreItems } = firstGroups(groupItems([book, itemCalled('Tea')]), maxOnBoard);
  expect(first).toHaveLength(1);
  expect(moreItems).toBe(1);
});

it('a card draws every dish where long notes are folded', () => {
  const noted = dishes(12).map((dish) => ({ ...dish, instructions: 'x'.repeat(10_000) }));
  expect(firstGroups(groupItems(noted), maxOnBoard).moreItems).toBe(0);
});

it('what an update changed is kept dish by dish where somebody can compare it', () => {
  const changes = itemChanges(dishes(90), dishes(90, 'Other dish'));
  expect(boundedChanges(changes)).toEqual(changes);
});

it('what an update changed is kept without the dishes where they are thousands', () => {
  const changes = itemChanges(dishes(4_000), dishes(4_000, 'Other dish'));
  expect(boundedChanges(changes)).toEqual({ added: [], removed: [] });
});

it('a text that needs no cleaning stays exactly as cleaning would leave it', () => {
  for (let code = 0; code <= 0xffff; code += 1) {
    if (code >= 0xd800 && code <= 0xdfff) continue;
    const letter = String.fromCharCode(code);
    // A half of a pair at the end is removed, and has the whole text cleaned.
    const cleaned = visibleText(`a${letter}가${letter}\ud800`);
    expect(visibleText(`a${letter}가${letter}`), code.toString(16)).toBe(cleaned);
  }
});
