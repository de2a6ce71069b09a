/**
 * Writes an amount for people, e.g. "$30.78". Amounts are integers of the currency's smallest unit, as Bbot sends them:
 * 3078 are 30.78 dollars, 3,078 yen, and 3.078 Kuwaiti dinars.
 */
export type Money = (cents: number) => string;

/** How many decimals if not 2, by ISO 4217. Intl's own numbers leave out coins no longer in use. */
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

/** Amounts in an ISO 4217 currency, e.g. "USD". Its short symbol is enough: a store has one currency. */
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

/** An amount with a decimal point and without a currency, as spreadsheets read it: "30.78". */
export function plainAmount(cents: number, currency: string): string {
  const decimals = decimalsOf(currency);
  return (withoutSignOf0(cents) / 10 ** decimals).toFixed(decimals);
}

/** Avoids "-$0.00". */
function withoutSignOf0(cents: number): number {
  return cents || 0;
}
