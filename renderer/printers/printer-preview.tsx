import { useId } from 'react';
import { texts } from '../../shared/i18n/texts';
import type { PrinterChoices } from '../../shared/printing/printer-input';
import { classNamesOf } from '../ui/class-names';
import styles from './printer-preview.module.css';
import { usePreview } from './use-preview';

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
