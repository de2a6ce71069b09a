import { beforeEach, expect, it } from 'vitest';
import { SignOfLife } from '../../../main/shell/sign-of-life';

const everyMs = 1_000;
let atMs: number;
let life: SignOfLife;
beforeEach(() => {
  atMs = 0;
  life = new SignOfLife({ now: () => atMs, monotonic: () => atMs }, everyMs);
});

it('the sign of life counts how long there was no sign', () => {
  for (const silent of [1_000, 2_000, 3_000]) {
    atMs += everyMs;
    expect(life.silentMs()).toBe(silent);
  }
  life.sign();
  expect(life.silentMs()).toBe(0);
});

it('the sign of life holds no silence against anyone while nothing looked, as when the computer slept', () => {
  atMs += everyMs;
  life.silentMs();
  atMs += 60_000;
  expect(life.silentMs()).toBe(0);
  atMs += everyMs;
  expect(life.silentMs()).toBe(everyMs);
});
