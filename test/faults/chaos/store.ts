import type { UtilityProcess } from 'electron';
import { type AppBehindEdge, launchBehindEdge } from '../../journey/support/edge';
import { BbotRandom } from '../../support/bbot/bbot-random';
import { edgeToken } from '../../support/ngrok-edge/edge';
import { startVirtualPrinter, type VirtualPrinter } from '../../support/printer/virtual-printer';
import { type NoisyLine, startNoisyLine } from './noisy-line';
import { makeSmallDisk, type SmallDisk } from './small-disk';

/** The app with all that is around it: the real agent behind a local edge, a printer, a disk, and staff. */
export interface Store extends AppBehindEdge {
  readonly printer: VirtualPrinter;
  readonly line: NoisyLine;
  readonly disk: SmallDisk;
}

/** Starts the app on a disk and a printer of its own. The caller must `close` it. */
export async function openStore(seed: number): Promise<Store> {
  const disk = await makeSmallDisk();
  const printer = await startVirtualPrinter();
  const line = await startNoisyLine(printer.port, new BbotRandom(seed));
  const closeRest = async (): Promise<void> => {
    await line.stop();
    await printer.stop();
    await disk.remove();
  };
  try {
    const behindEdge = await launchBehindEdge({
      dataDir: disk.folder,
      env: { NGROK_AUTHTOKEN: edgeToken, RELAY_PRINTER: line.url },
    });
    return {
      ...behindEdge,
      printer,
      line,
      disk,
      close: () => behindEdge.close().finally(closeRest),
    };
  } catch (error) {
    await closeRest();
    throw error;
  }
}

/** The process that draws the board. @throws while there is no board */
export async function boardProcess({ app }: Pick<Store, 'app'>): Promise<number> {
  const pid = await app.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .find(({ webContents }) => webContents.getURL().startsWith('relay:'))
      ?.webContents.getOSProcessId(),
  );
  if (pid === undefined || pid === 0) throw new Error('There is no board');
  return pid;
}

/** Says something to the core that no input can. */
export function tellCore(
  { app }: Pick<Store, 'app'>,
  message: { readonly testFault?: 'disk-fails' | 'disk-works' },
): Promise<void> {
  return app.electron.evaluate((_, change) => {
    const { testCore } = globalThis as { testCore?: UtilityProcess };
    // Of all that the core may hear, this does least.
    testCore?.postMessage({ kind: 'warning', line: 'told by a test', ...change });
  }, message);
}

/** Runs a script in the board's page. Null while it does not answer within so many milliseconds. */
export async function askBoard<Answer>(
  { app }: Pick<Store, 'app'>,
  script: string,
  withinMs = 2_000,
): Promise<Answer | null> {
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<null>((resolve) => {
    timer = setTimeout(resolve, withinMs, null);
  });
  const answer = app.electron
    .evaluate(({ BrowserWindow }, asked): Promise<Answer | null> | null => {
      const contents = BrowserWindow.getAllWindows().find(({ webContents }) =>
        webContents.getURL().startsWith('relay:'),
      )?.webContents;
      if (contents === undefined || contents.isCrashed()) return null;
      return contents.executeJavaScript(asked);
    }, script)
    // It is being loaded, or the app has ended.
    .catch(() => null);
  const given = await Promise.race([answer, silence]);
  clearTimeout(timer);
  return given;
}
