import { texts } from '../../../shared/i18n/texts';
import { ActionButton } from '../../ui/action-button';
import { classNamesOf } from '../../ui/class-names';
import { KeptFocus } from '../../ui/kept-focus';
import styles from './known-button.module.css';
import type { TroubleId } from './troubles';
import type { Troubles } from './use-troubles';

const css = classNamesOf(styles);

interface KnownButtonProps {
  readonly trouble: TroubleId;
  readonly troubles: Troubles;
}

/** Silences a trouble, and keeps its banner. */
export function KnownButton({ trouble, troubles }: KnownButtonProps) {
  return (
    <KeptFocus className={css('known')}>
      {troubles.unknown.has(trouble) ? (
        <ActionButton variant="plain" onAction={() => troubles.know(trouble)}>
          {texts.arrival.iKnow}
        </ActionButton>
      ) : (
        <p className={css('off')} tabIndex={-1}>
          {texts.arrival.soundOff}
        </p>
      )}
    </KeptFocus>
  );
}
