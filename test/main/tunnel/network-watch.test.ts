import type { NetworkInterfaceInfo } from 'node:os';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { watchNetwork } from '../../../main/tunnel/network-watch';

let addresses: string[];
let changes: number;
let end: () => void;
beforeEach(() => {
  vi.useFakeTimers();
  addresses = ['192.168.1.20'];
  changes = 0;
  const look = () => ({
    lan: addresses.map((address) => ({ address, internal: false }) as NetworkInterfaceInfo),
  });
  end = watchNetwork(() => {
    changes += 1;
  }, look);
});
afterEach(() => {
  end();
  vi.useRealTimers();
});

it('tells within seconds that this computer has another address, once', () => {
  vi.advanceTimersByTime(10_000);
  expect(changes).toBe(0);
  addresses = [];
  vi.advanceTimersByTime(2_000);
  expect(changes).toBe(1);
  addresses = ['10.0.0.7'];
  vi.advanceTimersByTime(20_000);
  expect(changes).toBe(2);
});

it('tells nothing after its end', () => {
  end();
  addresses = [];
  vi.advanceTimersByTime(10_000);
  expect(changes).toBe(0);
});
