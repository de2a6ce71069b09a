import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SessionAnswers } from '../../../main/tunnel/session-answers';
import { orderBody } from '../../support/relay-bodies';
import { RelayClock } from '../../support/relay-clock';
import { openCore, type RelayCore } from '../../support/relay-core';

describe('an answer through a session', () => {
  let clock: RelayClock;
  let lost: string[];
  let answers: SessionAnswers;
  beforeEach(() => {
    clock = new RelayClock();
    lost = [];
    answers = new SessionAnswers(clock, (id) => lost.push(id));
  });

  it('that breaks within five seconds may be lost, one that breaks later is not', () => {
    answers.came('early', answers.session);
    expect(answers.sent('early')).toBe(true);
    clock.pass(4_000);
    answers.came('late', answers.session);
    expect(answers.sent('late')).toBe(true);
    clock.pass(1_500);
    answers.sessionEnded();
    expect(lost).toEqual(['late']);
  });

  it('is lost once: a second break has nothing to do with it', () => {
    answers.came('one', answers.session);
    answers.sent('one');
    answers.sessionEnded();
    answers.sessionEnded();
    expect(lost).toEqual(['one']);
  });

  it('that broke while the order was being written reaches nobody, whatever session there is by then', () => {
    const { session } = answers;
    answers.sessionEnded();
    answers.came('one', session);
    expect(answers.sent('one')).toBe(false);
  });

  it('has nothing to do with orders from this computer', () => {
    expect(answers.sent('local')).toBe(true);
    answers.sessionEnded();
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
    await core.hear(order);
    core.answerLost('one');
    await core.settled();
    await core.hear(order);
    core.answered('one');
    await core.settled();
    expect(ticket()).toMatchObject({ assurance: 'confirmed' });
  }

  it('is in doubt again when that answer turns out to be lost as well', async () => {
    await answerRepeat();
    core.answerLost('one');
    await core.settled();
    expect(ticket()).toMatchObject({ assurance: 'unconfirmed', alert: 'new' });
  });

  it('is in no doubt any more once something else has vouched for it', async () => {
    await answerRepeat();
    await core.tell('checkout_finished', 'checkout');
    core.answerLost('one');
    await core.settled();
    expect(ticket()).toMatchObject({ assurance: 'confirmed' });
  });

  it('nor once it was told as paid', async () => {
    await answerRepeat();
    await core.hear(order, 'updates');
    core.answerLost('one');
    await core.settled();
    expect(ticket()).toMatchObject({ assurance: 'confirmed' });
  });
});
