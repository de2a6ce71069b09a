import { timeOfDay } from '../../../shared/i18n/clock-time';
import { texts } from '../../../shared/i18n/texts';
import type { WrongAddress } from '../../../shared/ipc/snapshot';
import { command } from '../../core-client/core-client';
import { fieldName } from '../../set-up/field-name';
import type { Step } from '../../set-up/set-up-steps';
import { ActionButton } from '../../ui/action-button';
import { KnownButton } from '../alarms/known-button';
import type { Troubles } from '../alarms/use-troubles';
import { SetUpButton } from '../status-bar/set-up-button';
import { Banner } from './banner';

const words = texts.banner.wrongAddress;

interface WrongAddressBannerProps {
  readonly wrong: WrongAddress;
  /** How many others there are. */
  readonly others: number;
  /** What to paste instead. */
  readonly right: string;
  readonly troubles: Troubles;
  readonly onSetUp: (step: Step) => void;
}

/** One at a time, latest request first: once fixed in Bbot's panel, the next one follows. */
export function WrongAddressBanner({ wrong, others, right, troubles, onSetUp }: WrongAddressBannerProps) {
  const field = wrong.field === null ? null : fieldName(wrong.field);
  const time = timeOfDay(wrong.since, texts.locale);
  const detail = [
    words.paste(field, right),
    words.asked(wrong.count, time),
    others === 0 ? null : words.others(others),
  ];
  return (
    <Banner
      variant="loudest"
      title={words.title(wrong.path)}
      detail={detail.filter((part) => part !== null).join(' ')}
    >
      <SetUpButton step="bbot" onSetUp={onSetUp} />
      <ActionButton variant="plain" onAction={() => void command('forgetWrongAddresses', null)}>
        {words.mended}
      </ActionButton>
      <KnownButton trouble="wrong-address" troubles={troubles} />
    </Banner>
  );
}
