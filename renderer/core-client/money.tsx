import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { type Money, moneyIn } from '../../shared/i18n/money';
import { texts } from '../../shared/i18n/texts';

const MoneyContext = createContext<Money>(moneyIn('USD', texts.locale));

interface WithMoneyProps {
  /** By ISO 4217. */
  readonly currency: string;
  readonly children: ReactNode;
}

/** Tells all inside how amounts are written; they are drawn again when the store's currency changes. */
export function WithMoney({ currency, children }: WithMoneyProps) {
  const money = useMemo(() => moneyIn(currency, texts.locale), [currency]);
  return <MoneyContext value={money}>{children}</MoneyContext>;
}

/** Writes amounts in the store's currency. */
export function useMoney(): Money {
  return useContext(MoneyContext);
}
