import { describe, expect, it } from 'vitest';
import { bannerFacts } from '../../renderer/board/banner-facts';
import type { Status } from '../../shared/contract';
import type { SetUp } from '../../shared/set-up';
import { samplePrinter, since7 as since } from './sample-printer';
import { quietStatus, sampleSetUp, sampleTicket } from './sample-ticket';

const kinds = (changes: Partial<Status>, setUp: Partial<SetUp> = {}) =>
  bannerFacts({ ...quietStatus, ...changes, setUp: { ...sampleSetUp, ...setUp } }, null, []).map(
    ({ kind }) => kind,
  );

const loud = { unreachable: { since, loud: true } };
const changed = { copiedAddress: 'https://old.ngrok-free.app' };
const fewLeft = { requests: { count: 16_012, limit: 20_000 } };

describe('the banners', () => {
  it('are none while all is well', () => {
    expect(kinds({})).toEqual([]);
  });

  it('keep quiet about an outage that is short', () => {
    expect(kinds({ unreachable: { since, loud: false } })).toEqual([]);
    expect(kinds(loud)).toEqual(['unreachable']);
  });

  it('have a wrong password before everything else', () => {
    const ordering = { kind: 'paused', since, until: null } as const;
    expect(kinds({ ...loud, ordering, wrongCredentials: { since, count: 4 } })).toEqual([
      'wrong-credentials',
      'unreachable',
      'ordering',
    ]);
  });

  it('tell a taken port once, not as an outage too', () => {
    expect(kinds({ ...loud, arrival: { kind: 'port-taken', port: 4747 } })).toEqual(['port-taken']);
  });

  it('warn when the address is not the one that was copied', () => {
    expect(kinds({}, changed)).toEqual(['address-changed']);
    expect(kinds({}, { copiedAddress: null })).toEqual([]);
    expect(kinds({}, { ...changed, address: null })).toEqual([]);
  });

  it('warn from four fifths of the requests on, and never without a limit', () => {
    expect(kinds({}, fewLeft)).toEqual(['requests-run-out']);
    expect(kinds({}, { requests: { count: 15_999, limit: 20_000 } })).toEqual([]);
    expect(kinds({}, { requests: { count: 90_000, limit: null } })).toEqual([]);
  });

  it('leave the tickets the room that a warning for some day would take, while orders cannot arrive', () => {
    expect(kinds(loud, fewLeft)).toEqual(['unreachable']);
  });

  it('say of a computer that handed over only that', () => {
    expect(kinds({ arrival: { kind: 'moved' } }, changed)).toEqual(['moved']);
  });

  it('tell of each printer that slips wait for in vain, and why', () => {
    const trouble = { kind: 'trouble', problem: 'paper-out', since } as const;
    const printers = [
      samplePrinter({ name: 'Kitchen' }, { state: trouble, waiting: 3, failingSince: since }),
      samplePrinter({ id: 'bar', name: 'Bar' }, { state: trouble }),
    ];
    const facts = bannerFacts({ ...quietStatus, printing: { ...quietStatus.printing, printers } }, null, []);
    expect(facts).toEqual([
      { kind: 'printer', id: 'kitchen', name: 'Kitchen', since, problem: 'paper-out', waiting: 3 },
    ]);
  });

  it('ask about slips that waited too long, and about those that may not have come out', () => {
    const printing = { ...quietStatus.printing, heldTickets: 7, holdAfterMinutes: 15 };
    const doubtful = [sampleTicket()];
    expect(bannerFacts({ ...quietStatus, printing }, null, doubtful)).toEqual([
      { kind: 'held', count: 7, minutes: 15 },
      { kind: 'unproved', tickets: doubtful },
    ]);
  });
});
