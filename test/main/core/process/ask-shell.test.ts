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

it('each question to the shell gets its own answer, in whatever order they come', async () => {
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

it('a question to a shell that hangs waits no longer than told, and drops what comes too late', async () => {
  const answer = shell.ask('startsWithSystem', null, 3_000);
  const rejection = expect(answer).rejects.toBeInstanceOf(ShellError);
  await vi.advanceTimersByTimeAsync(3_000);
  await rejection;
  shell.answered(1, { ok: true, result: true });
});

it('a question to the shell waits for a human as long as it takes', async () => {
  const answer = shell.ask('askWhatToOpen', { title: 'Which file?' }, null);
  await vi.advanceTimersByTimeAsync(10 * 60_000);
  shell.answered(1, { ok: true, result: '/a/file' });
  expect(await answer).toBe('/a/file');
});

it('a question about an update has what was wrong with it as the shell knew it', async () => {
  const answer = shell.ask('verifyUpdate', null, null);
  shell.answered(1, { ok: false, reason: 'odd', updateProblem: 'damaged' });
  await expect(answer).rejects.toEqual(new UpdateError('damaged'));
});
