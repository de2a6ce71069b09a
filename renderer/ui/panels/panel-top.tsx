import type { Ref } from 'react';
import { ActionButton } from '../action-button';
import { classNamesOf } from '../class-names';
import styles from './side-panel.module.css';

const css = classNamesOf(styles);

interface PanelTopProps {
  /** The heading's id: it names the panel. */
  readonly id: string;
  readonly title: string;
  readonly ref: Ref<HTMLHeadingElement>;
  /** The close button's label. */
  readonly close: string;
  readonly onClose: () => void;
}

/** The top of a panel beside the board: its name, which takes the focus, and the close button. */
export function PanelTop({ id, title, ref, close, onClose }: PanelTopProps) {
  return (
    <div className={css('top')}>
      <h2 id={id} ref={ref} className={css('title')} tabIndex={-1}>
        {title}
      </h2>
      <ActionButton variant="plain" onAction={onClose}>
        {close}
      </ActionButton>
    </div>
  );
}
