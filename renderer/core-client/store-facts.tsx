import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { type Money, moneyIn } from '../../shared/i18n/money';
import { texts } from '../../shared/i18n/texts';
import type { Status } from '../../shared/ipc/snapshot';

const MoneyContext = createContext<Money>(moneyIn('USD', texts.locale));
const LaterMinutesContext = createContext(0);

interface WithStoreFactsProps {
  readonly status: Pick<Status, 'currency' | 'choices'>;
  readonly children: ReactNode;
}

/** Provides what each card needs to know about the store; cards redraw only when one of these facts changes. */
export function WithStoreFacts({ status, children }: WithStoreFactsProps) {
  const { currency, choices } = status;
  const money = useMemo(() => moneyIn(currency, texts.locale), [currency]);
  return (
    <MoneyContext value={money}>
      <LaterMinutesContext value={choices.laterMinutes}>{children}</LaterMinutesContext>
    </MoneyContext>
  );
}

/** Formats amounts in the store's currency. */
export function useMoney(): Money {
  return useContext(MoneyContext);
}

/** How many minutes before it is wanted the kitchen starts an order. */
export function useLaterMinutes(): number {
  return useContext(LaterMinutesContext);
}
