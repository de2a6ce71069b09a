import { describe, expect, it } from 'vitest';
import { runProgram } from '../../../../main/core/health-checks/machine';
import { type Checks, runAll } from '../../../../main/core/health-checks/relay-checks';

const fine: Checks = {
  arrival: () => ({ kind: 'ok', fine: { kind: 'online' } }),
  fields: () => ({ kind: 'unknown', why: 'not-connected' }),
  connector: () => ({ kind: 'ok', fine: { kind: 'loads' } }),
  disk: () => ({ kind: 'ok', fine: { kind: 'writes', freeBytes: null } }),
  printer: () => ({ kind: 'attention', problem: { kind: 'none' } }),
  clock: () => ({ kind: 'unknown', why: 'not-told' }),
  power: () => ({ kind: 'ok', fine: { kind: 'never-sleeps' } }),
  signIn: () => ({ kind: 'attention', problem: { kind: 'asks-password' } }),
};

async function outcomes(checks: Partial<Checks>, withinMs = 1_000) {
  const failures: string[] = [];
  const results = await runAll(
    { ...fine, ...checks },
    (name, reason) => failures.push(`${name}: ${reason}`),
    withinMs,
  );
  return { failures, found: new Map<string, unknown>(results.map(({ name, outcome }) => [name, outcome])) };
}

it('checks that fail are each unknown, are noted in the log, and cost none of the others', async () => {
  const { failures, found } = await outcomes({
    power: () => Promise.reject(new Error('powercfg is not there')),
    disk: () => {
      throw new Error('at once');
    },
  });
  expect(found.get('power')).toEqual({ kind: 'unknown', why: 'not-looked' });
  expect(found.get('disk')).toEqual({ kind: 'unknown', why: 'not-looked' });
  expect(found.get('connector')).toEqual({ kind: 'ok', fine: { kind: 'loads' } });
  expect(failures.sort()).toEqual(['disk: at once', 'power: powercfg is not there']);
});

it('checks that take too long are unknown', async () => {
  const { failures, found } = await outcomes({ clock: () => new Promise(() => undefined) }, 20);
  expect(found.get('clock')).toEqual({ kind: 'unknown', why: 'not-looked' });
  expect(failures).toEqual(['clock: it took longer than 20 ms']);
});

it('checks run side by side', async () => {
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  const { found } = await outcomes({
    arrival: async () => {
      await released;
      return { kind: 'ok', fine: { kind: 'online' } };
    },
    signIn: () => {
      release();
      return { kind: 'ok', fine: { kind: 'by-itself' } };
    },
  });
  expect(found.get('arrival')).toMatchObject({ kind: 'ok' });
});

describe('a program of the system', () => {
  const node = process.execPath;

  it('a program of the system gives its exit code and what it wrote', async () => {
    expect(await runProgram(node, ['-e', 'console.log("it is so"); process.exit(3)'])).toEqual({
      code: 3,
      output: 'it is so\n',
    });
  });

  it('a program of the system gets its arguments as they are: no shell reads them', async () => {
    const { output } = await runProgram(node, ['-p', 'process.argv[1]', '$(id); "%PATH%"']);
    expect(output).toBe('$(id); "%PATH%"\n');
  });

  it('a program of the system that is not there, or says too much, is an error', async () => {
    await expect(runProgram('/nowhere/powercfg', [])).rejects.toThrow('did not answer');
    await expect(runProgram(node, ['-e', 'console.log("x".repeat(1e6))'])).rejects.toThrow('did not answer');
  });
});
