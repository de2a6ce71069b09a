import type { ReactNode } from 'react';
import { classNamesOf } from './class-names';
import styles from './line-table.module.css';

const css = classNamesOf(styles);

interface LineTableProps {
  /** Class names for its own layout: the cell widths. */
  readonly className: string;
  readonly children: ReactNode;
}

/** A table whose headings stay visible while its lines scroll. */
export function LineTable({ className, children }: LineTableProps) {
  return <table className={`${css('table')} ${className}`}>{children}</table>;
}
