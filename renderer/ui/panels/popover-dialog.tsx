import type { ReactNode } from 'react';
import { Dialog, Heading, Popover, type PopoverProps } from 'react-aria-components';
import { classNamesOf } from '../class-names';
import styles from './popover-dialog.module.css';

const css = classNamesOf(styles);

interface PopoverDialogProps {
  readonly title: string;
  readonly placement: NonNullable<PopoverProps['placement']>;
  /** In pixels, if the window is that wide. */
  readonly width: number;
  readonly children: (close: () => void) => ReactNode;
}

/** What a `TriggerButton` opens beside itself, in its `DialogTrigger`: a few choices below a title. */
export function PopoverDialog({ title, placement, width, children }: PopoverDialogProps) {
  return (
    <Popover placement={placement} className={css('popover')} style={{ width }}>
      <Dialog className={css('dialog')}>
        {({ close }) => (
          <>
            <Heading slot="title" className={css('title')}>
              {title}
            </Heading>
            {children(close)}
          </>
        )}
      </Dialog>
    </Popover>
  );
}
