import { Dialog, DialogTrigger, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { texts } from '../../shared/i18n/texts';
import type { Refusal } from '../../shared/ipc/snapshot';
import type { DayRecord } from '../../shared/status/history';
import { useMoney } from '../core-client/store-facts';
import placeStyles from '../history/day-place.module.css';
import { ActionButton } from '../ui/action-button';
import { classNamesOf } from '../ui/class-names';
import { TriggerButton } from '../ui/trigger-button';
import styles from './blocked-checkouts.module.css';
import { BlockedTable } from './blocked-table';
import { blockedTotal, blockedTotalWords } from './blocked-total';

const css = classNamesOf(styles);
const words = texts.blocked;
const place = classNamesOf(placeStyles);

interface BlockedCheckoutsProps {
  readonly refusals: readonly Refusal[];
  /** How many were refused unread, because Bbot sent wrong credentials. */
  readonly unread: number;
}

/** How many checkouts were blocked today, and which: guests come to the counter with "your app refused me". */
export function BlockedCheckouts({ refusals, unread }: BlockedCheckoutsProps) {
  const total = blockedTotal(refusals);
  const money = useMoney();
  return (
    <DialogTrigger>
      <TriggerButton variant={refusals.length === 0 ? 'quiet' : 'plain'}>
        <span>
          {words.count(refusals.length)}
          {total.cents > 0 && <span className={css('worth')}>{money(total.cents)}</span>}
        </span>
      </TriggerButton>
      <ModalOverlay className={css('overlay')} isDismissable>
        <Modal className={css('modal')}>
          <Dialog className={css('dialog')}>
            {({ close }) => (
              <>
                <div className={css('top')}>
                  <Heading slot="title" className={css('title')}>
                    {words.title}
                  </Heading>
                  <ActionButton variant="plain" onAction={close}>
                    {texts.close}
                  </ActionButton>
                </div>
                {refusals.length > 0 && <p className={css('total')}>{blockedTotalWords(total, money)}</p>}
                {refusals.length > 0 && <p className={css('explanation')}>{words.explanation}</p>}
                {unread > 0 && (
                  <p className={css('unread')}>{words.refusedUnread(unread, refusals.length)}</p>
                )}
                {refusals.length + unread === 0 && <p className={css('explanation')}>{words.none}</p>}
                {refusals.length > 0 && (
                  // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled table must be reached by keyboard
                  <section className={css('scroll')} tabIndex={0} aria-label={words.title}>
                    <BlockedTable blocked={refusals} />
                  </section>
                )}
              </>
            )}
          </Dialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  );
}

/** A day's blocked checkouts, and their total. */
export function BlockedOfDay({ blocked }: { readonly blocked: DayRecord['blocked'] }) {
  const named = blocked.some(({ guestName }) => guestName !== undefined);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled table must be reached by keyboard
    <section className={place('scroll')} tabIndex={0} aria-label={texts.history.blockedLabel}>
      <p className={css('note')}>
        <strong className={css('sum')}>{blockedTotalWords(blockedTotal(blocked), useMoney())}</strong>
        {!named && ` ${texts.history.blockedNames}`}
      </p>
      <BlockedTable blocked={blocked} />
    </section>
  );
}
