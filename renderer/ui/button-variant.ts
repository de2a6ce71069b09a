import stepColors from '../styles/step-colors.module.css';
import styles from './button-variant.module.css';
import { classNamesOf } from './class-names';

const css = classNamesOf(styles);
const color = classNamesOf(stepColors);

export type ButtonVariant = 'plain' | 'quiet' | 'strong' | 'danger' | 'new' | 'preparing' | 'ready';

/** A button's class names; `wide` fills the remaining width. */
export function buttonVariant(variant: ButtonVariant, wide: boolean): string {
  return `${css('button', variant, wide && 'wide')} ${color(variant)}`.trimEnd();
}
