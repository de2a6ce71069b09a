import { classNamesOf } from '../ui/class-names';
import styles from './tool-name.module.css';

const css = classNamesOf(styles);

/** A bottom-line tool's name, beside its icon. */
export function ToolName({ children }: { readonly children: string }) {
  return <span className={css('name')}>{children}</span>;
}
