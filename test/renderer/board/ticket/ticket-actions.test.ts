import { describe, expect, it } from 'vitest';
import { marksOf } from '../../../../renderer/board/ticket/marks/ticket-marks';
import { actionsOf } from '../../../../renderer/board/ticket/ticket-actions';
import type { Ticket } from '../../../../shared/ticket/ticket';
import { sampleTicket } from '../../sample-ticket';

const at = '2026-11-21T19:05:00.000Z';
const marks = (changes: Parameters<typeof sampleTicket>[0]) =>
  marksOf(sampleTicket(changes)).map((mark) => mark.text);

describe('the buttons of a ticket', () => {
  it.each([
    ['new', ['start']],
    ['preparing', ['back', 'ready']],
    ['ready', ['back', 'done']],
    ['done', ['back']],
  ] as const)('offers one step on and one back at %s', (stage, actions) => {
    expect(actionsOf(sampleTicket({ stage, alert: stage === 'new' ? 'new' : null }))).toEqual(actions);
  });

  it('asks whether an unconfirmed order is to be made, instead of starting it', () => {
    expect(actionsOf(sampleTicket({ payment: { kind: 'unconfirmed' } }))).toEqual(['discard', 'make']);
    expect(actionsOf(sampleTicket({ payment: { kind: 'unconfirmed' }, stage: 'preparing' }))).toEqual([
      'back',
      'discard',
      'make',
    ]);
  });

  it('lets a cancelled order be acknowledged, and nothing else', () => {
    const cancelled = sampleTicket({
      validity: { kind: 'cancelled', at },
      alert: 'cancelled',
      payment: { kind: 'unconfirmed' },
    });
    expect(actionsOf(cancelled)).toEqual(['acknowledge']);
    expect(actionsOf({ ...cancelled, alert: null })).toEqual([]);
  });

  it('lets a change be seen without a step', () => {
    expect(actionsOf(sampleTicket({ alert: 'updated' }))).toEqual(['gotIt', 'start']);
    expect(actionsOf(sampleTicket({ alert: 'updated', stage: 'done' }))).toEqual(['back', 'gotIt']);
  });

  it.each(['new', 'restored', 'updated', 'cancelled'] as const)(
    'never leaves %s ringing without a button',
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
});

describe('the marks of a ticket', () => {
  it('has none for an ordinary order', () => {
    expect(marks({})).toEqual([]);
  });

  it('says what changed', () => {
    expect(marks({ alert: 'updated', changedParts: ['items', 'table'] })).toEqual(['CHANGED: items, table']);
  });

  it('says a change also while another alert rings', () => {
    expect(marks({ alert: 'new', changedParts: ['time'] })).toEqual(['CHANGED: time']);
  });

  it('says that a cancelled order must not be made, until somebody has seen it', () => {
    expect(marks({ validity: { kind: 'cancelled', at }, alert: 'cancelled' })).toEqual([
      'CANCELLED – stop making it',
    ]);
    expect(marks({ validity: { kind: 'cancelled', at }, alert: null })).toEqual(['Cancelled']);
  });

  it('says doubts, a return and a test', () => {
    expect(marks({ payment: { kind: 'unconfirmed' } })).toEqual(['Not sure this checkout went through']);
    expect(marks({ alert: 'restored', test: true })).toEqual([
      'BACK ON – was cancelled, now paid',
      'TEST – do not make it',
    ]);
  });
});
