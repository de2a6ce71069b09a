import fc from 'fast-check';
import { beforeEach, expect, it } from 'vitest';
import { SteadyClock } from '../../../shared/time/steady-clock';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/** A computer whose clock is set, that sleeps, and whose system may tell of it. */
class Computer {
  wall = Date.parse('2026-11-21T18:00:00Z');
  awake = 0;
  #untold = 0;

  constructor(readonly tellsOfSleep = true) {}

  pass(ms: number): void {
    this.wall += ms;
    this.awake += ms;
  }

  sleep(ms: number): void {
    this.wall += ms;
    if (this.tellsOfSleep) this.#untold += ms;
  }

  set(byMs: number): void {
    this.wall += byMs;
  }

  steady(): SteadyClock {
    return new SteadyClock({
      wall: () => this.wall,
      monotonic: () => this.awake,
      slept: () => {
        const slept = this.#untold;
        this.#untold = 0;
        return slept;
      },
    });
  }
}

let computer: Computer;
let steady: SteadyClock;
let before: number;
beforeEach(() => {
  computer = new Computer();
  steady = computer.steady();
  before = steady.now();
});

it("the counter's steady time is the computer's until somebody sets it", () => {
  expect(before).toBe(computer.wall);
  computer.pass(90 * minuteMs);
  expect([steady.now(), steady.lagMs]).toEqual([computer.wall, 0]);
});

it.each([
  ['back an hour', -hourMs],
  ['forward an hour', hourMs],
  ['back a year', -365 * 24 * hourMs],
  ['forward ten years', 3650 * 24 * hourMs],
])("the counter's steady time goes on when the clock is set %s", (_, byMs) => {
  computer.set(byMs);
  expect(steady.now()).toBe(before);
  computer.pass(minuteMs);
  expect([steady.now() - before, steady.lagMs]).toEqual([minuteMs, -byMs]);
});

it("the counter's steady time goes on over sleep as the system reports it, even if the clock was set then", () => {
  computer.sleep(8 * hourMs);
  computer.set(-hourMs);
  expect(steady.now() - before).toBe(8 * hourMs);
  expect(steady.lagMs).toBe(hourMs);
});

it("the counter's steady time goes on over a sleep of which the system reports only the waking", () => {
  computer = new Computer(false);
  steady = computer.steady();
  computer.sleep(8 * hourMs);
  steady.wokeUp();
  expect(steady.now() - before).toBe(8 * hourMs);
  computer.set(-hourMs);
  expect(steady.now() - before).toBe(8 * hourMs);
});

it("the counter's steady time follows a clock that is corrected bit by bit, as by a time service", () => {
  for (let second = 0; second < 3_600; second += 1) {
    computer.pass(1_000);
    computer.set(-1);
    steady.now();
  }
  expect([steady.now(), steady.lagMs]).toEqual([computer.wall, 0]);
});

it("the counter's steady time takes over what another one has seen", () => {
  steady.adopt(hourMs);
  expect(steady.now() - computer.wall).toBe(hourMs);
  computer.set(hourMs);
  expect(steady.lagMs).toBe(0);
});

it("the counter's steady time is exactly the time that passed, whatever is done to the clock", () => {
  const steps = fc.array(
    fc.oneof(
      fc.record({ do: fc.constant('pass' as const), ms: fc.nat(30 * minuteMs) }),
      fc.record({ do: fc.constant('sleep' as const), ms: fc.integer({ min: 5_000, max: 9 * hourMs }) }),
      fc.record({
        do: fc.constant('set' as const),
        ms: fc.oneof(
          fc.integer({ min: 5_000, max: 4_000_000_000 }),
          fc.integer({ min: -4_000_000_000, max: -5_000 }),
        ),
      }),
    ),
    { maxLength: 30 },
  );
  fc.assert(
    fc.property(steps, (done) => {
      const pc = new Computer();
      const clock = pc.steady();
      const start = clock.now();
      let passed = 0;
      for (const step of done) {
        pc[step.do](step.ms);
        if (step.do !== 'set') passed += step.ms;
        expect(clock.now() - start).toBe(passed);
      }
    }),
  );
});
