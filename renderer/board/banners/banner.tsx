import type { ReactNode } from 'react';
import { classNamesOf } from '../../ui/class-names';
import { PauseIcon, WarningIcon } from '../../ui/icons';
import styles from './banner.module.css';

const css = classNamesOf(styles);

interface BannerProps {
  readonly variant: 'loudest' | 'loud' | 'paused' | 'quiet';
  readonly title: string;
  readonly detail?: string;
  readonly children?: ReactNode;
}

/** A line across the whole board that pushes the tickets down instead of covering them. */
export function Banner({ variant, title, detail, children }: BannerProps) {
  const pressing = variant === 'loudest' || variant === 'loud';
  return (
    <div className={css('banner', variant)} role={pressing ? 'alert' : 'status'}>
      {variant === 'paused' ? <PauseIcon /> : <WarningIcon />}
      <div className={css('words')}>
        <p className={css('title')}>{title}</p>
        {detail !== undefined && <p className={css('detail')}>{detail}</p>}
      </div>
      {children}
    </div>
  );
}
