import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ShellAsker, ShellError } from '../../../../main/core/process/ask-shell';
import type { ToShell } from '../../../../main/core/process/messages';
import { UpdateError } from '../../../../main/core/updates/update-error';

let asked: ToShell[];
let shell: ShellAsker;
beforeEach(() => {
  vi.useFakeTimers();
  asked = [];
  shell = new ShellAsker((message) => asked.push(message));
});
afterEach(() => {
  vi.useRealTimers();
});

it('gives each question its own answer, in whatever order they come', async () => {
  const first = shell.ask('encrypt', 'one', null);
  const second = shell.ask('encrypt', 'two', null);
  expect(asked).toMatchObject([
    { kind: 'ask', id: 1, name: 'encrypt', argument: 'one' },
    { kind: 'ask', id: 2, name: 'encrypt', argument: 'two' },
  ]);
  shell.answered(2, { ok: true, result: 'sealed two' });
  shell.answered(1, { ok: true, result: 'sealed one' });
  expect([await first, await second]).toEqual(['sealed one', 'sealed two']);
});

it('waits no longer than it was told for a shell that stands still, and drops what comes too late', async () => {
  const answer = shell.ask('startsWithSystem', null, 3_000);
  const told = expect(answer).rejects.toBeInstanceOf(ShellError);
  await vi.advanceTimersByTimeAsync(3_000);
  await told;
  shell.answered(1, { ok: true, result: true });
});

it('waits for a human as long as it takes', async () => {
  const answer = shell.ask('askWhatToOpen', { title: 'Which file?' }, null);
  await vi.advanceTimersByTimeAsync(10 * 60_000);
  shell.answered(1, { ok: true, result: '/a/file' });
  expect(await answer).toBe('/a/file');
});

it('has what was wrong with an update as the shell knew it', async () => {
  const answer = shell.ask('verifyUpdate', null, null);
  shell.answered(1, { ok: false, reason: 'odd', updateProblem: 'damaged' });
  await expect(answer).rejects.toEqual(new UpdateError('damaged'));
});
