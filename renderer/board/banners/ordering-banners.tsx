import { assertNever } from '../../../shared/assert-never';
import { timeOfDay } from '../../../shared/i18n/clock-time';
import type { Money } from '../../../shared/i18n/money';
import { texts } from '../../../shared/i18n/texts';
import type { ReachedCap } from '../../../shared/ordering/caps';
import type { Ordering } from '../../../shared/ordering/ordering';
import type { OrderingMode } from '../../../shared/status/set-up';
import { blockedTotalWords } from '../../blocked/blocked-total';
import { command } from '../../core-client/core-client';
import { useMoney } from '../../core-client/store-facts';
import type { Step } from '../../set-up/set-up-steps';
import { ActionButton } from '../../ui/action-button';
import { classNamesOf } from '../../ui/class-names';
import { KeptFocus } from '../../ui/kept-focus';
import type { PauseReminder } from '../alarms/pause-reminder';
import type { OpenReminder } from '../alarms/use-pause-reminder';
import { isByHours, orderingTitle, watchingDetail } from '../status-bar/ordering-words';
import { SetUpButton } from '../status-bar/set-up-button';
import { Banner } from './banner';
import styles from './ordering-banners.module.css';

const css = classNamesOf(styles);

interface OrderingBannerProps {
  readonly ordering: Exclude<Ordering, { kind: 'open' }>;
  readonly reminder: OpenReminder | null;
  readonly control: OrderingMode;
  readonly onSetUp: (step: Step) => void;
}

/**
 * Says that the store takes no orders, or that guests can still order if nothing can be blocked; loud once an
 * open-ended pause has lasted long.
 */
export function OrderingBanner({ ordering, reminder, control, onSetUp }: OrderingBannerProps) {
  const money = useMoney();
  const byHours = isByHours(ordering);
  const { title, detail } = stoppedWords(ordering, control);
  const still = reminder === null ? title : reminderTitle(reminder, control, money);
  return (
    <Banner variant={reminder === null ? 'paused' : 'loud'} title={still} detail={detail}>
      <KeptFocus className={css('answers')}>
        {control === 'watch-only' && <SetUpButton step="control" onSetUp={onSetUp} />}
        {/* The store reopens by its hours; staff have closed nothing. */}
        {!byHours && (
          <ActionButton variant="strong" onAction={() => void command('resumeOrdering', null)}>
            {texts.ordering.resume}
          </ActionButton>
        )}
        {reminder !== null && (
          <ActionButton variant="plain" onAction={reminder.keepPaused}>
            {texts.control.keepPaused}
          </ActionButton>
        )}
      </KeptFocus>
    </Banner>
  );
}

function stoppedWords(ordering: OrderingBannerProps['ordering'], control: OrderingMode) {
  const { watching, byHours, since } = texts.ordering;
  switch (control) {
    case 'watch-only':
      return { title: watching.title, detail: watchingDetail(ordering) };
    case 'in-control': {
      const detail = isByHours(ordering) ? byHours : since(timeOfDay(ordering.since, texts.locale));
      return { title: orderingTitle(ordering), detail };
    }
    default:
      return assertNever(control);
  }
}

/** If nothing can be blocked, the pause has cost nothing. */
function reminderTitle({ minutes, blocked }: PauseReminder, control: OrderingMode, money: Money): string {
  const { stillPaused, stillPausedWatching } = texts.control;
  switch (control) {
    case 'watch-only':
      return stillPausedWatching(minutes);
    case 'in-control':
      return stillPaused(minutes, blockedTotalWords(blocked, money));
    default:
      return assertNever(control);
  }
}

interface TooBusyBannerProps {
  readonly cap: ReachedCap;
  /** Whether orders for later are still taken. */
  readonly later: boolean;
}

/** Says that the kitchen has reached the cap that staff set. */
export function TooBusyBanner({ cap, later }: TooBusyBannerProps) {
  const { tooBusyLater, tooBusyAdvice } = texts.control;
  const detail = later ? `${tooBusyLater} ${tooBusyAdvice}` : tooBusyAdvice;
  return <Banner variant="paused" title={tooBusyTitle(cap)} detail={detail} />;
}

function tooBusyTitle({ of, most }: ReachedCap): string {
  const { tooBusyOpen, tooBusyRecent } = texts.control;
  switch (of) {
    case 'open-tickets':
      return tooBusyOpen(most);
    case 'in-15-minutes':
      return tooBusyRecent(most);
    default:
      return assertNever(of);
  }
}
