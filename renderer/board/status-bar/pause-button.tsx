import { DialogTrigger } from 'react-aria-components';
import { texts } from '../../../shared/i18n/texts';
import type { CommandArgument } from '../../../shared/ipc/commands';
import { pauseMinutes } from '../../../shared/ordering/pause-minutes';
import type { OrderingMode } from '../../../shared/status/set-up';
import { command } from '../../core-client/core-client';
import { ActionButton } from '../../ui/action-button';
import { classNamesOf } from '../../ui/class-names';
import { PauseIcon } from '../../ui/icons';
import { PopoverDialog } from '../../ui/panels/popover-dialog';
import { TriggerButton } from '../../ui/trigger-button';
import styles from './pause-button.module.css';

const css = classNamesOf(styles);
const lengths = [...pauseMinutes, null] as const;

interface PauseButtonProps {
  readonly paused: boolean;
  readonly control: OrderingMode;
}

/** "Pause ordering" and the lengths it offers. Choosing one while paused starts the time again. */
export function PauseButton({ paused, control }: PauseButtonProps) {
  return (
    <DialogTrigger>
      <TriggerButton look={paused ? 'plain' : 'strong'} data-shortcut="pause">
        <PauseIcon />
        {texts.ordering.pause}
      </TriggerButton>
      <PopoverDialog title={texts.ordering.pause} placement="bottom end" width={380}>
        {(close) => (
          <>
            <p className={css('explanation')}>
              {texts.ordering.whilePaused[control]}
              {paused && <span>{texts.ordering.pauseAgain}</span>}
            </p>
            <div className={css('choices')}>
              {lengths.map((minutes) => (
                <ActionButton key={minutes} look="plain" wide onAction={() => pauseFor(minutes, close)}>
                  {minutes === null ? texts.ordering.pauseUntilResumed : texts.ordering.pauseFor(minutes)}
                </ActionButton>
              ))}
              <ActionButton look="plain" wide onAction={() => closeUntilTomorrow(close)}>
                {texts.ordering.closeUntilTomorrow}
              </ActionButton>
            </div>
          </>
        )}
      </PopoverDialog>
    </DialogTrigger>
  );
}

function closeUntilTomorrow(close: () => void): void {
  close();
  void command('closeUntilTomorrow', null);
}

function pauseFor(minutes: CommandArgument<'pauseOrdering'>['minutes'], close: () => void): void {
  close();
  void command('pauseOrdering', { minutes });
}
