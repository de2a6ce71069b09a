import { Component, type ReactNode } from 'react';
import { texts } from '../../shared/i18n/texts';
import { classNamesOf } from './class-names';
import styles from './error-boundary.module.css';

const css = classNamesOf(styles);
const reloadAfterMs = 3_000;

interface Props {
  readonly children: ReactNode;
}

/** Plain words instead of a white screen when drawing fails; the page then reloads itself. */
export class ErrorBoundary extends Component<Props, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override componentDidCatch(error: unknown): void {
    console.error('The page could not be drawn', error);
    setTimeout(() => window.location.reload(), reloadAfterMs);
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <div className={css('page')} role="alert">
        <h1>{texts.crash.title}</h1>
        <p>{texts.crash.detail}</p>
      </div>
    );
  }
}
