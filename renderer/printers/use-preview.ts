import { useEffect, useState } from 'react';
import type { CommandResult } from '../../shared/ipc/commands';
import type { PrinterChoices } from '../../shared/printing/printer-input';
import { ask } from '../core-client/core-client';

interface Preview {
  /** The last one that was drawn; null before the first. */
  readonly drawn: CommandResult<'previewPrinter'> | null;
  /** Whether the last one could not be drawn. */
  readonly failed: boolean;
}

/** How long nobody must have typed before a picture is drawn. */
const restMs = 400;

/** A picture of a sample ticket as such a printer would print it; the old one stays until the new one is there. */
export function usePreview(choices: PrinterChoices): Preview {
  const [preview, setPreview] = useState<Preview>({ drawn: null, failed: false });
  const wanted = JSON.stringify(choices);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `wanted` stands for the choices, which are new each time
  useEffect(() => {
    let latest = true;
    const timer = setTimeout(async () => {
      const outcome = await ask('previewPrinter', { choices });
      if (!latest) return;
      setPreview(({ drawn }) =>
        outcome.ok ? { drawn: outcome.value, failed: false } : { drawn, failed: true },
      );
    }, restMs);
    return () => {
      latest = false;
      clearTimeout(timer);
    };
  }, [wanted]);
  return preview;
}
