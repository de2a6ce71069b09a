import { classNamesOf } from '../class-names';
import styles from './question.module.css';

const css = classNamesOf(styles);

interface QuestionProps {
  readonly id: string;
  readonly level?: 'h4' | 'h5';
  readonly children: string;
}

/** The heading above the controls that answer it; its id names them. */
export function Question({ id, level: Heading = 'h4', children }: QuestionProps) {
  return (
    <Heading id={id} className={css('question')}>
      {children}
    </Heading>
  );
}
