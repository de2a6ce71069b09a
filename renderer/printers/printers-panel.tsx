import { useEffect, useRef, useState } from 'react';
import { texts } from '../../shared/i18n/texts';
import type { PrintingStatus } from '../../shared/printing/printer';
import type { OrderingMode } from '../../shared/status/set-up';
import type { PrintersFrom } from '../board/use-side-panel';
import { classNamesOf } from '../ui/class-names';
import { PanelTop } from '../ui/panels/panel-top';
import panelStyles from '../ui/panels/side-panel.module.css';
import { PrinterForm } from './printer-form';
import { PrinterList } from './printer-list';

const css = classNamesOf(panelStyles);
const words = texts.printing.panel;

interface PrintersPanelProps {
  readonly printing: PrintingStatus;
  readonly control: OrderingMode;
  /** A new object each time that somebody asks for the panel. */
  readonly wish: { readonly from: PrintersFrom };
  readonly onClose: () => void;
}

/** The printers beside the board. It never covers it: orders come in while somebody sets one up. */
export function PrintersPanel({ printing, control, wish, onClose }: PrintersPanelProps) {
  /** The printer that is being changed, or a new one; null: the list. */
  const [editing, setEditing] = useState<{ readonly id: string | null } | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each wish asks for the heading anew
  useEffect(() => heading.current?.focus({ preventScroll: true }), [wish]);

  const settings = printing.printers.map((printer) => printer.settings);
  const endEditing = (): void => {
    setEditing(null);
    heading.current?.focus({ preventScroll: true });
  };
  return (
    <section className={css('panel')} aria-labelledby="printers">
      <PanelTop
        id="printers"
        ref={heading}
        title={words.title}
        close={wish.from === null ? texts.close : words.back[wish.from]}
        onClose={onClose}
      />
      {/* A list and a form are scrolled each by itself. */}
      <div key={editing === null ? 'list' : 'form'} className={css('steps')}>
        {editing === null ? (
          <PrinterList printing={printing} control={control} onEdit={(id) => setEditing({ id })} />
        ) : (
          <PrinterForm
            printer={settings.find(({ id }) => id === editing.id) ?? null}
            others={settings.filter(({ id }) => id !== editing.id)}
            onEnd={endEditing}
          />
        )}
      </div>
    </section>
  );
}
