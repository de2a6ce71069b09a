import type { ReactNode } from 'react';
import { classNamesOf } from '../../ui/class-names';
import { PauseIcon, WarningIcon } from '../../ui/icons';
import styles from './banner.module.css';

const css = classNamesOf(styles);

interface BannerProps {
  readonly look: 'loudest' | 'loud' | 'paused' | 'quiet';
  readonly title: string;
  readonly detail?: string;
  readonly children?: ReactNode;
}

/** A line across the whole board that pushes the tickets down instead of covering them. */
export function Banner({ look, title, detail, children }: BannerProps) {
  const pressing = look === 'loudest' || look === 'loud';
  return (
    <div className={css('banner', look)} role={pressing ? 'alert' : 'status'}>
      {look === 'paused' ? <PauseIcon /> : <WarningIcon />}
      <div className={css('words')}>
        <p className={css('title')}>{title}</p>
        {detail !== undefined && <p className={css('detail')}>{detail}</p>}
      </div>
      {children}
    </div>
  );
}
