import type { NetworkInterfaceInfo } from 'node:os';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { watchNetwork } from '../../../../main/core/tunnel/network-watch';

let addresses: string[];
let changes: number;
let failures: number;
let isBroken: boolean;
let end: () => void;
beforeEach(() => {
  vi.useFakeTimers();
  addresses = ['192.168.1.20'];
  changes = 0;
  failures = 0;
  isBroken = false;
  const check = () => {
    if (isBroken) throw Object.assign(new Error('too many open files'), { code: 'ERR_SYSTEM_ERROR' });
    return { lan: addresses.map((address) => ({ address, internal: false }) as NetworkInterfaceInfo) };
  };
  const changed = () => {
    changes += 1;
  };
  const failed = () => {
    failures += 1;
  };
  end = watchNetwork({ changed, failed }, check);
});
afterEach(() => {
  end();
  vi.useRealTimers();
});

it("a change of this computer's address is reported within seconds, once", () => {
  vi.advanceTimersByTime(10_000);
  expect(changes).toBe(0);
  addresses = [];
  vi.advanceTimersByTime(2_000);
  expect(changes).toBe(1);
  addresses = ['10.0.0.7'];
  vi.advanceTimersByTime(20_000);
  expect(changes).toBe(2);
});

it('the network watch reports nothing after its end', () => {
  end();
  addresses = [];
  vi.advanceTimersByTime(10_000);
  expect(changes).toBe(0);
});

it('the network watch survives a computer that cannot tell, says so once, and reports changes made meanwhile', () => {
  isBroken = true;
  vi.advanceTimersByTime(20_000);
  expect([changes, failures]).toEqual([0, 1]);
  addresses = ['10.0.0.7'];
  isBroken = false;
  vi.advanceTimersByTime(2_000);
  expect([changes, failures]).toEqual([1, 1]);
  isBroken = true;
  vi.advanceTimersByTime(2_000);
  expect(failures).toBe(2);
});
