import { useEffect, useId, useState } from 'react';
import { texts } from '../../shared/i18n/texts';
import type { CommandResult } from '../../shared/ipc/commands';
import type { PrinterChoices } from '../../shared/printing/printer-input';
import { ask } from '../core-client/core-client';
import { classNamesOf } from '../ui/class-names';
import styles from './printer-preview.module.css';

const css = classNamesOf(styles);
const words = texts.printing.form;

/** The real layout, about as large as it comes out of the printer. */
export function PrinterPreview({ choices }: { readonly choices: PrinterChoices }) {
  const { drawn, failed } = usePreview(choices);
  const heading = useId();
  return (
    <div className={css('preview')}>
      <h4 id={heading} className={css('title')}>
        {words.preview}
      </h4>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled picture must be reached by keyboard */}
      <section className={css('desk')} tabIndex={0} aria-labelledby={heading}>
        {drawn === null ? (
          <p className={css('note')}>{failed ? words.noPreview : words.drawing}</p>
        ) : (
          <img
            className={css('paper')}
            style={{ width: `${drawn.paperMm}mm` }}
            src={drawn.picture}
            alt={words.previewAlt(choices.name)}
          />
        )}
      </section>
      {failed && drawn !== null && <p className={css('note')}>{words.noPreview}</p>}
    </div>
  );
}

interface Preview {
  /** The last one that was drawn; null before the first. */
  readonly drawn: CommandResult<'previewPrinter'> | null;
  /** Whether the last one could not be drawn. */
  readonly failed: boolean;
}

/** How long nobody must have typed before a picture is drawn. */
const restMs = 400;

/** A picture of a sample ticket as such a printer would print it; the old one stays until the new one is there. */
function usePreview(choices: PrinterChoices): Preview {
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
