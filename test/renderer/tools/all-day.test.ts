import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countAllDay } from '../../../renderer/tools/all-day';
import type { BoardTicket } from '../../../shared/ipc/snapshot';
import { kitchenKey } from '../../../shared/ticket/kitchen-key';
import { stages } from '../../../shared/ticket/stage';
import { tickKey } from '../../../shared/ticket/tick-key';
import { sampleTicket } from '../sample-ticket';

const nowMs = Date.parse('2026-11-21T19:10:00.000Z');
const tomorrow = '2026-11-22T19:10:00.000Z';

function item(name: string, mods: readonly string[] = [], instructions: string | null = null) {
  const lines = mods.map((text) => ({ text, depth: 0 }));
  return { name, mods: lines, instructions, pretaxCents: null, status: null, tags: [], quantity: 1 };
}

function count(tickets: readonly BoardTicket[], withLater = false) {
  return countAllDay({ tickets, laterMinutes: 45, nowMs, withLater });
}

const plain = item('Ceviche');
const bare = item('Ceviche', ['no onion'], 'quick');
const soup = item('Soup');

describe('the all-day panel', () => {
  it('the all-day panel counts over orders, with modifications and notes, the most first', () => {
    const tickets = [
      sampleTicket({ id: 'a' }, { items: [soup, bare, plain] }),
      sampleTicket({ id: 'b', stage: 'preparing', alert: null }, { items: [bare] }),
    ];
    expect(count(tickets).lines).toEqual([
      {
        name: 'Ceviche',
        count: 3,
        mods: [{ text: 'no onion', count: 2 }],
        notes: [{ text: 'quick', count: 2 }],
      },
      { name: 'Soup', count: 1, mods: [], notes: [] },
    ]);
  });

  const at = '2026-11-21T19:05:00.000Z';
  it.each<[string, Partial<BoardTicket>]>([
    ['is ready', { stage: 'ready' }],
    ['is done', { stage: 'done' }],
    ['was cancelled', { validity: { kind: 'cancelled', at }, alert: 'cancelled' }],
    ['was discarded', { validity: { kind: 'discarded', at } }],
    ['is a test', { test: true }],
  ])('the all-day panel leaves out what %s', (_, changes) => {
    expect(count([sampleTicket(changes)])).toEqual({ lines: [], unconfirmed: 0, later: 0 });
  });

  it('the all-day panel leaves out what may not have gone through, and says so', () => {
    expect(count([sampleTicket({ payment: { kind: 'unconfirmed' } })])).toEqual({
      lines: [],
      unconfirmed: 1,
      later: 0,
    });
  });

  it('the all-day panel leaves out what is wanted later unless somebody asks for it', () => {
    const tickets = [sampleTicket({}, { items: [soup], desiredAt: tomorrow })];
    expect(count(tickets)).toEqual({ lines: [], unconfirmed: 0, later: 1 });
    expect(count(tickets, true).lines).toMatchObject([{ name: 'Soup', count: 1 }]);
    const begun = [sampleTicket({ stage: 'preparing' }, { items: [soup], desiredAt: tomorrow })];
    expect(count(begun)).toMatchObject({ lines: [{ name: 'Soup', count: 1 }], later: 0 });
  });

  it('the all-day panel leaves out what a cook has ticked off', () => {
    const ticket = sampleTicket({ ticked: [kitchenKey(bare)] }, { items: [bare, plain, bare] });
    expect(count([ticket]).lines).toEqual([{ name: 'Ceviche', count: 1, mods: [], notes: [] }]);
  });

  it('the all-day panel counts what says the same as what is ticked off but has another status', () => {
    const ticket = sampleTicket({ ticked: [tickKey(bare)] }, { items: [bare, { ...bare, status: 'ready' }] });
    expect(count([ticket]).lines).toMatchObject([{ name: 'Ceviche', count: 1 }]);
  });

  const someItems = fc.array(
    fc.record({
      name: fc.constantFrom('Ceviche', 'Soup', '__proto__'),
      mods: fc.array(fc.constantFrom('no onion', 'extra', 'constructor'), { maxLength: 3 }),
      instructions: fc.constantFrom(null, 'quick'),
    }),
    { maxLength: 6 },
  );
  const someTickets = fc.array(
    fc.record({
      items: someItems,
      stage: fc.constantFrom(...stages),
      test: fc.boolean(),
      tickedFirst: fc.boolean(),
      isLater: fc.boolean(),
    }),
    { maxLength: 12 },
  );

  it('the all-day panel comes to as many items, modifications and notes as the orders have', () => {
    fc.assert(
      fc.property(someTickets, fc.boolean(), (drawn, withLater) => {
        const tickets = drawn.map(({ items, stage, test, tickedFirst, isLater }, index) => {
          const all = items.map(({ name, mods, instructions }) => item(name, mods, instructions));
          const [first] = all;
          const ticked = tickedFirst && first !== undefined ? [kitchenKey(first)] : [];
          const desiredAt = isLater ? tomorrow : null;
          return sampleTicket({ id: String(index), stage, test, ticked }, { items: all, desiredAt });
        });
        const expected = tickets.flatMap(({ test, stage, order, ticked }) => {
          const wanted =
            !test && (stage === 'preparing' || (stage === 'new' && (withLater || order.desiredAt === null)));
          return wanted ? order.items.filter((one) => !ticked.includes(kitchenKey(one))) : [];
        });
        const { lines } = count(tickets, withLater);
        const sum = (counts: readonly { readonly count: number }[]) =>
          counts.reduce((all, one) => all + one.count, 0);
        expect(sum(lines)).toBe(expected.length);
        expect(sum(lines.flatMap(({ mods }) => mods))).toBe(expected.flatMap(({ mods }) => mods).length);
        expect(sum(lines.flatMap(({ notes }) => notes))).toBe(
          expected.filter(({ instructions }) => instructions !== null).length,
        );
        expect(new Set(lines.map(({ name }) => name)).size).toBe(lines.length);
        expect(lines.map((line) => line.count)).toEqual(
          lines.map((line) => line.count).sort((a, b) => b - a),
        );
      }),
    );
  });
});
