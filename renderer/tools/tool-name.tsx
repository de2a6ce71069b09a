import { classNamesOf } from '../ui/class-names';
import styles from './tool-name.module.css';

const css = classNamesOf(styles);

/** What a tool of the bottom line is called, beside its picture. */
export function ToolName({ children }: { readonly children: string }) {
  return <span className={css('name')}>{children}</span>;
}
