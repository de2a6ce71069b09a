import { expect, it } from 'vitest';
import { marksOf } from '../../../../renderer/board/ticket/marks/ticket-marks';
import { actionsOf } from '../../../../renderer/board/ticket/ticket-actions';
import type { Ticket } from '../../../../shared/ticket/ticket';
import { sampleTicket } from '../../sample-ticket';

const at = '2026-11-21T19:05:00.000Z';
const marks = (changes: Parameters<typeof sampleTicket>[0]) =>
  marksOf(sampleTicket(changes)).map((mark) => mark.text);

it.each([
  ['new', ['start']],
  ['preparing', ['back', 'ready']],
  ['ready', ['back', 'done']],
  ['done', ['back']],
] as const)('the buttons of a ticket offer one step on and one back at %s', (stage, actions) => {
  expect(actionsOf(sampleTicket({ stage, alert: stage === 'new' ? 'new' : null }))).toEqual(actions);
});

it('the buttons of a ticket ask whether to make an unconfirmed order, instead of starting it', () => {
  expect(actionsOf(sampleTicket({ payment: { kind: 'unconfirmed' } }))).toEqual(['discard', 'make']);
  expect(actionsOf(sampleTicket({ payment: { kind: 'unconfirmed' }, stage: 'preparing' }))).toEqual([
    'back',
    'discard',
    'make',
  ]);
});

it('the buttons of a ticket let a cancelled order be acknowledged, and nothing else', () => {
  const cancelled = sampleTicket({
    validity: { kind: 'cancelled', at },
    alert: 'cancelled',
    payment: { kind: 'unconfirmed' },
  });
  expect(actionsOf(cancelled)).toEqual(['acknowledge']);
  expect(actionsOf({ ...cancelled, alert: null })).toEqual([]);
});

it('the buttons of a ticket let a change be seen without a step', () => {
  expect(actionsOf(sampleTicket({ alert: 'updated' }))).toEqual(['gotIt', 'start']);
  expect(actionsOf(sampleTicket({ alert: 'updated', stage: 'done' }))).toEqual(['back', 'gotIt']);
});

it.each(['new', 'restored', 'updated', 'cancelled'] as const)(
  'the buttons of a ticket never leave %s ringing without a button',
  (alert) => {
    for (const stage of ['new', 'preparing', 'ready', 'done'] as const) {
      for (const payment of ['answered', 'unconfirmed'] as const) {
        const validity: Ticket['validity'] =
          alert === 'cancelled' ? { kind: 'cancelled', at } : { kind: 'valid' };
        const actions = actionsOf(sampleTicket({ alert, stage, payment: { kind: payment }, validity }));
        expect(actions.filter((action) => action !== 'back')).not.toEqual([]);
      }
    }
  },
);

it('an ordinary order has no marks', () => {
  expect(marks({})).toEqual([]);
});

it('the marks of a ticket say what changed', () => {
  expect(marks({ alert: 'updated', changedParts: ['items', 'table'] })).toEqual(['CHANGED: items, table']);
});

it('the marks of a ticket say a change even while another alert rings', () => {
  expect(marks({ alert: 'new', changedParts: ['time'] })).toEqual(['CHANGED: time']);
});

it('the marks of a ticket say that a cancelled order must not be made, until somebody has seen it', () => {
  expect(marks({ validity: { kind: 'cancelled', at }, alert: 'cancelled' })).toEqual([
    'CANCELLED – stop making it',
  ]);
  expect(marks({ validity: { kind: 'cancelled', at }, alert: null })).toEqual(['Cancelled']);
});

it('the marks of a ticket say doubts, a return and a test', () => {
  expect(marks({ payment: { kind: 'unconfirmed' } })).toEqual(['Not sure this checkout went through']);
  expect(marks({ alert: 'restored', test: true })).toEqual([
    'BACK ON – was cancelled, now paid',
    'TEST – do not make it',
  ]);
});
