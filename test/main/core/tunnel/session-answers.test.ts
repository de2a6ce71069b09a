import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SessionAnswers } from '../../../../main/core/tunnel/session-answers';
import { orderBody } from '../../../support/relay/relay-bodies';
import { RelayClock } from '../../../support/relay/relay-clock';
import { openCore, type RelayCore } from '../../../support/relay/relay-core';

describe('an answer through a session', () => {
  let clock: RelayClock;
  let lost: string[];
  let answers: SessionAnswers;
  beforeEach(() => {
    clock = new RelayClock();
    lost = [];
    answers = new SessionAnswers(clock, (id) => lost.push(id));
  });

  it('an answer through a session that breaks within five seconds may be lost, and not one that breaks later', () => {
    expect(answers.sent('early', answers.session)).toBe(true);
    clock.pass(4_000);
    answers.alive();
    expect(answers.sent('late', answers.session)).toBe(true);
    clock.pass(1_500);
    answers.alive();
    answers.ended();
    expect(lost).toEqual(['late']);
  });

  it('an answer sent since the session was last heard from may be lost, however late the end is noticed', () => {
    answers.sent('before', answers.session);
    clock.pass(2_000);
    answers.alive();
    clock.pass(100);
    answers.sent('after', answers.session);
    clock.pass(15_000);
    answers.ended();
    expect(lost).toEqual(['after']);
  });

  it('an answer through a session is lost once: a second end does not affect it', () => {
    answers.sent('one', answers.session);
    answers.ended();
    answers.ended();
    expect(lost).toEqual(['one']);
  });

  it('an answer through a session that ended during the write reaches nobody, whatever session follows', () => {
    const { session } = answers;
    answers.ended();
    expect(answers.sent('one', session)).toBe(false);
    expect(answers.sent('twin', session)).toBe(false);
  });

  it('a session has nothing to do with orders from this computer', () => {
    expect(answers.sent('local', null)).toBe(true);
    answers.ended();
    expect(lost).toEqual([]);
  });
});

describe('a ticket whose repeat was answered', () => {
  let dataDir: string;
  let core: RelayCore;
  beforeEach(async () => {
    dataDir = await mkdtemp(path.join(tmpdir(), 'relay-lost-'));
    core = await openCore({ dataDir, clock: new RelayClock() });
  });
  afterEach(async () => {
    await core.drop();
    await rm(dataDir, { recursive: true });
  });

  const order = orderBody({ id: 'one', checkout_id: 'checkout' });
  const ticket = () => core.parts.store.get('one');

  /** Its first answer was lost, a repeat's was sent. */
  async function answerRepeat(): Promise<void> {
    await core.deliver(order);
    core.answerLost('one');
    await core.settled();
    await core.deliver(order);
    core.answered('one');
    await core.settled();
    expect(ticket()).toMatchObject({ payment: { kind: 'confirmed', forGood: false } });
  }

  it('a ticket whose repeat was answered is in doubt again when that answer turns out to be lost as well', async () => {
    await answerRepeat();
    core.answerLost('one');
    await core.settled();
    expect(ticket()).toMatchObject({ payment: { kind: 'unconfirmed' }, alert: 'new' });
  });

  it('a ticket whose repeat was answered is no longer in doubt once something else has vouched for it', async () => {
    await answerRepeat();
    await core.tell('checkout_finished', 'checkout');
    core.answerLost('one');
    await core.settled();
    expect(ticket()).toMatchObject({ payment: { kind: 'finished' } });
  });

  it('a ticket whose repeat was answered is not in doubt again once it was told as paid', async () => {
    await answerRepeat();
    await core.deliver(order, 'updates');
    core.answerLost('one');
    await core.settled();
    expect(ticket()).toMatchObject({ payment: { kind: 'confirmed', forGood: true } });
  });
});
