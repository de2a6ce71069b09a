/** Integer cents as an amount, e.g. "$30.78"; Bbot's amounts are US dollars or the restaurant's own currency. */
export function formatCents(cents: number, locale: string, currency = 'USD'): string {
  return new Intl.NumberFormat(locale, { style: 'currency', currency }).format(cents / 100);
}
