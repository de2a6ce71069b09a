import { expect, it } from 'vitest';
import type { ToCore } from '../../../main/core/process/messages';
import { SentCommands } from '../../../main/shell/sent-commands';

const pause = { name: 'pauseOrdering', argument: { minutes: 10 } } as const;
const idOf = (message: ToCore | undefined) => (message?.kind === 'command' ? message.id : Number.NaN);

it('each command is reported as carried out by the core or not', async () => {
  const posted: ToCore[] = [];
  const commands = new SentCommands((message) => posted.push(message) > 0);
  const first = commands.send(pause);
  const second = commands.send({ name: 'resumeOrdering', argument: null });
  expect(posted[0]).toMatchObject({ kind: 'command', command: pause });
  commands.answered(idOf(posted[1]), true);
  commands.answered(idOf(posted[0]), false);
  expect(await Promise.all([first, second])).toEqual([false, true]);
});

it('a command that no core takes, or whose core ends first, is reported as not carried out', async () => {
  expect(await new SentCommands(() => false).send(pause)).toBe(false);
  const posted: ToCore[] = [];
  const commands = new SentCommands((message) => posted.push(message) > 0);
  const sent = [commands.send(pause), commands.send(pause)];
  commands.lost();
  expect(await Promise.all(sent)).toEqual([false, false]);
  // What comes too late is nobody's.
  commands.answered(idOf(posted[0]), true);
});
