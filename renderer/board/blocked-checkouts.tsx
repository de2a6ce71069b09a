import { Dialog, DialogTrigger, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { timeOfDay } from '../../shared/clock-time';
import type { Refusal } from '../../shared/contract';
import { formatCents } from '../../shared/money';
import { texts } from '../../shared/texts';
import { ActionButton } from '../action-button';
import { classNamesOf } from '../class-names';
import { TriggerButton } from '../trigger-button';
import styles from './blocked-checkouts.module.css';
import { blockedTotal, blockedTotalWords } from './blocked-total';

const css = classNamesOf(styles);
const words = texts.blocked;

/** How many checkouts were blocked today, and which: guests come to the counter with "your app refused me". */
export function BlockedCheckouts({ refusals }: { readonly refusals: readonly Refusal[] }) {
  const total = blockedTotal(refusals);
  return (
    <DialogTrigger>
      <TriggerButton look={refusals.length === 0 ? 'quiet' : 'plain'}>
        <span>
          {words.count(refusals.length)}
          {total.cents > 0 && <span className={css('worth')}>{formatCents(total.cents, texts.locale)}</span>}
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
                  <ActionButton look="plain" onAction={close}>
                    {texts.close}
                  </ActionButton>
                </div>
                {refusals.length > 0 && <p className={css('total')}>{blockedTotalWords(total)}</p>}
                <p className={css('explanation')}>{refusals.length === 0 ? words.none : words.explanation}</p>
                {refusals.length > 0 && <RefusalTable refusals={refusals} />}
              </>
            )}
          </Dialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  );
}

function RefusalTable({ refusals }: { readonly refusals: readonly Refusal[] }) {
  const headings = [words.time, words.guest, words.items, words.value, words.reason, words.attempts];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled table must be reached by keyboard
    <section className={css('scroll')} tabIndex={0} aria-label={words.title}>
      <table className={css('table')}>
        <thead>
          <tr>
            {headings.map((heading) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {refusals.map((refusal) => (
            <tr key={refusal.key}>
              <td className={css('short')}>{timeOfDay(refusal.at, texts.locale)}</td>
              <td dir="auto">{refusal.guestName ?? words.unknown}</td>
              <td dir="auto">{refusal.items.join(', ') || words.unknown}</td>
              <td className={css('short')}>
                {refusal.valueCents === null ? words.unknown : formatCents(refusal.valueCents, texts.locale)}
              </td>
              <td>{texts.reasons[refusal.code]}</td>
              <td>{refusal.attempts}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
