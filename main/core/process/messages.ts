import type { CommandArgument } from '../../../shared/ipc/commands';
import type { Snapshot } from '../../../shared/ipc/snapshot';
import type { UpdateHindrance, UpdateProblem } from '../../../shared/status/update';
import type { Bitmap } from '../printing/layout/bitmap';
import type { LineToDraw } from '../printing/render/paper';
import type { SecretVariables } from '../settings/secret-variables';
import type { FolderHolder } from '../storage/folder-lock';

/*
 * Everything that crosses between the shell's process and the core's. Both are the app's own, so neither checks the
 * other.
 */

/** What a page shows: everything, or only tickets for a kitchen screen. */
export type View = 'board' | 'kitchen';

export interface CoreStart {
  readonly dataDir: string;
  /** Separate, because the core's process inherits the rest of the environment. */
  readonly secrets: SecretVariables;
  /** The computer's language, e.g. "es-MX". */
  readonly systemLocale: string;
  /** How the computer writes numbers and dates, which can differ from its language. */
  readonly regionLocale: string;
  /** Whether the OS keyring protects what it encrypts. */
  readonly keyringProtects: boolean;
  readonly update: { readonly running: string; readonly hindrance: UpdateHindrance | null };
  /** The shell's newest warnings, oldest first. */
  readonly warnings: readonly string[];
}

/** What only Electron can do; the core asks, the shell does it. */
export interface ShellServices {
  encrypt(secret: string): string | null;
  decrypt(encrypted: string): string | null;
  copy(text: string): null;
  startsWithSystem(nothing: null): boolean | null;
  /** Resolves with a path, or null if staff cancel. */
  askWhereToSave(question: { readonly name: string; readonly title: string }): Promise<string | null>;
  askWhatToOpen(question: { readonly title: string }): Promise<string | null>;
  drawPdf(page: PageToDraw): Promise<Uint8Array>;
  drawPicture(page: PageToDraw): Promise<Uint8Array>;
  drawLines(lines: readonly LineToDraw[]): Promise<readonly Bitmap[] | null>;
  lackingSigns(signs: readonly string[]): Promise<ReadonlySet<string>>;
  checkForUpdate(feed: string): Promise<string | null>;
  downloadUpdate(nothing: null): Promise<null>;
  verifyUpdate(nothing: null): Promise<null>;
  installUpdate(nothing: null): null;
}
interface PageToDraw {
  readonly html: string;
  readonly paperMm: number;
}

export type ServiceName = keyof ShellServices;
export type ServiceArgument<Name extends ServiceName> = Parameters<ShellServices[Name]>[0];
export type ServiceResult<Name extends ServiceName> = Awaited<ReturnType<ShellServices[Name]>>;

/** Commands from the tray and the windows. */
type OwnCommand<Name extends 'pauseOrdering' | 'resumeOrdering' | 'changeSettings'> = {
  readonly name: Name;
  readonly argument: CommandArgument<Name>;
};
export type ShellCommandToCore =
  | OwnCommand<'pauseOrdering'>
  | OwnCommand<'resumeOrdering'>
  | OwnCommand<'changeSettings'>;

export type ToCore =
  | { readonly kind: 'start'; readonly start: CoreStart }
  /** Comes with the core's end of the page's line. */
  | { readonly kind: 'page'; readonly view: View }
  | { readonly kind: 'command'; readonly id: number; readonly command: ShellCommandToCore }
  | { readonly kind: 'fell-asleep' | 'woke-up' }
  /** The shell has read a change. */
  | { readonly kind: 'read' }
  | { readonly kind: 'warning'; readonly line: string }
  | { readonly kind: 'answer'; readonly id: number; readonly answer: ServiceAnswer }
  | { readonly kind: 'update-progress'; readonly percent: number }
  | { readonly kind: 'stop' };

export type ServiceAnswer =
  | { readonly ok: true; readonly result: unknown }
  | { readonly ok: false; readonly reason: string; readonly updateProblem: UpdateProblem | null };

/** Why the core did not start, for the causes we have words for. */
export type StartFailure =
  | { readonly kind: 'in-use'; readonly holder: FolderHolder | null }
  | { readonly kind: 'newer-version' }
  /** Its process kept ending before it had started. */
  | { readonly kind: 'ended' }
  | { readonly kind: 'environment'; readonly problems: string }
  | { readonly kind: 'no-folder'; readonly reason: string };

export type ToShell =
  /** Once a second while the core's loop runs. */
  | { readonly kind: 'alive' }
  | { readonly kind: 'started'; readonly snapshot: Snapshot }
  | { readonly kind: 'not-started'; readonly why: StartFailure }
  /** As written by `writeChange`. */
  | { readonly kind: 'change'; readonly text: string }
  /** The shell missed changes while it hung; this is everything. */
  | { readonly kind: 'snapshot'; readonly snapshot: Snapshot }
  | {
      readonly kind: 'ask';
      readonly id: number;
      readonly name: ServiceName;
      readonly argument: unknown;
    }
  | { readonly kind: 'command-answered'; readonly id: number; readonly isDone: boolean }
  | { readonly kind: 'cancel-download' }
  | { readonly kind: 'stopped' };

/** The part of an Electron port that the core uses: it does not know Electron. */
export interface Port {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): unknown;
  on(event: 'close', listener: () => void): unknown;
  start(): void;
}
