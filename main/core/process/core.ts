import path from 'node:path';
import { setTimeout as aMoment } from 'node:timers/promises';
import { assertNever } from '../../../shared/assert-never';
import { setLanguage } from '../../../shared/i18n/texts';
import { logsFolder } from '../diagnostics/log-file';
import { detailOf, note, notesFile } from '../diagnostics/notes';
import { log, logFile, quietLog, recentLog } from '../log';
import { output } from '../output';
import { createRelay, type Relay } from '../relay';
import { EnvironmentError, readEnvironment } from '../settings/environment';
import { FolderInUseError } from '../storage/folder-lock';
import { NewerVersionError } from '../storage/migrations';
import { reasonOf } from '../storage/storage-error';
import { ShellAsker } from './ask-shell';
import { watchLoop } from './loop-watch';
import type { CoreStart, Port, ShellCommandToCore, StartFailure, ToCore, ToShell } from './messages';
import { PageLines } from './page-lines';
import {
  type RemoteUpdates,
  remoteClipboard,
  remoteEncrypter,
  remoteFiles,
  remotePaper,
  remoteStartsWithSystem,
  remoteUpdates,
} from './remote-shell';
import { UnreadChanges } from './unread-changes';

/* The core's own process: nothing in the shell, be it an open dialog or a hung page, can hold up an order. */

const beatEveryMs = 1_000;
const maxTries = 6;
const tryAgainMs = 500;
/** Log lines in a support report. */
const reportedLines = 300;
/** For the last output lines; a reader slower than this misses them. */
const outputTimeoutMs = 1_000;

/** The process's line to the shell; Electron's own types are not available here. */
interface ParentPort {
  postMessage(message: unknown): void;
  on(
    event: 'message',
    listener: (event: { readonly data: unknown; readonly ports: readonly Port[] }) => void,
  ): unknown;
}

const { parentPort } = process as unknown as { readonly parentPort: ParentPort };
const send = (message: ToShell): void => parentPort.postMessage(message);
const shell = new ShellAsker(send);
let core: Core | null = null;

// A terminal signals every process at once, but only the shell ends the core, in order.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);

parentPort.on('message', ({ data, ports }) => {
  const message = data as ToCore;
  if (message.kind === 'start') {
    void start(message.start);
  } else if (core !== null) handle(core, message, ports[0]);
});

interface Core {
  readonly relay: Relay;
  readonly lines: PageLines;
  readonly shellChanges: UnreadChanges;
  readonly updates: RemoteUpdates;
  readonly systemLocale: string;
}

/** @throws EnvironmentError */
function buildCore(given: CoreStart): Core {
  const { dataDir, secrets, systemLocale, regionLocale, warnings } = given;
  const environment = readEnvironment({ ...process.env, ...secrets });
  const file = notesFile(dataDir);
  logFile.open(logsFolder(dataDir), { rotates: true });
  endWhenUnsound(file);
  const beat = watchLoop(path.join(__dirname, 'loop-stack.cjs'), file);
  setInterval(() => {
    beat();
    send({ kind: 'alive' });
  }, beatEveryMs);
  setLanguage('system', systemLocale);
  for (const line of warnings) recentLog.write(line);
  const updates = remoteUpdates(shell, given.update, send);
  const relay = createRelay({
    dataDir,
    environment,
    regionLocale,
    encrypter: remoteEncrypter(shell, given.keyringProtects),
    clipboard: remoteClipboard(shell),
    startsWithSystem: remoteStartsWithSystem(shell),
    moveFiles: remoteFiles(shell),
    paper: remotePaper(shell),
    updateSource: updates,
    log,
    recentLog: () => newestLines(),
    listening: (address) => output.write(`listening ${address}/bbot\n`),
    online: (address) => output.write(`online ${address}/bbot\n`),
    languageRead: (language) => setLanguage(language, systemLocale),
  });
  const shellChanges = new UnreadChanges({
    change: (text) => send({ kind: 'change', text }),
    leftOut: () => send({ kind: 'snapshot', snapshot: relay.snapshot() }),
  });
  return { relay, lines: new PageLines(relay.commands, log), shellChanges, updates, systemLocale };
}

/** From the file, which also covers earlier starts; from memory if it cannot be read. */
async function newestLines(): Promise<readonly string[]> {
  try {
    return await logFile.newest(reportedLines);
  } catch (error) {
    log.warn({ reason: reasonOf(error) }, 'the log could not be read');
    return recentLog.lines;
  }
}

async function start(given: CoreStart): Promise<void> {
  try {
    core = buildCore(given);
    await startOnceFree(core.relay);
  } catch (error) {
    log.error({ reason: reasonOf(error) }, 'the core could not start');
    send({ kind: 'not-started', why: failureOf(error) });
    return;
  }
  const { relay, lines, shellChanges, systemLocale } = core;
  relay.subscribe((change) => {
    if (change.status !== null) setLanguage(change.status.choices.language, systemLocale);
    shellChanges.tell(change, lines.tell(change));
  });
  send({ kind: 'started', snapshot: relay.snapshot() });
}

/** After its shell is killed, an old core ends by itself a moment later; until then it owns the folder. */
async function startOnceFree(relay: Relay): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      await relay.start();
      return;
    } catch (error) {
      if (!(error instanceof FolderInUseError) || tries === maxTries) throw error;
      await aMoment(tryAgainMs);
    }
  }
}

function failureOf(error: unknown): StartFailure {
  if (error instanceof FolderInUseError) return { kind: 'in-use', holder: error.holder };
  if (error instanceof EnvironmentError) return { kind: 'environment', problems: error.message };
  if (error instanceof NewerVersionError) return { kind: 'newer-version' };
  return { kind: 'no-folder', reason: reasonOf(error) };
}

type Message = Exclude<ToCore, { readonly kind: 'start' }>;

function handle(
  { relay, lines, shellChanges, updates }: Core,
  message: Message,
  port: Port | undefined,
): void {
  switch (message.kind) {
    case 'page':
      if (port !== undefined) lines.add(port, message.view);
      return;
    case 'command':
      void carryOut(relay, message.command).then((isDone) =>
        send({ kind: 'command-answered', id: message.id, isDone }),
      );
      return;
    case 'read':
      shellChanges.wasRead();
      return;
    case 'fell-asleep':
      relay.fellAsleep();
      return;
    case 'woke-up':
      relay.wokeUp();
      return;
    case 'warning':
      recentLog.write(message.line);
      return;
    case 'answer':
      shell.answered(message.id, message.answer);
      return;
    case 'update-progress':
      updates.progressed(message.percent);
      return;
    case 'stop':
      void stop(relay);
      return;
    default:
      assertNever(message);
  }
}

/** Resolves with whether the command succeeded. */
async function carryOut({ commands }: Relay, command: ShellCommandToCore): Promise<boolean> {
  try {
    return (await answerTo(commands, command)).ok;
  } catch (error) {
    log.error({ command: command.name, reason: reasonOf(error) }, 'a command failed');
    return false;
  }
}

function answerTo(commands: Relay['commands'], command: ShellCommandToCore) {
  switch (command.name) {
    case 'pauseOrdering':
      return commands.pauseOrdering(command.argument);
    case 'resumeOrdering':
      return commands.resumeOrdering(command.argument);
    case 'changeSettings':
      return commands.changeSettings(command.argument);
    default:
      return assertNever(command);
  }
}

/** Ends with everything taken on disk; the shell then ends the process. */
async function stop(relay: Relay): Promise<void> {
  await relay
    .stop()
    .catch((error: unknown) => log.error({ reason: reasonOf(error) }, 'not everything could be stopped'));
  quietLog.info('the core has ended');
  await Promise.race([logFile.settled(), aMoment(outputTimeoutMs)]);
  await output.drained(outputTimeoutMs);
  send({ kind: 'stopped' });
}

/**
 * An uncaught exception leaves something half done, while a fresh start from disk knows every order: the shell starts
 * one. An unhandled rejection leaves nothing half done, so it is only noted.
 */
function endWhenUnsound(file: string): void {
  process.on('uncaughtException', (error) => {
    note(file, 'core-exception', detailOf(error));
    // Not `exit`: it waits for writes to an output that no program may be reading.
    process.kill(process.pid, 'SIGKILL');
  });
  process.on('unhandledRejection', (reason) => note(file, 'core-rejection', detailOf(reason)));
}
