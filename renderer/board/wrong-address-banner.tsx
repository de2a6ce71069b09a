import { timeOfDay } from '../../shared/clock-time';
import type { WrongAddress } from '../../shared/snapshot';
import { texts } from '../../shared/texts';
import { ActionButton } from '../action-button';
import { fieldName } from '../field-name';
import { command } from '../relay';
import type { Step } from '../setup/set-up-steps';
import { Banner } from './banner';
import { KnownButton } from './known-button';
import { SetUpButton } from './set-up-button';
import type { Troubles } from './use-troubles';

interface WrongAddressBannerProps {
  readonly wrong: WrongAddress;
  /** How many other ones there are. */
  readonly others: number;
  /** What is to be pasted instead. */
  readonly right: string;
  readonly troubles: Troubles;
  readonly onSetUp: (step: Step) => void;
}

const words = texts.banner.wrongAddress;

/** One at a time, the last that was asked for: each is mended in Bbot's panel, and the next one follows. */
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
      look="loudest"
      title={words.title(wrong.path)}
      detail={detail.filter((part) => part !== null).join(' ')}
    >
      <SetUpButton step="bbot" onSetUp={onSetUp} />
      <ActionButton look="plain" onAction={() => void command('forgetWrongAddresses', null)}>
        {words.mended}
      </ActionButton>
      <KnownButton trouble="wrong-address" troubles={troubles} />
    </Banner>
  );
}
