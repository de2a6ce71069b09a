import { type ReactNode, useEffect, useId, useRef } from 'react';
import { texts } from '../../../shared/i18n/texts';
import { classNamesOf } from '../class-names';
import { PanelTop } from './panel-top';
import styles from './side-panel.module.css';

const css = classNamesOf(styles);

interface SidePanelProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A panel beside the board. It never covers the board: orders keep coming in. Its heading takes the focus. */
export function SidePanel({ title, onClose, children }: SidePanelProps) {
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <section className={css('panel')} aria-labelledby={id}>
      <PanelTop id={id} ref={heading} title={title} close={texts.close} onClose={onClose} />
      <div className={css('steps')}>{children}</div>
    </section>
  );
}
