import { expect, it } from 'vitest';
import {
  isComplete,
  needsToken,
  numberOf,
  type Step,
  stepOf,
  stepsLeft,
} from '../../../renderer/set-up/set-up-steps';
import type { ArrivalProblem, ConnectionStatus } from '../../../shared/status/connection';
import type { SetUp } from '../../../shared/status/set-up';
import { sampleSetUp } from '../sample-ticket';

const online: ConnectionStatus = { kind: 'online', address: 'https://pizza.ngrok-free.app' };
const needsAttention = (problem: ArrivalProblem): ConnectionStatus => ({
  kind: 'needs-attention',
  problem,
  code: null,
  nextAt: '2026-11-21T19:00:00.000Z',
});
const complete = (step: Step, setUp: Partial<SetUp> = {}, arrival: ConnectionStatus = online) =>
  isComplete(step, { ...sampleSetUp, ...setUp }, arrival);

it('a step of the set-up is complete when its part works', () => {
  const steps = ['kitchen', 'control', 'token', 'domain', 'bbot'] as const;
  expect(steps.map((step) => complete(step))).toEqual([true, true, true, true, true]);
});

it('a step of the set-up has its number, and those that need something are counted', () => {
  const steps = ['kitchen', 'control', 'token', 'domain', 'bbot', 'slip', 'move'] as const;
  expect(steps.map(numberOf)).toEqual([1, 2, 3, 4, 5, null, null]);
  expect(stepsLeft(sampleSetUp, online)).toBe(0);
  expect(stepsLeft({ ...sampleSetUp, domain: null }, needsAttention('not-a-token'))).toBe(2);
});

it('a step of the set-up is neither complete nor open when it is for another day', () => {
  expect([complete('slip'), complete('move')]).toEqual([null, null]);
});

it('a step of the set-up has no check mark next to a problem', () => {
  expect(complete('token', {}, needsAttention('no-internet'))).toBe(false);
  expect(complete('token', { token: 'none' }, { kind: 'this-computer-only', address: '' })).toBe(false);
  expect(complete('domain', {}, needsAttention('address-refused'))).toBe(false);
  expect(complete('domain', { domain: null })).toBe(false);
});

it('a step of the set-up waits for Bbot to call at each address that it was given', () => {
  const at = '2026-11-21T19:02:00.000Z';
  const updatesOnly = { seen: { checkout: null, updates: at } };
  expect(complete('bbot', { seen: { checkout: at, updates: null } })).toBe(false);
  expect(complete('bbot', updatesOnly)).toBe(false);
  expect(complete('bbot', { ...updatesOnly, control: 'watch-only' })).toBe(true);
});

it('a step of the set-up is open again when Bbot has an address other than the present one', () => {
  expect(complete('bbot', { copiedAddress: 'https://old.ngrok-free.app' })).toBe(false);
  expect(complete('bbot', { address: null, copiedAddress: null })).toBe(false);
});

it('another token is needed when there is none or it is refused', () => {
  expect(needsToken({ token: 'none' }, online)).toBe(true);
  expect(needsToken({ token: 'kept' }, needsAttention('not-a-token'))).toBe(true);
  expect(needsToken({ token: 'kept' }, needsAttention('token-refused'))).toBe(true);
});

it('another token does not help against anything else', () => {
  expect(needsToken({ token: 'kept' }, needsAttention('no-internet'))).toBe(false);
  expect(needsToken({ token: 'kept' }, needsAttention('address-held'))).toBe(false);
});

it('a banner leads to the set-up step that fixes its problem', () => {
  const problems = ['not-a-token', 'token-refused', 'address-refused', 'no-internet'] as const;
  expect(problems.map(stepOf)).toEqual(['token', 'token', 'domain', null]);
});
