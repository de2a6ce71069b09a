/**
 * Writes an amount as it is read, e.g. "$30.78". Amounts are integers of the currency's smallest unit, as Bbot sends
 * them: 3078 are 30.78 dollars, 3,078 yen, and 3.078 dinars of Kuwait.
 */
export type Money = (cents: number) => string;

/** How many digits follow the point where that is not 2, by ISO 4217. Intl's own numbers leave out coins that nobody uses. */
const oddDecimals: Readonly<Record<string, number>> = {
  ...of(0, 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'),
  ...of(3, 'BHD IQD JOD KWD LYD OMR TND'),
};

function of(decimals: number, currencies: string): Readonly<Record<string, number>> {
  return Object.fromEntries(currencies.split(' ').map((currency) => [currency, decimals]));
}

function decimalsOf(currency: string): number {
  return Object.hasOwn(oddDecimals, currency) ? (oddDecimals[currency] ?? 2) : 2;
}

/** Amounts in a currency of ISO 4217, e.g. "USD". Its short sign serves: a store has one currency. */
export function moneyIn(currency: string, locale: string): Money {
  const decimals = decimalsOf(currency);
  const format = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
  return (cents) => format.format(withoutSignOf0(cents) / 10 ** decimals);
}

/** An amount with a point and without a currency, as tables read it: "30.78". */
export function plainAmount(cents: number, currency: string): string {
  const decimals = decimalsOf(currency);
  return (withoutSignOf0(cents) / 10 ** decimals).toFixed(decimals);
}

/** Nobody owes "-$0.00". */
function withoutSignOf0(cents: number): number {
  return cents || 0;
}
