import type { ReactNode } from 'react';
import { classNamesOf } from './class-names';
import styles from './line-table.module.css';

const css = classNamesOf(styles);

interface LineTableProps {
  /** The class names of what is its own: how wide its cells are. */
  readonly look: string;
  readonly children: ReactNode;
}

/** A table whose headings stay in sight while its lines are scrolled. */
export function LineTable({ look, children }: LineTableProps) {
  return <table className={`${css('table')} ${look}`}>{children}</table>;
}
